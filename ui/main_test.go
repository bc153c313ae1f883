package ui

import (
	"context"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"foretell/model"
	"foretell/seeds"
	"foretell/sim"
	"foretell/ui/style"
)

func TestMain(m *testing.M) {
	lipgloss.SetColorProfile(termenv.Ascii)
	os.Exit(m.Run())
}

// seeded returns the embedded plan and one of its scenarios.
func seeded(t testing.TB, name string) (*model.Plan, *model.Scenario) {
	t.Helper()
	_, data, err := seededScenario(name)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, name, data)
}

// onBase returns the embedded plan, and its base scenario with more laid over it.
func onBase(t testing.TB, more string) (*model.Plan, *model.Scenario) {
	t.Helper()
	head := "schema = \"foretell/scenario/1\"\nplan = \"" + seededID + "\"\nextends = \"base\"\n"
	return read(t, "more", []byte(head+more))
}

const seededID = "zhejiang-digital-2018"

func seededScenario(name string) (file string, data []byte, err error) {
	file = strings.TrimSuffix(name, ".toml") + ".toml"
	data, err = seeds.Files.ReadFile("scenarios/" + file)
	return file, data, err
}

func read(t testing.TB, name string, scenario []byte) (*model.Plan, *model.Scenario) {
	t.Helper()
	data, err := seeds.Files.ReadFile("plans/" + seededID + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan(seededID+".toml", data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := model.ReadScenario(name+".toml", scenario, plan, seededScenario)
	if err != nil {
		t.Fatal(err)
	}
	return plan, s
}

// desktop drives an App as bubbletea does, message by message, and runs its commands in their turn.
type desktop struct {
	*App
	t    testing.TB
	quit bool
}

func mono(lang model.Lang) look {
	return look{lang: lang, style: style.Options{Name: style.Mono, Profile: termenv.Ascii}}
}

// open shows the base scenario on the embedded plan in a window.
func open(t testing.TB, w, h int, lang model.Lang) *desktop {
	plan, s := seeded(t, "base")
	return openOn(t, plan, s, w, h, mono(lang))
}

func openOn(t testing.TB, plan *model.Plan, s *model.Scenario, w, h int, l look) *desktop {
	t.Helper()
	f := newFlow(context.Background(), sim.NewEngine(plan), sim.NewEngine(plan))
	d := &desktop{App: newApp(plan, s, l, f), t: t}
	d.after(d.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func (d *desktop) send(msg tea.Msg) {
	_, cmd := d.Update(msg)
	d.after(cmd)
}

// after runs a command and sends what it answers.
func (d *desktop) after(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.after(c)
		}
	default:
		d.send(msg)
	}
}

// press sends keys by their names, as bubbletea spells them.
func (d *desktop) press(names ...string) {
	for _, name := range names {
		d.send(keyMsg(name))
	}
}

func (d *desktop) has(texts ...string) {
	d.t.Helper()
	view := d.View()
	for _, want := range texts {
		if !strings.Contains(view, want) {
			d.t.Errorf("the screen lacks %q:\n%s", want, view)
		}
	}
}

func (d *desktop) lacks(texts ...string) {
	d.t.Helper()
	view := d.View()
	for _, not := range texts {
		if strings.Contains(view, not) {
			d.t.Errorf("the screen shows %q:\n%s", not, view)
		}
	}
}

var namedKeys = map[string]tea.KeyType{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter, "esc": tea.KeyEsc,
	"tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "shift+left": tea.KeyShiftLeft, "shift+right": tea.KeyShiftRight,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace,
	"ctrl+r": tea.KeyCtrlR, "ctrl+c": tea.KeyCtrlC, "ctrl+u": tea.KeyCtrlU, "f1": tea.KeyF1, "f2": tea.KeyF2, "space": tea.KeySpace,
}

func keyMsg(name string) tea.KeyMsg {
	if typ, ok := namedKeys[name]; ok {
		if typ == tea.KeySpace {
			return tea.KeyMsg{Type: typ, Runes: []rune{' '}}
		}
		return tea.KeyMsg{Type: typ}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// whole checks that a view is exactly h lines of w cells, and holds no control character but those that colour it.
func whole(t testing.TB, view string, w, h int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Errorf("%d lines in a window of %d", len(lines), h)
	}
	for n, l := range lines {
		if got := lipgloss.Width(l); got != w {
			t.Errorf("line %d is %d cells wide in a window of %d: %q", n, got, w, l)
		}
	}
}
