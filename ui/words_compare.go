package ui

import "foretell/model"

// What the screen of scenarios side by side says.
var (
	keyCompare      = model.Text{En: "compare", Zh: "比较"}
	keyRival        = model.Text{En: "add a scenario", Zh: "加入情景"}
	keyNoRival      = model.Text{En: "drop the last one", Zh: "去掉最后一个"}
	keySwap         = model.Text{En: "measure against another", Zh: "换一个作为基准"}
	keyByDifference = model.Text{En: "by difference, plan order", Zh: "按差异或按规划排序"}
	keyAssumedUp    = model.Text{En: "assumptions up", Zh: "假设上翻"}
	keyAssumedDown  = model.Text{En: "assumptions down", Zh: "假设下翻"}
	keyAddShort     = model.Text{En: "add", Zh: "加入"}
	keyDropShort    = model.Text{En: "drop", Zh: "去掉"}
	keySwapShort    = model.Text{En: "swap", Zh: "对换"}
	keyOrderShort   = model.Text{En: "order", Zh: "排序"}

	helpCompare   = model.Text{En: "Compare", Zh: "比较"}
	askRivalTitle = model.Text{En: "Compare with which scenario?", Zh: "与哪个情景比较？"}

	wordCompared    = model.Text{En: "%s in %d", Zh: "%s · %d 年"}
	wordBetter      = model.Text{En: "%s gives the better chance: %s against %s.", Zh: "%s的达标概率更高：%s，另一情景为 %s。"}
	wordBest        = model.Text{En: "%s gives the best chance: %s; next is %s with %s.", Zh: "%s的达标概率最高：%s；其次是%s，为 %s。"}
	wordNoBetter    = model.Text{En: "No telling which is better: %s with %s, %s with %s.", Zh: "难分高下：%s为 %s，%s为 %s。"}
	wordNoChange    = model.Text{En: "It makes no difference: %s either way.", Zh: "没有区别：均为 %s。"}
	wordSureGap     = model.Text{En: "Sure, as assumed: %s points, %s times the error of the difference.", Zh: "在所设假设下可以确定：%s 个百分点，为差值标准误的 %s 倍。"}
	wordUnsureGap   = model.Text{En: "Unsure: %s points lie within the error of the difference.", Zh: "不能确定：%s 个百分点，在差值误差之内。"}
	wordSamePaths   = model.Text{En: "Not one future of %s ends otherwise.", Zh: "%s 条路径的结果无一不同。"}
	wordNoAim       = model.Text{En: "%s has no target in %d.", Zh: "%s在 %d 年没有目标。"}
	wordAlone       = model.Text{En: "Only one scenario so far.", Zh: "目前只有一个情景。"}
	wordHowToRival  = model.Text{En: "a adds another one; an edit is compared with what is saved.", Zh: "按 a 加入另一个情景；修改后自动与原情景比较。"}
	wordSide        = model.Text{En: "scenario", Zh: "情景"}
	wordSideChance  = model.Text{En: "chance", Zh: "概率"}
	wordSideMean    = model.Text{En: "met of %d", Zh: "达标(共%d)"}
	wordSideGap     = model.Text{En: "against A", Zh: "与 A 之差"}
	wordItsEdits    = model.Text{En: "%s, edited", Zh: "%s（已修改）"}
	wordEveryTarget = model.Text{En: "All %d targets", Zh: "%d 项全部达标"}
	wordMeanShare   = model.Text{En: "Mean share met", Zh: "平均达标比例"}
	wordAgainst     = model.Text{En: "Chances in %d · %s", Zh: "%d 年达标概率 · %s"}
	wordByGap       = model.Text{En: "the largest difference first", Zh: "差异从大到小"}
	wordAssumedGap  = model.Text{En: "What differs in the assumptions", Zh: "假设有何不同"}
	wordAlike       = model.Text{En: "They assume the same.", Zh: "假设完全相同。"}
	wordOwnNumbers  = model.Text{En: "%s runs here on the random numbers of the scenario on the screen.", Zh: "%s在此使用当前情景的随机数。"}
	wordShownOf     = model.Text{En: "%s · %d–%d of %d", Zh: "%s · 第 %d 至 %d 行，共 %d 行"}

	sayAdded      = model.Text{En: "%s is compared as well; x drops it", Zh: "已加入 %s；按 x 去掉"}
	sayFourAtMost = model.Text{En: "four at most; x drops the last one", Zh: "最多四个；按 x 去掉最后一个"}
	sayLastSide   = model.Text{En: "the last one stays; a adds another", Zh: "至少保留一个；按 a 加入"}
	sayNowAgainst = model.Text{En: "measured against %s", Zh: "以%s为基准"}
)

// What an assumption is about, by its key in files.
var wordAssumptionKeys = map[string]model.Text{
	"growth":       wordAverage,
	"spread":       {En: "spread, share", Zh: "不确定度（比例）"},
	"spread_floor": {En: "least spread", Zh: "最小不确定度"},
	"volatility":   wordVolatility,
	"persistence":  {En: "persistence", Zh: "波动持续性"},
	"adjust":       {En: "adjustments", Zh: "逐年调整"},
	"common":       {En: "all alike", Zh: "整体相关"},
	"group":        {En: "group alike", Zh: "组内相关"},
	"pairs":        {En: "pairs", Zh: "指标对"},
	"repair":       {En: "repair", Zh: "自动修正"},
	"as_of":        {En: "knows up to", Zh: "已知数据至"},
	"years":        {En: "years", Zh: "年份"},
	"probability":  {En: "probability", Zh: "概率"},
	"impact":       {En: "impact", Zh: "影响"},
	"rebound":      {En: "rebound", Zh: "反弹"},
	"on":           {En: "strikes", Zh: "作用于"},
	"level":        {En: "level", Zh: "力度"},
	"start":        {En: "starts", Zh: "起始年"},
	"ramp":         {En: "ramp, years", Zh: "见效年数"},
	"effect":       {En: "effect", Zh: "效果"},
}

// The parts of a scenario that are of no indicator.
var wordParts = map[string]model.Text{
	"run":        {En: "Run", Zh: "运算"},
	"dependence": {En: "How alike indicators fare", Zh: "相关性"},
	"default":    {En: "Indicators it says nothing of", Zh: "未另作规定的指标"},
	"index":      {En: "Weights in the index", Zh: "综合指数权重"},
	"test":       {En: "Tested in place of the plan's target", Zh: "代替规划目标的检验"},
	"event":      {En: "Event · %s", Zh: "事件 · %s"},
	"lever":      {En: "Lever · %s", Zh: "杠杆 · %s"},
}

var (
	wordRequiredGrowth = model.Text{En: "as the plan requires", Zh: "按规划所需"}
	wordNotThere       = model.Text{En: "none", Zh: "无"}
	wordSaidYes        = model.Text{En: "yes", Zh: "是"}
	wordSaidNo         = model.Text{En: "no", Zh: "否"}
	wordYearAdjusted   = model.Text{En: "adjustment of %s", Zh: "%s 年调整"}
	wordSets           = model.Text{En: "%s, %s: %s", Zh: "%s，%s：%s"}
	wordWhole          = model.Text{En: "assumed", Zh: "假设"}
	wordPlansTarget    = model.Text{En: "the plan's own", Zh: "规划目标"}
)
