package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// starter is a scenario to start from: the growth a plan requires, and a block for each indicator.
type starter struct {
	plan *model.Plan
	word string // by which the file names the plan
	lang model.Lang
}

var (
	starterHead = model.Text{
		En: `# What is assumed about the future of: %s
#
# Facts stand in the plan's file; everything here is assumed. Replace what you know better, and say why.
#
#   foretell check THIS-FILE            every fault, with its place
#   foretell run THIS-FILE              the chances
#   foretell THIS-FILE                  the screen, where arrow keys change what is assumed here

schema = "foretell/scenario/1"
plan = %s
title = "My scenario"
note = "Assumed, not published: growth as the plan requires."

[run]
paths = 16384          # simulated futures
seed = 2018            # the same seed gives the same numbers
sampling = "sobol"
as_of = %d           # figures published for years up to this one are used

[dependence]           # how much indicators move together, from 0 to 1
common = 0.2           # any two
group = 0.2            # two of one group, besides

# For every indicator that says nothing of its own.
[default]
growth = "required"    # what just reaches each target, as the median: even odds, on purpose
spread = 0.25          # how unsure that average is: its standard deviation, as a share of it
spread_floor = 0
volatility = 2.0       # standard deviation of the noise from year to year, in the unit of growth

# One block for each indicator. growth takes { fixed = 5 }, { normal = [mean, sd] }, { pert = [low, most likely, high] },
# { quantiles = [p10, p50, p90] }, { history = [2.1, 3.4, 2.8] } and more: foretell schema scenario.
`,
		Zh: `# 对以下规划未来走势的假设：%s
#
# 事实写在规划文件中；这里全部为假设。请改成自己更有把握的判断，并写明理由。
#
#   foretell check 本文件            检查并指出每处错误的位置
#   foretell run 本文件              各目标的概率
#   foretell 本文件                  打开屏幕，用方向键调整这里的假设

schema = "foretell/scenario/1"
plan = %s
title = "我的情景"
note = "以下均为假设，并非公布数据：增速取规划所需。"

[run]
paths = 16384          # 模拟路径数
seed = 2018            # 种子相同，结果相同
sampling = "sobol"
as_of = %d           # 使用截至该年的公布数据

[dependence]           # 指标之间的联动程度，0 至 1
common = 0.2           # 任意两项
group = 0.2            # 同一类别的两项另加

# 未单独说明的指标均按此处理。
[default]
growth = "required"    # 中位数恰好实现各目标：有意取一半对一半
spread = 0.25          # 年均增速的不确定度：标准差与增速之比
spread_floor = 0
volatility = 2.0       # 年际波动的标准差，单位同增速

# 以下每项指标一段。growth 可写 { fixed = 5 }、{ normal = [均值, 标准差] }、{ pert = [低, 最可能, 高] }、
# { quantiles = [p10, p50, p90] }、{ history = [2.1, 3.4, 2.8] } 等，见 foretell schema scenario。
`,
	}
	needsLine  = model.Text{En: "needs %s", Zh: "需 %s"}
	metLine    = model.Text{En: "met in the base year already", Zh: "基期已达标"}
	noneLine   = model.Text{En: "no target, so its growth must be said", Zh: "没有目标，须给出增速"}
	keptWhy    = model.Text{En: "Met already; assumed to stay as it is.", Zh: "已达标；假设保持不变。"}
	unknownWhy = model.Text{En: "Nothing is known yet: assumed to stay as it is.", Zh: "尚无依据：假设保持不变。"}
	noiseWhy   = model.Text{En: "Growth as required; noise of a quarter of it.", Zh: "增速取所需；年际波动取其四分之一。"}
	baseLine   = model.Text{En: "%s in %d", Zh: "%[2]d 年 %[1]s"}
	goalLine   = model.Text{En: "%s in %d", Zh: "%[2]d 年 %[1]s"}
)

// file writes the scenario.
func (s starter) file() string {
	var b strings.Builder
	title := strings.ReplaceAll(s.plan.Title.In(s.lang), "\n", " ")
	fmt.Fprintf(&b, starterHead.In(s.lang), title, strconv.Quote(s.word), s.plan.BaseYear)
	for i := range s.plan.Indicators {
		if ind := &s.plan.Indicators[i]; ind.Formula == nil {
			b.WriteString("\n" + s.block(ind))
		}
	}
	return b.String()
}

// block writes what there is to say of an indicator. Where the default is enough it is a comment.
func (s starter) block(ind *model.Indicator) string {
	last := ind.Last()
	head := fmt.Sprintf("# %s (%s): %s", ind.Name.In(s.lang), ind.Unit.In(s.lang), fmt.Sprintf(baseLine.In(s.lang), plainNumber(ind.Base), s.plan.BaseYear))
	for _, t := range ind.Targets {
		head += "; " + fmt.Sprintf(goalLine.In(s.lang), aimed(t), t.Year)
	}
	table := "[assume." + ind.ID + "]\n"
	switch {
	case last == nil:
		return fmt.Sprintf("%s; %s\n%sgrowth = { fixed = 0 }\nwhy = %s\n", head, noneLine.In(s.lang), table, strconv.Quote(unknownWhy.In(s.lang)))
	case last.Met(ind.Base):
		return fmt.Sprintf("%s; %s\n%sgrowth = { fixed = 0 }\nvolatility = %s\nwhy = %s\n", head, metLine.In(s.lang), table,
			plainNumber(quiet(ind)), strconv.Quote(keptWhy.In(s.lang)))
	}
	needed := sim.RequiredGrowth(s.plan, ind, *last, s.plan.BaseYear)
	noise := rounded(math.Abs(needed) / 4)
	head += "; " + fmt.Sprintf(needsLine.In(s.lang), style.Growth(needed, 2, ind.Scale, s.lang))
	example := fmt.Sprintf("growth = { normal = [%s, %s] }\n", plainNumber(rounded(needed)), plainNumber(noise))
	if ind.Scale == model.Log {
		return head + "\n# " + table + "# " + example + "# why = \"…\"\n"
	}
	return fmt.Sprintf("%s\n%s# %svolatility = %s\nwhy = %s\n", head, table, example, plainNumber(noise), strconv.Quote(noiseWhy.In(s.lang)))
}

// quiet is a noise that suits an indicator that needs no growth: 2 % of the base value, or of what a share may still move.
func quiet(ind *model.Indicator) float64 {
	switch ind.Scale {
	case model.Log:
		return 2
	case model.Logit:
		return rounded(min(ind.Base, 100-ind.Base) / 50)
	default:
		return rounded(max(math.Abs(ind.Base)/50, 0.01))
	}
}

// aimed writes what a target asks for.
func aimed(t model.Target) string {
	switch t.Relation {
	case model.AtMost:
		return "≤ " + plainNumber(t.Value)
	case model.Between:
		return plainNumber(t.Value) + "–" + plainNumber(t.High)
	default:
		return "≥ " + plainNumber(t.Value)
	}
}

// rounded keeps two digits of a number that only suggests.
func rounded(v float64) float64 {
	kept, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 2, 64), 64)
	if err != nil {
		return v
	}
	return kept
}

func plainNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
