package ui

import "foretell/model"

// What the list of all commands says.
var (
	keyPalette      = model.Text{En: "everything by name", Zh: "按名称查找全部操作"}
	keyPaletteShort = model.Text{En: "find", Zh: "查找操作"}

	askCommandTitle = model.Text{En: "What to do", Zh: "要做什么"}
	scopeIndicator  = model.Text{En: "go to the indicator", Zh: "转到指标"}
	wordNoCommand   = model.Text{En: "nothing goes by this name", Zh: "没有这样的操作"}
	sayNotNow       = model.Text{En: "not possible now", Zh: "当前不可用"}
)
