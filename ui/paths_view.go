package ui

import (
	"math"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

func (v *paths) draw(p pathsPane, w, h int) []string {
	k := pathsKey{v.looks(w, h), v.version, v.revision, v.selected, v.at, v.found.version, v.playing, v.found.err != nil}
	return v.memos[p].of(k, func() []string {
		f, shown := v.looked()
		switch {
		case v.found.err != nil:
			title := v.titled(v.in(helpPaths), w, false)
			return append([]string{title}, v.fit([]string{"", "  " + v.theme.Muted.Render(v.in(wordNoAnswer))}, w, h-1)...)
		case f == nil:
			title := v.titled(v.in(helpPaths), w, false)
			return append([]string{title}, v.fit([]string{"", "  " + v.theme.Muted.Render(v.in(wordComputing))}, w, h-1)...)
		case p == pathPane:
			return v.drawPath(f, shown, w, h)
		case p == countedPane:
			return v.drawCounted(shown, w, h)
		}
		return v.drawHappened(f, len(shown), w, h)
	})
}

// drawPath draws the selected indicator on the future looked at, over those drawn before it.
func (v *paths) drawPath(f *sim.Future, shown []sim.Future, w, h int) []string {
	ind, base := &v.plan.Indicators[v.selected], v.bases[v.selected]
	track := &f.Tracks[v.selected]
	title := v.inf(wordFuture, len(shown), v.label(ind), v.data(ind.Unit))
	if v.playing {
		title = v.inf(wordPlayingOn, title)
	}
	data := chart.FuturesData{
		Years: []int{v.plan.BaseYear}, Base: ind.Base, P5: []float64{base}, P95: []float64{base}, Met: track.Met,
		Path: append([]float64{base}, track.Values...),
	}
	for _, y := range track.Outcome.Years {
		data.Years, data.P5, data.P95 = append(data.Years, y.Year), append(data.P5, y.P5), append(data.P95, y.P95)
	}
	for k, t := range track.Outcome.Targets {
		data.Marks = append(data.Marks, chart.Mark{
			Year: t.Target.Year, Value: t.Target.Value, High: t.Target.High, Milestone: k < len(track.Outcome.Targets)-1,
		})
	}
	for _, e := range shown[:len(shown)-1] {
		data.Earlier = append(data.Earlier, append([]float64{base}, e.Tracks[v.selected].Values...))
	}
	for _, s := range v.struck(f) {
		data.Strikes = append(data.Strikes, chart.Strike{Year: s.Year, Name: v.eventName(s.Event)})
	}
	return v.drawn(title, w, chart.Futures(v.canvas(w-2, h-1), data))
}

// made are the indicators that the selected one is made of: itself, or those of its formula.
func (v *paths) made() []int {
	if v.derived(v.selected) {
		return v.inputsOf(v.selected)
	}
	return []int{v.selected}
}

// struck are the events of a future that bear on the selected indicator.
func (v *paths) struck(f *sim.Future) (bear []sim.Strike) {
	for _, s := range f.Struck {
		for _, e := range v.scenario().Events {
			if e.ID == s.Event && v.strikes(e, v.made()) {
				bear = append(bear, s)
			}
		}
	}
	return bear
}

func (v *paths) eventName(id string) string {
	for _, e := range v.scenario().Events {
		if e.ID == id {
			return v.named(e.Title, e.ID)
		}
	}
	return readable(id)
}

// drawCounted counts the futures shown that meet the last target, beside the chance of it: a sign for each.
func (v *paths) drawCounted(shown []sim.Future, w, h int) []string {
	title := v.titled(v.in(wordCounted), w, false)
	o := shown[0].Tracks[v.selected].Outcome
	last := len(o.Targets) - 1
	if last < 0 {
		return append([]string{title}, v.fit([]string{"", "  " + v.in(wordHasNoTarget)}, w, h-1)...)
	}
	met := 0
	var signs strings.Builder
	room := max(10, (w-4)/2*2*max(1, h-4))
	for k := range shown {
		sign, ink := v.glyphs.Miss, style.Miss
		if shown[k].Tracks[v.selected].Met[last] {
			met++
			sign, ink = v.glyphs.Reach, style.Reach
		}
		if 2*(len(shown)-k) <= room {
			signs.WriteString(v.theme.Paint(ink, string(sign)) + " ")
		}
	}
	chance := o.Targets[last].Chance
	if t := v.target(v.selected, o.Targets[last].Target.Year); t != nil {
		chance = t.Chance
	}
	lines := []string{
		v.theme.Strong.Render(v.inf(wordMetOn, met, len(shown)) + v.soFar(met, len(shown))),
		v.inf(wordMetChance, style.Exact(float64(chance.Paths), v.lang), v.fine(chance)),
	}
	lines = append(lines, wrap(strings.TrimSpace(signs.String()), w-4)...)
	return append([]string{title}, v.fit(indented(lines), w, h-1)...)
}

// soFar is the share of the futures shown with what so few can say of the chance; empty while they say next to nothing.
func (v *paths) soFar(met, shown int) string {
	const telling = 10
	if shown < telling {
		return ""
	}
	share := float64(met) / float64(shown)
	err := math.Sqrt(share * (1 - share) / float64(shown))
	return v.glyphs.Spell(v.inf(wordSoFar, style.Chance(share, err, 3/float64(shown), v.lang), style.Error(err)))
}

// drawHappened says in words what happens to the selected indicator on the n-th future, the one looked at.
func (v *paths) drawHappened(f *sim.Future, n, w, h int) []string {
	track := &f.Tracks[v.selected]
	var lines []string
	say := func(paint func(...string) string, text string) {
		for _, l := range wrap(text, w-4) {
			lines = append(lines, paint(l))
		}
	}
	for k, t := range track.Outcome.Targets {
		phrase, paint := wordTargetMissed, v.theme.Text.Render
		if track.Met[k] {
			phrase = wordTargetMet
		}
		if k == len(track.Outcome.Targets)-1 {
			paint = v.theme.Strong.Render
		}
		say(paint, v.inf(phrase, t.Target.Year, v.reached(track.Values[t.Target.Year-v.plan.BaseYear-1], t)))
	}
	lines = append(lines, "")
	for _, i := range v.made() {
		if g := f.Tracks[i].Growth; finite(g) {
			text := v.inf(wordDrew, v.growthText(i, g), v.growthText(i, v.growthOf(i).Median))
			if i != v.selected {
				text = v.inf(wordLine, v.label(&v.plan.Indicators[i]), text)
			}
			say(v.theme.Assumption.Render, text)
		}
	}
	struck := v.struck(f)
	for _, s := range struck {
		text := v.inf(wordStruckBy, v.eventName(s.Event), s.Year, v.plus(s.Impact))
		if s.Rebound != 0 {
			text += v.inf(wordStruckBack, v.plus(s.Rebound))
		}
		say(v.theme.Text.Render, text)
	}
	if len(struck) == 0 && len(v.scenario().Events) > 0 {
		say(v.theme.Muted.Render, v.in(wordNothingHits))
	}
	for _, l := range v.pullLines(f) {
		say(v.theme.Assumption.Render, l)
	}
	lines = append(lines, "")
	if text := v.metInAll(f); text != "" {
		say(v.theme.Text.Render, text)
	}
	say(v.theme.Muted.Render, v.inf(wordNumbered, style.Exact(float64(f.Path+1), v.lang), style.Exact(float64(v.found.answer.projection.Paths), v.lang)))
	title := v.inf(wordHappened, n)
	return append([]string{v.titled(title, w, false)}, v.fit(indented(v.clip(lines, h-1)), w, h-1)...)
}

// reached says what a future comes to, and how far off the target that is.
func (v *paths) reached(x float64, t sim.TargetOutcome) string {
	if !finite(x) {
		return style.Number(x, 3, v.lang)
	}
	gap := shortOf(t.Target, x)
	phrase := wordByOver
	if gap > 0 {
		phrase = wordByUnder
	}
	far := style.Number(math.Abs(gap), 2, v.lang)
	if t.Target.Value != 0 {
		far = v.percentOf(math.Abs(gap / t.Target.Value))
	}
	return v.inf(wordBy, style.Number(x, 3, v.lang), v.threshold(t.Target), v.inf(phrase, far))
}

// percentOf is a share in percent with two digits.
func (v *paths) percentOf(share float64) string {
	if v.lang == model.Chinese {
		return style.Number(100*share, 2, v.lang) + "%"
	}
	return style.Number(100*share, 2, v.lang) + " %"
}

// plus is an effect on growth of a single future, with its sign.
func (v *paths) plus(x float64) string {
	text := style.Decimals(x, v.decimals(v.made()[0]), v.lang)
	if x > 0 {
		text = "+" + text
	}
	return v.glyphs.Spell(v.inf(wordPoints, text))
}

// pullLines say what the levers at work add to what the selected indicator is made of.
func (v *paths) pullLines(f *sim.Future) (lines []string) {
	for _, pull := range f.Levers {
		for _, effect := range pull.Effects {
			for _, i := range v.made() {
				if v.plan.Indicators[i].ID != effect.Indicator {
					continue
				}
				for _, l := range v.scenario().Levers {
					if l.ID == pull.Lever {
						lines = append(lines, v.inf(wordPulled, v.leverName(l), v.plus(effect.Growth)))
					}
				}
			}
		}
	}
	return lines
}

// metInAll says how many of the last year's targets the future meets; empty where there are none.
func (v *paths) metInAll(f *sim.Future) string {
	year, met, all := v.lastYear(), 0, 0
	for _, track := range f.Tracks {
		for k, t := range track.Outcome.Targets {
			if t.Target.Year == year {
				all++
				if track.Met[k] {
					met++
				}
			}
		}
	}
	j := v.joint(year)
	if j == nil || all == 0 {
		return ""
	}
	return v.inf(wordMetOfAll, met, all, year, style.Decimals(j.MeanMet, 1, v.lang))
}

// ShortHelp is the footer.
func (v *paths) ShortHelp() []key.Binding {
	k, g := v.keys.paths, v.keys.global
	short := []key.Binding{
		k.Next, merged("←", v.in(keyFutureBack), k.Previous), merged("1 esc", g.Targets.Help().Desc, g.Targets, g.Back),
	}
	if len(v.pages) > 1 {
		short = append(short, k.Pane)
	}
	return append(short, k.Play, merged("↑↓", v.in(keyIndicators), k.Up, k.Down), merged("shift+→", v.in(keyTenShort), k.Ten), g.Undo, g.Lang, g.Quit)
}

// FullHelp is every key of the screen.
func (v *paths) FullHelp() [][]key.Binding { return bindings(v.sections()) }

func (v *paths) sections() []section {
	k := v.keys.paths
	return []section{{helpPaths, []key.Binding{k.Next, k.Previous, k.Ten, k.TenBack, k.First, k.Play, k.Up, k.Down, k.Pane}}}
}

var _ inquirer = (*paths)(nil)
