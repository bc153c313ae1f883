package chart

import "foretell/model"

// words are the few the charts say themselves.
type words struct {
	median, half, most, path, actual string
	miss, reach                      string
	low, high, points                string
	atLeast, atMost                  string
	unknown, now, alike, earlier     string
}

var english = words{
	median: "median", half: "half of futures", most: "9 in 10", path: "plan", actual: "actual",
	miss: "misses", reach: "reaches",
	low: "input low", high: "input high", points: "points",
	atLeast: "chance of at least", atMost: "chance of at most",
	unknown: "not computed yet", now: "now", alike: "alike", earlier: "earlier futures",
}

var chinese = words{
	median: "中位", half: "五成", most: "九成", path: "规划", actual: "实际",
	miss: "未达", reach: "达到",
	low: "取低值", high: "取高值", points: "百分点",
	atLeast: "不低于的可能性", atMost: "不超过的可能性",
	unknown: "尚未计算", now: "现值", alike: "重合", earlier: "先前各条",
}

func wordsIn(lang model.Lang) words {
	if lang == model.Chinese {
		return chinese
	}
	return english
}
