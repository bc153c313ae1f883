package ui

import "foretell/model"

// What recording a story says.
var (
	keyRecord = model.Text{En: "record a story, stop", Zh: "录制讲述、停止"}
	keyStart  = model.Text{En: "record", Zh: "录制"}
	keyStop   = model.Text{En: "stop recording", Zh: "停止录制"}
	keyWords  = model.Text{En: "words", Zh: "解说"}

	wordRecording = model.Text{En: "rec", Zh: "录制"}

	askWordsTitle     = model.Text{En: "Words for step %d", Zh: "第 %d 步的解说"}
	askWords          = model.Text{En: "What to say with it, in English.", Zh: "这一步要说的话（中文）。"}
	askWordsOf        = model.Text{En: "It sets %s. %s", Zh: "这一步设定：%s。%s"}
	askStoryLostTitle = model.Text{En: "A story that is not saved", Zh: "讲述尚未保存"}
	askStoryLost      = model.Text{En: "A recorded story is not saved; steps: %d.", Zh: "录制的讲述（%d 步）尚未保存。"}
	askStoryNameTitle = model.Text{En: "Save the story", Zh: "保存讲述"}
	askStoryOver      = model.Text{En: "%s is there. A story is saved as a new file.", Zh: "%s 已存在。讲述须保存为新文件。"}

	sayRecording       = model.Text{En: "recording: n gives words to a step, r stops", Zh: "正在录制：按 n 添加解说，按 r 停止"}
	sayNothingRecorded = model.Text{En: "recording stopped; no step was made", Zh: "录制已停止，没有任何步骤"}
	sayRecorded        = model.Text{En: "steps recorded: %d; S saves the story as a new file, o then tells it", Zh: "已录制 %d 步；按 S 将讲述保存为新文件，再按 o 打开即可讲述"}
	sayWordsNoted      = model.Text{En: "noted: the words for step %d", Zh: "已记下第 %d 步的解说"}
	sayStorySaved      = model.Text{En: "story saved, steps: %d; o tells it: %s", Zh: "讲述已保存（%d 步），按 o 打开即可讲述：%s"}
	sayBeforeRecording = model.Text{En: "this was done before recording began; r stops", Zh: "此前的修改在录制开始之前；按 r 停止录制"}
)
