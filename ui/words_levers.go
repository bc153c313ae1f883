package ui

import "foretell/model"

// What the screen of levers says.
var (
	keyLevers       = model.Text{En: "levers and events", Zh: "杠杆与事件"}
	keyLeversShort  = model.Text{En: "levers", Zh: "杠杆"}
	keyLevel        = model.Text{En: "level", Zh: "力度"}
	keyProbability  = model.Text{En: "probability", Zh: "概率"}
	keySwitch       = model.Text{En: "on, off", Zh: "开关"}
	keyTypeLevel    = model.Text{En: "type it, in percent", Zh: "输入数值（%）"}
	keyAgainst      = model.Text{En: "this alone, or all edits", Zh: "单项作用或全部修改"}
	keyAgainstShort = model.Text{En: "this or all edits", Zh: "单项或全部"}
	keyTellMore     = model.Text{En: "more about the action", Zh: "行动说明下翻"}
	keyTellBack     = model.Text{En: "back in the text", Zh: "行动说明上翻"}

	helpLevers = model.Text{En: "Levers and events", Zh: "杠杆与事件"}

	wordLevers   = model.Text{En: "Levers and events", Zh: "政策杠杆与事件"}
	wordNoLevers = model.Text{En: "no lever; o opens another scenario", Zh: "情景中没有政策杠杆；按 o 可打开其他情景"}
	wordNoEvents = model.Text{En: "no event; o opens another scenario", Zh: "情景中没有事件；按 o 可打开其他情景"}

	wordEffect     = model.Text{En: "Effect", Zh: "作用"}
	wordEffectOf   = model.Text{En: "%s · targets of %d", Zh: "%s · %d 年目标"}
	wordAsSet      = model.Text{En: "Now %s → %s · targets of %d · %s", Zh: "当前 %s → %s · %d 年目标 · %s"}
	wordIfFully    = model.Text{En: "If %s → %s · targets of %d · %s", Zh: "若 %s → %s · %d 年目标 · %s"}
	wordAllEdits   = model.Text{En: "All edits: saved scenario → now · targets of %d", Zh: "全部修改：原情景 → 当前 · %d 年目标"}
	wordMeanMoves  = model.Text{En: "Targets met, mean: %s → %s of %d (%s)", Zh: "平均达标数：%s → %s 项，共 %d 项（%s）"}
	wordUnmoved    = model.Text{En: "no change", Zh: "不变"}
	wordAllAtOnce  = model.Text{En: "All at once", Zh: "全部同时达标"}
	wordAllOf      = model.Text{En: "all %d targets", Zh: "全部 %d 项"}
	wordMoreLines  = model.Text{En: "%s · pgdn: %d more lines", Zh: "%s · pgdn：还有 %d 行"}
	wordAction     = model.Text{En: "Action", Zh: "行动"}
	wordWorksFrom  = model.Text{En: "starts in %d, in full effect %s years later", Zh: "%d 年启动，%s 年后完全生效"}
	wordWorksAt    = model.Text{En: "in full effect from %d on", Zh: "自 %d 年起完全生效"}
	wordAtFull     = model.Text{En: "at 100 %%, in full effect: %s", Zh: "力度 100%%、完全生效时：%s"}
	wordSemicolon  = model.Text{En: "; ", Zh: "；"}
	wordOr         = model.Text{En: " or ", Zh: "或"}
	wordThePlan    = model.Text{En: "The plan", Zh: "规划"}
	wordItsTasks   = model.Text{En: "Its tasks in the plan", Zh: "规划中的任务"}
	wordSourceLine = model.Text{En: "line %d", Zh: "第 %d 行"}

	wordAssumedHere   = model.Text{En: "Assumed by the scenario, not the plan's word", Zh: "情景假设，并非规划原文"}
	wordAssumesNone   = model.Text{En: "The scenario assumes no effect of this action: it has no lever for it.", Zh: "情景未假设这项行动的作用，没有对应的杠杆。"}
	wordNothingToTurn = model.Text{En: "There is nothing to turn: neither the scenario nor the plan names any.", Zh: "没有可调整的内容：情景与规划均未列出。"}
	wordNotOfPlan     = model.Text{En: "It stands for no action of the plan.", Zh: "它不对应规划中的任何行动。"}
	wordEventNotPlan  = model.Text{En: "The plan says nothing of it.", Zh: "规划未提及。"}
	wordStrikes       = model.Text{En: "if it strikes, once in %s: %s on growth of %s", Zh: "若发生（%s 年，一次）：增速 %s，作用于%s"}
	wordReboundLine   = model.Text{En: "%s of it comes back the year after", Zh: "次年恢复 %s"}
	wordOwners        = model.Text{En: "owners: %s", Zh: "责任单位：%s"}
	wordOwnersOfParts = model.Text{En: "owners, as named for its parts: %s", Zh: "责任单位（按各部分所列）：%s"}
	wordStatedOn      = model.Text{En: "bears on, in the plan's own words: %s", Zh: "涉及（规划原文）：%s"}
	wordJudgedOn      = model.Text{En: "bears on, in our judgement: %s", Zh: "涉及（我们的判断）：%s"}

	sayNoEffect = model.Text{En: "nothing to turn: the scenario assumes no effect of this action", Zh: "无法调整：情景未假设这项行动的作用"}
	sayLevelEnd = model.Text{En: "%s is at %s", Zh: "%s已是 %s"}
	sayNoLevel  = model.Text{En: "“%s” is no number from 0 to 100", Zh: "“%s”不是 0 到 100 之间的数"}
)

// effortHeads are the headings of the list.
type effortHeads struct{ title, value, years model.Text }

var (
	wordLeverHead  = model.Text{En: "Levers: actions pressed further", Zh: "政策杠杆：行动加力"}
	wordEventHead  = model.Text{En: "Events", Zh: "事件"}
	wordActionHead = model.Text{En: "Actions assumed to have no effect", Zh: "未假设作用的行动"}
	wordFromFull   = model.Text{En: "from–full", Zh: "见效期"}
	wordYears      = model.Text{En: "years", Zh: "年份"}
	wordChance     = model.Text{En: "chance", Zh: "概率"}

	wordEffortHeads = [...]effortHeads{
		leverEffort:  {title: wordLeverHead, value: keyLevel, years: wordFromFull},
		eventEffort:  {title: wordEventHead, value: wordChance, years: wordYears},
		actionEffort: {title: wordActionHead},
	}
)
