package ui

import "strings"

// troubled is a screen or an overlay that may have no answer to what it shows.
type troubled interface{ trouble() error }

// messageKey is all that the drawn message depends on.
type messageKey struct {
	lookKey
	text string
	bad  bool
}

// spoken is what the window says in place of its last line: what the last key did, what is being done, or what is wrong, and then
// what to do about it. Nothing else on the window tells of an error.
func (a *App) spoken() (text string, bad bool) {
	switch {
	case a.notice.text != "":
		return a.notice.text, a.notice.bad
	case a.asked != nil:
		return "", false
	case a.writing != nil && a.over == nil:
		return a.in(saySaving), false
	}
	var shown any = a.current()
	if a.over != nil {
		shown = a.over
	}
	s, ok := shown.(troubled)
	switch {
	case a.fault != nil && (ok || a.over == nil):
		phrase := wordFault
		if a.latest == nil {
			phrase = wordNoFigures
		}
		return a.inf(phrase, readable(a.fault.Error())) + a.remedy(), true
	case ok && s.trouble() != nil:
		return a.inf(wordNoFigures, readable(s.trouble().Error())) + a.remedy(), true
	}
	return "", false
}

// remedy is what helps where a scenario does not compute.
func (a *App) remedy() string {
	switch {
	case a.story != nil:
		return a.in(sayEndsStory)
	case len(a.edits.Edits()) > 0:
		return a.in(sayUndoes)
	}
	return a.in(sayAnother)
}

// underlined puts what is said in place of a frame's last line, or of as many as it needs, up to half the window.
func (a *App) underlined(frame string) string {
	text, bad := a.spoken()
	if text == "" {
		return frame
	}
	said := a.message.of(messageKey{a.looks(a.w, a.h), text, bad}, func() []string { return a.drawMessage(text, bad) })
	lines := strings.Split(frame, "\n")
	return strings.Join(append(lines[:max(0, len(lines)-len(said))], said...), "\n")
}

func (a *App) drawMessage(text string, bad bool) []string {
	paint := a.theme.Warning
	if bad {
		paint = a.theme.Error
	}
	lines := a.clip(wrap(text, a.w-2), max(1, a.h/2))
	for i, l := range lines {
		lines[i] = paint.Render(a.glyphs.PadRight(" "+l, a.w))
	}
	return lines
}

func (v *drivers) trouble() error { return v.found.err }
func (v *surface) trouble() error { return v.found.err }
func (v *compare) trouble() error { return v.found.err }
func (v *paths) trouble() error   { return v.found.err }
func (m *aim) trouble() error     { return m.found.err }
func (m *assumed) trouble() error { return nil } // what it shows is the projection's

func (v *levers) trouble() error {
	if e, ok := v.chosen(); v.all || ok && e.turns() {
		return v.found.err
	}
	return nil
}
