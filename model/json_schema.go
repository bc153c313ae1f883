package model

// PlanSchemaJSON returns a JSON Schema (draft 2020-12) of plan files, by which an editor completes and underlines. What only
// shows across keys, such as an id that is nothing, ReadPlan tells.
func PlanSchemaJSON() []byte {
	return planForm.schema.document("foretell plan", "A published set of indicators with dated targets: facts, never assumptions.")
}

// ScenarioSchemaJSON returns a JSON Schema (draft 2020-12) of scenario files, by which an editor completes and underlines. What
// only shows across keys, or against the plan, ReadScenario tells.
func ScenarioSchemaJSON() []byte {
	s := *scenarioForm.schema
	s.If = &schema{Required: []string{"extends"}}
	alone := *s.alone
	alone.Required = append(alone.Required, "plan")
	s.Else = &alone
	return s.document("foretell scenario", "One set of assumptions over one plan.")
}

func (s *schema) document(title, description string) []byte {
	var defs properties
	d := s.referring(&defs)
	d.Schema = "https://json-schema.org/draft/2020-12/schema"
	d.Title, d.Description, d.Defs = title, description, defs
	data, err := encoded(d, "  ")
	if err != nil {
		panic(err) // it holds nothing that JSON could not say
	}
	return data
}
