package ui

import "foretell/model"

// What the plan book says.
var (
	keyBook       = model.Text{En: "the plan's own words", Zh: "规划原文"}
	keyBookShort  = model.Text{En: "plan's words", Zh: "规划原文"}
	keyBookNext   = model.Text{En: "next indicator", Zh: "下一指标"}
	keyBookBefore = model.Text{En: "indicator before", Zh: "上一指标"}

	helpBook = model.Text{En: "Plan book", Zh: "规划原文"}

	wordBookOf   = model.Text{En: "Plan book · %s · %d of %d", Zh: "规划原文 · %s · %d/%d"}
	wordBookRest = model.Text{En: "%d more lines", Zh: "还有 %d 行"}

	wordPlansTable   = model.Text{En: "In the plan's table", Zh: "规划指标表"}
	wordNotInTable   = model.Text{En: "Not in the plan's table: needed to compute others", Zh: "不在规划指标表中：用于推算其他指标"}
	wordUnitLine     = model.Text{En: "unit: %s; group: %s", Zh: "单位：%s；类别：%s"}
	wordBaseYear     = model.Text{En: "base year", Zh: "基期"}
	wordBaseAssumed  = model.Text{En: "base assumed: %s", Zh: "基期值为假设：%s"}
	wordMilestone    = model.Text{En: "milestone", Zh: "中期目标"}
	wordFinal        = model.Text{En: "target", Zh: "目标"}
	wordNoStanding   = model.Text{En: "The plan does not say which targets are binding.", Zh: "规划未注明目标为约束性或预期性。"}
	wordActual       = model.Text{En: "%d: %s published later (%s)", Zh: "%d：%s，后来公布（%s）"}
	wordByOurFormula = model.Text{En: "computed here as %s", Zh: "本程序按 %s 推算"}

	wordInItsWords = model.Text{En: "In the plan's text", Zh: "规划正文"}
	wordNoPromise  = model.Text{En: "No sentence of the text puts a number on it.", Zh: "正文中没有对它的量化表述。"}
	wordColon      = model.Text{En: ": ", Zh: "："}
	wordDueBy      = model.Text{En: ", by %d", Zh: "，到 %d 年"}
	wordRestates   = model.Text{En: "It restates the table.", Zh: "与指标表相同。"}
	wordTestable   = model.Text{En: "Our reading: it can be tested as %s in %d, in place of the table's target.", Zh: "我们的理解：可按 %[2]d 年 %[1]s 检验，代替表中目标。"}
	wordOurNote    = model.Text{En: "Our note: %s", Zh: "我们的说明：%s"}

	wordStatedActions = model.Text{En: "Actions and tasks that name it, in the plan's own words", Zh: "原文写明涉及它的行动与任务"}
	wordJudgedActions = model.Text{En: "Actions and tasks that bear on it in our judgement, not the plan's word", Zh: "我们判断涉及它的行动与任务，并非规划原文"}
	wordNoneStated    = model.Text{En: "None names it.", Zh: "没有行动写明涉及它。"}
	wordNoneJudged    = model.Text{En: "None.", Zh: "没有。"}
	wordNoActions     = model.Text{En: "The plan file lists no actions.", Zh: "规划文件未列行动。"}
)

// The force a plan gives a target.
var wordStandings = [...]model.Text{
	model.Expected: {En: "expected", Zh: "预期性"},
	model.Binding:  {En: "binding", Zh: "约束性"},
}
