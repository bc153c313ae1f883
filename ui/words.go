package ui

import (
	"foretell/model"
	"foretell/ui/style"
)

// What every screen says. A phrase with verbs takes its arguments in the order of the English one.
var (
	wordProgram   = model.Text{En: "foretell", Zh: "foretell"}
	wordEdited    = model.Text{En: "edited", Zh: "已修改"}
	wordPath      = model.Text{En: "%s path", Zh: "%s 条路径"}
	wordPaths     = model.Text{En: "%s paths", Zh: "%s 条路径"}
	wordSeed      = model.Text{En: "seed %d", Zh: "种子 %d"}
	wordError     = model.Text{En: "chances %s points", Zh: "概率 %s 个百分点"}
	wordRefining  = model.Text{En: "refining to %s", Zh: "加算至 %s"}
	wordProgress  = model.Text{En: "%d %%", Zh: "%d%%"}
	wordComputing = model.Text{En: "computing…", Zh: "计算中…"}
	wordNoTargets = model.Text{En: "the plan sets no target", Zh: "规划未设目标"}
	wordFault     = model.Text{En: "figures are from before: %s", Zh: "图表仍为先前结果：%s"}
	wordNoFigures = model.Text{En: "no figures: %s", Zh: "没有结果：%s"}
	wordNoAnswer  = model.Text{En: "nothing to show; the last line says why", Zh: "没有结果，原因见末行"}
	wordTooSmall  = model.Text{
		En: "foretell needs 60 columns and 20 rows; this window has %d × %d. Make it larger, or press q to leave.",
		Zh: "foretell 至少需要 60 列 20 行，当前窗口为 %d × %d。请放大窗口，或按 q 退出。",
	}

	wordErrorShort = model.Text{En: "%s points", Zh: "%s 个百分点"} // where there is no room to say of what

	sayUndone      = model.Text{En: "undone; again %s", Zh: "已撤销，恢复为：%s"}
	sayRedone      = model.Text{En: "done again: %s", Zh: "已重做：%s"}
	sayAndMore     = model.Text{En: "%s; and %d more", Zh: "%s；另有 %d 处"}
	sayNothingUndo = model.Text{En: "nothing to undo", Zh: "没有可撤销的修改"}
	sayNothingRedo = model.Text{En: "nothing to redo", Zh: "没有可重做的修改"}
	sayReset       = model.Text{En: "%s: back to the saved value", Zh: "%s：已恢复原值"}
	sayAtSaved     = model.Text{En: "%s is at its saved value", Zh: "%s已是原值"}
	sayResetAll    = model.Text{En: "all inputs are back to their saved values; u brings the edits back", Zh: "全部输入已恢复原值；按 u 可找回修改"}
	sayAllAtSaved  = model.Text{En: "every input is at its saved value", Zh: "所有输入均为原值"}
	sayTheme       = model.Text{En: "theme: %s", Zh: "配色：%s"}
	sayTabFirst    = model.Text{En: "tab chooses a slider; then digits type its value", Zh: "先按 tab 选中滑块，再输入数值"}
	sayNotANumber  = model.Text{En: "“%s” is not a number; type one such as 12.5", Zh: "“%s”不是数字；请输入数字，如 12.5"}
	sayRefused     = model.Text{En: "not set: %s", Zh: "未能设定：%s"}
	sayUndoes      = model.Text{En: " · u takes the last edit back", Zh: " · 按 u 撤销上一步修改"}
	sayEndsStory   = model.Text{En: " · esc ends the story", Zh: " · 按 esc 结束讲述"}
	sayAnother     = model.Text{En: " · o opens another scenario", Zh: " · 按 o 打开其他情景"}
	sayAtEnd       = model.Text{En: "the end of the slider; type a number to go beyond", Zh: "已到滑块尽头；可直接输入更大或更小的数"}
	sayDerived     = model.Text{En: "derived, so it has no slider; change %s", Zh: "由公式推算，没有滑块；请调整%s"}
	sayNoPause     = model.Text{En: "this system cannot stop a program for a while", Zh: "此系统不能暂停程序"}
	sayNoPane      = model.Text{En: "everything is on the screen already", Zh: "所有窗格都已显示"}

	helpTitle    = model.Text{En: "All keys", Zh: "全部按键"}
	helpGlobal   = model.Text{En: "Everywhere", Zh: "通用"}
	helpTargets  = model.Text{En: "Targets", Zh: "目标"}
	helpSliders  = model.Text{En: "Sliders", Zh: "滑块"}
	helpTogether = model.Text{En: "Together", Zh: "总览"}
	helpEntry    = model.Text{En: "While typing", Zh: "输入时"}
	helpQuit     = model.Text{En: "When leaving", Zh: "退出时"}
	helpNote     = model.Text{
		En: "Digits type a value once tab has chosen a slider, and always among levers and events; elsewhere they choose a view, as F1, F2, … do everywhere.",
		Zh: "按 tab 选中滑块后，以及在“杠杆与事件”中，数字键用于输入数值；其他情况下用于切换视图。F1、F2 等随处可切换视图。",
	}
	helpMore = model.Text{En: "more", Zh: "更多"}
)

// The themes by name.
var wordThemes = map[style.Name]model.Text{
	style.Auto:     {En: "auto", Zh: "自动"},
	style.Light:    {En: "light", Zh: "浅色"},
	style.Dark:     {En: "dark", Zh: "深色"},
	style.Contrast: {En: "contrast, for a projector", Zh: "高对比（投影）"},
	style.Mono:     {En: "mono", Zh: "单色"},
}
