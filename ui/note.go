package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// askNote asks for the scenario's note in the language of the screen.
func (a *App) askNote() tea.Cmd {
	was := a.scenario().Note
	shown := strings.Join(strings.Fields(readable(own(was, a.lang))), " ")
	return a.prompt(a.in(askNoteTitle), a.in(askNote), shown, func(text string) tea.Cmd {
		if text != shown && a.move(false, model.Edit{Set: "note", To: said(was, a.lang, text)}) {
			a.say(sayNoted)
		}
		return nil
	})
}

// own is a phrase in one language, or empty where it is there in the other alone.
func own(t model.Text, lang model.Lang) string {
	if lang == model.Chinese {
		return t.Zh
	}
	return t.En
}

// worded is a phrase with one of its languages said anew.
func worded(t model.Text, lang model.Lang, text string) model.Text {
	if lang == model.Chinese {
		t.Zh = text
	} else {
		t.En = text
	}
	return t
}

// said is a phrase with one of its languages said anew, as a file says it.
func said(t model.Text, lang model.Lang, text string) any {
	t = worded(t, lang, text)
	words := map[string]any{}
	if t.En != "" {
		words["en"] = t.En
	}
	if t.Zh != "" {
		words["zh"] = t.Zh
	}
	if len(words) == 0 {
		return nil
	}
	return words
}
