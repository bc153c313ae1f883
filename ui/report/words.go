package report

import "foretell/model"

const (
	publishedMark = "*" // behind what is published where the other rows are projected
	testedMark    = "†" // behind a target that is tested in place of the plan's own
)

// What a report says in the reader's language.
var (
	commaWord    = model.Text{En: ", ", Zh: "、"}
	leadWord     = model.Text{En: "%s%s: %s", Zh: "%s%s：%s"}
	planWord     = model.Text{En: "Plan", Zh: "规划"}
	scenarioWord = model.Text{En: "Scenario", Zh: "情景"}
	runWord      = model.Text{En: "Run", Zh: "运算"}
	aboutLine    = model.Text{En: "%s: %s", Zh: "%s：%s"}
	pathsLine    = model.Text{En: "%s paths", Zh: "%s 条路径"}
	onePathLine  = model.Text{En: "%s path", Zh: "%s 条路径"}
	plannedLine  = model.Text{
		En: "%s, seed %d, %s sampling, published figures up to %d",
		Zh: "%s，种子 %d，%s 抽样，已公布数据截至 %d 年",
	}
	exactLine     = model.Text{En: "; chances to %s points (standard error)", Zh: "；概率误差 %s 个百分点以内（标准误）"}
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

	derivedWord   = model.Text{En: "derived", Zh: "推算"}
	derivedNote   = model.Text{En: "%s is derived: %s.", Zh: "%s为推算指标：%s。"}
	disagreesNote = model.Text{
		En: "%s is derived: %s (%[4]s in %[3]d; published: %[5]s).",
		Zh: "%s为推算指标：%s（%d 年按公式为 %s，公布值为 %s）。",
	}
	testedNote = model.Text{
		En: testedMark + " Target tested for %s: %s in %d, “%s” (%s), in place of the %s of the plan's table.",
		Zh: testedMark + " %[1]s检验的目标：%[3]d 年 %[2]s，即“%[4]s”（%[5]s），替代规划表中的 %[6]s。",
	}

	goalWord    = model.Text{En: "asked", Zh: "所问"}
	givenWord   = model.Text{En: "given", Zh: "前提"}
	pathsWord   = model.Text{En: "of paths", Zh: "所据路径"}
	errorWord   = model.Text{En: "± points", Zh: "± 百分点"}
	nowhereWord = model.Text{En: "no path", Zh: "无路径"}

	indexWord    = model.Text{En: "composite index", Zh: "综合指数"}
	meanOfWord   = model.Text{En: "mean", Zh: "均值"}
	onTargetWord = model.Text{En: "1 or more", Zh: "不低于 1"}
	scaleLine    = model.Text{En: "%d (0: base, 1: on target)", Zh: "%d 年（0 为基期，1 为达标）"}
	weightsWord  = model.Text{En: "weights", Zh: "权重"}
	equalWord    = model.Text{En: "equal", Zh: "等权"}

	eventWord       = model.Text{En: "assumed event", Zh: "假设的事件"}
	yearsWord       = model.Text{En: "years", Zh: "年份"}
	probabilityWord = model.Text{En: "probability", Zh: "发生概率"}
	alwaysWord      = model.Text{En: "always", Zh: "必然"}
	neverWord       = model.Text{En: "never", Zh: "不发生"}
	impactWord      = model.Text{En: "impact", Zh: "冲击"}
	reboundWord     = model.Text{En: "comes back", Zh: "次年回补"}
	onWord          = model.Text{En: "on", Zh: "作用于"}
	leverWord       = model.Text{En: "assumed lever", Zh: "假设的政策杠杆"}
	levelWord       = model.Text{En: "level", Zh: "力度"}
	startWord       = model.Text{En: "from", Zh: "起始"}
	fullWord        = model.Text{En: "in full", Zh: "足效"}
	movesWord       = model.Text{En: "adds to growth at level 1, once in full", Zh: "力度为 1 且足效时对增速的增量"}
	forcesNote      = model.Text{
		En: "Events and levers are assumptions, sizes and odds alike: the plan gives none. Their sizes are in the units of growth.",
		Zh: "事件与政策杠杆的概率和幅度均为假设，规划未给出；幅度以增速单位计。",
	}
	idleNote = model.Text{En: "Levers at level 0, which do nothing: %s.", Zh: "力度为 0、不起作用的杠杆：%s。"}
)
