package report

import "foretell/model"

// The steps of the method.
var (
	growthStep = Step{
		Title: model.Text{En: "Average growth", Zh: "平均增速"},
		Text: model.Text{
			En: "Each simulated future draws one average growth G for every indicator from the distribution that is assumed for it. m is its median, a the adjustment of a single year, e and l what events and levers add; s is the state that moves from year to year, x the indicator itself.",
			Zh: "每次模拟为各指标从其假设的分布中抽取一个平均增速 G。m 为其中位数，a 为单个年份的调整，e 与 l 为事件与政策杠杆的增量；s 为逐年变动的状态，x 为指标值。",
		},
		Formulas: []string{"G ~ D,  m = median(D)"},
	}
	scaleSteps = map[model.Scale]Step{
		model.Log: {
			Title:    model.Text{En: "Amounts, which compound (log)", Zh: "总量类，按复利增长（log）"},
			Text:     model.Text{En: "Growth in percent per year; v is the volatility in percent.", Zh: "增速以每年百分比计；v 为波动（%）。"},
			Formulas: []string{"s(t) = s(t−1) + ln(1 + (G + a(t) + e(t) + l(t)) / 100) + v/100 · η(t)", "x = exp(s)"},
		},
		model.Logit: {
			Title: model.Text{En: "Shares, which stay between 0 and 100 % (logit)", Zh: "占比类，保持在 0 与 100% 之间（logit）"},
			Text:  model.Text{En: "Growth in percentage points per year; v is the volatility in points, c the central path.", Zh: "增速以每年百分点计；v 为波动（百分点），c 为中心路径。"},
			Formulas: []string{
				"c(t) = c(t−1) + m + a(t)", "d(t) = (G − m) + e(t) + l(t) + v · η(t)",
				"s(t) = logit(c(t)/100) + Σ d(u) / (100 · k(u)),  u ≤ t,  k = c/100 · (1 − c/100)", "x = 100 / (1 + exp(−s))",
			},
		},
		model.Linear: {
			Title:    model.Text{En: "What moves by steps (linear)", Zh: "按步变动类（linear）"},
			Text:     model.Text{En: "Growth in the indicator's unit per year, and so the volatility v.", Zh: "增速与波动 v 以指标单位每年计。"},
			Formulas: []string{"s(t) = s(t−1) + G + a(t) + e(t) + l(t) + v · η(t)", "x = s"},
		},
	}
	noiseStep = Step{
		Title:    model.Text{En: "Noise from year to year", Zh: "年际波动"},
		Text:     model.Text{En: "An AR(1) process with persistence φ; z are standard normal numbers.", Zh: "持续性为 φ 的一阶自回归过程；z 为标准正态数。"},
		Formulas: []string{"η(t) = φ · η(t−1) + √(1 − φ²) · z(t),  η(1) = z(1)"},
	}
	dependenceStep = Step{
		Title:    model.Text{En: "Dependence", Zh: "相关性"},
		Text:     model.Text{En: "The normals behind growth and behind noise are joined across indicators by a Gaussian copula; a pair that the scenario lists has its own correlation.", Zh: "增速与波动背后的正态数通过高斯 Copula 在指标间相关；情景单列的指标对另有相关系数。"},
		Formulas: []string{"R(i,j) = common + group · [i and j of one group],  R(i,i) = 1"},
	}
	forcesStep = Step{
		Title:    model.Text{En: "Events and levers", Zh: "事件与政策杠杆"},
		Text:     model.Text{En: "An event strikes a future at most once, with its probability and on all indicators it is on together; a share of its impact may come back the year after. A lever adds its effect times its level, from its first year on, rising to the full one along its ramp; all effects of one lever share one normal.", Zh: "事件以其概率在一次模拟中至多发生一次，同时作用于其所涉全部指标，次年可按比例回补。政策杠杆自起始年起按力度增加增速，沿坡度升至足效；同一杠杆的各项效果共用一个正态数。"},
		Formulas: []string{"e(t) = impact · [struck in t] − rebound · impact · [struck in t−1]", "l(t) = level · ramp(t) · effect"},
	}
	chanceStep = Step{
		Title:    model.Text{En: "Chance and its error", Zh: "概率及其误差"},
		Text:     model.Text{En: "A chance is the share of simulated futures that meet the target. Its standard error comes from the scatter between independently scrambled parts of the points, or for random points from the binomial distribution. Where no future, or every one, meets a target, only a bound is given (rule of three).", Zh: "概率为达标的模拟次数所占比例。标准误取自各独立加扰点集之间的离散程度；随机点则取二项分布。若无一或全部达标，只给出界限（三的法则）。"},
		Formulas: []string{"p = met / N", "random points: σ = √(p(1 − p) / N)", "met = 0: p < 3/N;  met = N: p > 1 − 3/N"},
	}
	readStep = Step{
		Title: model.Text{En: "Percentiles and needed growth", Zh: "分位数与所需增速"},
		Text:  model.Text{En: "Percentiles are of type 7 (Hyndman & Fan 1996). Needed growth is the constant growth from the latest published figure x₀ to the last target, n years on.", Zh: "分位数为第 7 型（Hyndman & Fan 1996）。所需增速为自最近公布值 x₀ 起 n 年等速达到最终目标的增速。"},
		Formulas: []string{
			"log: 100 · ((target / x₀)^(1/n) − 1)", "logit, linear: (target − x₀) / n",
		},
	}
	drawsStep = Step{
		Title: model.Text{En: "Random numbers", Zh: "随机数"},
		Text:  model.Text{En: "The same plan, scenario, seed and number of paths give the same counts on every machine. The digest is a SHA-256 over all counts: two runs agree to the last path or differ in it.", Zh: "规划、情景、种子与路径数相同，则在任何机器上计数均相同。摘要为全部计数的 SHA-256：两次运算要么逐条一致，要么摘要不同。"},
	}
)
