package chart

import (
	"math"

	"foretell/model"
)

// fanExample is 20 658 in 2017 growing 13 % a year in the median, its spread growing with time.
func fanExample() FanData {
	d := FanData{
		Base: 20658,
		Marks: []Mark{
			{Year: 2020, Value: 30000, Label: "58 %", Milestone: true},
			{Year: 2022, Value: 40000, Label: "46 %"},
		},
	}
	for i := range 6 {
		t := float64(i)
		m, sd := 20658*math.Pow(1.139, t), 0.022*t+0.02*math.Sqrt(t)
		at := func(z float64) float64 { return m * math.Exp(z*sd) }
		d.Years = append(d.Years, 2017+i)
		d.P5, d.P25, d.P50 = append(d.P5, at(-1.645)), append(d.P25, at(-0.674)), append(d.P50, m)
		d.P75, d.P95 = append(d.P75, at(0.674)), append(d.P95, at(1.645))
	}
	return d
}

func dotsExample(lang model.Lang) DotsData {
	d := DotsData{Target: 40000, Notes: []string{"9 of 20 reach the target", "median short by 430 (1.1 %)"}}
	if lang == model.Chinese {
		d.Notes = []string{"20 种结果中 9 种达标", "中位数差 430 亿元（1.1%）"}
	}
	for i := range 20 {
		z := math.Sqrt2 * math.Erfinv(2*(float64(i)+0.5)/20-1)
		v := 39570 * math.Exp(0.15*z)
		d.Values = append(d.Values, v)
		d.Met = append(d.Met, v >= d.Target)
	}
	return d
}

func metExample(lang model.Lang) MetData {
	d := MetData{Mean: 11.8, Notes: []string{"mean 11.8 of 24", "all 24: < 0.02 %"}}
	if lang == model.Chinese {
		d.Notes = []string{"平均 11.8 / 24 项", "全部 24 项：< 0.02%"}
	}
	for k := range 25 {
		z := (float64(k) - 11.8) / 4.1
		d.Counts = append(d.Counts, int(16384*math.Exp(-z*z/2)/4.1/2.5066))
	}
	return d
}

func chancesExample(lang model.Lang) ChancesData {
	d := ChancesData{Selected: 1, Rows: []ChanceRow{
		{Name: "Overall scale", Heading: true},
		{Name: "Digital economy value added", Chance: 0.462, Error: 0.03, Label: "46 % ±3"},
		{Name: "Share of GDP", Chance: 0.831, Error: 0.002, Label: "83 % ±0.2"},
		{Name: "Digital industrialization", Heading: true},
		{Name: "Electronic information manufacturing revenue", Chance: 0, Error: 0, Label: "< 0.02 %"},
		{Name: "Software revenue", Chance: 1, Error: 0, Label: "> 99.98 %"},
		{Name: "Core industries", Chance: 0.5, Error: 0.002, Label: "50 % ±0.2"},
		{Name: "Patents", Chance: math.NaN(), Label: "?"},
	}}
	if lang == model.Chinese {
		for i, name := range []string{"总体规模", "数字经济增加值", "数字经济占GDP比重", "数字产业化", "电子信息制造业主营业务收入", "软件业务收入", "核心产业", "专利"} {
			d.Rows[i].Name = name
		}
	}
	return d
}
