package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/model"
)

const orchardSheet = "Orchard plan\nCategory,Indicator,2020,2023,2025,remarks\n" +
	"Fruit,Apple harvest (t),120,140,160,\n,Organic share (%),12.5%,,20%,young\nLand,Water per tonne (m³),310,,250,\n"

func TestImportShowsHowItReadBeforeItWrites(t *testing.T) {
	at := write(t, "goals.csv", orchardSheet)
	to := filepath.Join(filepath.Dir(at), "goals.toml")
	r := foretell(t, "import", at, "-o", to)
	r.want(t, done, "", to+" is written. Next: foretell new scenario --plan")
	for _, want := range []string{
		"B2  Indicator  name", "C2  2020       base 2020", "E2  2025       target 2025", "F2  remarks    not read",
		"Plan goals · Orchard plan: 3 indicators in 2 groups, base year 2020, to 2025",
		"organic_share", "logit  12.5  2025 at_least 20", "E5: 250 is below the base value 310: read as at_most",
	} {
		if !strings.Contains(r.stderr, want) {
			t.Errorf("no %q in\n%s", want, r.stderr)
		}
	}
	ranged := write(t, "ranged.csv", strings.Replace(orchardSheet, ",20%,young", ",20%—30%,young", 1))
	foretell(t, "import", ranged, "--yes").want(t, done, "between = [20, 30]", "2025 between 20–30")
	foretell(t, "check", to).want(t, done, "plan goals with 3 indicators, no fault", "")
	foretell(t, "run", "--plan", to).want(t, done, "Apple harvest", "")
	foretell(t, "import", at, "-o", to).want(t, faulty, "", to+" is there already; name another file")
	foretell(t, "import", at, "--lang", "zh", "--yes").want(t, done, "schema = \"foretell/plan/1\"", "存疑：请核对以下单元格")
	foretellReading(t, orchardSheet, "import", "-", "--id", "mine").want(t, done, "id = \"mine\"", "Read from stdin")
}

// What is said to come next can be typed as it stands.
func TestWhatComesNextIsACommand(t *testing.T) {
	at := write(t, "goals.csv", orchardSheet)
	t.Chdir(t.TempDir())
	foretell(t, "import", at, "-o", "my plan.toml").want(t, done, "", "my plan.toml is written. Next: foretell new scenario --plan 'my plan.toml' -o")
	foretell(t, "import", at, "-o", "goals").want(t, done, "", "goals is written. Next: foretell new scenario --plan ./goals -o")
	foretell(t, "run", "--plan", "./goals").want(t, done, "Apple harvest", "")
	foretell(t, "new", "plan", "-o", "规划 1.toml").want(t, done, "", "Next: foretell check '规划 1.toml'\n")
	foretell(t, "new", "scenario", "-o", "mine").want(t, done, "", "Next: foretell run ./mine, or foretell ./mine for the screen")
	foretell(t, "run", "./mine").want(t, done, "Digital value added", "")
}

func TestImportSaysWhatIsWrong(t *testing.T) {
	at := write(t, "goals.csv", strings.Replace(orchardSheet, "310", "2020-05-08", 1))
	for args, c := range map[string]struct {
		status int
		want   string
	}{
		"import":                               {misused, "import needs one file"},
		"import " + at + " --map x":            {misused, "is not COLUMN=FIELD"},
		"import " + at + " --map a=nmae":       {misused, "did you mean name?"},
		"import " + at + " --map nope=name":    {faulty, at + `: A2: no column is headed "nope"`},
		"import " + at + " --map Categry=unit": {faulty, `no column is headed "Categry"; did you mean "Category"?`},
		"import " + at:                         {faulty, at + ": C5: looks like a date"},
		"import " + at + " --sheet x":          {faulty, "a CSV file has no sheets"},
		"import /nowhere/at-all.csv":           {faulty, "no such file"},
		"import " + at + " --map C=unit --yes": {faulty, "base"},
	} {
		r := foretell(t, strings.Fields(args)...)
		if r.status != c.status || r.stdout != "" || !strings.Contains(r.stderr, c.want) {
			t.Errorf("%s: status %d, %q, want %d, %q", args, r.status, r.stderr, c.status, c.want)
		}
	}
}

// A plan goes to a sheet and comes back, by the commands a person would use.
func TestShownSheetIsImportedAsTheSamePlan(t *testing.T) {
	dir := t.TempDir()
	for _, plan := range plans.embedded() {
		f, err := plans.named(plan)
		if err != nil {
			t.Fatal(err)
		}
		want, err := model.ReadPlan(f.name, f.data)
		if err != nil {
			t.Fatal(err)
		}
		want.Actions, want.Commitments = nil, nil
		for _, ending := range []string{".csv", ".xlsx"} {
			for _, lang := range []string{"en", "zh"} {
				to, back := filepath.Join(dir, plan+ending), filepath.Join(dir, plan+lang+ending+".toml")
				if r := foretell(t, "show", "plan", plan, "-o", to, "--lang", lang); r.status != done || r.stdout != "" {
					t.Fatalf("%+v", r)
				}
				if r := foretell(t, "import", to, "-o", back); r.status != done || strings.Contains(r.stderr, "Doubtful") {
					t.Fatalf("%s: %s", to, r.stderr)
				}
				data, err := os.ReadFile(back)
				if err != nil {
					t.Fatal(err)
				}
				got, err := model.ReadPlan(back, data)
				if err != nil {
					t.Fatal(err)
				}
				if string(model.NewPlanFile(got, "")) != string(model.NewPlanFile(want, "")) {
					t.Errorf("%s: another plan", to)
				}
			}
		}
	}
	foretell(t, "show", "plan", "-o", filepath.Join(dir, "p.ods")).want(t, misused, "", ".csv or .xlsx")
	foretell(t, "show", "plan", "-o", filepath.Join(dir, "z.csv")).want(t, done, "", "7 actions and 101 promises: they are left out")
}
