package ui

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"

	"foretell/sim"
	"foretell/ui/style"
)

// longestAnswer is the length of the longest line that is read, in bytes.
const longestAnswer = 64 << 10

// plain is the program without a screen: a line is read, its answer is told in sentences. It is the App all the same, whose
// questions are asked one line at a time.
type plain struct {
	*App
	out     io.Writer
	person  bool    // someone types; otherwise the lines are a file's or a program's
	refused int     // lines that could not be obeyed
	sought  *sought // what the last seek found, until it is taken or something else is done
	left    bool
}

// RefusedError is how many lines of a script could not be obeyed.
type RefusedError int

// Error says how many.
func (n RefusedError) Error() string {
	return fmt.Sprintf("lines that could not be obeyed: %d; the answers say what would be right", int(n))
}

// Plain has the program answer line by line until the person leaves, in ends, or ctx is cancelled. Unsaved edits are kept and
// offered only where a person types. The error is a RefusedError where lines of a script could not be obeyed.
func Plain(ctx context.Context, o Options, in io.Reader, out io.Writer) error {
	o = o.filled()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	f, typed := in.(*os.File)
	p := newPlain(ctx, o, out, typed && term.IsTerminal(f.Fd()))
	if p.person {
		p.begin()
	}
	p.greet()
	p.settle()
	err := p.listen(ctx, in)
	if p.person {
		err = p.end(err)
	}
	if err == nil && p.refused > 0 && !p.person {
		return RefusedError(p.refused)
	}
	return err
}

func newPlain(ctx context.Context, o Options, out io.Writer, person bool) *plain {
	l := o.look()
	l.style = style.Options{Name: style.Mono, Profile: termenv.Ascii}
	app := newApp(o.Plan, o.Scenario, l, newFlow(ctx, sim.NewEngine(o.Plan), sim.NewEngine(o.Plan)))
	app.source, app.library, app.program = o.Source, o.Library, o.Program
	app.resize(1<<12, 1<<6) // wide enough for every message to find room on its line
	p := &plain{App: app, out: out, person: person}
	p.do(app.Init())
	return p
}

// listen answers line after line.
func (p *plain) listen(ctx context.Context, in io.Reader) error {
	type read struct {
		line string
		err  error
		end  bool
	}
	lines := make(chan read)
	go func() {
		s := bufio.NewScanner(in)
		s.Buffer(nil, longestAnswer)
		for s.Scan() {
			select {
			case lines <- read{line: s.Text()}:
			case <-ctx.Done():
				return
			}
		}
		select {
		case lines <- read{err: s.Err(), end: true}:
		case <-ctx.Done():
		}
	}()
	for !p.left {
		p.prompt()
		select {
		case <-ctx.Done():
			return ctx.Err()
		case got := <-lines:
			if got.end {
				p.endOfInput()
				return got.err
			}
			p.hear(got.line)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// prompt shows a person that it is their turn.
func (p *plain) prompt() {
	if p.person {
		fmt.Fprint(p.out, "> ")
	}
}

// hear answers one line: of the question that is open, or an order.
func (p *plain) hear(line string) {
	line = strings.TrimSpace(readable(strings.ReplaceAll(line, "\t", " ")))
	p.notice = notice{}
	if p.asked != nil {
		p.reply(line)
	} else {
		p.obey(line)
	}
	p.settle()
}

// settle has everything done that the line began, and tells what came of it.
func (p *plain) settle() {
	_, cmd := p.Update(nil)
	p.do(cmd)
	if p.notice.text != "" {
		p.tellLine(p.sentence(p.notice.text))
		if p.notice.bad {
			p.refused++
		}
		p.notice = notice{}
	}
	if p.asked != nil && !p.left {
		p.question()
	}
}

// do carries out a command and what follows from it, one after the other.
func (p *plain) do(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		p.left = true
	case tea.BatchMsg:
		for _, c := range msg {
			p.do(c)
		}
	default:
		_, next := p.Update(msg)
		p.do(next)
	}
}

// endOfInput says what becomes of unsaved edits where no more lines come.
func (p *plain) endOfInput() {
	switch {
	case p.person && p.edited:
		p.tellLine("", p.in(sayKeptForNext))
	case p.edited:
		p.tellLine(p.in(sayEndUnsaved))
	}
}

// tellLine writes lines of text.
func (p *plain) tellLine(lines ...string) {
	for _, l := range lines {
		if p.glyphs.Mode == style.ASCII {
			l = inASCII.Replace(l)
		}
		fmt.Fprintln(p.out, strings.TrimRight(l, " "))
	}
}

// refuse says why a line cannot be obeyed. Everything stays as it was.
func (p *plain) refuse(line string) {
	p.refused++
	p.tellLine(line)
}

// sentence is a text that begins with a capital letter, in a language that has them, and ends with a full stop.
func (p *plain) sentence(text string) string {
	if text == "" {
		return text
	}
	if last, _ := utf8.DecodeLastRuneInString(text); !strings.ContainsRune(".?!:。？！：", last) {
		text += p.in(wordStop)
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
