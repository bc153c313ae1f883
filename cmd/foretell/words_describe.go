package main

import "foretell/model"

// descriptions are what help says of a command below its examples.
var descriptions = []model.Text{
	{En: rootHelp, Zh: `foretell 回答已公布的规划能否实现目标：每项目标的概率、概率有多可靠、还差多少、受什么影响。

SCENARIO 可以是文件、-（标准输入），或内置、已存情景的名称（见 foretell list）。不给出时，以基准情景打开内置规划。
没有终端时改为输出结果，同 foretell run。`},
	{En: settingsHelp, Zh: `每次运行都适用的设置写在 ` + configWord + `，例如

  lang  = "zh"         # en 或 zh
  theme = "dark"       # 屏幕配色
  ascii = true         # 只用 ASCII 绘图
  plain = true         # 不绘制屏幕，逐行问答
  plan  = "my-plan"    # 未指定规划和情景时打开
  paths = 65536        # 输出结果时的路径数

环境变量 FORETELL_LANG、FORETELL_THEME、FORETELL_ASCII、FORETELL_PLAIN、FORETELL_PLAN 和 FORETELL_PATHS
优先于该文件，命令行选项又优先于二者。`},
	{En: goalHelp, Zh: `GOAL（目标条件）在一个未来中要么成立，要么不成立：

  de_va             某指标的最后目标达标；de_va@2020 为某年的目标
  all               最后一年的全部目标；all@2020、all(scale)、all(de_va,de_share)
  met>=20           最后一年至少有这么多目标达标；met@2020>=12
  event(downturn)   某事件发生
  !GOAL             某条件不成立
  A & B             二者都成立`},
	{En: compareHelp, Zh: `用同一组随机数推演同一规划的若干情景并排比较：每项目标的概率、比第一个情景高或低多少个百分点，以及这一差值的误差。
差值的误差远小于概率本身的误差，因为在两个情景中表现相同的路径不影响差值。随后列出假设的差别。

全部情景都按第一个情景的路径数、种子和抽样方式推演。--set 等选项对每个情景都生效。

`},
	{En: diffHelp, Zh: `逐键列出两个情景的不同，各自沿 extends 逐层解析。用 --format json 时，每个键及其在 B 中的值就是一处修改：
全部执行即可将 A 变为 B。步骤不作比较。

有差别不算出错：有无差别退出状态都是 0。`},
	{En: driversHelp, Zh: `按对某一结果的影响大小列出情景中的不确定因素：各自单独决定的方差占比，以及与结果的秩相关。
结果默认为最后目标年的达标项数，或由 --met、--goal、--value 指定。

`},
	{En: exportHelp, Zh: `推演一个情景并将结果写入文件，格式由后缀决定：

  .xlsx        工作簿：摘要、目标、各年、假设和图
  .html        可阅读、打印和发送的报告：单个文件，无需联网
  .svg .png    一幅图：全部目标的概率，或用 --indicator 指定一项指标的扇形图
  .md          文本表格
  .csv .json   全部数字、全部位数，供其他程序使用

同名文件会一次性替换，绝不会只写一半。用 -o - 时写到标准输出，格式由 --format 指定。`},
	{En: importHelp, Zh: `从 XLSX 工作簿或 CSV 文件读入规划，写成规划文件。

表中每项指标一行。表头可用中文或英文，顺序不限：名称（indicator、指标）、年份（2017、base 2017、2020年目标值、actual 2018），
以及可有的类别、单位、属性、方向（≥ 或 ≤）、尺度、标识。重复的表头、单独成行的标题、只在首行写出的类别都能识别。

写入之前先显示读表的方式，并列出凭推断读取的每个单元格。无法读取的会指明单元格并拒绝。
误认的表头用 --map 更正，以表头文字或列字母指定：

  id   name [en|zh]   short [en|zh]   group   unit [en|zh]   scale   base YEAR   base assumed [en|zh]   target YEAR
  standing   relation   actual YEAR   source YEAR   source line   formula   skip

有终端时随后询问是否写入；没有终端或给出 --yes 时直接继续。不给出 -o 时写到标准输出。
foretell show plan -o FILE 将规划写成这样的表格，import 可原样读回。`},
	{En: newHelp, Zh: `写出可作起点的文件，注释语言由 --lang 决定，原样即有效。

规划是一个虚构的小例子：请换成自己的指标行，或用 foretell import 从表格读入。情景建立在 --plan 或内置规划之上：
假设增速按规划所需，并为每项指标留出一段，写明其所需增速，供进一步填写。`},
	{En: replayHelp, Zh: `播放讲述：讲述是带 [[step]] 表的情景文件，每一步有解说、修改，或二者都有。逐步输出解说、所作修改和引起的变化。

每一步可以记下当时的结果：expect = { paths = 16384, met = { "de_va@2022" = 5011 } }。用 --verify 时按记录的路径数
重新推演，计数不同则以退出状态 3 结束。--record 将讲述连同现在的计数写入文件。`},
	{En: schemaHelp, Zh: `输出规划文件或情景文件的 JSON Schema（draft 2020-12），编辑器据此补全键名、标出错误。
若编辑器识别该指令（Taplo、Even Better TOML），请将其存为文件，并在自己的文件开头写上

  #:schema scenario.schema.json`},
	{En: seekHelp, Zh: `求使目标条件达到期望概率的某一输入值，各取值都用同一组随机数：指标年均增速的中位数，或用 --spread、--volatility
改为其不确定度、波动；或某一、全部政策杠杆的力度；或某事件的发生概率。

`},
	{En: sweepHelp, Zh: `在若干键的全部取值组合上推演情景，都用同一组随机数，每得到一个结果就写出一行：各键的取值、达标项数，
以及每个条件成立的路径数、概率和标准误。不给出 --goal 时为各指标的最后目标，以及全部目标。

键的取值写作 FROM:TO:STEP 或列表。年均增速（assume.ID.growth）给出数字时，只移动其中位数，分布形状不变；
其他取值与 --set 相同。

用 -o 时逐行写入文件，已有的不再重算：中断后用同一命令即可继续，第一个范围加长后也可接着算。

`},
	{En: completionHelp, Zh: `输出脚本，让 shell 用 Tab 键补全命令、选项、情景、标识、键与目标条件。bash 需要 bash-completion 包，
在当前 shell 中用下面的命令读入：

  source <(foretell completion bash)`},
}
