package ui

import "foretell/model"

// What the screen of all targets at once says.
var (
	wordChances     = model.Text{En: "Chance of each target in %d", Zh: "%d 年各目标的达标概率"}
	wordPlanOrder   = model.Text{En: "plan order", Zh: "按规划排序"}
	wordChanceOrder = model.Text{En: "by chance", Zh: "按概率排序"}
	wordGroups      = model.Text{En: "All of a group met in %d · mean number", Zh: "%d 年各组全部达标的概率 · 平均达标数"}
	wordGroupMean   = model.Text{En: "%s/%d", Zh: "%s/%d"}
)
