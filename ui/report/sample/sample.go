// Package sample makes a small result for the tests of what is written from one: every relation and scale, a published year, a
// formula, events and levers, Chinese names, and texts that a careless writer would run.
package sample

import (
	"context"
	_ "embed"
	"fmt"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

//go:embed plan.toml
var plan []byte

//go:embed scenario.toml
var scenario []byte

// Script is the name of an indicator that a browser would run, and Formula a unit that a spreadsheet would reckon.
const (
	Script  = `</script><script>document.title="run"</script><img src=x onerror=alert(1)>`
	Formula = `=1+1`
)

// Result projects the sample over 2 048 paths, for a reader of a language.
func Result(lang model.Lang) (report.Result, error) {
	p, err := model.ReadPlan("plan.toml", plan)
	if err != nil {
		return report.Result{}, fmt.Errorf("sample: %w", err)
	}
	s, err := model.ReadScenario("scenario.toml", scenario, p, nil)
	if err != nil {
		return report.Result{}, fmt.Errorf("sample: %w", err)
	}
	engine := sim.NewEngine(p)
	projection, err := engine.Project(context.Background(), s, s.Run.Paths)
	if err != nil {
		return report.Result{}, fmt.Errorf("sample: %w", err)
	}
	r, err := report.New(context.Background(), engine, projection)
	r.Lang, r.Program = lang, "1.2.3"
	return r, err
}
