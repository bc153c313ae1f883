package report

import "foretell/model"

// What the findings of seek say.
var (
	askedWord   = model.Text{En: "Wanted", Zh: "要求"}
	askedLine   = model.Text{En: "a chance of %s for %s", Zh: "%[2]s 的概率为 %[1]s"}
	todayWord   = model.Text{En: "today", Zh: "现值"}
	nearestWord = model.Text{En: "nearest", Zh: "最接近"}
	turnedWords = map[Turned]model.Text{
		TurnedGrowth:     {En: "%s: median of average growth", Zh: "%s：年均增速的中位数"},
		TurnedSpread:     {En: "%s: spread of average growth", Zh: "%s：年均增速的不确定度"},
		TurnedVolatility: {En: "%s: volatility", Zh: "%s：年际波动"},
		TurnedLever:      {En: "%s: level", Zh: "%s：力度"},
		TurnedLevers:     {En: "all levers: level", Zh: "全部杠杆：力度"},
		TurnedEvent:      {En: "%s: probability", Zh: "%s：发生概率"},
	}
	setNote     = model.Text{En: "To set it: %s", Zh: "设置方法：%s"}
	atMostNote  = model.Text{En: "Not reachable: at most %s, whatever the value between %s and %s.", Zh: "无法达到：取值在 %[2]s 与 %[3]s 之间时，概率至多 %[1]s。"}
	atLeastNote = model.Text{En: "Not reachable: at least %s, whatever the value between %s and %s.", Zh: "无法达到：取值在 %[2]s 与 %[3]s 之间时，概率至少 %[1]s。"}
)

// What a list of drivers says.
var (
	outcomeWord       = model.Text{En: "Outcome", Zh: "结果"}
	goalOutcomeLine   = model.Text{En: "whether it holds: %s; chance %s", Zh: "是否实现：%s；概率 %s"}
	valueOutcomeLine  = model.Text{En: "%s (%s) in %d", Zh: "%s（%s），%d 年"}
	metOutcomeLine    = model.Text{En: "targets met in %d", Zh: "%d 年达标项数"}
	inputWord         = model.Text{En: "uncertain input", Zh: "不确定因素"}
	varianceWord      = model.Text{En: "share of variance", Zh: "方差占比"}
	rankWord          = model.Text{En: "rank correlation", Zh: "秩相关"}
	allIndicatorsWord = model.Text{En: "All indicators", Zh: "全部指标"}
	driverWords       = map[string]model.Text{
		"growth":        {En: "%s: average growth", Zh: "%s：年均增速"},
		"noise":         {En: "%s: noise of single years", Zh: "%s：年际波动"},
		"common growth": {En: "%s: average growth in common", Zh: "%s：共同的年均增速"},
		"common noise":  {En: "%s: noise in common", Zh: "%s：共同的年际波动"},
		"group growth":  {En: "%s: average growth in common", Zh: "%s：共同的年均增速"},
		"group noise":   {En: "%s: noise in common", Zh: "%s：共同的年际波动"},
		"event":         {En: "%s (event)", Zh: "%s（事件）"},
		"lever":         {En: "%s (lever)", Zh: "%s（杠杆）"},
	}
	explainedNote = model.Text{
		En: "Each taken alone, all inputs together explain %s of the variance; what is left is decided by their interplay.",
		Zh: "各因素单独作用合计解释方差的 %s，其余由因素间的交互作用决定。",
	}
	restNote    = model.Text{En: "Not listed: %d more, explaining %s together.", Zh: "另有 %d 个因素未列出，合计解释 %s。"}
	driversNote = model.Text{
		En: "Rank correlation: Spearman's, with the outcome. What indicators share is an input of its own; an indicator's own growth and noise are what is left.",
		Zh: "秩相关：与结果的斯皮尔曼相关系数。各指标共有的部分单列，指标自身的增速与波动为其余部分。",
	}
)

// statedMark stands behind an indicator that the plan's own words name.
const statedMark = "*"

