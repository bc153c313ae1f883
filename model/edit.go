package model

// Edit is one change to a scenario: set a key to a value. A key press, a --set flag and a recorded step are all edits.
type Edit struct {
	Set string // key, for instance "assume.de_va.growth", "run.paths", "dependence.common", "assume.de_va.adjust.2020"
	To  any    // TOML value: string, bool, int64, float64, []any, map[string]any; nil takes the scenario's own value away
}
