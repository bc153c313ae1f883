package webpage

import "foretell/model"

// phrases are those that the layout says itself.
var phrases = map[string]model.Text{
	"scenario":    {En: "Scenario", Zh: "情景"},
	"fact":        {En: "fact: the plan's own figure", Zh: "事实：规划所列数据"},
	"actual":      {En: "published since", Zh: "其后公布数据"},
	"assumed":     {En: "assumption about the future", Zh: "关于未来的假设"},
	"computed":    {En: "computed from the assumptions", Zh: "由假设推算"},
	"chances":     {En: "The chance of every target", Zh: "各目标的概率"},
	"indicator":   {En: "indicator", Zh: "指标"},
	"unit":        {En: "unit", Zh: "单位"},
	"target":      {En: "target", Zh: "目标"},
	"median":      {En: "median", Zh: "中位数"},
	"chance":      {En: "chance", Zh: "概率"},
	"together":    {En: "All targets together", Zh: "全部目标合看"},
	"notes":       {En: "To read these numbers", Zh: "阅读说明"},
	"indicators":  {En: "Indicator by indicator", Zh: "逐项指标"},
	"assumptions": {En: "Assumptions beyond single indicators", Zh: "单项指标以外的假设"},
	"dependence":  {En: "How indicators move together:", Zh: "指标间的相关性："},
	"method":      {En: "Method", Zh: "方法"},
	"again":       {En: "To get the same numbers", Zh: "如何复现"},
	"file": {
		En: "The whole scenario as a file. With the plan's file it gives the same numbers: foretell run FILE prints them, and the same digest in JSON.",
		Zh: "完整的情景文件。配以规划文件即可得到相同结果：foretell run 文件 打印结果，JSON 中的摘要相同。",
	},
}

var (
	htmlLang        = model.Text{En: "en", Zh: "zh-CN"}
	baseHead        = model.Text{En: "base %d", Zh: "%d 年基期值"}
	exactNote       = model.Text{En: "A chance is the share of simulated futures that meet the target, with no more digits than its standard error supports.", Zh: "概率为达标的模拟次数所占比例，位数不超过其标准误所支持的精度。"}
	metCaption      = model.Text{En: "How many targets are met at once in %d", Zh: "%d 年同时达标的项数"}
	outcomesCaption = model.Text{En: "%d in 20 equally likely outcomes", Zh: "%d 年的 20 种等可能结果"}
	meanCard        = model.Text{En: "%s of %d", Zh: "%s / %d 项"}
	meanText        = model.Text{En: "targets are met in %d on average", Zh: "%d 年平均达标项数"}
	allText         = model.Text{En: "chance that all %d are met in %d", Zh: "%[2]d 年全部 %[1]d 项达标的概率"}
	noTargetTitle   = model.Text{En: "Without a target", Zh: "无目标的变量"}

	factTitle     = model.Text{En: "In the plan", Zh: "规划所列"}
	actualTitle   = model.Text{En: "Published since", Zh: "其后公布"}
	assumedTitle  = model.Text{En: "Assumed", Zh: "假设"}
	computedTitle = model.Text{En: "What follows", Zh: "推算结果"}

	targetIn        = model.Text{En: "target %d", Zh: "%d 年目标"}
	bindingWord     = model.Text{En: "(binding)", Zh: "（约束性）"}
	sourceWord      = model.Text{En: "source", Zh: "出处"}
	sourceLine      = model.Text{En: "line %d of the plan's text", Zh: "规划原文第 %d 行"}
	unusedNote      = model.Text{En: "(not used in this scenario)", Zh: "（本情景未使用）"}
	formulaWord     = model.Text{En: "derived", Zh: "推算"}
	growthWord      = model.Text{En: "median growth", Zh: "增速中位数"}
	spreadWord      = model.Text{En: "spread (sd)", Zh: "不确定度（标准差）"}
	asWrittenWord   = model.Text{En: "as written", Zh: "写法"}
	volatilityWord  = model.Text{En: "volatility", Zh: "年际波动"}
	persistenceWord = model.Text{En: "persistence", Zh: "持续性"}
	adjustWord      = model.Text{En: "adjusted %d", Zh: "%d 年调整"}
	whyLine         = model.Text{En: "Why: %s", Zh: "理由：%s"}
	chanceIn        = model.Text{En: "chance %d", Zh: "%d 年概率"}
	errorText       = model.Text{En: " (%s points)", Zh: "（%s 个百分点）"}
	ifMetWord       = model.Text{En: "if %d is met", Zh: "%d 年达标时"}
	ifMissedWord    = model.Text{En: "if %d is missed", Zh: "%d 年未达标时"}
	neededWord      = model.Text{En: "growth needed", Zh: "所需增速"}
	shortfallWord   = model.Text{En: "mean shortfall", Zh: "未达标时平均差额"}

	planWord     = model.Text{En: "Plan", Zh: "规划"}
	scenarioWord = model.Text{En: "Scenario", Zh: "情景"}
	seedWord     = model.Text{En: "Seed", Zh: "种子"}
	pathsWord    = model.Text{En: "Paths", Zh: "路径数"}
	samplingWord = model.Text{En: "Sampling", Zh: "抽样"}
	asOfWord     = model.Text{En: "Published figures up to", Zh: "已公布数据截至"}
	digestWord   = model.Text{En: "Digest", Zh: "摘要"}
	programWord  = model.Text{En: "Program", Zh: "程序"}
	commandWord  = model.Text{En: "Command", Zh: "命令"}
)
