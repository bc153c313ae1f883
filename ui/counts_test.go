package ui

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/style"
)

// counted is what the JSON of a run says of its targets.
type counted struct {
	Paths      int
	Indicators []struct {
		ID      string
		Targets []struct {
			Year, Met     int
			Chance, Error float64
		}
	}
	Joint []struct {
		MetDistribution []int `json:"met_distribution"`
	}
}

// runJSON is what the command line prints of a scenario with the edits given as --set gives them.
func runJSON(t *testing.T, plan *model.Plan, s *model.Scenario, sets []string) (out counted) {
	t.Helper()
	for _, set := range sets {
		e, err := model.ParseEdit(set)
		if err == nil {
			s, err = s.Apply(plan, e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	p, err := sim.NewEngine(plan).Project(context.Background(), s, s.Run.Paths)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := report.JSON(&b, report.Result{Projection: p}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// The screen counts what run --format json counts, path for path, and shows those chances: of every embedded scenario, and after
// keys were pressed that are given there as --set.
func TestScreenCountsWhatRunPrints(t *testing.T) {
	for _, name := range []string{"base", "cautious", "downturn-2020", "full-effort"} {
		t.Run(name, func(t *testing.T) {
			plan, s := seeded(t, name)
			d := openOn(t, plan, s, 200, 50, mono(model.English))
			for _, keys := range [][]string{nil, {"right", "right", "tab", "left", "down", "right"}} {
				d.press(keys...)
				var sets []string
				for _, e := range d.edits.Edits() {
					sets = append(sets, e.String())
				}
				if (len(sets) == 0) != (keys == nil) {
					t.Fatalf("%d edits after %v", len(sets), keys)
				}
				agree(t, d, runJSON(t, plan, s, sets))
			}
		})
	}
}

func agree(t *testing.T, d *desktop, printed counted) {
	t.Helper()
	seen := 0
	view := strings.Split(d.View(), "\n")
	for i, o := range d.latest.Outcomes {
		for k, target := range o.Targets {
			want := printed.Indicators[i].Targets[k]
			if target.Chance.Met != want.Met || target.Chance.Paths != printed.Paths {
				t.Errorf("%s@%d: %d of %d paths on the screen, printed %d of %d", o.Indicator.ID, want.Year, target.Chance.Met, target.Chance.Paths, want.Met, printed.Paths)
			}
			chance := style.Chance(want.Chance, want.Error, 3/float64(printed.Paths), model.English)
			for _, line := range view {
				if strings.Contains(line, " "+o.Indicator.Label(model.English)+" ") && strings.Contains(line, chance) {
					seen++
					break
				}
			}
		}
	}
	if seen < 40 { // of 48: the columns have no room for the tenths that some chances support
		t.Errorf("only %d of the printed chances are on the screen:\n%s", seen, d.View())
	}
	for i, j := range d.latest.Joint {
		for met, paths := range j.MetDistribution {
			if paths != printed.Joint[i].MetDistribution[met] {
				t.Errorf("%d targets of %d: met on %d paths, printed %d", met, j.Year, paths, printed.Joint[i].MetDistribution[met])
			}
		}
	}
}
