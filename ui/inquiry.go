package ui

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// inquirer is a screen or an overlay that asks the engine for more than the projection.
type inquirer interface {
	// inquire starts what the screen lacks for what lies on the desk, or returns nil. It is called after every message while
	// it is shown and no projection answers a key.
	inquire() tea.Cmd
	halt() // stops the work in hand
}

// inquiry is work that one screen wants beside the projection, off the event loop. It answers one question at a time: another
// question stops the work on the one before. Q is all that an answer depends on.
type inquiry[Q comparable, A any] struct {
	ctx      context.Context // of the program
	rest     time.Duration   // how long it stays the question before work on it begins
	question Q               // the latest
	asked    bool            // there is one
	busy     bool            // it is being worked on
	answer   A               // to the latest question, or to the part of it that is known, or to one before
	version  int             // of the answer: goes up with each
	answered Q               // what the answer answers
	err      error           // why the latest question has no answer
	run      int
	stop     context.CancelFunc
	partial  atomic.Pointer[A] // what is known so far, until it is taken up
}

// answeredMsg takes an answer in.
type answeredMsg struct{ take func() tea.Cmd }

// rested is how long no key has come before work begins that would be too much between two keys.
const rested = 60 * time.Millisecond

// partEvery is how often what is known so far is taken up.
const partEvery = 50 * time.Millisecond

// ask starts the work on a question unless it was the last one asked. find may report what it knows so far, each report a value
// that it leaves alone afterwards; it stops when its context is cancelled.
func (q *inquiry[Q, A]) ask(question Q, find func(ctx context.Context, report func(A)) (A, error)) tea.Cmd {
	if q.asked && q.question == question {
		return nil
	}
	q.cancel()
	ctx, stop := context.WithCancel(q.ctx)
	q.run++
	q.question, q.asked, q.busy, q.err, q.stop = question, true, true, nil, stop
	q.partial.Store(nil)
	run := q.run
	report := func(a A) {
		if ctx.Err() == nil {
			q.partial.Store(&a)
		}
	}
	rest := q.rest
	work := func() tea.Msg {
		select {
		case <-ctx.Done():
		case <-time.After(rest):
		}
		answer, err := found(ctx, report, find)
		return answeredMsg{func() tea.Cmd { return q.land(run, answer, err) }}
	}
	return tea.Batch(work, q.look(run))
}

// cancel stops the work on the question; asking it again begins anew.
func (q *inquiry[Q, A]) cancel() {
	if q.busy {
		q.stop()
		q.busy, q.asked = false, false
	}
}

func (q *inquiry[Q, A]) land(run int, answer A, err error) tea.Cmd {
	if run != q.run || !q.busy {
		return nil
	}
	q.stop()
	q.busy = false
	if q.err = err; err == nil {
		q.hold(answer)
	} else if errors.Is(err, context.Canceled) {
		q.asked = false
	}
	return nil
}

func (q *inquiry[Q, A]) hold(answer A) {
	q.answer, q.answered = answer, q.question
	q.version++
}

// look takes up what is known so far, again and again while the work lasts.
func (q *inquiry[Q, A]) look(run int) tea.Cmd {
	return tea.Tick(partEvery, func(time.Time) tea.Msg {
		return answeredMsg{func() tea.Cmd {
			if run != q.run || !q.busy {
				return nil
			}
			if a := q.partial.Swap(nil); a != nil {
				q.hold(*a)
			}
			return q.look(run)
		}}
	})
}

// current reports whether the answer, or the part known so far, is that to the latest question.
func (q *inquiry[Q, A]) current() bool { return q.version > 0 && q.asked && q.answered == q.question }

// found is find with a panic turned into an error, so that no fault of the arithmetic leaves a terminal raw.
func found[A any](ctx context.Context, report func(A), find func(context.Context, func(A)) (A, error)) (answer A, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the work broke off: %v", r)
		}
	}()
	if err := ctx.Err(); err != nil {
		return answer, err
	}
	return find(ctx, report)
}

// askShown lets what is shown ask, once no projection answers a key. Until then, and on the screen below an overlay, the work in
// hand stops: it is about what was, and the answer to the key needs the processors.
func (a *App) askShown() tea.Cmd {
	answering := a.flow.quick.run != 0
	if s, ok := a.current().(inquirer); ok && (answering || a.over != nil) {
		s.halt()
	}
	var shown any = a.current()
	if a.over != nil {
		shown = a.over
	}
	s, ok := shown.(inquirer)
	switch {
	case !ok:
		return nil
	case answering:
		s.halt()
		return nil
	case a.latest == nil:
		return nil
	}
	return s.inquire()
}

// besideKeys returns an engine for work that no key waits for. It leaves one processor to the keys where there are two: the event
// loop would otherwise wait for its turn.
func besideKeys(plan *model.Plan) *sim.Engine {
	e := sim.NewEngine(plan)
	e.Workers = max(1, processors-1)
	return e
}
