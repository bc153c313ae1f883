package ui

import "foretell/model"

// What the screen of single futures says.
var (
	keyPaths       = model.Text{En: "paths", Zh: "单条未来"}
	keyFuture      = model.Text{En: "next future", Zh: "下一条"}
	keyFutureBack  = model.Text{En: "previous future", Zh: "上一条"}
	keyTenFutures  = model.Text{En: "ten futures on", Zh: "再抽十条"}
	keyTenBack     = model.Text{En: "ten futures back", Zh: "退回十条"}
	keyFirstFuture = model.Text{En: "first future", Zh: "第一条"}
	keyPlayFutures = model.Text{En: "play, pause", Zh: "播放、暂停"}
	keyTenShort    = model.Text{En: "ten", Zh: "十条"}

	helpPaths = model.Text{En: "Paths", Zh: "单条未来"}

	wordFuture       = model.Text{En: "Future %d · %s · %s", Zh: "第 %d 条未来 · %s · %s"}
	wordHappened     = model.Text{En: "What happens in future %d", Zh: "第 %d 条未来中发生了什么"}
	wordCounted      = model.Text{En: "Counted so far", Zh: "至今计数"}
	wordPlayingOn    = model.Text{En: "%s · playing", Zh: "%s · 播放中"}
	wordMetOn        = model.Text{En: "met on %d of %d shown", Zh: "已示 %[2]d 条中达标 %[1]d 条"}
	wordSoFar        = model.Text{En: ", %s %s", Zh: "，%s %s"}
	wordMetChance    = model.Text{En: "chance over all %s: %s", Zh: "全部 %s 条中的概率：%s"}
	wordTargetMet    = model.Text{En: "%d: target met, %s", Zh: "%d 年：达标，%s"}
	wordTargetMissed = model.Text{En: "%d: target missed, %s", Zh: "%d 年：未达标，%s"}
	wordBy           = model.Text{En: "%s of %s (%s)", Zh: "%s，目标 %s（%s）"}
	wordByUnder      = model.Text{En: "%s short", Zh: "差 %s"}
	wordByOver       = model.Text{En: "%s beyond", Zh: "超出 %s"}
	wordDrew         = model.Text{En: "average growth drawn: %s (median %s)", Zh: "抽到的年均增速：%s（中位数 %s）"}
	wordStruckBy     = model.Text{En: "%s strikes in %d: %s", Zh: "%s发生于 %d 年：%s"}
	wordStruckBack   = model.Text{En: ", %s the year after", Zh: "，次年 %s"}
	wordNothingHits  = model.Text{En: "no event strikes it", Zh: "没有事件冲击它"}
	wordPulled       = model.Text{En: "%s adds %s", Zh: "%s：%s"}
	wordMetOfAll     = model.Text{En: "%d of %d targets met in %d (mean %s)", Zh: "%[3]d 年 %[2]d 项目标中达标 %[1]d 项（平均 %[4]s 项）"}
	wordNumbered     = model.Text{En: "path %s of %s; the same luck after an edit", Zh: "路径 %s / %s；修改后沿用同样的运气"}
	wordHasNoTarget  = model.Text{En: "no target to count", Zh: "没有可计数的目标"}

	sayEnoughDrawn = model.Text{En: "%d futures are drawn; more is what the chance is for", Zh: "已抽取 %d 条；更多的交给概率"}
)
