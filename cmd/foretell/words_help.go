package main

import "foretell/model"

// Titles and words of help and manual.
var (
	examplesTitle  = model.Text{En: "Examples", Zh: "示例"}
	usageTitle     = model.Text{En: "Usage", Zh: "用法"}
	commandsTitle  = model.Text{En: "Commands", Zh: "命令"}
	flagsTitle     = model.Text{En: "Flags", Zh: "选项"}
	inheritedTitle = model.Text{En: "Flags of every command", Zh: "各命令通用的选项"}
	colon          = model.Text{En: ":", Zh: "："}
	flagsWord      = model.Text{En: "[flags]", Zh: "[选项]"}
	commandWord    = model.Text{En: "COMMAND", Zh: "命令"}
	defaultWord    = model.Text{En: " (default %s)", Zh: "（默认 %s）"}

	manualTitle      = model.Text{En: "User Commands", Zh: "用户命令"}
	nameTitle        = model.Text{En: "NAME", Zh: "名称"}
	synopsisTitle    = model.Text{En: "SYNOPSIS", Zh: "概要"}
	manExamplesTitle = model.Text{En: "EXAMPLES", Zh: "示例"}
	descriptionTitle = model.Text{En: "DESCRIPTION", Zh: "说明"}
	optionsTitle     = model.Text{En: "OPTIONS", Zh: "选项"}
	commonTitle      = model.Text{En: "OPTIONS OF EVERY COMMAND", Zh: "各命令通用的选项"}
	statusTitle      = model.Text{En: "EXIT STATUS", Zh: "退出状态"}
	relatedTitle     = model.Text{En: "SEE ALSO", Zh: "参见"}
)

var manStatuses = model.Text{
	En: `0    done
1    a fault in the input, told with its place
2    wrong usage
3    a bound of --require is not met, or a story no longer gives what it was recorded to give
130  interrupted`,
	Zh: `0    完成
1    输入有误，已指明位置
2    用法有误
3    --require 的界限未达到，或讲述的结果与记录不符
130  被中断`,
}

