package picture

import "foretell/model"

// What the charts say in the reader's language.
var (
	ofUnit     = model.Text{En: "%s · %s", Zh: "%s · %s"}
	sourceLine = model.Text{
		En: "Plan %s, scenario %s; %s simulated futures, seed %d; foretell %s. Bands and chances follow from assumptions.",
		Zh: "规划 %s，情景 %s；模拟 %s 次，种子 %d；foretell %s。区间与概率均由假设推得。",
	}

	baseSign   = model.Text{En: "base, in the plan: %s", Zh: "规划所列基期值 %s"}
	medianSign = model.Text{En: "median", Zh: "中位数"}
	halfSign   = model.Text{En: "half of futures", Zh: "五成模拟"}
	mostSign   = model.Text{En: "9 in 10", Zh: "九成模拟"}
	actualSign = model.Text{En: "published since", Zh: "其后公布值"}
	targetSign = model.Text{En: "target, and its chance", Zh: "目标及其概率"}

	aimSign = model.Text{En: "target", Zh: "目标"}

	outcomesLine = model.Text{En: "%d in %d equally likely outcomes", Zh: "%d 年的 %d 种等可能结果"}
	missSign     = model.Text{En: "misses", Zh: "未达标"}
	reachSign    = model.Text{En: "reaches", Zh: "达标"}
	reachLine    = model.Text{En: "%d of %d reach the target", Zh: "%[2]d 种中有 %[1]d 种达标"}

	chancesLine = model.Text{En: "Chance of each target in %d, and its standard error in points", Zh: "%d 年各目标的概率及标准误（百分点）"}
	errorLine   = model.Text{En: "%s · thin lines: two standard errors to either side", Zh: "%s · 细线：左右各两个标准误"}
	percentLine = model.Text{En: "%d %%", Zh: "%d%%"}

	metLine      = model.Text{En: "How many targets are met at once in %d", Zh: "%d 年同时达标的项数"}
	metNote      = model.Text{En: "mean %s of %d · all: %s", Zh: "平均达标 %s 项，共 %d 项 · 全部达标：%s"}
	driversTitle = model.Text{En: "What decides: %s", Zh: "取决于什么：%s"}
	driversLine  = model.Text{
		En: "Share of variance that each input decides, %% · lines: two standard errors · %s",
		Zh: "各因素单独决定的方差占比（%%） · 细线：左右各两个标准误 · %s",
	}

	surfaceLine = model.Text{En: "By %s (upward) and %s (to the right)", Zh: "纵轴：%s；横轴：%s"}
	heatSign    = model.Text{En: "%d to %d %%", Zh: "%d%%～%d%%"}
	hereSign    = model.Text{En: "the scenario", Zh: "当前情景"}

	metAxis = model.Text{En: "targets met", Zh: "达标项数"}
)
