package ui

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// wild is a program that somebody plays with who has no plan: any key, the mouse anywhere, a window of any size, while work goes on
// beside it and its answers come in whenever they are done.
type wild struct {
	*App
	t      *testing.T
	rng    *rand.Rand
	came   chan tea.Msg
	quit   bool
	opened *model.Scenario // as it lay on the desk before the first edit
	did    []string        // the latest last
}

// wildSpans are how many things are done between two looks at whether there is a way back; wildSeed is of the random numbers.
const (
	wildSpans = 60
	wildSeed  = 2018
)

func startWild(t *testing.T, word string, seed uint64, l look) *wild {
	t.Helper()
	plan, _ := seeded(t, "base")
	shelves := library(plan)
	load := shelves.Load
	shelves.Load = func(word string) (*model.Scenario, Source, error) {
		s, from, err := load(word)
		if err == nil {
			s.Run.Paths = 64
		}
		return s, from, err
	}
	s, from, err := shelves.Load(word)
	if err != nil {
		t.Fatal(err)
	}
	f := newFlow(t.Context(), sim.NewEngine(plan), sim.NewEngine(plan))
	d := &wild{App: newApp(plan, s, l, f), t: t, rng: rand.New(rand.NewPCG(seed, 1)), came: make(chan tea.Msg, 1<<12), opened: s}
	d.source, d.library = from, shelves
	d.begin()
	t.Cleanup(func() { d.keeper.journal.Close() })
	d.after(d.Init())
	d.resizeTo(120, 36)
	return d
}

// send hands a message over, as the event loop does: View follows every one.
func (d *wild) send(msg tea.Msg) {
	_, cmd := d.Update(msg)
	d.after(cmd)
	if len(d.edits.Edits()) == 0 {
		d.opened = d.saved
	}
}

// after runs a command beside the event loop.
func (d *wild) after(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		msg := cmd()
		select {
		case d.came <- msg:
		case <-d.ctx.Done():
		}
	}()
}

