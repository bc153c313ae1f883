package ui

import (
	"slices"
	"strconv"
	"strings"
)

// question asks what the program's dialog asks: its answers are numbered.
func (p *plain) question() {
	d := p.asked
	p.tellLine(p.sentence(d.title) + " " + d.text)
	if d.entry != nil {
		p.tellLine(p.in(askLine))
		return
	}
	for n, choice := range d.answers {
		p.tellLine("  " + strconv.Itoa(n+1) + " " + choice.key.Help().Desc)
	}
}

// reply answers the question that is open. An empty line backs out of it, and whatever is no answer has it asked again.
func (p *plain) reply(line string) {
	d := p.asked
	if d.entry != nil {
		p.asked = nil
		if line != "" {
			p.do(d.accept(line))
		}
		return
	}
	choice, ok := d.answered(line)
	if !ok {
		p.refuse(p.inf(sayAnswerWith, len(d.answers)))
		return
	}
	p.asked = nil
	if choice.do != nil {
		p.do(choice.do())
	}
}

// answered returns the answer that a line means: by its number, its key, or the beginning of its words.
func (d *dialog) answered(line string) (answer, bool) {
	if n, err := strconv.Atoi(narrow(line)); err == nil && n >= 1 && n <= len(d.answers) {
		return d.answers[n-1], true
	}
	key := line
	if line == "" {
		key = "esc"
	}
	for _, choice := range d.answers {
		if slices.Contains(choice.key.Keys(), key) {
			return choice, true
		}
	}
	for _, choice := range d.answers {
		if line != "" && strings.HasPrefix(choice.key.Help().Desc, strings.ToLower(line)) {
			return choice, true
		}
	}
	return answer{}, false
}
