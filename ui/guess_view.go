package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// draw is the question, what is known and assumed, and the guesses; once it is revealed the chance and who lost least. Where there is
// room the guesses stand on a line below.
func (g *guess) draw() []string {
	title := g.titled(g.inf(wordGuessTitle, g.at+1, len(g.questions())), g.w, true)
	h := g.h - 2
	if !roomy(g.w, g.h) {
		share := h * 2 / 3
		if g.revealed() && g.playedBefore(g.round()) { // two tables come under it
			share = h / 2
		}
		ask := g.askLines(g.w, share)
		body := append(ask, g.madeLines(g.w, h-len(ask))...)
		return append(append([]string{title}, g.fit(body, g.w, h)...), g.guessFoot())
	}
	upper := h - min(h*2/5, 7+g.guessCount()/3)
	left := g.w / 2
	ask, made := g.fit(g.askLines(left, upper), left, upper), g.fit(g.madeLines(g.w-left-2, upper), g.w-left-2, upper)
	lines := []string{title}
	for n := range ask {
		lines = append(lines, ask[n]+"  "+made[n])
	}
	return append(append(lines, g.drawRoom(g.w, h-upper)...), g.guessFoot())
}

func (g *guess) guessCount() int {
	if r := g.round(); r != nil {
		return len(r.guesses)
	}
	return 0
}

// drawRoom is every guess at its place between 0 and 100 %, and once it is revealed the chance.
func (g *guess) drawRoom(w, h int) []string {
	data, title := chart.GuessesData{Chance: math.NaN()}, g.in(wordRoom)
	if r := g.round(); r != nil {
		for _, made := range r.guesses {
			data.Guesses = append(data.Guesses, chart.Guess{Name: made.name, Value: made.value})
		}
		if len(r.guesses) > 1 {
			title = g.inf(wordRoomMedian, len(r.guesses), g.percent(r.median()))
		}
		if r.revealed {
			data.Chance, data.Label = r.chance.Value(), g.inf(wordRoomChance, g.fine(r.chance))
		}
	}
	return append([]string{g.titled(title, w, false)}, strings.Split(chart.Guesses(g.canvas(w, h-1), data), "\n")...)
}

const guessMargin = 2

// askLines are the question, the facts and assumptions to go by, and the chance or a question mark. In a small window what there was
// to go by makes room for the result.
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
	if !g.revealed() || roomy(g.w, g.h) {
		add(g.baseText(i), func(l string) string { return g.theme.Paint(style.Known, l) })
		for _, text := range g.assumedTexts(i) {
			add(text, func(l string) string { return g.theme.Paint(style.Supposed, l) })
		}
		lines = append(lines, "")
	}
	text, about := "?", ""
	if g.revealed() {
		text, about = g.fine(g.round().chance), g.inf(wordChanceIs, style.Error(g.round().chance.Error))
	}
	number := g.large(text, room, h-len(lines)-2)
	if number == nil {
		number = []string{g.theme.Strong.Render(text)}
	}
	for _, l := range number {
		lines = append(lines, margin+g.theme.Paint(style.Aim, l))
	}
	if about != "" {
		add(about, func(l string) string { return g.theme.Muted.Render(l) })
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
	if roomy(g.w, g.h) {
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

// resultLines are a round's guesses, the nearest first, the standings of all rounds where there was another, and what the score means.
func (g *guess) resultLines(r *round, w, h int) []string {
	var lines []string
	if roomy(g.w, g.h) {
		lines = append(lines, "")
	}
	about := wrap(g.inf(wordScoreMeans, g.score(brier(r.chance.Value(), r.chance.Value()), r)), w-2)
	for n, l := range about {
		about[n] = " " + g.theme.Muted.Render(l)
	}
	room, standing := h-len(lines), 0
	if g.playedBefore(r) {
		standing = min(len(standings(g.rounds))+1, room/2)
	}
	lines = append(lines, g.rankedLines(r, w, room-standing)...)
	left := h - len(lines)
	if standing == 0 {
		left = 0
	}
	var table []string
	switch {
	case left > len(about)+4:
		table = g.standingLines(w, left-len(about)-1)
	default:
		table = g.standingLines(w, left)
	}
	if lines = append(lines, table...); h-len(lines) > len(about) {
		lines = append(append(lines, ""), about...)
	}
	return lines
}

// playedBefore reports whether guesses were revealed in another round too.
func (g *guess) playedBefore(now *round) bool {
	return slices.ContainsFunc(g.rounds, func(r *round) bool { return r != now && r.revealed && len(r.guesses) > 0 })
}

// rankedLines are a round's guesses, the nearest first, in at most some lines: far apart where there is room.
func (g *guess) rankedLines(r *round, w, h int) []string {
	if len(r.guesses) == 0 {
		return []string{" " + g.in(wordNobodyYet), ""}
	}
	name := g.nameWidth(w)
	bar := max(4, w-name-26)
	lines := []string{g.theme.Paint(style.Faint, " "+g.glyphs.PadRight(g.in(wordGuessHead), name)+g.glyphs.PadLeft(g.in(wordGuessed), 7)+
		strings.Repeat(" ", bar+2)+g.glyphs.PadLeft(g.in(wordOff), 7)+g.glyphs.PadLeft(g.in(wordLost), 8))}
	most := max(1, h-2)
	if most < len(r.guesses) {
		most = max(1, most-1)
	}
	apart := 2*len(r.guesses)+2 <= h
	for n, made := range r.ranked() {
		if n == most {
			lines = append(lines, " "+g.inf(wordAndMore, len(r.guesses)-most))
			break
		}
		if apart && n > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, g.resultLine(r, made, name, bar))
	}
	return append(lines, "")
}

// nameWidth is the cells of a column of names.
func (g *guess) nameWidth(w int) int { return min(max(w/4, 14), 26) }

func (g *guess) resultLine(r *round, made guessed, name, bar int) string {
	off := math.Round(1000*(made.value-r.chance.Value())) / 10
	line := " " + g.theme.Strong.Render(g.glyphs.PadRight(g.nameOf(made.name), name)) + g.glyphs.PadLeft(g.percent(made.value), 7) + " " +
		chart.Bar(g.canvas(bar, 1), made.value) + " "
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

// standingLines are what each name has lost so far, the least on average first, in at most some lines: far apart where there is room.
func (g *guess) standingLines(w, h int) []string {
	all := standings(g.rounds)
	if len(all) == 0 || h < 3 {
		return nil
	}
	name := g.nameWidth(w) + 6
	lines := []string{g.theme.Paint(style.Faint, " "+g.glyphs.PadRight(g.in(wordStanding), name)+g.glyphs.PadLeft(g.in(wordRounds), 9)+
		g.glyphs.PadLeft(g.in(wordMeanLost), 9)+g.glyphs.PadLeft(g.in(wordSumLost), 9))}
	apart := 2*len(all) <= h
	for n, s := range all {
		if n == h-2 && len(all) > h-1 {
			return append(lines, " "+g.inf(wordAndMore, len(all)-n))
		}
		if apart && n > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, " "+g.theme.Strong.Render(g.glyphs.PadRight(strconv.Itoa(n+1)+" "+g.nameOf(s.name), name))+
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