// take hands over what has come in meanwhile; it waits for it no longer than a while.
func (d *wild) take(while time.Duration) {
	end := time.After(while)
	for {
		select {
		case msg := <-d.came:
			switch msg := msg.(type) {
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
			continue
		default:
		}
		if while == 0 {
			return
		}
		select {
		case <-end:
			return
		case <-time.After(time.Millisecond):
		}
	}
}

func (d *wild) resizeTo(w, h int) {
	d.w, d.h = w, h
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
}

// wildNames are all keys that have a name, every character of a keyboard, and some that a keyboard has not.
func wildNames() []string {
	names := slices.Sorted(maps.Keys(special))
	for r := ' '; r <= '~'; r++ {
		names = append(names, string(r))
	}
	return append(names, "网", "é", "jjj", "\u202e", "up", "down", "left", "right", "enter", "enter", "tab", "esc")
}

// entrances lead to where random keys seldom do.
var entrances = [][]string{
	{}, {"o", "down", "enter", "y", "t"}, {"o", "down", "enter", "y", "t", "p", "G"}, {"r", "right", "n", "a", "enter", "left", "r"}, {"6", "a", "enter", "a", "down", "enter"},
	{"G", "A", " ", "4", "0", "enter", "r"}, {"g", "9", "5", "enter"}, {"=", "down", "7", "enter", "down"}, {"p", "down"}, {"3", "m"}, {"4", "x", "up"},
	{"5", "down", "right", "7", "enter"}, {"7", " "}, {"/", "e"}, {":", "c"}, {"tab", "tab", "9", "."}, {"right", "s"}, {"right", "S", "m", "i", "n", "e", "enter"},
	{"e", "enter"}, {"right", "q"}, {"?", "down"},
}

func wildKey(name string) tea.KeyMsg {
	if msg, ok := named(name); ok {
		return msg
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// act does one thing at random.
func (d *wild) act(names []string) {
	switch n := d.rng.IntN(20); {
	case n == 0:
		w, h := 1+d.rng.IntN(220), 1+d.rng.IntN(70)
		if d.rng.IntN(3) > 0 {
			size := sizes[d.rng.IntN(len(sizes))]
			w, h = size[0], size[1]
		}
		d.did = append(d.did, fmt.Sprintf("%dx%d", w, h))
		d.resizeTo(w, h)
	case n < 4:
		m := tea.MouseMsg{
			X: d.rng.IntN(d.w+20) - 10, Y: d.rng.IntN(d.h+10) - 5, Action: tea.MouseAction(d.rng.IntN(3)), Button: tea.MouseButton(d.rng.IntN(12)),
		}
		d.did = append(d.did, fmt.Sprintf("mouse %d %d %v", m.X, m.Y, m))
		d.send(m)
	default:
		name := names[d.rng.IntN(len(names))]
		leaves := name == "ctrl+c" || name == "q" || name == "y" && d.asked != nil
		outside := d.asked != nil && strings.ContainsAny(name, `/\~`) // no path out of the test's folder
		if outside || leaves && d.rng.IntN(8) > 0 {
			return
		}
		for range 1 + d.rng.IntN(3)/2*d.rng.IntN(5) {
			d.did = append(d.did, name)
			d.send(wildKey(name))
		}
	}
}

// look checks the frame.
func (d *wild) look() {
	d.t.Helper()
	view := d.View()
	whole(d.t, view, d.w, d.h)
	for _, r := range strings.ReplaceAll(view, "\n", "") {
		drawn := r > '~' && r < '\u3000' && !unicode.IsLetter(r)
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || drawn && d.glyphs.Mode == style.ASCII {
			d.t.Errorf("the frame holds %U", r)
			break
		}
	}
	if d.t.Failed() {
		d.t.Fatalf("after %q at %d×%d:\n%s", d.did[max(0, len(d.did)-80):], d.w, d.h, view)
	}
}

// returns checks that escape leads back to the targets, and undoing to the scenario that was opened.
func (d *wild) returns() {
	d.t.Helper()
	d.resizeTo(80, 24)
	for range 12 {
		d.send(wildKey("esc"))
		d.look()
	}
	if d.over != nil || d.asked != nil || d.story != nil || d.shown != viewTargets || d.current().typing() || d.current().back() {
		d.t.Fatalf("escape does not lead back after %q:\n%s", d.did[max(0, len(d.did)-80):], d.View())
	}
	if d.recordingOn() {
		d.send(wildKey("r"))
	}
	for range len(d.edits.Edits()) + 1 {
		d.send(wildKey("u"))
	}
	if n := len(d.edits.Edits()); n > 0 {
		d.t.Fatalf("%d edits are left after undoing all, after %q", n, d.did[max(0, len(d.did)-80):])
	}
	if d.saved == d.opened && d.edited {
		d.t.Fatalf("what is undone is still marked as edited, after %q", d.did[max(0, len(d.did)-80):])
	}
}

// Whatever is done in whatever window, in both languages: no panic, a frame of exactly the window's size, and a way back.
func TestWildHands(t *testing.T) {
	folders(t)
	t.Chdir(t.TempDir())
	names := wildNames()
	spans := 20
	if testing.Short() {
		spans = 2
	}
	for n, word := range []string{"base", "full-effort", "downturn-2020", "story"} {
		t.Run(word, func(t *testing.T) {
			l := mono([]model.Lang{model.English, model.Chinese}[n%2])
			if n == 2 {
				l.glyphs = style.ASCII
			}
			d := startWild(t, word, wildSeed+uint64(n), l)
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("after %q at %d×%d", d.did[max(0, len(d.did)-80):], d.w, d.h)
					panic(r)
				}
			}()
			for range spans {
				for _, name := range entrances[d.rng.IntN(len(entrances))] {
					d.did = append(d.did, name)
					d.send(wildKey(name))
					d.take(time.Millisecond)
				}
				for range wildSpans {
					d.act(names)
					d.take(0)
					d.look()
				}
				d.take(5 * time.Millisecond)
				d.returns()
			}
		})
	}
}
