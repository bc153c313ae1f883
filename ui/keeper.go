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
}

// keptMsg says how keeping went.
type keptMsg struct{ err error }

// keep returns a command that keeps what leads from one scenario to another; now is nil where there is nothing to keep.
func (k *keeper) keep(from, now *model.Scenario) tea.Cmd {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	turn := k.asked
	return func() tea.Msg {
		lines := differences(from, now)
		k.mu.Lock()
		defer k.mu.Unlock()
		if turn != k.asked {
			return nil
		}
		return keptMsg{k.journal.Put(lines)}
	}
}

// clear forgets what was kept; what follows are edits of another origin.
func (k *keeper) clear(next store.Origin) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	return k.journal.Clear(next)
}

// flush writes what leads from one scenario to another to the disk itself.
func (k *keeper) flush(from, now *model.Scenario) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	if err := k.journal.Put(differences(from, now)); err != nil {
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

// keep has unsaved edits kept once they have changed.
func (a *App) keep() tea.Cmd {
	if a.keeper == nil || a.kept == a.revision {
		return nil
	}
	a.kept = a.revision
	return a.keeper.keep(a.written(), a.unsaved())
}

// unsaved is the scenario where it holds unsaved edits, or nil.
func (a *App) unsaved() *model.Scenario {
	if !a.edited {
		return nil
	}
	return a.scenario()
}

// forget removes the kept edits: they are saved, or not wanted.
func (a *App) forget() {
	if a.keeper == nil {
		return
	}
	a.kept = a.revision
	if err := a.keeper.clear(a.origin()); err != nil {
		a.complain(sayNotKept, readable(err.Error()))
	}
}

// begin has unsaved edits kept from now on, and offers those of earlier runs.
func (a *App) begin() {
	a.keeper = &keeper{journal: store.NewJournal(a.origin())}
	a.kept = a.revision
	left, err := store.Recoverable()
	if err != nil {
		a.complain(sayNotKept, readable(err.Error()))
	}
	a.offer(left)
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
		if err := a.keeper.flush(a.written(), a.unsaved()); err != nil {
			return err
		}
	}
	return a.keeper.journal.Close()
}
