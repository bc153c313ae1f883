package ui

import "foretell/model"

// What the screen of a chance over two inputs says.
var (
	keySurface     = model.Text{En: "surface", Zh: "概率面"}
	keyCursor      = model.Text{En: "read", Zh: "读数"}
	keyCursorLeft  = model.Text{En: "cursor left", Zh: "光标左移"}
	keyCursorRight = model.Text{En: "cursor right", Zh: "光标右移"}
	keyCursorUp    = model.Text{En: "cursor up", Zh: "光标上移"}
	keyCursorDown  = model.Text{En: "cursor down", Zh: "光标下移"}
	keyFarLeft     = model.Text{En: "cursor far left", Zh: "光标大步左移"}
	keyFarRight    = model.Text{En: "cursor far right", Zh: "光标大步右移"}
	keyFarUp       = model.Text{En: "cursor far up", Zh: "光标大步上移"}
	keyFarDown     = model.Text{En: "cursor far down", Zh: "光标大步下移"}
	keyAcross      = model.Text{En: "another input across", Zh: "换横轴输入"}
	keyAcrossBack  = model.Text{En: "the input across before", Zh: "换回上一横轴输入"}
	keyUpward      = model.Text{En: "another input upward", Zh: "换纵轴输入"}
	keyUpwardBack  = model.Text{En: "the input upward before", Zh: "换回上一纵轴输入"}
	keyInputs      = model.Text{En: "inputs", Zh: "换轴"}
	keyTargetYear  = model.Text{En: "another target year", Zh: "换目标年份"}
	keySetBoth     = model.Text{En: "set both", Zh: "采用两值"}
	keySetShort    = model.Text{En: "set", Zh: "采用"}
	keyPriorOne    = model.Text{En: "indicator before", Zh: "上一指标"}
	keyNextOne     = model.Text{En: "next indicator", Zh: "下一指标"}
	keyOther       = model.Text{En: "indicator", Zh: "换指标"}

	helpSurface = model.Text{En: "Surface", Zh: "概率面"}

	wordSurface         = model.Text{En: "Chance that %s meets its target in %d", Zh: "%s实现 %d 年目标的概率"}
	wordSurfaceShare    = model.Text{En: "%s · computing %d %%", Zh: "%s · 计算中 %d%%"}
	wordNoSurfaceTarget = model.Text{En: "no target, so no chance to show; J and K choose another indicator", Zh: "无目标，因而没有达标概率；按 J、K 换指标"}
	wordNoSurfaceInputs = model.Text{En: "nothing of it is left to assume: every year is published", Zh: "没有可调整的假设：各年均已公布"}
	wordUnderCursor     = model.Text{En: "Under the cursor", Zh: "光标所在处"}
	wordAsItStands      = model.Text{En: "As the scenario stands", Zh: "当前情景"}
	wordChanceWord      = model.Text{En: "chance", Zh: "达标概率"}
	wordNow             = model.Text{En: "now %s", Zh: "当前 %s"}
	wordInputAt         = model.Text{En: "%s %s", Zh: "%s %s"}
	wordNotComputed     = model.Text{En: "not computed yet", Zh: "尚未计算"}
	wordNoCell          = model.Text{En: "some places have no chance: %s", Zh: "部分位置没有概率：%s"}
	wordOnThisRow       = model.Text{En: "With %s at %s it takes", Zh: "%s为 %s 时需要"}
	wordLevelFrom       = model.Text{En: "for %s: %s of %s", Zh: "达到 %s：%s %s"}
	wordLevelNever      = model.Text{En: "for %s: not on this row", Zh: "达到 %s：此行没有"}
	wordAxes            = model.Text{En: "Inputs (x across →, z upward ↑)", Zh: "输入（x 换横轴 →，z 换纵轴 ↑）"}
	wordSurfaceHow      = model.Text{En: "arrows read another place; enter sets both inputs to it", Zh: "方向键移动光标；按 enter 采用两个输入的值"}
	wordSurfaceSet      = model.Text{En: "enter sets both, u takes it back, esc returns to now", Zh: "enter 采用，u 撤销，esc 回到当前值"}

	sayCursorAtNow = model.Text{En: "the cursor is where the scenario stands; arrows move it", Zh: "光标即当前值；用方向键移动"}
	sayCursorTaken = model.Text{En: "set: %s; u takes it back", Zh: "已设定：%s；按 u 可撤销"}
)
