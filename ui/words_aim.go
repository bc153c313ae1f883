package ui

import "foretell/model"

// What the question what it would take says.
var (
	keyAim         = model.Text{En: "what would it take?", Zh: "需要什么条件？"}
	keyAimLess     = model.Text{En: "a lesser chance", Zh: "较低的概率"}
	keyAimMore     = model.Text{En: "a greater chance", Zh: "较高的概率"}
	keyAimTurn     = model.Text{En: "turn another input", Zh: "换一个输入"}
	keyAimTurnBack = model.Text{En: "turn the input before", Zh: "换上一个输入"}
	keyAimType     = model.Text{En: "type a chance", Zh: "输入概率"}
	keyAimTake     = model.Text{En: "set it", Zh: "采用"}

	keyAimShort = model.Text{En: "goal-seek", Zh: "反推"}

	helpAim = model.Text{En: "What would it take?", Zh: "需要什么条件？"}

	askAimTitle     = model.Text{En: "What would it take?", Zh: "需要什么条件？"}
	wordToday       = model.Text{En: "as the scenario stands, the chance is %s", Zh: "按当前情景，达标概率为 %s"}
	wordWanted      = model.Text{En: "chance wanted", Zh: "期望概率"}
	wordTurn        = model.Text{En: "by turning", Zh: "调整"}
	wordAllLevers   = model.Text{En: "all levers", Zh: "全部政策杠杆"}
	wordOf          = model.Text{En: "%s of %s", Zh: "%[2]s的%[1]s"}
	wordProbability = model.Text{En: "probability of %s", Zh: "%s的概率"}
	wordAimAtLeast  = model.Text{En: "target: at least %s (%s) in %d", Zh: "目标：%[3]d 年不低于 %[1]s %[2]s"}
	wordAimAtMost   = model.Text{En: "target: at most %s (%s) in %d", Zh: "目标：%[3]d 年不高于 %[1]s %[2]s"}
	wordAimBetween  = model.Text{En: "target: from %s (%s) in %d", Zh: "目标：%[3]d 年在 %[1]s %[2]s之间"}

	sayTakes        = model.Text{En: "%s of %s (now %s) gives a chance of %s", Zh: "%s取 %s（当前 %s）时，达标概率为 %s"}
	saySure         = model.Text{En: "Simulation error of this value: ±%s (one standard error; how far the assumptions are off is not in it).", Zh: "该值的标准误为 ±%s（仅指模拟误差，不含假设本身的不确定性）。"}
	sayPlanRequires = model.Text{En: "The plan itself requires %s: a median that just arrives, so a chance near one half.", Zh: "规划本身要求 %s：中位数恰好达标，概率约为一半。"}
	sayNotReached   = model.Text{En: "%s cannot do it: nothing from %s to %s gives a chance of %s.", Zh: "仅靠%s无法做到：从 %s 到 %s 都达不到 %s 的概率。"}
	sayNearest      = model.Text{En: "The nearest is %s, with %s.", Zh: "最接近的是 %s，取值 %s。"}
	sayAimEnter     = model.Text{En: "enter sets it; u takes it back.", Zh: "按 enter 采用；之后按 u 可撤销。"}
	sayAimTaken     = model.Text{En: "%s set to %s; u takes it back", Zh: "%s已设为 %s；按 u 可撤销"}
	sayNoAim        = model.Text{En: "%s has no target to aim at", Zh: "%s没有目标可求解"}
	sayNothingTurns = model.Text{En: "nothing of %s is left to assume", Zh: "%s没有可调整的假设"}
	sayNoChance     = model.Text{En: "“%s” is no chance above 0 and below 100 %%", Zh: "“%s”不是 0 到 100%% 之间的概率"}
	sayNoAnswerYet  = model.Text{En: "there is no answer to set", Zh: "尚无可采用的结果"}
)
