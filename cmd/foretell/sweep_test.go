package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A point of a sweep is the run that sets the same values: volatilities as they are, and a growth turned about its median.
func TestSweepIsManyRuns(t *testing.T) {
	r := foretell(t, "sweep", "--paths", "2000", "--vary", "assume.de_va.growth=9:13:4", "--vary", "assume.gdp.volatility=1,3.5", "--goal", "de_va@2020", "--goal", "de_share")
	r.want(t, done, "plan,scenario,paths,seed,sampling,assume.de_va.growth,", "")
	rows, err := csv.NewReader(strings.NewReader(r.stdout)).ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	k := 0
	for _, growth := range []string{"9", "13"} {
		for _, volatility := range []string{"1", "3.5"} {
			k++
			// The base scenario has { normal = [12.8, 2.2] }.
			out := projected(t, "--paths", "2000", "--set", "assume.de_va.growth={ normal = ["+growth+", 2.2] }", "--set", "assume.gdp.volatility="+volatility)
			met := func(i, target int) string { return strconv.Itoa(out.Indicators[i].Targets[target].Met) }
			want := []string{growth, volatility, met(0, 0), met(1, 1), strconv.FormatFloat(out.Joint[1].MeanMet, 'g', -1, 64)}
			row := rows[k]
			if got := []string{row[5], row[6], row[9], row[12], row[7]}; strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("row %d is %v, want %v", k, got, want)
			}
		}
	}
}

// An object a line holds what a row does.
func TestSweepInLines(t *testing.T) {
	r := foretell(t, "sweep", "--paths", "1000", "--vary", "run.seed=1:3:1", "--vary", "run.sampling=sobol,random", "--format", "jsonl")
	r.want(t, done, `{"schema":"foretell/sweep/1","plan":"zhejiang-digital-2018","scenario":"base","paths":1000,"set":{"run.seed":1,"run.sampling":"sobol"},`, "")
	lines := strings.Split(strings.TrimSuffix(r.stdout, "\n"), "\n")
	if len(lines) != 6 {
		t.Fatalf("%d lines", len(lines))
	}
	for k, line := range lines {
		var out struct {
			Set   map[string]any
			Mean  float64 `json:"mean_met"`
			Goals []struct {
				Goal string
				Met  int
			}
		}
		if err := json.Unmarshal([]byte(line), &out); err != nil {
			t.Fatal(err)
		}
		alone := projected(t, "--paths", "1000", "--seed", strconv.Itoa(k/2+1), "--set", fmt.Sprintf("run.sampling=%v", out.Set["run.sampling"]))
		if g := out.Goals[0]; g.Goal != "de_va@2022" || g.Met != alone.Indicators[0].Targets[1].Met || out.Mean != alone.Joint[1].MeanMet {
			t.Errorf("line %d: %+v, mean %v; want %d paths", k, g, out.Mean, alone.Indicators[0].Targets[1].Met)
		}
		if last := out.Goals[len(out.Goals)-1]; last.Goal != "all@2022" || len(out.Goals) != 25 {
			t.Errorf("%d goals, the last %s", len(out.Goals), last.Goal)
		}
	}
}

// Wherever a file was cut off, the same command makes it whole, and the same to the last byte.
func TestSweepGoesOn(t *testing.T) {
	scene := filepath.Join(beside(t, map[string]string{"tiny.toml": tinyPlan, "scene.toml": tinyScenario}), "scene.toml")
	for _, format := range []string{"csv", "jsonl"} {
		at := filepath.Join(t.TempDir(), "sweep."+format)
		args := []string{"sweep", scene, "--paths=200", "--vary", "assume.x.volatility=1:4:0.5", "--goal", "x", "-o", at}
		foretell(t, args...).want(t, done, "", "")
		whole, err := os.ReadFile(at)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(whole), "\n"); n != len("1234567")+map[string]int{"csv": 1}[format] {
			t.Fatalf("%d lines", n)
		}
		for cut := 0; cut <= len(whole); cut += 1 + len(whole)/23 {
			if err := os.WriteFile(at, whole[:cut], 0o644); err != nil {
				t.Fatal(err)
			}
			if r := foretell(t, args...); r.status != done {
				t.Fatalf("cut at %d: %s", cut, r.stderr)
			}
			if now, _ := os.ReadFile(at); string(now) != string(whole) {
				t.Fatalf("cut at %d: \n%s\nwant\n%s", cut, now, whole)
			}
		}
		foretell(t, args...).want(t, done, "", "7 of 7 points, 7 of them from before")
		longer := append(args[:len(args):len(args)], "--lang", "zh")
		longer[4] = "assume.x.volatility=1:5:0.5"
		foretell(t, longer...).want(t, done, "", "已有 9 个点（共 9 个，其中 7 个为先前所算）")
	}
}

