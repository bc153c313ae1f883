package report

import "foretell/model"

// What a story says.
var (
	stepLine       = model.Text{En: "Step %d of %d", Zh: "第 %d 步，共 %d 步"}
	setsLine       = model.Text{En: "Sets: %s", Zh: "设置：%s"}
	wasLine        = model.Text{En: "Before: %s", Zh: "原为：%s"}
	unsaidWord     = model.Text{En: "nothing", Zh: "未设"}
	beforeWord     = model.Text{En: "before", Zh: "之前"}
	afterWord      = model.Text{En: "after", Zh: "之后"}
	changeWord     = model.Text{En: "change", Zh: "变化"}
	sameWord       = model.Text{En: "same", Zh: "不变"}
	ofTargetsWord  = model.Text{En: "of %d", Zh: "共 %d 项"}
	eightInTenWord = model.Text{En: "met, 8 futures in 10", Zh: "达标项数，十次中八次"}
	restMovedNote  = model.Text{En: "Targets that moved as well: %d.", Zh: "另有 %d 项目标的概率发生变化。"}
	noneMovedNote  = model.Text{En: "No chance of a single target moved by more than three standard errors.", Zh: "各单项目标概率的变化均不超过三个标准误。"}
	replayNote     = model.Text{
		En: "±: standard error, in percentage points for chances. The change is that of the same simulated futures before and after, unless a step sets the paths or the seed.",
		Zh: "±：标准误，概率以百分点计。变化为同一组模拟路径前后之差（改变路径数或种子的步骤除外）。",
	}
)
