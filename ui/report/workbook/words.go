package workbook

import "foretell/model"

// The sheets.
var (
	summaryName     = model.Text{En: "Summary", Zh: "总览"}
	chartsName      = model.Text{En: "Charts", Zh: "图表"}
	targetsName     = model.Text{En: "Targets", Zh: "目标"}
	yearsName       = model.Text{En: "Years", Zh: "逐年分布"}
	factsName       = model.Text{En: "Plan figures", Zh: "规划数据"}
	assumptionsName = model.Text{En: "Assumptions", Zh: "假设"}
	togetherName    = model.Text{En: "Together", Zh: "同时达标"}
	aboutName       = model.Text{En: "About", Zh: "说明"}
	fileName        = model.Text{En: "Scenario file", Zh: "情景文件"}
	dataName        = model.Text{En: "Chart data", Zh: "图表数据"}
)

// Titles and lines.
var (
	scenarioLine     = model.Text{En: "Scenario %s · %s: %s", Zh: "情景 %s · %s：%s"}
	jointLine        = model.Text{En: "%d: on average %s of %d targets are met; chance of all: %s", Zh: "%d 年：平均 %s 项达标，共 %d 项；全部达标的概率：%s"}
	factsKey         = model.Text{En: "the plan's own figures", Zh: "规划所列数据"}
	actualKey        = model.Text{En: "published since", Zh: "其后公布数据"}
	assumedKey       = model.Text{En: "assumed", Zh: "假设"}
	computedKey      = model.Text{En: "computed from the assumptions", Zh: "由假设推算"}
	noTargetWord     = model.Text{En: "Without a target", Zh: "无目标的变量"}
	chartsTitle      = model.Text{En: "Charts", Zh: "图表"}
	chancesTitle     = model.Text{En: "Chance of each target in %d", Zh: "%d 年各目标的概率"}
	metTitle         = model.Text{En: "How many targets are met at once in %d", Zh: "%d 年同时达标的项数"}
	factsTitle       = model.Text{En: "Facts: the plan's own figures, with the line of its text", Zh: "事实：规划所列数据及其原文行号"}
	actualTitle      = model.Text{En: "Published since, with source", Zh: "其后公布数据及来源"}
	noActuals        = model.Text{En: "None in the plan file.", Zh: "规划文件中没有。"}
	assumptionsTitle = model.Text{En: "Assumptions: everything about the future, and why", Zh: "假设：关于未来的一切及其理由"}
	aboutTitle       = model.Text{En: "Where these numbers come from", Zh: "数据来历"}
	methodTitle      = model.Text{En: "Method", Zh: "方法"}
	dataNote         = model.Text{En: "What the charts are drawn from. The bands of a fan are stacked, one on top of the other.", Zh: "图表所用数据。扇形图各带逐层堆叠。"}
	allTargets       = model.Text{En: "All targets", Zh: "全部目标"}
	derivedWord      = model.Text{En: "derived", Zh: "推算"}
	yesWord          = model.Text{En: "yes", Zh: "是"}
	colon            = model.Text{En: ": ", Zh: "："}
	semicolon        = model.Text{En: "; ", Zh: "；"}
)

