package ui

import "foretell/model"

// What the program says without a screen.
var (
	sayOpens        = model.Text{En: "%s. Scenario: %s.", Zh: "%s。情景：%s。"}
	sayComputed     = model.Text{En: "Computed with %s.", Zh: "计算设置：%s。"}
	sayAsk          = model.Text{En: "Type a number or a name to choose an indicator, list for all of them, ? for everything that can be said.", Zh: "输入编号或名称选择指标；输入“列表”查看全部指标；输入 ? 查看全部命令。"}
	sayChoose       = model.Text{En: "The number or the name of an indicator chooses it and tells of it. Beside that:", Zh: "输入指标的编号或名称即可选中并查看。此外还有："}
	sayAlso         = model.Text{En: "Also called: %s.", Zh: "也可写作：%s。"}
	sayListed       = model.Text{En: "%d. %s: growth %s; %s", Zh: "%d. %s：增速 %s；%s"}
	sayChanceIn     = model.Text{En: "chance in %d %s", Zh: "%d 年概率 %s"}
	sayIndicator    = model.Text{En: "%s, in %s.", Zh: "%s，单位：%s。"}
	sayTarget       = model.Text{En: "%d: the chance is %s", Zh: "%d 年：达标概率 %s"}
	sayWithError    = model.Text{En: "%s, standard error %s points", Zh: "%s，标准误 %s 个百分点"}
	sayChangeThese  = model.Text{En: "to move it, change %s", Zh: "要改变它，请调整%s"}
	sayNamed        = model.Text{En: "%s %s", Zh: "%s %s"}
	sayWasSaved     = model.Text{En: " (saved: %s)", Zh: "（原值 %s）"}
	sayDriver       = model.Text{En: "%d. %s: %s", Zh: "%d. %s：%s"}
	sayShareMeans   = model.Text{En: "Each is the share of the outcome's variance that would go away if this input alone were known. It speaks of the assumptions, not of the world.", Zh: "百分比表示：若单独确知该因素，结果的方差可减少多少。这里说的是假设，而不是现实本身。"}
	sayLanguage     = model.Text{En: "English.", Zh: "中文。"}
	sayNoLanguage   = model.Text{En: "“%s” is no language spoken here; en or zh is.", Zh: "不支持语言“%s”；请输入 en 或 zh。"}
	sayDerivedPlain = model.Text{En: "%s follows from others, so nothing of it is set; change %s", Zh: "%s由公式推算，不能直接设定；请调整%s"}
	sayNumberLike   = model.Text{En: "“%s” is not a number. Now %s is %s; a number such as that one is right.", Zh: "“%s”不是数字。%s目前为 %s，请输入类似的数值。"}
	sayNotBelow     = model.Text{En: "The %s is 0 or more.", Zh: "%s不能小于 0。"}
	saySet          = model.Text{En: "%s: from %s to %s", Zh: "%s：由 %s 改为 %s。"}
	sayChanceMoved  = model.Text{En: "%s in %d: the chance was %s and is %s.", Zh: "%s（%d 年）：概率原为 %s，现为 %s。"}
	saySeeks        = model.Text{En: "%s, %s", Zh: "%s，%s。"}
	sayTurnOne      = model.Text{En: "Nothing called “%s” can be turned; there are %s.", Zh: "没有可调整的“%s”；可用的有%s。"}
	sayAcceptIt     = model.Text{En: "accept sets it, undo takes it back.", Zh: "输入“采用”即设定，输入“撤销”可收回。"}

	sayNothingSought   = model.Text{En: "There is nothing to accept; seek 80 asks what an 80 % chance would take.", Zh: "没有可采用的结果；输入“反推 80”可求 80% 概率所需的条件。"}
	wordTheSaved       = model.Text{En: "the saved scenario", Zh: "原情景"}
	saySameAs          = model.Text{En: "Nothing is assumed otherwise than in %s.", Zh: "与%s没有差别。"}
	sayOtherThan       = model.Text{En: "Different from %s:", Zh: "与%s的差别："}
	sayGap             = model.Text{En: "  %s, %s: %s there, %s now", Zh: "  %s，%s：对照 %s，现为 %s"}
	sayNotCompared     = model.Text{En: "not compared: %s", Zh: "未能比较：%s"}
	sayChanceChanged   = model.Text{En: "%s in %d: in %s %s, now %s; the difference is %s points.", Zh: "%s（%d 年）：%s %s，现为 %s；相差 %s 个百分点。"}
	sayNoChanceChanged = model.Text{En: "No chance differs.", Zh: "各项概率均无差别。"}
	sayLeverIs         = model.Text{En: "%d. Lever: %s, level %s", Zh: "%d. 政策杠杆：%s，力度 %s"}
	sayEventIs         = model.Text{En: "%d. Event: %s, %s, probability %s", Zh: "%d. 事件：%s，%s 年，概率 %s"}
	sayHowToPull       = model.Text{En: "lever 1 60 sets the first to 60 %; on and off are right as well.", Zh: "输入“力度 1 60”将第一项设为 60%；也可用“开”“关”。"}
	sayNoEffort        = model.Text{En: "“%s” names no single lever or event and its percent; for instance lever 1 60. levers lists them.", Zh: "“%s”未指明某一项杠杆或事件及其百分比，例如“力度 1 60”。输入“杠杆”查看列表。"}
	sayScenario        = model.Text{En: "  %s: %s", Zh: "  %s：%s"}
	sayOpenOne         = model.Text{En: "open NAME opens one.", Zh: "输入“打开 名称”即可打开。"}
	sayNoNote          = model.Text{En: "There is no note; note WORDS writes one.", Zh: "尚无备注；输入“备注 文字”即可添加。"}
	sayNameIt          = model.Text{En: "This scenario has no file of its own yet: save NAME gives it one.", Zh: "该情景尚无自己的文件，请输入“保存 名称”。"}
	sayAnswerWith      = model.Text{En: "Answer with a number from 1 to %d; an empty line backs out.", Zh: "请输入 1 到 %d 的编号；空行表示返回。"}
	askLine            = model.Text{En: "Type it; an empty line backs out.", Zh: "请输入；空行表示返回。"}
	sayKeptForNext     = model.Text{En: "The unsaved edits are offered at the next start.", Zh: "未保存的修改将在下次启动时询问。"}
	sayEndUnsaved      = model.Text{En: "The input ends here. The edits are not saved.", Zh: "输入到此结束，修改未保存。"}

	saySeveral     = model.Text{En: "“%s” fits several: %s. Type the number of one.", Zh: "“%s”对应多个指标：%s。请输入其中一个的编号。"}
	sayNoNumber    = model.Text{En: "There is no indicator %s; they are numbered from 1 to %d.", Zh: "没有编号为 %s 的指标；编号为 1 到 %d。"}
	sayUnknown     = model.Text{En: "“%s” is no command and no indicator. ? tells what can be said, list names the indicators.", Zh: "“%s”既不是命令也不是指标。输入 ? 查看命令，输入“列表”查看指标。"}
	sayUnknownNear = model.Text{En: "“%s” is no command and no indicator. Did you mean %s? ? tells what can be said.", Zh: "“%s”既不是命令也不是指标。是否想输入 %s？输入 ? 查看命令。"}

	wordStop = model.Text{En: ".", Zh: "。"}
)

