package model

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// parsed returns a formula over the indicators a, b, … j, or what is wrong with it.
func parsed(text string) (*Formula, []string) {
	f := &Formula{Text: text}
	var faults []string
	parseFormula(f, func(_ int, what, _ string) { faults = append(faults, what) })
	at := map[string]int{}
	for i := range 10 {
		at[string(rune('a'+i))] = i
	}
	at["a-b"] = 1
	for _, name := range f.resolve(at) {
		faults = append(faults, "unknown "+name.id)
	}
	return f, faults
}

// letters are the values 2, 3, 4 … of a, b, c ….
func letters(indicator int) float64 { return float64(indicator + 2) }

func TestFormulaEval(t *testing.T) {
	for text, want := range map[string]float64{
		"1":                      1,
		"1.5e2":                  150,
		"a + b * c":              2 + 3*4,
		"(a + b) * c":            (2 + 3) * 4,
		"a - b - c":              2 - 3 - 4,
		"a - (b - c)":            2 - (3 - 4),
		"c / a / a":              4 / 2 / 2,
		"1 / 2":                  0.5, // whole numbers divide as any other
		"a ^ b ^ a":              512, // 2^(3^2), not (2^3)^2
		"-a ^ 2":                 -4,  // −(2²)
		"(-a) ^ 2":               4,
		"a ^ -1":                 0.5,
		"-a * -b":                6,
		"a - -b":                 5,
		"min(a, b)":              2,
		"max(a, b, c, 1)":        4,
		"min(max(a, b), c)":      3,
		"log(exp(a) * exp(b))":   5,
		"100 * a / (a + b)":      40,
		" ( ( a ) ) ":            2,
		"'a-b' + 'a'":            5,
		`"a" * 2`:                4,
		"1_000":                  1000,
		"a / (b - 3)":            math.Inf(1),
		"exp(a) - exp(2)":        0,
		"max(a,b)-min(a,b)":      1,
		"a * (b + c * (d - a))":  2 * (3 + 4*(5-2)),
		"j + i + h + g + f":      11 + 10 + 9 + 8 + 7,
		"a ^ 0.5 - 2 ^ (1 / 2)":  0,
		"(a + b) / (c - d) - -a": 5.0/(4-5) + 2,
	} {
		f, faults := parsed(text)
		if got := f.Eval(letters); len(faults) > 0 || math.Abs(got-want) > 1e-12 && got != want {
			t.Errorf("%s: %v, %v; want %v", text, got, faults, want)
		}
	}
	if got := (&Formula{}).Eval(letters); !math.IsNaN(got) {
		t.Errorf("nothing comes to %v", got)
	}
}

func TestFormulaSteps(t *testing.T) {
	f, _ := parsed("100 * a / max(b, c, a)")
	want := []FormulaStep{
		{Op: OpNumber, Number: 100}, {Op: OpIndicator}, {Op: OpMul},
		{Op: OpIndicator, Indicator: 1}, {Op: OpIndicator, Indicator: 2}, {Op: OpMax}, {Op: OpIndicator}, {Op: OpMax}, {Op: OpDiv},
	}
	if !slices.Equal(f.Steps, want) || f.Depth() != 3 || !slices.Equal(f.Indicators(), []int{0, 1, 2}) {
		t.Errorf("steps %v, depth %d, of %v", f.Steps, f.Depth(), f.Indicators())
	}
}

// What has more than numbers, names, the five signs, parentheses and four functions is no formula, whatever its parser knows.
func TestFormulaRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "a b", "a +", "+a", "(a", "a)", "a,b", "min()", "min(a)", "log(a, b)", "sqrt(a)", "a(b)", "a.b", "a[0]", "[a]", "{a: b}", "a ? b : c",
		"a > b", "a == b", "a and b", "not a", "!a", "a % b", "a ** b", "a ?? b", "a | log", "a..b", "let x = a; x", "if a { b } else { c }", "a; b",
		"true", "nil", "k", "'k'", "count([a], # > 1)", "a?.b", "::log(a)", "a | log()", "a // b", "a /* b */ + c", "$env", "#", "a != b", "a in [b]", "b'a'", "log", "1e999", "99999999999999999999", "0x",
		"(a)(b)", "-", "^", "//", "a /* b", strings.Repeat("-", 999) + "k", strings.Repeat("(", 999),
	} {
		if f, faults := parsed(text); len(faults) == 0 {
			t.Errorf("%q is taken for %v", text, f.Steps)
		}
	}
}

// term draws a formula as text, and its value by Go's own arithmetic.
func term(t *rapid.T, depth int) (string, float64) {
	if depth == 0 || rapid.IntRange(0, 3).Draw(t, "leaf") == 0 {
		if i := rapid.IntRange(0, 9).Draw(t, "indicator"); rapid.Bool().Draw(t, "named") {
			return string(rune('a' + i)), letters(i)
		}
		n := rapid.IntRange(0, 99).Draw(t, "number")
		return spelled(float64(n)), float64(n)
	}
	a, x := term(t, depth-1)
	b, y := term(t, depth-1)
	switch rapid.IntRange(0, 7).Draw(t, "operation") {
	case 0:
		return "(" + a + " + " + b + ")", x + y
	case 1:
		return "(" + a + "-" + b + ")", x - y
	case 2:
		return "(" + a + "*" + b + ")", x * y
	case 3:
		return "(" + a + " / " + b + ")", x / y
	case 4:
		return "(" + a + ")^(" + b + ")", math.Pow(x, y)
	case 5:
		return "(-" + a + ")", -x
	case 6:
		return "min(" + a + ", " + b + ")", math.Min(x, y)
	default:
		return "max(" + a + ", " + b + ")", math.Max(x, y)
	}
}

func TestFormulaAgreesWithGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, want := term(t, 5)
		if len(text) > mostFormulaLetters {
			t.Skip("too long")
		}
		f, faults := parsed(text)
		if got := f.Eval(letters); len(faults) > 0 || got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Fatalf("%s: %v, %v; want %v", text, got, faults, want)
		}
	})
}

func FuzzFormula(f *testing.F) {
	for _, text := range []string{
		"100 * a / b", "min(a, max(b, 'a-b'))", "-2^-a", "exp(log(a))", "a ? b : c", "[a][0]", "filter(a, # > 1)", "let x = 1; x", "1_0.5e-3", "/* a */ b", "if a {b} else {c}", "a | b(c)", "((((", "0b", "b'\\x'", "`a`", "{a:1}", "总×",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > mostFormulaLetters {
			return
		}
		formula := &Formula{Text: text}
		found := 0
		parseFormula(formula, func(at int, what, _ string) {
			found++
			if at < 0 || at > len([]rune(text)) || what == "" {
				t.Errorf("%q: %q at %d", text, what, at)
			}
		})
		for _, name := range formula.names {
			if rest := string([]rune(text)[name.at:]); isID(name.id) && !strings.HasPrefix(rest, name.id) && !strings.Contains(text, `\`) {
				t.Errorf("%q: %s is not at %d", text, name.id, name.at)
			}
		}
		if found > 0 {
			return
		}
		if formula.Depth() < 1 || formula.Depth() > mostFormulaDepth || len(formula.Steps) > mostFormulaSteps {
			t.Errorf("%q: depth %d, %d steps", text, formula.Depth(), len(formula.Steps))
		}
		left := 0
		for _, s := range formula.Steps {
			if left < s.Op.Takes() {
				t.Fatalf("%q: %v takes what is not there", text, formula.Steps)
			}
			left += 1 - s.Op.Takes()
		}
		if left != 1 {
			t.Errorf("%q leaves %d values", text, left)
		}
		formula.Eval(letters)
	})
}

// c needs b, which needs a: whatever their order in the plan, each comes after what it needs.
func TestOrder(t *testing.T) {
	plan := &Plan{Indicators: []Indicator{
		{ID: "c", Formula: &Formula{Steps: []FormulaStep{{Op: OpIndicator, Indicator: 1}, {Op: OpIndicator, Indicator: 3}, {Op: OpSub}}}},
		{ID: "b", Formula: &Formula{Steps: []FormulaStep{{Op: OpIndicator, Indicator: 3}, {Op: OpNeg}}}},
		{ID: "d"},
		{ID: "a", Base: 5},
	}}
	if got := plan.Order(); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("order %v", got)
	}
	// b = −5, c = −5 − 5.
	if got := plan.Bases(); !slices.Equal(got, []float64{-10, -5, 0, 5}) {
		t.Errorf("bases %v", got)
	}
}

// A formula's place is told in characters of the file, in every kind of quotation marks.
func TestFormulaPositions(t *testing.T) {
	head := "schema = \"foretell/plan/1\"\nid = \"v\"\ntitle = \"V\"\nbase_year = 2017\nhorizon = 2022\ngroup = [ { id = \"g\", title = \"G\" } ]\n" +
		"[[indicator]]\nid = \"a\"\nname = \"A\"\ngroup = \"g\"\nunit = \"t\"\nscale = \"log\"\nbase = 1\n"
	for formula, want := range map[string]string{
		`formula = "1 + x"`:             "14:16",
		`formula = '1 + x'`:             "14:16",
		`formula = """1 + x"""`:         "14:18",
		"formula = '''\n1 + x'''":       "15:5",
		`formula =   "1 +  'x' "`:       "14:20",
		`formula = "1 +  \"x\" "`:       "14:11", // not in the file letter by letter
		`formula = "1 + 总量" # 总`:        "14:16",
		`formula = "总 + 1 + (1 / exp)"`: "14:12",
	} {
		_, err := ReadPlan("p", []byte(head+formula+"\n"))
		if err == nil || !strings.HasPrefix(err.Error(), "p:"+want+": indicator.a.formula: ") {
			t.Errorf("%s: %v, want %s", formula, err, want)
		}
	}
}

// What is read holds no more than what is said: two readings are the same, and nothing of the parser is left.
func TestFormulaIsReadOnce(t *testing.T) {
	f := readPlanFile(t).Indicator("part").Formula
	if !reflect.DeepEqual(f, &Formula{Text: f.Text, Steps: f.Steps}) {
		t.Errorf("got %+v", f)
	}
}
