package ui

import "foretell/model"

// What the screen of drivers says.
var (
	keyDrivers = model.Text{En: "drivers", Zh: "驱动因素"}
	keyOutcome = model.Text{En: "another outcome", Zh: "换一种结果"}

	keyOutcomeShort = model.Text{En: "outcome", Zh: "换结果"}

	helpDrivers = model.Text{En: "Drivers", Zh: "驱动因素"}

	wordDrivers        = model.Text{En: "What decides %s", Zh: "%s取决于什么"}
	wordItsTarget      = model.Text{En: "whether %s meets its target in %d (%s)", Zh: "%s能否实现 %d 年目标（%s）"}
	wordItsTargetShort = model.Text{En: "%s %d (%s)", Zh: "%s %d 年目标（%s）"}
	wordItsValue       = model.Text{En: "the value of %s in %d", Zh: "%s在 %d 年的数值"}
	wordNumberMet      = model.Text{En: "how many targets are met in %d", Zh: "%d 年达标数"}
	wordReading        = model.Text{En: "How to read it", Zh: "如何解读"}
	wordRaises         = model.Text{En: "Most of all: %s. More of it helps.", Zh: "影响最大：%s，越高越好。"}
	wordLowers         = model.Text{En: "Most of all: %s. More of it hurts.", Zh: "影响最大：%s，越高越不利。"}
	wordExplained      = model.Text{En: "One by one the inputs decide %s of it; the rest lies in how they come together.", Zh: "各因素单独合计解释 %s；其余来自它们的共同作用。"}
	wordNoShare        = model.Text{En: "%d further inputs cannot be told from none.", Zh: "另有 %d 个因素的影响与零无法区分。"}
	wordShareMeans     = model.Text{
		En: "A bar is the share of the outcome's variance that would go away if this input alone were known; the line across its end is the error. It speaks of the assumptions, not of the world.",
		Zh: "每根条形表示：若单独确知该因素，结果的方差可减少多少；条端的横线为误差。这里说的是假设，而不是现实本身。",
	}
)

// The sorts of input that decide an outcome.
var wordDriverKinds = map[string]model.Text{
	"growth":        {En: "growth · %s", Zh: "增速 · %s"},
	"noise":         {En: "single years · %s", Zh: "年际波动 · %s"},
	"common growth": {En: "growth shared by all", Zh: "全体共同的增速"},
	"common noise":  {En: "single years shared by all", Zh: "全体共同的年际波动"},
	"group growth":  {En: "group growth · %s", Zh: "组内共同增速 · %s"},
	"group noise":   {En: "group years · %s", Zh: "组内年际波动 · %s"},
	"event":         {En: "event · %s", Zh: "事件 · %s"},
	"lever":         {En: "lever · %s", Zh: "杠杆 · %s"},
}

// The inputs that are an indicator's own.
var wordOwnKinds = map[string]model.Text{
	"growth":       {En: "its growth", Zh: "自身增速"},
	"noise":        {En: "its single years", Zh: "自身年际波动"},
	"group growth": {En: "its group's growth", Zh: "本组共同增速"},
	"group noise":  {En: "its group's years", Zh: "本组年际波动"},
}
