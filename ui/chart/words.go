package chart

import "foretell/model"

// words are the few the charts say themselves.
type words struct {
	median, half, most, path, actual string
	miss, reach                      string
}

var english = words{
	median: "median", half: "half of futures", most: "9 in 10", path: "plan", actual: "actual",
	miss: "misses", reach: "reaches",
}

var chinese = words{
	median: "中位", half: "五成", most: "九成", path: "规划", actual: "实际",
	miss: "未达", reach: "达到",
}

func wordsIn(lang model.Lang) words {
	if lang == model.Chinese {
		return chinese
	}
	return english
}
