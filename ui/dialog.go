package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"foretell/ui/style"
)

// dialog is a question over the whole window, answered by a key or by a line of text.
type dialog struct {
	title   string
	text    string
	answers []answer
	entry   *entry                    // nil where keys answer
	accept  func(line string) tea.Cmd // what to do with the line
}

// answer is a key of a dialog and what it does; nothing but closing where do is nil.
type answer struct {
	key key.Binding
	do  func() tea.Cmd
}

const longestLine = 500 // characters of a line typed in a dialog

// ask opens a dialog.
func (a *App) ask(d dialog) tea.Cmd {
	a.asked = &d
	return nil
}

// prompt asks for a line of text.
func (a *App) prompt(title, text, first string, accept func(string) tea.Cmd) tea.Cmd {
	line := &entry{}
	line.begin(first)
	return a.ask(dialog{title: title, text: text, entry: line, accept: accept, answers: []answer{{key: a.keys.entry.Accept}, {key: a.keys.entry.Cancel}}})
}

func (a *App) pressDialog(msg tea.KeyMsg) tea.Cmd {
	d := a.asked
	if d.entry != nil {
		return a.pressPrompt(msg)
	}
	for _, choice := range d.answers {
		if key.Matches(msg, choice.key) {
			a.asked = nil
			if choice.do == nil {
				return nil
			}
			return choice.do()
		}
	}
	if key.Matches(msg, a.keys.global.Stop) {
		a.asked = nil
		return a.leave()
	}
	return nil
}

func (a *App) pressPrompt(msg tea.KeyMsg) tea.Cmd {
	d := a.asked
	if key.Matches(msg, a.keys.global.Stop) {
		a.asked = nil
		return nil
	}
	switch d.entry.press(msg, a.keys.entry, longestLine) {
	case accepted:
		a.asked = nil
		return d.accept(strings.TrimSpace(string(d.entry.text)))
	case cancelled:
		a.asked = nil
	}
	return nil
}

// drawDialog is the dialog in the middle of the window.
func (a *App) drawDialog() []string {
	d := a.asked
	box := a.theme.Text.Border(a.glyphs.Border()).BorderForeground(a.theme.Border.GetForeground()).Padding(1, 2)
	room := min(56, a.w-box.GetHorizontalFrameSize()-2)
	lines := []string{a.theme.Title.Render(a.glyphs.Truncate(d.title, room)), ""}
	most := a.h - box.GetVerticalFrameSize() - len(d.answers) - 6
	lines = append(lines, a.clip(wrap(d.text, room), most)...)
	lines = append(lines, "")
	if d.entry != nil {
		for _, l := range a.entryLines(d.entry, room) {
			lines = append(lines, a.theme.Strong.Render(style.PadRight(l, room)))
		}
		lines = append(lines, "")
	}
	for _, choice := range d.answers {
		lines = append(lines, a.entryText(choice.key))
	}
	return a.inFront(strings.Split(box.Render(strings.Join(lines, "\n")), "\n"))
}

// entryLines are the last lines of what is typed, with the cursor; what is above them is told by an ellipsis.
func (a *App) entryLines(e *entry, w int) []string {
	most := max(1, a.h/5)
	lines := wrap(e.line(), w)
	if len(lines) > most {
		lines = lines[len(lines)-most:]
		lines[0] = tail(string(a.glyphs.Ellipsis)+" "+lines[0], w)
	}
	return lines
}

// inFront puts a box in the middle of the window, before what it covers, which is dimmed and holds still.
func (a *App) inFront(box []string) []string {
	w, h := style.Width(box[0]), len(box)
	left, top := (a.w-w)/2, (a.h-h)/2
	lines := a.fit(strings.Split(ansi.Strip(a.beneath()), "\n"), a.w, a.h)
	for n, l := range lines {
		if n < top-1 || n > top+h {
			lines[n] = a.theme.Paint(style.Faint, l)
			continue
		}
		middle := strings.Repeat(" ", w)
		if n >= top && n < top+h {
			middle = box[n-top]
		}
		from, to := wholeWords(l, left-1, left+w+1)
		lines[n] = a.theme.Paint(style.Faint, style.PadRight(from, left)) + middle + a.theme.Paint(style.Faint, style.PadLeft(to, a.w-left-w))
	}
	return lines
}

// wholeWords is what of a line stands left of one cell and right of another, without words that are cut: half a number is another one.
func wholeWords(line string, left, right int) (from, to string) {
	from, to = ansi.Truncate(line, max(left, 0), ""), ansi.TruncateLeft(line, right, "")
	if rest := line[len(from):]; rest != "" && rest[0] != ' ' {
		from = from[:strings.LastIndexByte(from, ' ')+1]
	}
	if before := line[:len(line)-len(to)]; to != "" && before != "" && !strings.HasSuffix(before, " ") {
		to = to[max(strings.IndexByte(to, ' '), 0):]
		if to != "" && to[0] != ' ' {
			to = ""
		}
	}
	return from, to
}

// beneath is the frame that a dialog stands before.
func (a *App) beneath() string {
	if a.over != nil {
		return strings.Join(a.over.draw(), "\n")
	}
	return a.header() + "\n" + a.current().View() + "\n" + strings.Repeat(" ", a.w)
}

// tail is the end of a text that fits some cells.
func tail(text string, w int) string {
	runes := []rune(text)
	for style.Width(string(runes)) > w {
		runes = runes[1:]
	}
	return string(runes)
}
