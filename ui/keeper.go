package ui

import (
	"errors"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// keeper keeps unsaved edits in a recovery journal, off the event loop. Of several states that wait to be kept only the newest
// is written.
type keeper struct {
	mu      sync.Mutex
	journal *store.Journal
	asked   int // states to keep so far
	story   int // state of the recorded story last asked to be kept, for the event loop alone
}

// keptMsg says how keeping went.
type keptMsg struct{ err error }

// kept is what is to be kept of a state of the program. It is written out off the event loop.
type kept struct {
	from  *model.Scenario // as its file says it
	now   *model.Scenario // nil where it holds no edits
	begin *model.Scenario // of a recorded story; nil where there is none
	steps []model.Step
}

func (k kept) unsaved() store.Unsaved {
	u := store.Unsaved{Lines: differences(k.from, k.now)}
	if len(k.steps) > 0 {
		u.Start = differences(k.from, k.begin)
	}
	for _, s := range k.steps {
		u.Steps = append(u.Steps, s.String())
	}
	return u
}

// keep returns a command that keeps a state.
func (k *keeper) keep(state kept) tea.Cmd {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	turn := k.asked
	return func() tea.Msg {
		unsaved := state.unsaved()
		k.mu.Lock()
		defer k.mu.Unlock()
		if turn != k.asked {
			return nil
		}
		return keptMsg{k.journal.Put(unsaved)}
	}
}

// clear forgets what was kept; what follows are edits of another origin.
func (k *keeper) clear(next store.Origin) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	return k.journal.Clear(next)
}

// flush writes a state to the disk itself.
func (k *keeper) flush(state kept) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	if err := k.journal.Put(state.unsaved()); err != nil {
		return err
	}
	return k.journal.Flush()
}

// differences are the edits that lead from one scenario to another, each on a line.
func differences(from, now *model.Scenario) []string {
	if now == nil {
		return nil
	}
	var lines []string
	for _, d := range model.Diff(from, now) {
		lines = append(lines, d.Edit().String())
	}
	return lines
}

// keep has what is unsaved kept once it has changed.
func (a *App) keep() tea.Cmd {
	if a.keeper == nil || a.ended || a.kept == a.revision && a.keeper.story == a.retold {
		return nil
	}
	return a.keeper.keep(a.unsaved())
}

// unsaved is what is there to be kept, of which note is taken as kept.
func (a *App) unsaved() kept {
	a.kept, a.keeper.story = a.revision, a.retold
	state := kept{from: a.written(), steps: a.recordedSteps()}
	if a.edited {
		state.now = a.scenario()
	}
	if a.recording != nil {
		state.begin = a.recording.start
	}
	return state
}

// forget removes the kept edits: they are saved, or not wanted. A story that is not saved is kept anew.
func (a *App) forget() {
	if a.keeper == nil {
		return
	}
	a.kept, a.keeper.story = a.revision, a.retold
	if a.recording != nil {
		a.keeper.story--
	}
	if err := a.keeper.clear(a.origin()); err != nil {
		a.complain(sayNotKept, readable(err.Error()))
	}
}

// begin has unsaved edits kept from now on, and offers those of earlier runs.
func (a *App) begin() {
	a.keeper = &keeper{journal: store.NewJournal(a.origin())}
	a.kept, a.keeper.story = a.revision, a.retold
	left, err := store.Recoverable()
	if err != nil {
		a.complain(sayNotKept, readable(err.Error()))
	}
	a.offer(left)
	a.pending = tea.Batch(a.pending, a.remember())
}

// end lets the recovery journal go once the program has ended, whichever way.
func (a *App) end(err error) error {
	a.later()
	return errors.Join(err, a.rest())
}

// rest leaves unsaved edits to the next start, unless the person has left the program.
func (a *App) rest() error {
	if a.keeper == nil {
		return nil
	}
	if !a.ended {
		if err := a.keeper.flush(a.unsaved()); err != nil {
			return err
		}
	}
	return a.keeper.journal.Close()
}