// What is in the file must be of this sweep; otherwise it stays as it was.
func TestSweepIntoAnother(t *testing.T) {
	at := filepath.Join(t.TempDir(), "sweep.csv")
	begin := []string{"sweep", "--paths", "200", "--vary", "assume.de_va.volatility=1:3:1", "--goal", "de_va", "-o", at}
	foretell(t, begin...).want(t, done, "", "")
	whole, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change []string
		say    string
	}{
		"goals":      {[]string{"--goal", "all"}, at + ":1:1: the columns are not those of this sweep"},
		"keys":       {[]string{"--vary", "run.as_of=2017"}, ":1:1: the columns"},
		"seed":       {[]string{"--seed", "7"}, ":2:1: not this sweep's line at assume.de_va.volatility=1"},
		"paths":      {[]string{"--paths", "201"}, ":2:1: not this sweep's line"},
		"assumption": {[]string{"--set", "assume.de_va.persistence=0.5"}, "its last point is not what the scenario gives now"},
	} {
		foretell(t, append(begin[:len(begin):len(begin)], c.change...)...).want(t, faulty, "", c.say)
		if now, _ := os.ReadFile(at); string(now) != string(whole) {
			t.Errorf("%s: the file was changed", name)
		}
	}
	begin[4] = "assume.de_va.volatility=1,2"
	foretell(t, begin...).want(t, faulty, "", ":4:1: there are more lines than the 2 points")
	begin[4] = "assume.de_va.volatility=1,4,3"
	foretell(t, begin...).want(t, faulty, "", ":3:1: not this sweep's line at assume.de_va.volatility=4")
	for name, text := range map[string]string{"mine.csv": "my only copy", "mine.jsonl": `{"mine": 1}`} {
		foreign := write(t, name, text)
		begin[len(begin)-1] = foreign
		foretell(t, begin...).want(t, faulty, "", "no file of this sweep")
		if now, _ := os.ReadFile(foreign); string(now) != text {
			t.Errorf("another's file now holds %q", now)
		}
	}
}

// A sweep that is interrupted leaves whole lines, and says how to go on.
func TestSweepInterrupted(t *testing.T) {
	at := filepath.Join(t.TempDir(), "sweep.jsonl")
	ctx, cancel := context.WithCancel(context.Background())
	var stdout, stderr strings.Builder
	ended := make(chan int)
	go func() {
		ended <- run(ctx, []string{"sweep", "--paths", "500", "--vary", "run.seed=1:900000:1", "-o", at}, strings.NewReader(""), &stdout, &stderr)
	}()
	for {
		if data, _ := os.ReadFile(at); strings.Count(string(data), "\n") > 2 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	cancel()
	if status := <-ended; status != interrupted {
		t.Errorf("exit status %d, want %d", status, interrupted)
	}
	data, _ := os.ReadFile(at)
	n := strings.Count(string(data), "\n")
	if said := fmt.Sprintf("holds %d of 900000 points", n); !strings.Contains(stderr.String(), said) || !strings.HasSuffix(string(data), "}\n") {
		t.Errorf("stderr %q, want %q; the file ends with %q", stderr.String(), said, data[max(0, len(data)-20):])
	}
}
