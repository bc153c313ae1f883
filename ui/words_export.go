package ui

import "foretell/model"

// What taking figures away from the screen says.
var (
	keyCopy = model.Text{En: "copy the screen as text", Zh: "复制屏幕文本"}

	sayCopied      = model.Text{En: "copied: %d lines", Zh: "已复制：%d 行"}
	sayNotCopied   = model.Text{En: "not copied: %s", Zh: "未能复制：%s"}
	sayNoClipboard = model.Text{En: "no clipboard here", Zh: "此处没有剪贴板"}
)
