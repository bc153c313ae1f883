package ui

import "foretell/model"

// What a key does, for the footer and the list of all keys.
var (
	keyTargets  = model.Text{En: "targets", Zh: "目标"}
	keyTogether = model.Text{En: "together", Zh: "总览"}
	keyUndo     = model.Text{En: "undo", Zh: "撤销"}
	keyRedo     = model.Text{En: "redo", Zh: "重做"}
	keyLang     = model.Text{En: "中文", Zh: "English"}
	keyTheme    = model.Text{En: "theme", Zh: "配色"}
	keyHelp     = model.Text{En: "keys", Zh: "按键"}
	keyPause    = model.Text{En: "to the shell; fg returns", Zh: "回到命令行，fg 返回"}
	keyQuit     = model.Text{En: "quit", Zh: "退出"}

	keyUp       = model.Text{En: "up", Zh: "上移"}
	keyDown     = model.Text{En: "down", Zh: "下移"}
	keyPageUp   = model.Text{En: "a page up", Zh: "上翻一页"}
	keyPageDown = model.Text{En: "a page down", Zh: "下翻一页"}
	keyFirst    = model.Text{En: "first", Zh: "第一项"}
	keyLast     = model.Text{En: "last", Zh: "最后一项"}
	keyLess     = model.Text{En: "less", Zh: "减小"}
	keyMore     = model.Text{En: "more", Zh: "增大"}
	keyMuchLess = model.Text{En: "much less", Zh: "大幅减小"}
	keyMuchMore = model.Text{En: "much more", Zh: "大幅增大"}
	keyNext     = model.Text{En: "next slider", Zh: "下一滑块"}
	keyPrevious = model.Text{En: "previous slider", Zh: "上一滑块"}
	keyType     = model.Text{En: "type the slider's value", Zh: "输入滑块数值"}
	keyReset    = model.Text{En: "saved value", Zh: "恢复原值"}
	keyResetAll = model.Text{En: "all saved values", Zh: "全部恢复原值"}
	keyFilter   = model.Text{En: "filter", Zh: "筛选"}
	keyPane     = model.Text{En: "pane", Zh: "下一窗格"}
	keyCharts   = model.Text{En: "charts", Zh: "图表"}
	keyBack     = model.Text{En: "back, back to targets", Zh: "返回、回到目标"}

	keyPaneShort = model.Text{En: "pane", Zh: "窗格"}
	keyBackShort = model.Text{En: "back", Zh: "返回"}

	keyEarlier = model.Text{En: "earlier year", Zh: "前一年份"}
	keyLater   = model.Text{En: "later year", Zh: "后一年份"}
	keyOrder   = model.Text{En: "by chance or plan order", Zh: "按概率或按规划排序"}

	keyAccept = model.Text{En: "accept", Zh: "确定"}
	keyCancel = model.Text{En: "back out", Zh: "放弃"}
	keyDelete = model.Text{En: "delete one character", Zh: "删除一字"}
	keyClear  = model.Text{En: "delete all", Zh: "全部删除"}

	keyLeave = model.Text{En: "go on without saving", Zh: "不保存，继续"}
	keyStay  = model.Text{En: "stay", Zh: "留下"}
	keyClose = model.Text{En: "close", Zh: "关闭"}

	keyIndicators = model.Text{En: "choose", Zh: "选指标"}
	keyYear       = model.Text{En: "year", Zh: "年份"}
	keyTypeShort  = model.Text{En: "type a value", Zh: "输入数值"}
	keyTabShort   = model.Text{En: "slider", Zh: "换滑块"}
	keyBigger     = model.Text{En: "bigger step", Zh: "大步"}
)
