package ui

import "foretell/model"

// What the screen of all targets at once says.
var (
	wordChances     = model.Text{En: "Chance of each target in %d", Zh: "%d 年各目标的达标概率"}
	wordPlanOrder   = model.Text{En: "plan order", Zh: "按规划排序"}
	wordChanceOrder = model.Text{En: "by chance", Zh: "按概率排序"}
	wordGroups      = model.Text{En: "All of a group met in %d · mean number", Zh: "%d 年各组全部达标的概率 · 平均达标数"}
	keyMark         = model.Text{En: "mark, to ask of several", Zh: "标记，合并考察"}
	keyMarkShort    = model.Text{En: "mark", Zh: "标记"}
	wordLinks       = model.Text{En: "What goes together in %d", Zh: "%d 年同时达标的关系"}
	wordLinksHow    = model.Text{En: "chance of others: if missed → if met, correlation", Zh: "其余目标的概率：未达标时→达标时，相关系数"}
	wordOneMet      = model.Text{En: "%s is met: %s", Zh: "%s达标：%s"}
	wordMarkedMet   = model.Text{En: "all %d marked are met: %s", Zh: "标记的 %d 项全部达标：%s"}
	wordGroupMean   = model.Text{En: "%s/%d", Zh: "%s/%d"}
)
