package model_test

import (
	"fmt"
	"os"

	"foretell/model"
)

// Everything wrong with a file is told at once, and where.
func ExampleReadPlan() {
	_, err := model.ReadPlan("valley.toml", []byte(`schema = "foretell/plan/1"
id = "valley"
title = "Valley plan"
base_year = 2017
horizen = 2022

[[group]]
id = "scale"
title = "Overall scale"

[[indicator]]
id = "output"
name = "Output"
group = "scael"
unit = "t"
scale = "log"
base = -20658
`))
	fmt.Println(err)
	// Output:
	// valley.toml:5:1: horizen: unknown key "horizen"; did you mean horizon?
	// valley.toml:14:9: indicator.output.group: no group has the id "scael"; did you mean scale?
	// valley.toml:17:8: indicator.output.base: -20658 is not possible on the log scale; a value above 0
}

// A --set flag, a key press and a recorded step are the same edit, and each can be undone.
func ExampleJournal() {
	data, _ := os.ReadFile("testdata/plan.toml")
	plan, err := model.ReadPlan("plan.toml", data)
	if err != nil {
		fmt.Println(err)
		return
	}
	saved, _ := model.NewScenario(plan).Apply(plan, model.Edit{Set: "assume.gdp.growth", To: model.Growth{Distribution: model.Fixed(6)}.Value()})
	journal := model.NewJournal(saved)
	edit, _ := model.ParseEdit("assume.output.growth={normal=[12,2]}")
	_ = journal.Do(plan, edit)
	fmt.Println(journal.Edits(), journal.Edited())
	journal.Undo()
	fmt.Println(journal.Scenario() == saved)
	// Output:
	// [assume.output.growth = { normal = [12, 2] }] true
	// true
}
