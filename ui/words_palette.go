package ui

import "foretell/model"

// What the list of all commands says.
var (
	keyPalette      = model.Text{En: "everything by name", Zh: "按名称查找全部操作"}
	keyPaletteShort = model.Text{En: "find", Zh: "查找"}

	askCommandTitle = model.Text{En: "What to do", Zh: "要做什么"}
	scopeIndicator  = model.Text{En: "go to the indicator", Zh: "转到指标"}
	wordNoCommand   = model.Text{En: "nothing goes by this name", Zh: "没有这样的操作"}
	sayNotNow       = model.Text{En: "not possible now", Zh: "当前不可用"}
)

// Other words for what can be done: whoever types one of them into the palette, in either language, finds it.
var (
	alsoTargets  = model.Text{En: "main, indicators, chances", Zh: "主界面 指标 概率"}
	alsoTogether = model.Text{En: "all targets at once, overview", Zh: "同时达标 全部目标"}
	alsoAim      = model.Text{En: "goal-seek solve required growth", Zh: "反推 求解 目标概率"}
	alsoCompare  = model.Text{En: "scenarios original difference", Zh: "对比 情景 原方案 差异"}
	alsoDrivers  = model.Text{En: "what moves it, what drives it most, what matters, sensitivity, importance, tornado", Zh: "敏感性 影响 贡献 重要"}
	alsoSurface  = model.Text{En: "heat map, two inputs", Zh: "热力图 两个输入"}
	alsoLevers   = model.Text{En: "actions policy risk downturn", Zh: "行动 政策 力度 风险"}
	alsoPaths    = model.Text{En: "single futures simulation", Zh: "模拟 路径"}
	alsoGuess    = model.Text{En: "game score quiz", Zh: "猜一猜 游戏 竞猜"}
	alsoBook     = model.Text{En: "source text document", Zh: "原文 出处 文件"}
	alsoExport   = model.Text{En: "spreadsheet excel report page picture print", Zh: "表格 报告 网页 图片 打印"}
	alsoRecord   = model.Text{En: "replay tell", Zh: "讲故事 回放"}
	alsoOpen     = model.Text{En: "load replay a story, another scenario", Zh: "加载 回放讲述"}
	alsoAssuming = model.Text{En: "assumptions distribution", Zh: "分布 参数"}
	alsoHelp     = model.Text{En: "help", Zh: "帮助"}
	alsoUndo     = model.Text{En: "take back, revert", Zh: "收回 退回"}
	alsoNote     = model.Text{En: "words comment", Zh: "说明 解说"}
	alsoCopy     = model.Text{En: "clipboard", Zh: "剪贴板"}
	alsoLang     = model.Text{En: "language English Chinese", Zh: "语言 英文 中文"}
	alsoTheme    = model.Text{En: "colours, colors", Zh: "颜色"}
	alsoQuit     = model.Text{En: "leave exit close", Zh: "离开 关闭"}
	alsoReset    = model.Text{En: "reset original value, discard edits", Zh: "重置 复原 放弃修改"}
)
