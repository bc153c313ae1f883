package sim

import (
	"context"
	"fmt"
	"math"
	"slices"

	"foretell/model"
)

// Input is one value of a scenario that a person can turn, and how an edit turns it.
type Input struct {
	Name      string // for instance "growth of de_va"
	Unit      string // "growth" for growth units per year, "share" for a number in [0, 1]
	Indicator string // id, where there is one
	Now       float64
	Low, High float64 // what is looked through
	Edits     func(x float64) []model.Edit
}

// Answer is what it would take.
type Answer struct {
	Input   Input
	Goal    Goal
	Wanted  float64 // chance in [0, 1]
	Reached bool
	Value   float64      // of the input where Reached; otherwise where the chance comes nearest
	Error   float64      // standard error of Value, from that of the chance; 0 where not Reached
	Chance  Chance       // of the goal at Value
	Edits   []model.Edit // that lead there; none where not Reached
}

// Seek finds the value of an input at which a goal has a wanted chance. All values are tried on the same random numbers; the
// range is scanned for the crossing nearest to today's value, which is then closed in by bisection.
func (e *Engine) Seek(ctx context.Context, s *model.Scenario, paths int, goal Goal, wanted float64, in Input) (*Answer, error) {
	if bound := (Chance{Paths: paths}).Bound(); wanted < bound || wanted > 1-bound {
		return nil, fmt.Errorf("a chance of %g: so many paths as %d support chances from %g to %g; ask for more paths, or another chance",
			wanted, paths, bound, max(1-bound, 0))
	}
	tell := e.OnProgress
	defer func() { e.OnProgress = tell }()
	k := &seeker{tell: tell, engine: e, ctx: ctx, scenario: s, paths: paths, goal: goal, in: in}
	lo, hi, best, err := k.bracket(wanted)
	if err != nil {
		return nil, err
	}
	if !best.crossed {
		return &Answer{Input: in, Goal: goal, Wanted: wanted, Value: best.x, Chance: best.chance}, nil
	}
	at, slope, err := k.close(lo, hi, wanted)
	if err != nil {
		return nil, err
	}
	return &Answer{
		Input: in, Goal: goal, Wanted: wanted, Reached: true,
		Value: at.x, Error: at.chance.Error / math.Abs(slope), Chance: at.chance, Edits: in.Edits(at.x),
	}, nil
}

// mostTrials is how many values are tried at most, but for few: those of the scan, and those that halve one of its intervals
// until its ends can no longer be told apart.
const mostTrials = 45

type seeker struct {
	tell     func(done, total int)
	tried    int
	engine   *Engine
	ctx      context.Context
	scenario *model.Scenario
	paths    int
	goal     Goal
	in       Input
}

// trial is the chance at one value of the input.
type trial struct {
	x       float64
	chance  Chance
	crossed bool
}

func (k *seeker) try(x float64) (trial, error) {
	s, err := k.scenario.Apply(k.engine.plan, k.in.Edits(x)...)
	if err != nil {
		return trial{}, fmt.Errorf("%s at %g: %w", k.in.Name, x, err)
	}
	k.engine.OnProgress = portion(k.tell, k.tried, k.tried+1, mostTrials)
	k.tried = min(k.tried+1, mostTrials-1)
	p, err := k.engine.Project(k.ctx, s, k.paths)
	if err != nil {
		return trial{}, err
	}
	return trial{x: x, chance: p.Chance(k.goal)}, nil
}

// bracket scans the range and returns the two neighbouring values between which the wanted chance is crossed, nearest to today's;
// without a crossing, best is the trial whose chance comes nearest.
func (k *seeker) bracket(wanted float64) (lo, hi, best trial, err error) {
	const cuts = 24
	xs := []float64{k.in.Low, k.in.High, min(max(k.in.Now, k.in.Low), k.in.High)}
	for c := 1; c < cuts; c++ {
		xs = append(xs, k.in.Low+(k.in.High-k.in.Low)*float64(c)/cuts)
	}
	slices.Sort(xs)
	var trials []trial
	for _, x := range slices.Compact(xs) {
		t, err := k.try(x)
		if err != nil {
			return lo, hi, best, err
		}
		trials = append(trials, t)
	}
	miss := func(t trial) float64 { return t.chance.Value() - wanted }
	best = slices.MinFunc(trials, func(a, b trial) int { return compare(math.Abs(miss(a)), math.Abs(miss(b))) })
	nearest := math.Inf(1)
	for i := 1; i < len(trials); i++ {
		a, b := trials[i-1], trials[i]
		away := max(a.x-k.in.Now, k.in.Now-b.x, 0)
		if (miss(a) < 0) != (miss(b) < 0) && away < nearest {
			nearest, lo, hi = away, a, b
			best.crossed = true
		}
	}
	return lo, hi, best, nil
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// close bisects until the ends' chances, or their values, can no longer be told apart. The slope, chance by input, is taken over
// the last interval across which the chance moves by several of its errors.
func (k *seeker) close(lo, hi trial, wanted float64) (at trial, slope float64, err error) {
	slope = (hi.chance.Value() - lo.chance.Value()) / (hi.x - lo.x)
	width := k.in.High - k.in.Low
	for range 60 {
		if at, err = k.try(lo.x + float64((hi.x-lo.x)/2)); err != nil {
			return at, 0, err
		}
		if (at.chance.Value() < wanted) == (lo.chance.Value() < wanted) {
			lo = at
		} else {
			hi = at
		}
		moved := hi.chance.Value() - lo.chance.Value()
		if math.Abs(moved) > 8*max(at.chance.Error, 1/float64(k.paths)) {
			slope = moved / (hi.x - lo.x)
		}
		if hi.x-lo.x < 1e-7*width || hi.chance.Met == lo.chance.Met {
			break
		}
	}
	return at, slope, nil
}
