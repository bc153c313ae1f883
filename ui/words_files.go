package ui

import "foretell/model"

// What saving, opening and recovering say.
var (
	keySave        = model.Text{En: "save", Zh: "保存"}
	keySaveAs      = model.Text{En: "save under a name or path", Zh: "另存为（名称或路径）"}
	keySaveFirst   = model.Text{En: "save, then go on", Zh: "先保存，再继续"}
	keyOverwrite   = model.Text{En: "overwrite it", Zh: "覆盖"}
	keyAnother     = model.Text{En: "save under another name", Zh: "另存为其他名称"}
	keyReload      = model.Text{En: "read again, lose the edits", Zh: "重新读取，放弃修改"}
	keyBackOut     = model.Text{En: "back, nothing is lost", Zh: "返回，修改仍在"}
	keyNote        = model.Text{En: "note", Zh: "备注"}
	keyTake        = model.Text{En: "take the edits back", Zh: "找回修改"}
	keyDiscard     = model.Text{En: "discard them", Zh: "丢弃"}
	keyAnotherTime = model.Text{En: "ask again next time", Zh: "下次再问"}

	helpFile = model.Text{En: "When a file is there or changed", Zh: "文件已存在或已改动时"}
	helpLeft = model.Text{En: "When edits were left behind", Zh: "发现上次未保存的修改时"}

	askLeaveTitle = model.Text{En: "Unsaved edits", Zh: "修改尚未保存"}
	askLeave      = model.Text{En: "The edits of this session are not saved.", Zh: "本次修改尚未保存。"}
	askNameTitle  = model.Text{En: "Save as", Zh: "另存为"}
	askName       = model.Text{En: "A name, kept in %s; or a path such as ./mine.toml.", Zh: "名称（保存在 %s），或路径，如 ./mine.toml。"}
	askNoteTitle  = model.Text{En: "The scenario's note", Zh: "情景备注"}
	askNote       = model.Text{En: "What should be known about it, in English.", Zh: "需要说明的内容（中文）。"}
	askOverTitle  = model.Text{En: "The file is there already", Zh: "文件已存在"}
	askOver       = model.Text{En: "%s holds another scenario. Overwriting it loses that one.", Zh: "%s 中已有另一情景，覆盖后将无法找回。"}
	askOverStory  = model.Text{
		En: "%s tells a story; steps: %d. What is saved now tells none, so overwriting it loses the story.",
		Zh: "%s 中有一段讲述（%d 步）。现在保存的内容不含讲述，覆盖后讲述将无法找回。",
	}
	askChangedTitle = model.Text{En: "The file has changed", Zh: "文件已被改动"}
	askChanged      = model.Text{
		En: "%s was changed by another program since it was read. Nothing is written yet.",
		Zh: "%s 在读取之后被其他程序改动。尚未写入任何内容。",
	}
	askGone = model.Text{
		En: "%s was taken away since it was read. Nothing is written yet.",
		Zh: "%s 在读取之后被移走或删除。尚未写入任何内容。",
	}
	askLeftTitle = model.Text{En: "Edits that were not saved", Zh: "上次未保存的修改"}
	askLeftOne   = model.Text{
		En: "The program ended with %d unsaved edit of %s, made on %s.",
		Zh: "程序上次结束时有 %d 处修改未保存（情景：%s，修改于 %s）。",
	}
	askLeft = model.Text{
		En: "The program ended with %d unsaved edits of %s, the last on %s.",
		Zh: "程序上次结束时有 %d 处修改未保存（情景：%s，最后修改于 %s）。",
	}
	askLeftStory = model.Text{
		En: "The program ended with a recorded story over %s that was not saved; steps: %d, the last on %s.",
		Zh: "程序上次结束时有一段录制的讲述未保存（情景：%s，共 %d 步，最后修改于 %s）。",
	}
	askLeftBoth = model.Text{
		En: "The program ended with %d unsaved edits of %s and a recorded story; steps: %d, the last on %s.",
		Zh: "程序上次结束时有 %d 处修改（情景：%s）和一段录制的讲述（%d 步）未保存，最后修改于 %s。",
	}
	askLeftChanged = model.Text{En: "The file has changed since.", Zh: "此后该文件又有改动。"}

	saySaving        = model.Text{En: "saving…", Zh: "正在保存…"}
	sayLeaving       = model.Text{En: "saving, then leaving; q again leaves now, edits are offered next time", Zh: "保存后退出；再按 q 立即退出，修改下次可找回"}
	saySaved         = model.Text{En: "saved: %s", Zh: "已保存：%s"}
	sayNothingToSave = model.Text{En: "nothing to save: the file says all of this", Zh: "没有需要保存的修改"}
	sayNotSaved      = model.Text{En: "not saved: %s", Zh: "未能保存：%s"}
	sayNotOpened     = model.Text{En: "not opened: %s", Zh: "未能打开：%s"}
	sayNoLibrary     = model.Text{En: "%s cannot be read here", Zh: "此处无法读取 %s"}
	sayNoted         = model.Text{En: "noted", Zh: "已记下"}
	sayStoryFile     = model.Text{En: "that file tells the story; choose another name", Zh: "该文件用于讲述，请换一个名称"}
	sayReloaded      = model.Text{En: "read again: %s", Zh: "已重新读取：%s"}
	sayEmbeddedName  = model.Text{En: "%s is the name of an embedded scenario; choose another", Zh: "%s 是内置情景的名称，请换一个"}
	sayNotKept       = model.Text{En: "edits would not survive a crash: %s", Zh: "意外退出时修改可能丢失：%s"}
	sayTakenOne      = model.Text{En: "%d edit is back; u takes it away", Zh: "已找回 %d 处修改；按 u 可撤销"}
	sayTaken         = model.Text{En: "%d edits are back; u takes them away", Zh: "已找回 %d 处修改；按 u 可撤销"}
	sayStoryTaken    = model.Text{En: "back: edits %d, story steps %d; S saves the story", Zh: "已找回 %d 处修改和 %d 步讲述；按 S 保存讲述"}
	sayPartTaken     = model.Text{En: "edits back: %d; no longer fitting, kept for another time: %d", Zh: "已找回 %d 处修改；%d 处已不适用，留待下次"}
)
