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

// quickPaths is the number of paths that answers a key press; a scenario that asks for more is refined afterwards.
const quickPaths = 16384

// progressEvery is how often the progress of a long run is shown anew.
const progressEvery = 100 * time.Millisecond

// longRun is how long a larger run may last before it is spoken of: what comes and goes at every key is no help.
const longRun = 500 * time.Millisecond

// firstFrame is how long the first frame waits for the first projection. One that takes longer comes in after it.
const firstFrame = 40 * time.Millisecond

// projector projects a scenario; a sim.Engine is one. It is called from one goroutine at a time.
type projector interface {
	Project(ctx context.Context, s *model.Scenario, paths int) (*sim.Projection, error)
}

// projectedMsg is the answer of one run.
type projectedMsg struct {
	lane       *lane
	run        int // id of the run it answers
	projection *sim.Projection
	err        error
}

// lane is one projector and the run it is busy with. A lane runs one projection at a time.
type lane struct {
	engine   projector
	run      int // id of the run in flight, 0 where none
	revision int // of the scenario in flight, or of the last one answered
	failed   bool
	cancel   context.CancelFunc
}

// flow decides which scenario is projected when. Nothing is ever queued: while a run is in flight edits pile up in the
// scenario alone, and the next run takes whatever the scenario has become by then.
type flow struct {
	ctx         context.Context // of the program
	quick, deep lane            // each with its own engine, since an engine reuses work only between runs of one size
	runs        int             // ids given so far
	patience    time.Duration   // how long the first frame waits
	quiet       time.Duration   // how long nothing is said of a larger run
	begun       time.Time       // when the larger run began
	done        atomic.Int64    // how much of the deep run is done, percent
}

func newFlow(ctx context.Context, quick, deep projector) *flow {
	return &flow{
		ctx: ctx, patience: firstFrame, quiet: longRun,
		quick: lane{engine: quick, revision: -1}, deep: lane{engine: deep, revision: -1},
	}
}

// next starts what the scenario of this revision still lacks, and stops what it has outlived. It returns nil when nothing
// is to be started.
func (f *flow) next(s *model.Scenario, revision int) tea.Cmd {
	if f.deep.run != 0 && f.deep.revision != revision {
		f.deep.cancel()
	}
	if f.quick.run == 0 && f.quick.revision != revision {
		return f.start(&f.quick, s, revision, min(quickPaths, s.Run.Paths))
	}
	idle := f.quick.run == 0 && f.deep.run == 0
	if idle && !f.quick.failed && s.Run.Paths > quickPaths && f.deep.revision != revision {
		f.done.Store(0)
		f.begun = time.Now()
		return tea.Batch(f.start(&f.deep, s, revision, s.Run.Paths), f.look())
	}
	return nil
}

func (f *flow) start(l *lane, s *model.Scenario, revision, paths int) tea.Cmd {
	f.runs++
	ctx, cancel := context.WithCancel(f.ctx)
	l.run, l.revision, l.cancel = f.runs, revision, cancel
	run, engine := l.run, l.engine
	return func() tea.Msg {
		projection, err := project(ctx, engine, s, paths)
		return projectedMsg{lane: l, run: run, projection: projection, err: err}
	}
}

// land takes a run's answer in. It reports false for one that nobody waits for: stale, cancelled by an edit, or a refinement
// of a scenario that has moved on. A quick answer is shown even so, since the picture must follow a held key.
func (f *flow) land(msg projectedMsg, revision int) bool {
	l := msg.lane
	if msg.run != l.run {
		return false
	}
	l.cancel()
	l.run, l.failed = 0, msg.err != nil
	if errors.Is(msg.err, context.Canceled) {
		return false
	}
	return l == &f.quick || l.revision == revision
}

// first starts the first projection and waits for it, no longer than the flow's patience. It returns the answer; or, where that
// takes longer, a command that waits on.
func (f *flow) first(s *model.Scenario, revision int) (*projectedMsg, tea.Cmd) {
	run := f.start(&f.quick, s, revision, min(quickPaths, s.Run.Paths))
	answer := make(chan tea.Msg, 1)
	go func() { answer <- run() }()
	select {
	case msg := <-answer:
		projected := msg.(projectedMsg)
		return &projected, nil
	case <-time.After(f.patience):
		return nil, func() tea.Msg { return <-answer }
	}
}

// refining reports whether a larger run is under way that lasts long, and how much of it is done, in percent.
func (f *flow) refining() (bool, int) {
	return f.deep.run != 0 && time.Since(f.begun) >= f.quiet, int(f.done.Load())
}

// progress takes note of how far the deep run is. It may be called from any goroutine.
func (f *flow) progress(done, total int) { f.done.Store(int64(100 * done / max(1, total))) }

// progressMsg asks for a look at how far a run is.
type progressMsg struct{ run int }

// look has the progress of the deep run looked at again after a while.
func (f *flow) look() tea.Cmd {
	run := f.deep.run
	return tea.Tick(progressEvery, func(time.Time) tea.Msg { return progressMsg{run} })
}

// project is engine.Project with a panic turned into an error, so that no fault of the arithmetic leaves a terminal raw.
func project(ctx context.Context, engine projector, s *model.Scenario, paths int) (p *sim.Projection, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("the projection broke off: %v", r)
		}
	}()
	return engine.Project(ctx, s, paths)
}
