package ui

import (
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// draw is the question, what is known and assumed, and the guesses; once it is revealed the chance and who lost least.
func (g *guess) draw() []string {
	title := g.titled(g.inf(wordGuessTitle, g.at+1, len(g.questions())), g.w, true)
	h := g.h - 2
	var body []string
	if g.w >= 100 {
		left := g.w / 2
		ask, made := g.fit(g.askLines(left, h), left, h), g.fit(g.madeLines(g.w-left-2, h), g.w-left-2, h)
		for n := range ask {
			body = append(body, ask[n]+"  "+made[n])
		}
	} else {
		ask := g.askLines(g.w, h*2/3)
		body = append(ask, g.madeLines(g.w, h-len(ask))...)
	}
	return append(append([]string{title}, g.fit(body, g.w, h)...), g.guessFoot())
}

const guessMargin = 2

// askLines are the question, the facts and assumptions to go by, and the chance or a question mark.
func (g *guess) askLines(w, h int) []string {
	margin := strings.Repeat(" ", guessMargin)
	room := w - 2*guessMargin
	lines := []string{""}
	add := func(text string, paint func(string) string) {
		for _, l := range wrap(text, room) {
			lines = append(lines, margin+paint(l))
		}
	}
	add(g.questionText(), func(l string) string { return g.theme.Strong.Render(l) })
	i := g.question().indicator
	lines = append(lines, "")
	add(g.baseText(i), func(l string) string { return g.theme.Paint(style.Known, l) })
	for _, text := range g.assumedTexts(i) {
		add(text, func(l string) string { return g.theme.Paint(style.Supposed, l) })
	}
	text := "?"
	if g.revealed() {
		text = g.fine(g.round().chance)
	}
	number := g.large(text, room)
	if len(lines)+largeHeight+2 > h || number == nil {
		number = []string{g.theme.Strong.Render(text)}
	} else {
		lines = append(lines, "")
	}
	for _, l := range number {
		lines = append(lines, margin+g.theme.Paint(style.Aim, l))
	}
	if g.revealed() {
		add(g.inf(wordChanceIs, style.Error(g.round().chance.Error)), func(l string) string { return g.theme.Muted.Render(l) })
	}
	return append(lines, "")
}

// questionText asks for the chance in words.
func (g *guess) questionText() string {
	t, i := g.aim(), g.question().indicator
	phrase := wordWillReach
	switch t.Relation {
	case model.AtMost:
		phrase = wordWillStay
	case model.Between:
		phrase = wordWillLie
	}
	ind := &g.plan.Indicators[i]
	name := g.data(ind.Name)
	if name == "" {
		name = g.label(ind)
	}
	return g.inf(phrase, name, g.threshold(t), g.data(ind.Unit), t.Year)
}

// assumedTexts say what is assumed of an indicator's growth, or of what a derived one is made of.
func (g *guess) assumedTexts(i int) (all []string) {
	if !g.derived(i) {
		return []string{g.assumedOf(i)}
	}
	all = append(all, g.inf(wordDerived, readable(g.plan.Indicators[i].Formula.Text)))
	for _, input := range g.inputsOf(i) {
		all = append(all, g.assumedOf(input))
	}
	return all
}

func (g *guess) assumedOf(i int) string {
	growth, places := g.growthOf(i), g.decimals(i)
	text := g.inf(wordGuessGrowth, g.label(&g.plan.Indicators[i]), g.growthText(i, growth.Median), style.Decimals(g.spreadOf(growth), places, g.lang))
	if noise := g.assumption(i).Volatility; noise > 0 {
		text += g.inf(wordGuessNoise, style.Decimals(noise, places, g.lang))
	}
	return text
}

// madeLines are the guesses so far, or the round's result and the standings.
func (g *guess) madeLines(w, h int) []string {
	if r := g.round(); r != nil && r.revealed {
		return g.resultLines(r, w, h)
	}
	lines := []string{" " + g.theme.Prompt.Render(g.inf(wordGuessPrompt, g.line.line()))}
	for _, l := range wrap(g.in(wordGuessExample), w-2) {
		lines = append(lines, " "+g.theme.Muted.Render(l))
	}
	lines = append(lines, "")
	if g.w >= 100 {
		lines = append([]string{""}, lines...)
	}
	r := g.round()
	if r == nil || len(r.guesses) == 0 {
		return append(append(lines, " "+g.in(wordNobodyYet), ""), g.standingLines(w, h-len(lines)-2)...)
	}
	lines = append(lines, " "+g.theme.Strong.Render(g.inf(wordGuesses, len(r.guesses))))
	latest := r.guesses[max(0, len(r.guesses)-max(1, h-len(lines))):] // the last ones stay in sight
	for _, made := range latest {
		lines = append(lines, "   "+g.guessText(made))
	}
	return lines
}

// guessText is a guess with its name.
func (g *guess) guessText(made guessed) string {
	return g.glyphs.Spell(strings.TrimSpace(g.nameOf(made.name) + "  " + g.percent(made.value)))
}

func (g *guess) nameOf(name string) string {
	if name == "" {
		return g.in(wordTheRoom)
	}
	return name
}

// resultLines are a round's guesses, the nearest first, the standings, and what the score means.
func (g *guess) resultLines(r *round, w, h int) []string {
	var lines []string
	if g.w >= 100 {
		lines = append(lines, "")
	}
	about := wrap(g.inf(wordScoreMeans, g.score(brier(r.chance.Value(), r.chance.Value()), r)), w-2)
	for n, l := range about {
		about[n] = " " + g.theme.Muted.Render(l)
	}
	room := h - len(lines)
	if len(r.guesses) == 0 {
		lines = append(lines, " "+g.in(wordNobodyYet), "")
	} else {
		bar := max(4, w-40)
		lines = append(lines, g.theme.Paint(style.Faint, " "+g.glyphs.PadRight(g.in(wordGuessHead), 14)+g.glyphs.PadLeft(g.in(wordGuessed), 7)+
			strings.Repeat(" ", bar+2)+g.glyphs.PadLeft(g.in(wordOff), 7)+g.glyphs.PadLeft(g.in(wordLost), 8)))
		most := max(1, room-3-min(len(standings(g.rounds))+1, room/2))
		for n, made := range r.ranked() {
			if n == most && len(r.guesses) > most {
				lines = append(lines, " "+g.inf(wordAndMore, len(r.guesses)-most))
				break
			}
			lines = append(lines, g.resultLine(r, made, bar))
		}
		lines = append(lines, "")
	}
	left := h - len(lines)
	if left > len(about)+4 {
		return append(append(lines, g.standingLines(w, left-len(about)-1)...), append([]string{""}, about...)...)
	}
	return append(lines, g.standingLines(w, left)...)
}

func (g *guess) resultLine(r *round, made guessed, bar int) string {
	off := math.Round(1000*(made.value-r.chance.Value())) / 10
	line := " " + g.theme.Strong.Render(g.glyphs.PadRight(g.nameOf(made.name), 14)) + g.glyphs.PadLeft(g.percent(made.value), 7) + " " +
		chart.Bar(chart.Canvas{W: bar, Theme: g.theme, Glyphs: g.glyphs, Lang: g.lang}, made.value) + " "
	return line + g.glyphs.PadLeft(g.signedTo(off, max(100*r.chance.Error, 0.1)), 7) + g.glyphs.PadLeft(g.score(lost(made.value, r.chance.Value()), r), 8)
}

// score is a loss with the digits that the chance's error supports, three at most.
func (g *guess) score(v float64, r *round) string {
	err := 2*r.chance.Error + r.chance.Error*r.chance.Error
	decimals := 3
	if err > 0 {
		decimals = min(max(int(math.Ceil(-math.Log10(err))), 1), 3)
	}
	return style.Decimals(v, decimals, g.lang)
}

// standingLines are what each name has lost so far, the least on average first, in at most some lines.
func (g *guess) standingLines(w, h int) []string {
	all := standings(g.rounds)
	if len(all) == 0 || h < 3 {
		return nil
	}
	lines := []string{g.theme.Paint(style.Faint, " "+g.glyphs.PadRight(g.in(wordStanding), 20)+g.glyphs.PadLeft(g.in(wordRounds), 9)+
		g.glyphs.PadLeft(g.in(wordMeanLost), 9)+g.glyphs.PadLeft(g.in(wordSumLost), 9))}
	for n, s := range all {
		if n == h-2 && len(all) > h-1 {
			return append(lines, " "+g.inf(wordAndMore, len(all)-n))
		}
		lines = append(lines, " "+g.theme.Strong.Render(g.glyphs.PadRight(strconv.Itoa(n+1)+" "+g.nameOf(s.name), 20))+
			g.glyphs.PadLeft(strconv.Itoa(s.count), 9)+g.glyphs.PadLeft(style.Decimals(s.mean(), 3, g.lang), 9)+
			g.glyphs.PadLeft(style.Decimals(s.sum, 3, g.lang), 9))
	}
	return lines
}

func (g *guess) guessFoot() string {
	k := g.keys.guess
	if g.revealed() {
		return g.foot(k.Leave, merged("↓ enter", g.in(keyGuessNext), k.Next), merged("↑", g.in(keyGuessBefore), k.Previous), g.keys.global.Lang, g.keys.global.Theme)
	}
	return g.foot(k.Leave, merged("↑↓", g.in(keyQuestions), k.Previous, k.Next), k.Accept, merged("r", g.in(keyRevealShort), k.Reveal))
}
