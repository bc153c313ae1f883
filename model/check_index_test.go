package model

import (
	"strings"
	"testing"
)

// Progress is (x − base)/(target − base): with a target at the base there is nothing to divide by.
func TestIndexRefusesATargetAtTheBase(t *testing.T) {
	data := string(readFile(t, "testdata/plan.toml"))
	for name, c := range map[string]struct{ old, new, key string }{
		"a threshold":         {"at_most = 0 }", "at_most = -3 }", "balance"},         // base -3
		"the middle of range": {"between = [50, 60]", "between = [40, 41]", "online"}, // base 40.5
		"a formula's base":    {"at_least = 2.2", "at_least = 2", "part"},             // 100 × 100 / 5000
	} {
		plan, err := ReadPlan("p", []byte(strings.Replace(data, c.old, c.new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		head := childHead + "plan = \"valley\"\nassume.gdp.growth.fixed = 3\nindex.weights = { output = 1, " + c.key + " = "
		_, err = ReadScenario("s", []byte(head+"2 }\n"), plan, nil)
		if err == nil || !strings.Contains(err.Error(), "s:4:31: index.weights."+c.key) || !strings.Contains(err.Error(), "no progress to weigh; no weight, or 0") {
			t.Errorf("%s: %v", name, err)
		}
		if _, err = ReadScenario("s", []byte(head+"0 }\n"), plan, nil); err != nil {
			t.Errorf("%s, without weight: %v", name, err)
		}
	}
}
