package ui

import (
	"context"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// effectQuestion is all that an effect depends on.
type effectQuestion struct {
	version int    // of the projection it ends in
	key     string // what is turned; empty where nothing is
	all     bool   // all edits since the scenario was saved, not one lever or event
}

// effect is what one lever or event does to the chances, or what all edits do.
type effect struct {
	from, to float64 // of the level or the probability
	fully    bool    // it is off now: this is what it would do fully on
	sides    *sim.Comparison
}

// bench is an engine of the screen's own: the projection without a lever is the same wherever the lever stands.
type bench struct {
	mu     sync.Mutex
	engine *sim.Engine
}

func (b *bench) project(ctx context.Context, plan *model.Plan, s *model.Scenario, paths int) (*sim.Projection, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.engine == nil {
		b.engine = besideKeys(plan)
	}
	return b.engine.Project(ctx, s, paths)
}

func (v *levers) question() effectQuestion {
	q := effectQuestion{version: v.version, all: v.all}
	if e, ok := v.chosen(); ok && e.turns() && !v.all {
		q.key = e.key()
	}
	return q
}

// inquire looks for the effect of what is chosen.
func (v *levers) inquire() tea.Cmd {
	q, now, saved := v.question(), v.latest, v.saved
	if q.key == "" && !q.all {
		v.halt()
		return nil
	}
	e, _ := v.chosen()
	return v.found.ask(q, func(ctx context.Context, _ func(*effect)) (*effect, error) {
		if q.all {
			return v.bench.edits(ctx, now, saved)
		}
		return v.bench.effect(ctx, now, e)
	})
}

// effect compares a lever or an event that is off with one as it is now, or where it is off now with one that is fully on.
func (b *bench) effect(ctx context.Context, now *sim.Projection, e effort) (*effect, error) {
	in, err := e.input(now.Scenario)
	if err != nil {
		return nil, err
	}
	f := &effect{to: in.Now, fully: in.Now == 0}
	other := 0.0
	if f.fully {
		f.to, other = 1, 1
	}
	turned, err := now.Scenario.Apply(now.Plan, in.Edits(other)...)
	if err != nil {
		return nil, err
	}
	p, err := b.project(ctx, now.Plan, turned, now.Paths)
	if err != nil {
		return nil, err
	}
	sides := []*sim.Projection{p, now}
	if f.fully {
		sides = []*sim.Projection{now, p}
	}
	f.sides, err = sim.NewComparison(ctx, sides)
	return f, err
}

// edits compares the scenario as it was saved with how it is now, both on the random numbers of now.
func (b *bench) edits(ctx context.Context, now *sim.Projection, saved *model.Scenario) (*effect, error) {
	was := *saved
	was.Run.Seed, was.Run.Sampling = now.Scenario.Run.Seed, now.Scenario.Run.Sampling
	p, err := b.project(ctx, now.Plan, &was, now.Paths)
	if err != nil {
		return nil, err
	}
	f := &effect{}
	f.sides, err = sim.NewComparison(ctx, []*sim.Projection{p, now})
	return f, err
}

// known is the effect to be shown: of what is chosen, where it stands now or stood a moment ago; nil where there is none yet.
func (v *levers) known() *effect {
	q, a := v.question(), v.found.answered
	if v.found.version == 0 || a.key != q.key || a.all != q.all || q.key == "" && !q.all {
		return nil
	}
	return v.found.answer
}