// What each order is called and does.
var (
	usageList, doesList             = model.Text{En: "list [WORD]", Zh: "列表 [词语]"}, model.Text{En: "every indicator with its growth and chances", Zh: "全部指标及其增速和概率"}
	usageShow, doesShow             = model.Text{En: "show", Zh: "显示"}, model.Text{En: "the chosen indicator: chance, how sure, how far off, what is assumed", Zh: "所选指标：概率、误差、差距与假设"}
	usageGrowth, doesGrowth         = model.Text{En: "growth 15", Zh: "增速 15"}, model.Text{En: "set its average growth", Zh: "设定年均增速"}
	usageSpread, doesSpread         = model.Text{En: "spread 2", Zh: "不确定度 2"}, model.Text{En: "set how unsure that growth is", Zh: "设定增速的不确定度"}
	usageVolatility, doesVolatility = model.Text{En: "volatility 3", Zh: "波动 3"}, model.Text{En: "set the noise from year to year", Zh: "设定年际波动"}
	usageSeek, doesSeek             = model.Text{En: "seek 80 [spread]", Zh: "反推 80 [不确定度]"}, model.Text{En: "what a chance of 80 % would take", Zh: "达到 80% 概率所需的条件"}
	usageAccept, doesAccept         = model.Text{En: "accept", Zh: "采用"}, model.Text{En: "set what seek has found", Zh: "采用反推的结果"}
	usageDrivers, doesDrivers       = model.Text{En: "drivers", Zh: "驱动因素"}, model.Text{En: "what moves the chance, the most first", Zh: "影响概率的因素，由大到小"}
	usageTogether, doesTogether     = model.Text{En: "together", Zh: "总览"}, model.Text{En: "how many targets are met at once", Zh: "同时达标的目标数"}
	usageCompare, doesCompare       = model.Text{En: "compare [NAME]", Zh: "比较 [名称]"}, model.Text{En: "what differs from the saved scenario, or from another, and by how much", Zh: "与原情景或其他情景的差别及其大小"}
	usageLevers, doesLevers         = model.Text{En: "levers", Zh: "杠杆"}, model.Text{En: "the levers and events", Zh: "政策杠杆与事件"}
	usageLever, doesLever           = model.Text{En: "lever 1 60", Zh: "力度 1 60"}, model.Text{En: "set a lever's level or an event's probability, in percent, on or off", Zh: "设定杠杆力度或事件概率（%，或开、关）"}
	usageSet, doesSet               = model.Text{En: "set KEY=VALUE", Zh: "设定 键=值"}, model.Text{En: "any edit, as a scenario file says it", Zh: "任意修改，写法同情景文件"}
	usageUndo, doesUndo             = model.Text{En: "undo", Zh: "撤销"}, model.Text{En: "take the last edit back", Zh: "撤销上一次修改"}
	usageRedo, doesRedo             = model.Text{En: "redo", Zh: "重做"}, model.Text{En: "make it again", Zh: "重做"}
	usageReset, doesReset           = model.Text{En: "reset", Zh: "恢复"}, model.Text{En: "back to all saved values", Zh: "全部恢复原值"}
	usageSave, doesSave             = model.Text{En: "save [NAME]", Zh: "保存 [名称]"}, model.Text{En: "save, or save under a name or path", Zh: "保存，或另存为名称或路径"}
	usageOpen, doesOpen             = model.Text{En: "open [NAME]", Zh: "打开 [名称]"}, model.Text{En: "open another scenario, or list them", Zh: "打开其他情景，或列出情景"}
	usageExport, doesExport         = model.Text{En: "export FILE", Zh: "导出 文件"}, model.Text{En: "write a file: .html .xlsx .md .csv .json .svg .png", Zh: "写入文件：.html .xlsx .md .csv .json .svg .png"}
	usageNote, doesNote             = model.Text{En: "note [WORDS]", Zh: "备注 [文字]"}, model.Text{En: "the scenario's note", Zh: "情景备注"}
	usageLanguage, doesLanguage     = model.Text{En: "language [zh]", Zh: "语言 [en]"}, model.Text{En: "中文", Zh: "English"}
	usageHelp, doesHelp             = model.Text{En: "help [WORD]", Zh: "帮助 [命令]"}, model.Text{En: "this list, or more about one", Zh: "本列表，或某一命令的说明"}
	usageQuit, doesQuit             = model.Text{En: "quit", Zh: "退出"}, model.Text{En: "leave; asks about unsaved edits", Zh: "退出；如有未保存的修改会先询问"}
)
