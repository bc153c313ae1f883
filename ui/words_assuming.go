package ui

import "foretell/model"

// What the rows of all that is assumed of an indicator say.
var (
	keyAssuming     = model.Text{En: "all that is assumed of it", Zh: "查看并修改全部假设"}
	keyAssumingLess = model.Text{En: "less, or another sort", Zh: "减小或换一种"}
	keyAssumingMore = model.Text{En: "more, or another sort", Zh: "增大或换一种"}
	keyAssumingEdit = model.Text{En: "type it", Zh: "输入"}
	keyAssumingType = model.Text{En: "type a number", Zh: "输入数字"}
	keyChange       = model.Text{En: "change", Zh: "修改"}

	helpAssuming = model.Text{En: "All that is assumed", Zh: "全部假设"}

	wordAllAssumed     = model.Text{En: "All that is assumed of %s", Zh: "%s的全部假设"}
	wordAsRequired     = model.Text{En: "as the plan requires", Zh: "按规划所需"}
	wordThreeQuantiles = model.Text{En: "three quantiles", Zh: "三个分位数"}
	wordSpreadShare    = model.Text{En: "spread, share of growth", Zh: "不确定度（占增速比例）"}
	wordSpreadFloor    = model.Text{En: "spread at least", Zh: "不确定度下限"}
	wordPersistence    = model.Text{En: "persistence of noise", Zh: "波动的持续性"}
	wordAdjust         = model.Text{En: "adjustment %d", Zh: "%d 年调整"}
	wordNoAdjust       = model.Text{En: "none", Zh: "无"}
	wordReason         = model.Text{En: "reason", Zh: "理由"}
	wordChanceIn       = model.Text{En: "%d: %s", Zh: "%d 年：%s"}

	sayTypeIt = model.Text{En: "enter types it", Zh: "按 enter 输入"}
)

// The parameters of distributions by their names in files.
var wordParams = map[string]model.Text{
	"value":   {En: "value", Zh: "取值"},
	"mean":    {En: "mean", Zh: "均值"},
	"sd":      {En: "standard deviation", Zh: "标准差"},
	"mode":    {En: "most likely", Zh: "最可能值"},
	"low":     {En: "lowest", Zh: "最低"},
	"high":    {En: "highest", Zh: "最高"},
	"p10":     {En: "1 in 10 lies below", Zh: "一成低于"},
	"p50":     {En: "half lies below", Zh: "五成低于"},
	"p90":     {En: "9 in 10 lie below", Zh: "九成低于"},
	"sd_low":  {En: "deviation downwards", Zh: "向下标准差"},
	"sd_high": {En: "deviation upwards", Zh: "向上标准差"},
	"scale":   {En: "scale", Zh: "尺度"},
	"df":      {En: "degrees of freedom", Zh: "自由度"},
	"growth":  {En: "growth of a past year", Zh: "往年增速"},
}
