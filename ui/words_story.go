package ui

import "foretell/model"

// What opening and telling a story say.
var (
	keyOpen          = model.Text{En: "open a scenario", Zh: "打开情景"}
	keyChoose        = model.Text{En: "choose", Zh: "选择"}
	keyStoryNext     = model.Text{En: "next step", Zh: "下一步"}
	keyStoryPrevious = model.Text{En: "previous step", Zh: "上一步"}
	keyPlay          = model.Text{En: "play, pause", Zh: "播放、暂停"}
	keyNextShort     = model.Text{En: "next", Zh: "下一步"}
	keyBeforeShort   = model.Text{En: "previous", Zh: "上一步"}
	keyPlayShort     = model.Text{En: "play", Zh: "播放"}
	keyEndShort      = model.Text{En: "end", Zh: "结束"}
	keyTakeShort     = model.Text{En: "take over", Zh: "接手"}
	keyStoryFirst    = model.Text{En: "first step", Zh: "第一步"}
	keyStoryLast     = model.Text{En: "last step", Zh: "最后一步"}
	keyJump          = model.Text{En: "go to a step", Zh: "跳到某一步"}
	keyTakeOver      = model.Text{En: "take over from here", Zh: "从此处接手"}
	keyStoryBack     = model.Text{En: "end the story", Zh: "结束讲述"}
	keyTell          = model.Text{En: "tell the story", Zh: "讲述"}
	keyBegin         = model.Text{En: "open its beginning", Zh: "打开起始情景"}

	helpStory = model.Text{En: "Telling a story", Zh: "讲述时"}
	helpOpen  = model.Text{En: "another scenario", Zh: "其他情景"}

	askOpenTitle  = model.Text{En: "Open a scenario", Zh: "打开情景"}
	askStoryTitle = model.Text{En: "It tells a story", Zh: "此情景包含一段讲述"}
	askStory      = model.Text{En: "This scenario has a story of %d steps.", Zh: "此情景有 %d 步讲述。"}

	wordNoScenario   = model.Text{En: "no scenario matches", Zh: "没有匹配的情景"}
	wordEmbeddedKind = model.Text{En: "embedded", Zh: "内置"}
	wordSavedKind    = model.Text{En: "saved", Zh: "已保存"}
	wordRecentKind   = model.Text{En: "recent", Zh: "最近"}
	wordFaultyKind   = model.Text{En: "cannot be opened", Zh: "无法打开"}
	wordStorySteps   = model.Text{En: ", story of %s", Zh: "，讲述 %s 步"}
	wordStoryStep    = model.Text{En: "Step %d of %d", Zh: "第 %d 步，共 %d 步"}
	wordPlaying      = model.Text{En: "%s · playing", Zh: "%s · 播放中"}
	wordMove         = model.Text{En: "%s in %d: %s → %s", Zh: "%s（%d 年）：%s → %s"}
	wordMoveAll      = model.Text{En: "all targets of %d: %s → %s", Zh: "%d 年全部目标：%s → %s"}

	sayOpened    = model.Text{En: "opened: %s", Zh: "已打开：%s"}
	sayStoryEnds = model.Text{En: "the story ends here; t takes over", Zh: "讲述到此结束；按 t 接手"}
	sayTakenOver = model.Text{En: "yours from here; edits: %d, u takes them back one by one", Zh: "由你接手：共 %d 处修改，按 u 可逐一撤销"}
)
