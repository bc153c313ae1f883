package ui

import "foretell/model"

// What the main screen says.
var (
	wordTargets     = model.Text{En: "Targets", Zh: "目标"}
	wordFiltered    = model.Text{En: "Targets · “%s”", Zh: "目标 · “%s”"}
	wordFilter      = model.Text{En: "filter: %s", Zh: "筛选：%s"}
	wordNoMatch     = model.Text{En: "no indicator matches; esc shows all", Zh: "没有匹配的指标；按 esc 显示全部"}
	wordIndicator   = model.Text{En: "indicator", Zh: "指标"}
	wordGrowth      = model.Text{En: "growth", Zh: "增速"}
	wordUngrouped   = model.Text{En: "Without a target", Zh: "无目标的变量"}
	wordNoTarget    = model.Text{En: "no target", Zh: "无目标"}
	wordAssumptions = model.Text{En: "Assumptions · %s", Zh: "假设 · %s"}

	wordAverage    = model.Text{En: "average growth", Zh: "年均增速"}
	wordSpread     = model.Text{En: "spread", Zh: "不确定度"}
	wordVolatility = model.Text{En: "volatility", Zh: "年际波动"}
	wordRequired   = model.Text{En: "needs %s", Zh: "需 %s"}
	wordSaved      = model.Text{En: "saved %s", Zh: "原值 %s"}
	wordPlansOwn   = model.Text{En: "growth as the plan requires; spread, volatility assumed", Zh: "增速按规划所需；不确定度与波动为假设"}
	wordAssumed    = model.Text{En: "assumed: %s", Zh: "假设：%s"}
	wordBase       = model.Text{En: "plan: %s in %d (%s)", Zh: "规划：%[2]d 年为 %[1]s %[3]s"}
	wordSupposed   = model.Text{En: "base assumed: %s in %d (%s)", Zh: "基期值为假设：%[2]d 年 %[1]s %[3]s"}
	wordPublished  = model.Text{En: "published: %s in %d (%s)", Zh: "公布值：%[2]d 年为 %[1]s %[3]s"}
	wordByFormula  = model.Text{En: "; by the formula %s", Zh: "；按公式为 %s"}
	wordTested     = model.Text{En: "tested in %d: %s in place of the plan's %s: “%s”", Zh: "%d 年检验 %s，代替规划目标 %s：“%s”"}
	wordDerived    = model.Text{En: "derived: %s", Zh: "由公式推算：%s"}
	wordInputs     = model.Text{En: "no slider; to move it, change %s", Zh: "没有滑块；要改变它，请调整%s"}
	wordID         = model.Text{En: " (%s)", Zh: "（%s）"}
	wordListComma  = model.Text{En: ", ", Zh: "、"}
	wordImplied    = model.Text{En: "median growth to %d: %s, derived", Zh: "到 %d 年的中位增速：%s（推算）"}
	wordEvent      = model.Text{En: "assumed event: ", Zh: "假设事件："}
	wordEventTail  = model.Text{En: ", %s: %s, %s", Zh: "，%s 年：%s，%s"}
	wordRebound    = model.Text{En: ", %s back next year", Zh: "，次年恢复 %s"}
	wordLever      = model.Text{En: "assumed lever: ", Zh: "假设政策杠杆："}
	wordLeverTail  = model.Text{En: ", at %s; %s at full", Zh: "，力度 %s；全力时 %s"}
	wordMoreForces = model.Text{En: "and %d more assumed events and levers", Zh: "另有 %d 个假设事件和政策杠杆"}
	wordOnlyForces = model.Text{En: "%d assumed events and levers bear on it", Zh: "有 %d 个假设事件和政策杠杆作用于它"}
	wordCertain    = model.Text{En: "certain", Zh: "必然发生"}
	wordOdds       = model.Text{En: "%s chance", Zh: "概率 %s"}
	wordWhySaved   = model.Text{En: "why (the saved values): %s", Zh: "理由（就原值而言）：%s"}
	wordWhy        = model.Text{En: "why: %s", Zh: "理由：%s"}
	wordPoints     = model.Text{En: "%s pt", Zh: "%s点"}
	wordGapPoints  = model.Text{En: "%s points", Zh: " %s 个百分点"}
	wordShare      = model.Text{En: " (%s %%)", Zh: "（%s%%）"}

	keyPicture     = model.Text{En: "dots, histogram, curve", Zh: "点图、直方图、超越曲线"}
	wordHistogram  = model.Text{En: "%s in %d, all paths", Zh: "%s：%d 年全部路径的分布"}
	wordExceedance = model.Text{En: "%s in %d: chance of each value", Zh: "%s：%d 年达到各数值的概率"}
	wordDotsOf     = model.Text{En: "%s · “%s”", Zh: "%s · “%s”"}
	wordDots       = model.Text{En: "%d in %d equally likely outcomes", Zh: "%d 年：%d 种等可能的结果"}
	wordReach      = model.Text{En: "%d of %d reach the target", Zh: "%[2]d 种结果中 %[1]d 种达标"}
	wordShort      = model.Text{En: "median short by %s", Zh: "中位数差%s"}
	wordAbove      = model.Text{En: "median above by %s", Zh: "中位数超出%s"}
	wordBelow      = model.Text{En: "median below by %s", Zh: "中位数低于上限%s"}
	wordAtTarget   = model.Text{En: "median on the target", Zh: "中位数正好达标"}
	wordMedianAt   = model.Text{En: "median %s", Zh: "中位数 %s"}
	wordWithin     = model.Text{En: "median within the range", Zh: "中位数在区间内"}
	wordNeeds      = model.Text{En: "needs %s", Zh: "需要 %s"}
	wordIfMet      = model.Text{En: "%s if %d is met", Zh: "若 %[2]d 年达标：%[1]s"}
	wordIfMissed   = model.Text{En: "%s if %d is missed", Zh: "若 %[2]d 年未达标：%[1]s"}
	wordTargetsMet = model.Text{En: "Targets met in %d", Zh: "%d 年达标项数"}
	wordMeanMet    = model.Text{En: "mean %s of %d", Zh: "平均 %s 项，共 %d 项"}
	wordAllMet     = model.Text{En: "all %d: %s", Zh: "%d 项全部达标：%s"}
	wordWarning    = model.Text{En: "note: %s", Zh: "注意：%s"}
	wordLine       = model.Text{En: "%s · %s", Zh: "%s · %s"}
)

// Distributions whose parameters need words of their own.
var (
	wordQuantiles = model.Text{En: "one chance in ten below %s, even odds about %s, one in ten above %s", Zh: "一成可能低于 %s，中位 %s，一成可能高于 %s"}
	wordHistory   = model.Text{En: "history: the mean of %d years drawn from %s", Zh: "历史抽样：抽取 %d 年求平均，取自 %s"}
)

// The kinds of distribution by their names in files.
var wordKinds = map[string]model.Text{
	"fixed":      {En: "fixed", Zh: "定值"},
	"normal":     {En: "normal", Zh: "正态分布"},
	"triangular": {En: "triangular", Zh: "三角分布"},
	"pert":       {En: "PERT", Zh: "PERT 分布"},
	"uniform":    {En: "uniform", Zh: "均匀分布"},

	"split-normal": {En: "split normal", Zh: "两段正态分布"},
	"student-t":    {En: "Student's t", Zh: "学生 t 分布"},
}