// Column heads.
var (
	indicatorWord   = model.Text{En: "indicator", Zh: "指标"}
	nameWord        = model.Text{En: "indicator in full", Zh: "指标全称"}
	groupWord       = model.Text{En: "group", Zh: "分组"}
	unitWord        = model.Text{En: "unit", Zh: "单位"}
	yearWord        = model.Text{En: "year", Zh: "年份"}
	baseWord        = model.Text{En: "base %d", Zh: "%d 年基期值"}
	baseHead        = model.Text{En: "base", Zh: "基期值"}
	targetWord      = model.Text{En: "target", Zh: "目标"}
	medianWord      = model.Text{En: "median", Zh: "中位数"}
	meanWord        = model.Text{En: "mean", Zh: "均值"}
	sdWord          = model.Text{En: "standard deviation", Zh: "标准差"}
	chanceWord      = model.Text{En: "chance", Zh: "概率"}
	errorWord       = model.Text{En: "standard error", Zh: "标准误"}
	errorOfMean     = model.Text{En: "standard error of the mean", Zh: "均值的标准误"}
	growthWord      = model.Text{En: "growth", Zh: "增速"}
	spreadWord      = model.Text{En: "spread (sd)", Zh: "不确定度（标准差）"}
	neededWord      = model.Text{En: "growth needed", Zh: "所需增速"}
	growthUnitWord  = model.Text{En: "unit of growth", Zh: "增速单位"}
	relationWord    = model.Text{En: "relation", Zh: "关系"}
	valueWord       = model.Text{En: "value", Zh: "数值"}
	highWord        = model.Text{En: "upper end", Zh: "上限"}
	standingWord    = model.Text{En: "standing", Zh: "性质"}
	lineWord        = model.Text{En: "line of the text", Zh: "原文行号"}
	metWord         = model.Text{En: "paths that meet it", Zh: "达标路径"}
	ifMetWord       = model.Text{En: "chance if the milestone is met", Zh: "前期目标达标时的概率"}
	ifMissedWord    = model.Text{En: "chance if it is missed", Zh: "前期目标未达时的概率"}
	shortfallWord   = model.Text{En: "mean shortfall where missed", Zh: "未达标时平均差额"}
	testedWord      = model.Text{En: "promise tested in its place", Zh: "替代检验的承诺"}
	belowWord       = model.Text{En: "below 5 %", Zh: "5% 以下"}
	publishedWord   = model.Text{En: "published", Zh: "已公布"}
	formulaWord     = model.Text{En: "formula", Zh: "公式"}
	scaleWord       = model.Text{En: "scale", Zh: "尺度"}
	volatilityWord  = model.Text{En: "volatility", Zh: "年际波动"}
	persistenceWord = model.Text{En: "persistence", Zh: "持续性"}
	adjustWord      = model.Text{En: "adjustment of single years", Zh: "个别年份调整"}
	whyWord         = model.Text{En: "why", Zh: "理由"}
	countWord       = model.Text{En: "targets", Zh: "项数"}
	meanMetWord     = model.Text{En: "mean met", Zh: "平均达标"}
	allMetWord      = model.Text{En: "chance of all", Zh: "全部达标概率"}
	metCountWord    = model.Text{En: "targets met", Zh: "达标项数"}
	shareWord       = model.Text{En: "share of paths", Zh: "路径占比"}
)

// What the sheet about the numbers says.
var (
	planWord       = model.Text{En: "Plan", Zh: "规划"}
	sourceWord     = model.Text{En: "Source", Zh: "来源"}
	scenarioWord   = model.Text{En: "Scenario", Zh: "情景"}
	noteWord       = model.Text{En: "Note", Zh: "备注"}
	seedWord       = model.Text{En: "Seed", Zh: "种子"}
	pathsWord      = model.Text{En: "Paths", Zh: "路径数"}
	samplingWord   = model.Text{En: "Sampling", Zh: "抽样"}
	asOfWord       = model.Text{En: "Published figures up to", Zh: "已公布数据截至"}
	digestWord     = model.Text{En: "Digest", Zh: "摘要"}
	programWord    = model.Text{En: "Program", Zh: "程序"}
	commandWord    = model.Text{En: "To get the same", Zh: "复现命令"}
	dependenceWord = model.Text{En: "Dependence", Zh: "相关性"}
)

var standingWords = map[model.Standing]model.Text{
	model.Expected: {En: "expected", Zh: "预期性"},
	model.Binding:  {En: "binding", Zh: "约束性"},
}

var growthUnits = map[model.Scale]model.Text{
	model.Log:    {En: "% per year", Zh: "%/年"},
	model.Logit:  {En: "points per year", Zh: "百分点/年"},
	model.Linear: {En: "units per year", Zh: "单位/年"},
}