// What a plan says.
var (
	periodWord     = model.Text{En: "Period", Zh: "期间"}
	periodLine     = model.Text{En: "base year %d, to %d", Zh: "基期 %d 年，至 %d 年"}
	sourceWord     = model.Text{En: "text", Zh: "原文"}
	lineWord       = model.Text{En: "line", Zh: "行"}
	bindingWord    = model.Text{En: "(binding)", Zh: "（约束性）"}
	actionWord     = model.Text{En: "action, task, sub-task", Zh: "行动、任务、子任务"}
	bearsWord      = model.Text{En: "bears on", Zh: "涉及指标"}
	ownersWord     = model.Text{En: "owners", Zh: "责任单位"}
	fullNameWord   = model.Text{En: "in full", Zh: "全称"}
	commitmentWord = model.Text{En: "promise", Zh: "承诺"}
	contentWord    = model.Text{En: "of what", Zh: "内容"}
	promisedWord   = model.Text{En: "promised", Zh: "数量"}
	deadlineWord   = model.Text{En: "by", Zh: "期限"}
	linkWord       = model.Text{En: "indicator, action", Zh: "指标、行动"}
	testsWord      = model.Text{En: "can be tested as", Zh: "可检验目标"}
	quoteWord      = model.Text{En: "in the plan's words", Zh: "原文表述"}
	promiseWords   = map[model.Promise]model.Text{
		model.PromiseEqual:         {En: "%s", Zh: "%s"},
		model.PromiseAtLeast:       {En: "≥ %s", Zh: "≥ %s"},
		model.PromiseAbove:         {En: "> %s", Zh: "> %s"},
		model.PromiseBetween:       {En: "%s", Zh: "%s"},
		model.PromiseEachYear:      {En: "%s", Zh: "%s"},
		model.PromiseMultiple:      {En: "%s", Zh: "%s"},
		model.PromiseGrowthAtLeast: {En: "≥ %s", Zh: "≥ %s"},
		model.PromiseGrowthAbout:   {En: "about %s", Zh: "约 %s"},
		model.PromiseBasicCoverage: {En: "nearly %s", Zh: "基本覆盖 %s"},
		model.PromiseFullCoverage:  {En: "%s", Zh: "全覆盖 %s"},
		model.PromiseMilestone:     {En: "%s", Zh: "%s"},
	}
	actualNote = model.Text{En: "Published: %s %s in %d (%s).", Zh: "已公布：%[1]s %[3]d 年为 %[2]s（%[4]s）。"}
	bearsNote  = model.Text{
		En: statedMark + " named in the plan's own words; on what else an action bears is a judgement. In brackets: not said there, but of its parts, or of what it is part of.",
		Zh: statedMark + " 规划原文写明；其余涉及指标为判断。括号内：原文未在该处写明，据其组成部分或所属部分推定。",
	}
	testNote = model.Text{
		En: "= restates a row of the table. A promise that can be tested takes the place of the table's target with --set test.INDICATOR=PROMISE.",
		Zh: "= 复述表中指标。可检验的承诺可用 --set test.指标=承诺 替代表中目标。",
	}
)

// What a scenario says.
var (
	colonWord        = model.Text{En: ": ", Zh: "："}
	semicolonWord    = model.Text{En: "; ", Zh: "；"}
	indexWeightsWord = model.Text{En: "Index weights", Zh: "综合指数权重"}
	noteWord         = model.Text{En: "Note", Zh: "说明"}
	dependenceWord   = model.Text{En: "Dependence", Zh: "相关性"}
	factorsLine      = model.Text{En: "any two indicators %s, within a group %s more", Zh: "任意两项 %s，同组再加 %s"}
	pairLine         = model.Text{En: "%s and %s %s", Zh: "%s与%s %s"}
	repairLine       = model.Text{En: "the nearest possible where they cannot hold together", Zh: "不相容时取最近的可行值"}
	volatilityWord   = model.Text{En: "volatility", Zh: "年际波动"}
	persistenceWord  = model.Text{En: "persistence", Zh: "持续性"}
	growthUnitWord   = model.Text{En: "unit", Zh: "单位"}
	whyWord          = model.Text{En: "why", Zh: "理由"}
	assumptionsNote  = model.Text{
		En: "Everything here is assumed, but for what is needed: the constant growth from the latest published figure to the last target.",
		Zh: "以上除“所需”外均为假设；所需为从最近公布值到最终目标的等速增长。",
	}
)
