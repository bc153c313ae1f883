package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"foretell/model"
	"foretell/model/sheet"
)

var writers = map[string]func(io.Writer, *model.Plan, model.Lang) error{"csv": sheet.WriteCSV, "xlsx": sheet.WriteXLSX}

// again writes a plan as a sheet and reads it.
func again(t interface{ Fatalf(string, ...any) }, plan *model.Plan, format string, lang model.Lang) *sheet.Reading {
	var b bytes.Buffer
	if err := writers[format](&b, plan, lang); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	r, err := sheet.Read(b.Bytes(), sheet.Options{File: "plan." + format})
	if err != nil {
		t.Fatalf("%s: %v\n%s", format, err, b.String())
	}
	return r
}

// What the sheet has no place for, the actions and promises, is all that a plan loses on the way.
func TestEmbeddedPlansComeBack(t *testing.T) {
	for _, id := range []string{"zhejiang-digital-2018", "rural-revitalization-2018"} {
		data, err := os.ReadFile("../../seeds/plans/" + id + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		plan, err := model.ReadPlan(id, data)
		if err != nil {
			t.Fatal(err)
		}
		plan.Actions, plan.Commitments = nil, nil
		for format := range writers {
			for _, lang := range []model.Lang{model.English, model.Chinese} {
				r := again(t, plan, format, lang)
				if !reflect.DeepEqual(r.Plan, plan) {
					t.Errorf("%s, %s, %s: another plan\n%s", id, format, lang, r.Data)
				}
				if len(r.Doubts) > 0 || len(r.Notes) > 0 {
					t.Errorf("%s, %s, %s: doubts %v, notes %v", id, format, lang, r.Doubts, r.Notes)
				}
			}
		}
	}
}

// Any plan comes back from a sheet as it went: property over plans with hostile words, every relation, standing and scale.
func TestPlansComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := plans().Draw(t, "plan")
		read, err := model.ReadPlan("p", model.NewPlanFile(plan, ""))
		if err != nil {
			t.Fatalf("no plan: %v", err)
		}
		format := rapid.SampledFrom([]string{"csv", "xlsx"}).Draw(t, "format")
		lang := rapid.SampledFrom([]model.Lang{model.English, model.Chinese}).Draw(t, "lang")
		if r := again(t, read, format, lang); !reflect.DeepEqual(r.Plan, read) {
			t.Fatalf("another plan:\n%s\n%s", model.NewPlanFile(read, ""), r.Data)
		}
	})
}

func plans() *rapid.Generator[*model.Plan] {
	word := rapid.OneOf(
		rapid.StringMatching(`[A-Za-z(][A-Za-z0-9 ,;"'()%=+@–-]{0,12}[a-z)]`),
		rapid.SampledFrom([]string{"=1+1", "+a", "-b", "@c", "'d", "''e", "1.5万", "#REF!", "互联网普及率(%)", "产业 数字 化", "2020 年", "Name", "≥80", "注：x", "续表", "</script>"}),
	)
	text := rapid.Custom(func(t *rapid.T) model.Text {
		x := model.Text{En: word.Draw(t, "en")}
		if rapid.Bool().Draw(t, "both") {
			x.Zh = word.Draw(t, "zh")
		}
		return x
	})
	return rapid.Custom(func(t *rapid.T) *model.Plan {
		p := &model.Plan{ID: "p-1", Title: text.Draw(t, "title"), BaseYear: 2017, Horizon: 2022 + rapid.IntRange(0, 3).Draw(t, "more")}
		if rapid.Bool().Draw(t, "source?") {
			p.Source = text.Draw(t, "source")
		}
		for i := range rapid.IntRange(1, 3).Draw(t, "groups") {
			p.Groups = append(p.Groups, model.Group{ID: fmt.Sprintf("g-%d", i), Title: text.Draw(t, "group")})
		}
		for i := range rapid.IntRange(1, 6).Draw(t, "indicators") {
			p.Indicators = append(p.Indicators, indicator(t, i, text, p))
		}
		return p
	})
}

func indicator(t *rapid.T, i int, text *rapid.Generator[model.Text], p *model.Plan) model.Indicator {
	ind := model.Indicator{
		ID: fmt.Sprintf("x%d", i), Name: text.Draw(t, "name"), Unit: text.Draw(t, "unit"),
		Group: p.Groups[rapid.IntRange(0, len(p.Groups)-1).Draw(t, "in")].ID,
		Scale: rapid.SampledFrom([]model.Scale{model.Log, model.Logit, model.Linear}).Draw(t, "scale"),
	}
	value := numbers(-1e9, 1e9)
	switch ind.Scale {
	case model.Log:
		value = numbers(1e-6, 1e12)
	case model.Logit:
		value = numbers(0.001, 99.9)
	}
	ind.Base = value.Draw(t, "base")
	if rapid.Bool().Draw(t, "short?") {
		ind.Short = text.Draw(t, "short")
	}
	if rapid.Bool().Draw(t, "assumed?") {
		ind.BaseAssumed = text.Draw(t, "why")
	}
	if rapid.Bool().Draw(t, "line?") {
		ind.SourceLine = rapid.IntRange(1, 1e9).Draw(t, "line")
	}
	if i > 0 && rapid.Bool().Draw(t, "formula?") {
		ind.Formula = &model.Formula{Text: "-x0 + 2 * x0 + 200"}
		ind.Scale, ind.Base = model.Linear, 1
	}
	for _, year := range []int{2020, 2022} {
		if !rapid.Bool().Draw(t, "target?") || strings.HasPrefix(ind.ID, "x0") && year == 2020 {
			continue
		}
		target := model.Target{
			Year: year, Value: value.Draw(t, "target"),
			Relation: rapid.SampledFrom([]model.Relation{model.AtLeast, model.AtMost, model.Between}).Draw(t, "relation"),
			Standing: rapid.SampledFrom([]model.Standing{model.Expected, model.Binding}).Draw(t, "standing"),
		}
		if target.Relation == model.Between {
			target.High = target.Value
			if wider := value.Draw(t, "high"); wider > target.Value {
				target.High = wider
			}
		}
		ind.Targets = append(ind.Targets, target)
	}
	if rapid.Bool().Draw(t, "actual?") {
		ind.Actuals = []model.Actual{{Year: 2018, Value: value.Draw(t, "actual"), Source: "Yearbook, p. 3"}}
	}
	return ind
}

// numbers are those of 15 digits, which is what a spreadsheet keeps of one.
func numbers(low, high float64) *rapid.Generator[float64] {
	return rapid.Map(rapid.Float64Range(low, high), func(v float64) float64 {
		kept, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
		if err != nil {
			panic(err)
		}
		return min(max(kept, low), high)
	})
}
