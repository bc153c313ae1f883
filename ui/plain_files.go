package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/report/export"
)

// saveOrder saves the scenario where it came from, or under a name.
func (p *plain) saveOrder(rest string) {
	for _, as := range []string{"as ", "为 "} {
		rest = strings.TrimPrefix(rest, as)
	}
	switch {
	case rest != "":
		p.do(p.saveAs(rest, nil))
	case !p.person && (p.source.File == nil || p.apart): // the next line of a script is no name
		p.refuse(p.in(sayNameIt))
	default:
		p.do(p.save(nil))
	}
}

// openOrder opens another scenario, or tells which there are.
func (p *plain) openOrder(rest string) {
	if p.library.List == nil || p.library.Load == nil {
		p.refuse(p.inf(sayNoLibrary, p.in(helpOpen)))
		return
	}
	if rest == "" {
		for _, e := range p.library.List() {
			line := "  " + readable(e.Name)
			if title := p.data(e.Title); title != "" {
				line = p.inf(sayScenario, readable(e.Name), title)
			}
			p.tellLine(line)
		}
		p.tellLine(p.in(sayOpenOne))
		return
	}
	p.do(p.unlessLost(func() tea.Cmd { return p.openNamed(rest) }))
}

// openNamed puts another scenario on the desk; a story that it tells is left to the screen.
func (p *plain) openNamed(name string) tea.Cmd {
	s, from, err := p.load(name)
	if err != nil {
		p.complain(sayNotOpened, readable(err.Error()))
		return nil
	}
	p.sought = nil
	p.adopt(s, from)
	_, cmd := p.Update(nil)
	p.do(cmd)
	p.greet()
	return p.remember()
}

// exportOrder writes the results to a file, in the format of its ending.
func (p *plain) exportOrder(rest string) {
	_, err := export.Of(rest)
	switch {
	case rest == "" && p.person:
		p.do(p.askExport())
	case err != nil:
		p.refuse(p.sentence(p.inf(sayNotExported, readable(err.Error()))))
	default:
		p.do(p.export(rest))
	}
}

// note sets the scenario's note, or tells it.
func (p *plain) note(rest string) {
	was := p.scenario().Note
	switch {
	case rest == "" && was == (model.Text{}):
		p.tellLine(p.in(sayNoNote))
	case rest == "":
		p.tellLine(p.data(was))
	default:
		if p.move(false, model.Edit{Set: "note", To: said(was, p.lang, rest)}) {
			p.say(sayNoted)
		}
	}
}