// sayings are what commands, flags and examples say of themselves, each in a line.
var sayings = []model.Text{
	{En: "Will a plan reach its targets?", Zh: "规划能否实现目标？"},
	{En: "Look plan and scenario files over and print every fault", Zh: "检查规划和情景文件，列出全部错误"},
	{En: "Set scenarios side by side, and say what differs", Zh: "并排比较情景，说明差别"},
	{En: "Print what makes a shell complete commands, ids and keys", Zh: "输出 shell 补全脚本：命令、标识与键"},
	{En: "List what two scenarios say differently, key by key", Zh: "逐键列出两个情景的不同"},
	{En: "List what an outcome depends on", Zh: "列出结果取决于哪些因素"},
	{En: "Write a workbook, a report, a chart or tables to a file", Zh: "导出工作簿、报告、图或表格"},
	{En: "Explain a command", Zh: "说明某个命令"},
	{En: "Read a plan from a spreadsheet, XLSX or CSV", Zh: "从 XLSX 或 CSV 表格读入规划"},
	{En: "List the embedded plans and scenarios, and those in the user's folder", Zh: "列出内置的规划与情景，以及用户文件夹中的"},
	{En: "Write the manual pages to a folder", Zh: "将手册页写入文件夹"},
	{En: "Write a commented plan or scenario to start from", Zh: "写出带注释的规划或情景，作为起点"},
	{En: "Play a recorded story, step by step", Zh: "逐步播放录制的讲述"},
	{En: "Project a scenario and print what follows", Zh: "推演一个情景并输出结果"},
	{En: "Print the JSON Schema of plan or scenario files, for editors", Zh: "输出规划或情景文件的 JSON Schema，供编辑器使用"},
	{En: "Find what it would take for a chance", Zh: "反推：达到某一概率需要什么"},
	{En: "Print a plan, or what a scenario assumes", Zh: "输出规划，或情景的假设"},
	{En: "Print a plan: indicators and targets, actions and owners, promises", Zh: "输出规划：指标与目标、行动与责任单位、承诺"},
	{En: "Print what a scenario assumes: growth, dependence, events, levers, and why", Zh: "输出情景的假设：增速、相关、事件、政策杠杆及理由"},
	{En: "Project a scenario over ranges and lists of values", Zh: "在若干取值范围或列表上推演情景"},

	{En: "print this help", Zh: "输出本帮助"},
	{En: "print the version of the program", Zh: "输出程序版本"},
	{En: "language, by default the environment's", Zh: "语言，默认随系统环境"},
	{En: "simulated futures, for instance 65536 (an edit of run.paths)", Zh: "路径数（模拟的未来），如 65536（即修改 run.paths）"},
	{En: "seed of the random numbers (an edit of run.seed)", Zh: "随机数种子（即修改 run.seed）"},
	{En: "change the scenario, for instance assume.de_va.volatility=3; may be given again", Zh: "修改情景，如 assume.de_va.volatility=3；可重复给出"},
	{En: "colours of the screen", Zh: "屏幕配色"},
	{En: "draw with the characters of ASCII alone", Zh: "只用 ASCII 字符绘图"},
	{En: "no screen: questions and answers line by line, for screen readers and scripts (or ACCESSIBLE=1)", Zh: "不绘制屏幕，逐行问答，供读屏软件和脚本使用（或设 ACCESSIBLE=1）"},
	{En: "`PLAN` instead of the scenario's own, by name or file", Zh: "用 `PLAN` 代替情景自己的规划，可为名称或文件"},
	{En: "how to print it", Zh: "输出格式"},
	{En: "how to write it", Zh: "写入格式"},
	{En: "the chance of a `GOAL` besides; may be given again", Zh: "另求目标条件 `GOAL` 的概率；可重复给出"},
	{En: "the chance of a `GOAL`; may be given again", Zh: "目标条件 `GOAL` 的概率；可重复给出"},
	{En: "among the futures in which another `GOAL` holds", Zh: "只看另一条件 `GOAL` 成立的未来"},
	{En: "a `BOUND` on the chance of a goal, such as 'all(scale)>=0.5' or 'de_va>30%'; where it is not met the exit status is 3; may be given again",
		Zh: "概率的界限 `BOUND`，如 'all(scale)>=0.5' 或 'de_va>30%'；未达到时退出状态为 3；可重复给出"},
	{En: "the outcome is whether a `GOAL` holds", Zh: "结果为 `GOAL` 是否成立"},
	{En: "the outcome is the number of targets met in a `YEAR`", Zh: "结果为 `YEAR` 年的达标项数"},
	{En: "the outcome is the value of an indicator, as `ID@YEAR`", Zh: "结果为某指标的数值，写作 `ID@YEAR`"},
	{En: "list the `N` that decide most; by default 20 in a table and all in JSON", Zh: "列出影响最大的 `N` 项；默认表格列 20 项，JSON 列全部"},
	{En: "`FILE` to write; - for standard output", Zh: "写入的文件 `FILE`；- 为标准输出"},
	{En: "what to write, whatever the file's ending", Zh: "写入的格式，不论文件后缀"},
	{En: "of a picture: what it shows", Zh: "图：显示什么"},
	{En: "of a picture: `ID` of the indicator that it shows", Zh: "图：所示指标的 `ID`"},
	{En: "of a picture: `YEAR` of the targets that it shows (default: the last)", Zh: "图：所示目标的年份 `YEAR`（默认为最后一年）"},
	{En: "of a picture: `UNITS`, pixels at scale 1 (default: what suits the chart)", Zh: "图：宽度 `UNITS`，比例为 1 时即像素（默认随图而定）"},
	{En: "of a picture: `UNITS`", Zh: "图：高度 `UNITS`"},
	{En: "of a PNG: `PIXELS` to a unit", Zh: "PNG：每单位的像素数 `PIXELS`"},
	{En: "of a PNG: font `FILE` for Chinese (default: one of the system)", Zh: "PNG：中文字体文件 `FILE`（默认用系统字体）"},
	{En: "plan `FILE` to write, a new one; otherwise standard output", Zh: "写入的规划文件 `FILE`，须为新文件；否则写到标准输出"},
	{En: "`NAME` of the workbook's sheet, where several hold a table", Zh: "多个工作表含表格时，所读工作表的名称 `NAME`"},
	{En: "what a column holds, as `COLUMN=FIELD`; may be given again", Zh: "某列的含义，写作 `COLUMN=FIELD`；可重复给出"},
	{En: "`ID` of the plan, by default made of the file's name", Zh: "规划的 `ID`，默认取自文件名"},
	{En: "do not ask", Zh: "不再询问"},
	{En: "`FOLDER` of the pages, made where it is not there", Zh: "手册页的文件夹 `FOLDER`，没有时新建"},
	{En: "`FILE` to write, a new one; otherwise standard output", Zh: "写入的文件 `FILE`，须为新文件；否则写到标准输出"},
	{En: "print the story, with a terminal or without", Zh: "输出讲述，不论有无终端"},
	{En: "compare what each step gives with what it was recorded to give", Zh: "将每一步的结果与记录比较"},
	{En: "write the story to a `FILE`, new or its own, with what each step gives", Zh: "将讲述连同每一步的结果写入 `FILE`，新文件或其自身"},
	{En: "the goal is the last target of the indicator with this `ID`, and its growth is turned", Zh: "以指标 `ID` 的最后目标为条件，并调节其增速"},
	{En: "another `GOAL`, such as met>=20", Zh: "其他条件 `GOAL`，如 met>=20"},
	{En: "the chance wanted, such as 0.8 or 80%", Zh: "期望的概率，如 0.8 或 80%"},
	{En: "turn the indicator with this `ID`", Zh: "调节指标 `ID`"},
	{En: "turn the spread of average growth", Zh: "调节年均增速的不确定度"},
	{En: "turn the volatility", Zh: "调节年际波动"},
	{En: "turn the level of the lever with this `ID`", Zh: "调节政策杠杆 `ID` 的力度"},
	{En: "turn the level of all levers together", Zh: "一并调节全部政策杠杆的力度"},
	{En: "turn the probability of the event with this `ID`", Zh: "调节事件 `ID` 的发生概率"},
	{En: "write the indicators as a sheet instead, to `FILE` ending in .csv or .xlsx", Zh: "改为将指标写成表格 `FILE`，后缀 .csv 或 .xlsx"},
	{En: "a `KEY=VALUES` to go through, FROM:TO:STEP or A,B,C; may be given again", Zh: "要遍历的 `KEY=VALUES`，写作 FROM:TO:STEP 或 A,B,C；可重复给出"},
	{En: "write to a `FILE`, .csv or .jsonl, or go on with one; - for standard output", Zh: "写入 `FILE`（.csv 或 .jsonl），已有则续写；- 为标准输出"},
	{En: "complete words without what they stand for", Zh: "补全时不附说明"},

	{En: "open the embedded plan", Zh: "打开内置规划"},
	{En: "another scenario, in Chinese", Zh: "另一情景，中文"},
	{En: "results for another program", Zh: "供其他程序使用的结果"},
	{En: "results with one thing changed", Zh: "改动一处后的结果"},
	{En: "the embedded plan and its base scenario", Zh: "内置规划及其基准情景"},
	{En: "as a check: exit status 3 where it is not met", Zh: "用作检查：未达到时退出状态为 3"},
	{En: "what the number of targets met depends on", Zh: "达标项数取决于什么"},
	{En: "two scenarios", Zh: "两个情景"},
	{En: "the growth that makes 80 % of it", Zh: "概率达到 80 % 所需的增速"},
	{En: "the growth of another, for a derived indicator", Zh: "推算指标：调节另一指标的增速"},
	{En: "how far a chance scatters", Zh: "概率随种子的起伏"},
	{En: "the story that comes with the embedded plan", Zh: "内置规划所带的讲述"},
	{En: "in Chinese", Zh: "中文"},
	{En: "keep what its steps give now", Zh: "记下各步现在的结果"},
	{En: "does it still?", Zh: "结果是否依旧？"},
	{En: "its indicators as a sheet, or .csv, which foretell import reads", Zh: "将指标写成表格（或 .csv），可由 foretell import 读入"},
	{En: "for every shell that is opened from then on", Zh: "对此后打开的每个 shell 生效"},
}
