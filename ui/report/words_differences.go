package report

import "foretell/model"

// What a list of differences says.
var (
	differencesWord = model.Text{En: "What two scenarios say differently", Zh: "两个情景的差异"}
	stepsWord       = model.Text{En: " (%d steps, none made)", Zh: "（含 %d 步，均未执行）"}
	keyWord         = model.Text{En: "key", Zh: "键"}
	alikeNote       = model.Text{En: "They assume the same.", Zh: "两者假设完全相同。"}
	differencesNote = model.Text{
		En: "Each resolved through what it extends. In brackets: not said of the indicator, so the scenario's default holds.",
		Zh: "均已并入所继承的情景。括号内：该情景未就此指标另作规定，适用其缺省值。",
	}
	partWords = map[string]model.Text{
		"plan":       {En: "Plan", Zh: "规划"},
		"title":      {En: "Title", Zh: "标题"},
		"note":       {En: "Note", Zh: "说明"},
		"run":        {En: "Run", Zh: "运算"},
		"dependence": {En: "Dependence", Zh: "相关性"},
		"default":    {En: "Default, for every indicator that says nothing", Zh: "缺省（适用于未另作规定的指标）"},
		"index":      {En: "Composite index", Zh: "综合指数"},
	}
)
