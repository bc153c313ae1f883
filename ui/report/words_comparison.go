package report

import "foretell/model"

// What a comparison says.
var (
	differenceWord = model.Text{En: "more", Zh: "增减"}
	yearWordAlone  = model.Text{En: "year", Zh: "年份"}
	differsWord    = model.Text{En: "what differs", Zh: "假设差异"}
	pairedNote     = model.Text{
		En: "More: in percentage points (of targets met: in targets) against %s, path by path on the same random numbers; = the same on every path.",
		Zh: "增减：与 %s 相比的百分点（平均达标为项数），用相同随机数逐条路径比较；= 表示每条路径均相同。",
	}
	allAlikeNote = model.Text{En: "They all assume the same.", Zh: "各情景假设完全相同。"}
)
