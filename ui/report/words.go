package report

import "foretell/model"

// publishedMark stands behind what is published where the other rows are projected.
const publishedMark = "*"

// What a report says in the reader's language.
var (
	leadWord     = model.Text{En: "%s%s: %s", Zh: "%s%s：%s"}
	planWord     = model.Text{En: "Plan", Zh: "规划"}
	scenarioWord = model.Text{En: "Scenario", Zh: "情景"}
	runWord      = model.Text{En: "Run", Zh: "运算"}
	aboutLine    = model.Text{En: "%s: %s", Zh: "%s：%s"}
	runLine      = model.Text{
		En: "%s paths, seed %d, %s sampling, published figures up to %d; chances to %s points (standard error)",
		Zh: "%s 条路径，种子 %d，%s 抽样，已公布数据截至 %d 年；概率误差 %s 个百分点以内（标准误）",
	}
	samplingWords = map[model.Sampling]model.Text{
		model.Sobol:  {En: "Sobol", Zh: "Sobol"},
		model.Random: {En: "random", Zh: "随机"},
	}

	indicatorWord = model.Text{En: "indicator", Zh: "指标"}
	unitWord      = model.Text{En: "unit", Zh: "单位"}
	baseWord      = model.Text{En: "base", Zh: "基期"}
	assumedWord   = model.Text{En: "assumed", Zh: "假设"}
	growthWord    = model.Text{En: "growth", Zh: "增速"}
	spreadWord    = model.Text{En: "spread", Zh: "不确定度"}
	neededWord    = model.Text{En: "needed", Zh: "所需"}
	medianWord    = model.Text{En: "median", Zh: "中位数"}
	targetWord    = model.Text{En: "target", Zh: "目标"}
	chanceWord    = model.Text{En: "chance", Zh: "概率"}
	metWord       = model.Text{En: "met", Zh: "已达标"}
	missedWord    = model.Text{En: "missed", Zh: "未达标"}
	noTargetWord  = model.Text{En: "Without a target", Zh: "无目标的变量"}

	togetherWord = model.Text{En: "met together", Zh: "同时达标"}
	allRowWord   = model.Text{En: "All targets", Zh: "全部目标"}
	countWord    = model.Text{En: "targets", Zh: "项数"}
	meanWord     = model.Text{En: "mean met", Zh: "平均达标"}
	allMetWord   = model.Text{En: "all met", Zh: "全部达标"}
	middleLine   = model.Text{
		En: "%d: 8 futures in 10 meet %d to %d of the %d targets.",
		Zh: "%[1]d 年：十次模拟中有八次，%[4]d 项目标中有 %[2]d 至 %[3]d 项达标。",
	}

	assumedNote = model.Text{
		En: "Growth and spread (its standard deviation) are assumed; base and target are the plan's own figures.",
		Zh: "增速与不确定度（标准差）为假设；基期与目标为规划所列。",
	}
	neededNote = model.Text{
		En: "Needed: the constant growth from the latest published figure to the last target.",
		Zh: "所需：从最近公布值到最终目标的等速增长。",
	}
	adjustedNote = model.Text{
		En: "~ grows otherwise in single years, as assumed in the scenario.",
		Zh: "~ 个别年份另有调整，亦为情景中的假设。",
	}
	publishedNote = model.Text{En: publishedMark + " published, not projected.", Zh: publishedMark + " 已公布数据，并非预测。"}
	warningLine   = model.Text{En: "Note: %s.", Zh: "注意：%s。"}
)
