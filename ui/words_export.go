package ui

import "foretell/model"

// What taking figures away from the screen says.
var (
	keyExport      = model.Text{En: "export to a file", Zh: "导出到文件"}
	keyExportShort = model.Text{En: "export", Zh: "导出"}
	keyCopy        = model.Text{En: "copy the screen as text", Zh: "复制屏幕文本"}

	askExportTitle = model.Text{En: "Export", Zh: "导出"}
	askExport      = model.Text{
		En: "The ending decides: .svg and .png draw %s; .html and .xlsx are a report and a workbook of everything, .md the tables, .csv and .json every number with every digit.",
		Zh: "由扩展名决定格式：.svg、.png 绘制%s；.html 为完整报告，.xlsx 为工作簿，.md 为表格，.csv 与 .json 含全部数字的全部位数。",
	}
	askOverExport    = model.Text{En: "%s is there already. Overwriting it loses what it holds.", Zh: "%s 已存在，覆盖后原有内容将无法找回。"}
	wordFanOf        = model.Text{En: "the fan of %s", Zh: "“%s”的扇形图"}
	wordMapShown     = model.Text{En: "this map", Zh: "当前的概率图"}
	wordDriversShown = model.Text{En: "these drivers", Zh: "当前的驱动因素图"}
	wordChancesOf    = model.Text{En: "the chances of all targets of %d", Zh: " %d 年全部目标的概率"}

	sayExported    = model.Text{En: "exported: %s", Zh: "已导出：%s"}
	sayNotExported = model.Text{En: "not exported: %s", Zh: "未能导出：%s"}

	sayCopied      = model.Text{En: "copied: %d lines", Zh: "已复制：%d 行"}
	sayNotCopied   = model.Text{En: "not copied: %s", Zh: "未能复制：%s"}
	sayNoClipboard = model.Text{En: "no clipboard here", Zh: "此处没有剪贴板"}
)
