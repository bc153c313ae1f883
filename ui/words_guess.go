package ui

import "foretell/model"

// What guessing chances says.
var (
	keyGuess       = model.Text{En: "let the room guess", Zh: "请大家猜概率"}
	keyGuessNext   = model.Text{En: "next question", Zh: "下一题"}
	keyGuessBefore = model.Text{En: "question before", Zh: "上一题"}
	keyGuessTake   = model.Text{En: "take the guess", Zh: "记下"}
	keyReveal      = model.Text{En: "reveal the chance", Zh: "揭晓"}
	keyRevealShort = model.Text{En: "reveal", Zh: "揭晓"}
	keyGuessLeave  = model.Text{En: "back", Zh: "返回"}
	keyQuestions   = model.Text{En: "question", Zh: "选题"}

	helpGuess = model.Text{En: "Guessing", Zh: "猜概率时"}

	wordGuessTitle   = model.Text{En: "Your guess? · question %d of %d", Zh: "猜一猜 · 第 %d 题，共 %d 题"}
	wordWillReach    = model.Text{En: "How likely is it that %s reaches %s (%s) by %d?", Zh: "到 %[4]d 年，%[1]s达到 %[2]s %[3]s的可能性有多大？"}
	wordWillStay     = model.Text{En: "How likely is it that %s is at most %s (%s) in %d?", Zh: "%[4]d 年，%[1]s不高于 %[2]s %[3]s的可能性有多大？"}
	wordWillLie      = model.Text{En: "How likely is it that %s lies within %s (%s) in %d?", Zh: "%[4]d 年，%[1]s落在 %[2]s %[3]s之间的可能性有多大？"}
	wordGuessGrowth  = model.Text{En: "assumed: %s grows by %s ± %s", Zh: "假设：%s年均增速 %s ± %s"}
	wordGuessNoise   = model.Text{En: "; single years ± %s", Zh: "；各年波动 ± %s"}
	wordGuessPrompt  = model.Text{En: "guess in percent, with a name or without: %s", Zh: "输入百分数，可带姓名：%s"}
	wordGuessExample = model.Text{En: "for instance “Li 60”, or “60”; r with nothing typed reveals", Zh: "例如“李 60”，或“60”；未输入时按 r 揭晓"}
	wordGuesses      = model.Text{En: "guesses: %d", Zh: "已猜：%d"}
	wordChanceIs     = model.Text{En: "the chance, as assumed (%s points)", Zh: "所设假设下的概率（%s 个百分点）"}
	wordRoom         = model.Text{En: "The room", Zh: "全场"}
	wordRoomMedian   = model.Text{En: "The room · guesses: %d, median %s", Zh: "全场 · 共 %d 个猜测，中位数 %s"}
	wordRoomChance   = model.Text{En: "chance %s", Zh: "概率 %s"}
	wordNobodyYet    = model.Text{En: "nobody has guessed yet", Zh: "还没有人猜"}
	wordTheRoom      = model.Text{En: "no name", Zh: "未署名"}
	wordGuessHead    = model.Text{En: "name", Zh: "姓名"}
	wordGuessed      = model.Text{En: "guess", Zh: "猜测"}
	wordOff          = model.Text{En: "off by", Zh: "偏差"}
	wordLost         = model.Text{En: "penalty", Zh: "失分"}
	wordStanding     = model.Text{En: "So far", Zh: "累计"}
	wordRounds       = model.Text{En: "guesses", Zh: "次数"}
	wordMeanLost     = model.Text{En: "mean", Zh: "平均"}
	wordSumLost      = model.Text{En: "sum", Zh: "合计"}
	wordAndMore      = model.Text{En: "and %d more", Zh: "另有 %d 人"}
	wordScoreMeans   = model.Text{
		En: "Penalty: (guess − chance)², the Brier score beyond the best possible. If the assumptions hold, even the chance itself scores %s on average, alike for all, so only the rest counts. 0 is best.",
		Zh: "失分＝（猜测－概率）²，即超出最优的布赖尔得分。若假设成立，即便猜中概率本身，平均也有 %s 分，人人相同，故只计其余。0 分最好。",
	}

	sayNoGuess      = model.Text{En: "“%s” is no guess: a number from 0 to 100, a name before it or none", Zh: "“%s”无法识别：请输入 0 到 100 的数，前面可加姓名"}
	sayGuessTaken   = model.Text{En: "taken: %s", Zh: "已记下：%s"}
	sayNoGuessNow   = model.Text{En: "revealed already; ↓ asks the next question", Zh: "已揭晓；按 ↓ 进入下一题"}
	sayNoQuestion   = model.Text{En: "the plan sets no target to guess at", Zh: "规划没有可猜的目标"}
	sayStillRunning = model.Text{En: "the chance is still being computed", Zh: "概率仍在计算中"}
)
