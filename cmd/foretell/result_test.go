package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// result is what other programs read of a result in JSON.
type result struct {
	Schema, Program, Plan, Scenario, Sampling, Digest string
	Paths                                             int
	Seed                                              uint64
	AsOf                                              int `json:"as_of"`
	Indicators                                        []struct {
		ID, Unit, Scale string
		Years           []struct {
			Year     int
			P5, P95  float64
			Mean, SD float64
		}
		Targets []struct {
			Year            int
			Relation        string
			Value           float64
			Met             int
			Chance, Error   float64
			IfMet, IfMissed *float64
			RequiredGrowth  *float64 `json:"required_growth"`
		}
	}
	Joint []struct {
		Year, Targets   int
		MetDistribution []int   `json:"met_distribution"`
		MeanMet         float64 `json:"mean_met"`
		All             float64
		Groups          map[string]float64
	}
	Warnings []string
}

// projected runs the program and reads its JSON.
func projected(t *testing.T, args ...string) result {
	t.Helper()
	r := foretell(t, append([]string{"run", "--format", "json"}, args...)...)
	if r.status != done || r.stderr != "" {
		t.Fatalf("exit status %d, stderr %q", r.status, r.stderr)
	}
	var out result
	if err := json.Unmarshal([]byte(r.stdout), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// printed returns the base value and the two targets of each row of the plan's printed table, in its order.
func printed(t *testing.T) [][3]float64 {
	t.Helper()
	f, err := os.Open("../../seeds/testdata/plan-table.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][3]float64
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Split(lines.Text(), "\t")
		var row [3]float64
		for i := range row {
			row[i], err = strconv.ParseFloat(strings.TrimPrefix(fields[len(fields)-3+i], "≥"), 64)
			if err != nil {
				break // a head
			}
		}
		if err == nil {
			rows = append(rows, row)
		}
	}
	return rows
}

func TestJSONHasThePlansTargets(t *testing.T) {
	out := projected(t)
	rows := printed(t)
	n := 0
	for _, ind := range out.Indicators {
		if len(ind.Targets) == 0 {
			continue
		}
		if len(ind.Targets) != 2 || ind.Targets[0].Year != 2020 || ind.Targets[1].Year != 2022 {
			t.Errorf("%s: targets %+v, want one of 2020 and one of 2022", ind.ID, ind.Targets)
			continue
		}
		if got := [2]float64{ind.Targets[0].Value, ind.Targets[1].Value}; n < len(rows) && got != [2]float64(rows[n][1:]) {
			t.Errorf("%s: targets %v, want %v as printed", ind.ID, got, rows[n][1:])
		}
		n++
	}
	if n != 24 || len(rows) != 24 {
		t.Errorf("%d indicators with targets and %d printed rows, want 24", n, len(rows))
	}
}

func TestJSONSaysWhatWasRun(t *testing.T) {
	out := projected(t, "cautious", "--paths", "4096", "--seed", "7", "--set", "run.sampling=random")
	got := [6]string{out.Schema, out.Program, out.Plan, out.Scenario, out.Sampling, strconv.Itoa(out.AsOf)}
	want := [6]string{"foretell/result/1", version, "zhejiang-digital-2018", "cautious", "random", "2017"}
	if got != want || out.Paths != 4096 || out.Seed != 7 {
		t.Errorf("%v, %d paths, seed %d; want %v, 4096, 7", got, out.Paths, out.Seed, want)
	}
}

// Counts that must hold together, whatever they are.
func TestJSONAddsUp(t *testing.T) {
	out := projected(t)
	met := map[int]int{}
	for _, ind := range out.Indicators {
		if len(ind.Years) != 5 || ind.Years[0].Year != 2018 || ind.Years[4].Year != 2022 {
			t.Errorf("%s: years %+v, want 2018 to 2022", ind.ID, ind.Years)
		}
		for _, target := range ind.Targets {
			met[target.Year] += target.Met
			if target.Chance != float64(target.Met)/float64(out.Paths) {
				t.Errorf("%s@%d: chance %v of %d paths met", ind.ID, target.Year, target.Chance, target.Met)
			}
		}
	}
	for _, j := range out.Joint {
		paths, targets := 0, 0
		for k, n := range j.MetDistribution {
			paths += n
			targets += k * n
		}
		if paths != out.Paths || targets != met[j.Year] || len(j.MetDistribution) != j.Targets+1 || j.Targets != 24 {
			t.Errorf("%d: distribution of %d paths with %d targets met, want %d and %d", j.Year, paths, targets, out.Paths, met[j.Year])
		}
		if got := j.MetDistribution[24]; j.All != float64(got)/float64(out.Paths) {
			t.Errorf("%d: all met with chance %v, but on %d paths", j.Year, j.All, got)
		}
		groups := slices.Sorted(maps.Keys(j.Groups))
		if !slices.Equal(groups, []string{"digital-industry", "industry-digital", "infrastructure", "scale"}) {
			t.Errorf("%d: groups %v", j.Year, groups)
		}
	}
}

func TestSameSeedSameBits(t *testing.T) {
	first, again, other := projected(t), projected(t), projected(t, "--seed", "2019")
	if first.Digest != again.Digest {
		t.Error("two runs of one seed differ")
	}
	if first.Digest == other.Digest {
		t.Error("runs of two seeds agree")
	}
}

// An edit of one indicator changes that indicator and nothing else; one written in a file comes to the same.
func TestSetIsTheSameAsAFile(t *testing.T) {
	base, edited := projected(t), projected(t, "--set", "assume.unicorn.volatility=9")
	for i := range base.Indicators {
		same := base.Indicators[i].Years[4].P95 == edited.Indicators[i].Years[4].P95
		if id := base.Indicators[i].ID; same == (id == "unicorn") {
			t.Errorf("%s: same as before is %v", id, same)
		}
	}
	at := write(t, "edited.toml", `schema = "foretell/scenario/1"
extends = "base"
[assume.unicorn]
volatility = 9
`)
	if written := projected(t, at); written.Digest != edited.Digest || written.Scenario != "edited" {
		t.Errorf("scenario %s has digest %s, want that of the edit, %s", written.Scenario, written.Digest, edited.Digest)
	}
}

func TestCSVHasARowForEachYearAndTarget(t *testing.T) {
	r := foretell(t, "run", "--format", "csv")
	r.want(t, done, "de_va", "")
	rows, err := csv.NewReader(strings.NewReader(r.stdout)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	at := slices.Index(rows[0], "row")
	for _, row := range rows[1:] {
		kinds[row[at]]++
	}
	// 24 indicators and GDP, five years each; two targets for each of the 24.
	if want := map[string]int{"year": 25 * 5, "target": 24 * 2}; !maps.Equal(kinds, want) {
		t.Errorf("rows %v, want %v", kinds, want)
	}
}

// CSV has no place for a warning, so it goes to stderr.
func TestCSVWarnsBeside(t *testing.T) {
	r := foretell(t, "run", "--format", "csv", "--paths", "100")
	r.want(t, done, "de_va", "chances are rough on so few paths: 100")
	if strings.Contains(r.stdout, "few") {
		t.Error("a warning among the rows")
	}
}

func TestLanguages(t *testing.T) {
	for name, c := range map[string]struct{ variable, value, flag, want string }{
		"by default":     {"LANG", "", "", "Digital value added"},
		"environment":    {"LANG", "zh_CN.UTF-8", "", "数字经济增加值"},
		"stronger":       {"LC_ALL", "zh_TW", "", "数字经济增加值"},
		"other language": {"LANG", "de_DE.UTF-8", "", "Digital value added"},
		"flag":           {"LANG", "zh_CN.UTF-8", "en", "Digital value added"},
		"flag alone":     {"LANG", "C", "zh", "数字经济增加值"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("LANG", "en_US.UTF-8")
			t.Setenv(c.variable, c.value)
			args := []string{"run"}
			if c.flag != "" {
				args = append(args, "--lang", c.flag)
			}
			foretell(t, args...).want(t, done, c.want, "")
		})
	}
}

func TestJSONIsTheSameInEveryLanguage(t *testing.T) {
	en, zh := foretell(t, "run", "--format", "json"), foretell(t, "run", "--format", "json", "--lang", "zh")
	if en.stdout != zh.stdout {
		t.Error("JSON differs between languages")
	}
}

// Without a terminal the program prints what run prints.
func TestNoTerminalPrintsWhatRunPrints(t *testing.T) {
	if alone, printed := foretell(t, "on-plan"), foretell(t, "run", "on-plan"); alone != printed {
		t.Errorf("foretell printed %.80q…, foretell run %.80q…", alone.stdout, printed.stdout)
	}
}

// Every path reaches a target's value first in one year, or never; in the target's own year at the latest on each that meets it.
func TestJSONSaysWhenATargetIsReached(t *testing.T) {
	var out struct {
		Paths      int64
		Indicators []struct {
			ID       string
			Targets  []struct{ Met int64 }
			Earliest *struct {
				Years []struct{ Year, Paths int64 }
				Never int64
			}
		}
	}
	told(t, &out, "run")
	for _, ind := range out.Indicators {
		if (ind.Earliest == nil) != (len(ind.Targets) == 0) {
			t.Fatalf("%s: %d targets, earliest %v", ind.ID, len(ind.Targets), ind.Earliest)
		}
		if ind.Earliest == nil {
			continue
		}
		reached := int64(0)
		for _, y := range ind.Earliest.Years {
			reached += y.Paths
		}
		if reached+ind.Earliest.Never != out.Paths || reached < ind.Targets[len(ind.Targets)-1].Met {
			t.Errorf("%s: reached on %d paths, never on %d; met on %d", ind.ID, reached, ind.Earliest.Never, ind.Targets[len(ind.Targets)-1].Met)
		}
	}
}
