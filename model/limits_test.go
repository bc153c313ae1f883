package model

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// hang is far longer than any of these tests takes, also with the race detector on a busy machine: they are to catch what grows
// beyond bounds.
const hang = time.Minute

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// What no one would write by hand is refused within a second or two, with one plain sentence.
func TestHostileFilesAreRefusedQuickly(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"too large", strings.Repeat("#", mostBytes+1), "f:1:1: the file holds 8388609 bytes; at most 8388608"},
		{"one value too many", "a = [" + strings.Repeat("1,", mostNodes+1) + "]", "f:1:1: more than 1000000 values; a smaller file"},
		{"deep list", "a = " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000), "f:1:20: a" + strings.Repeat("[1]", 15) + ": nested more than 16 deep; a flatter form"},
		{"deeper than the parser goes", "a = " + strings.Repeat("[", 1_000_000), "f:1:10005: nested too deep; a flatter form"},
		{"deep table", "a = " + strings.Repeat("{a=", 5000) + "1" + strings.Repeat("}", 5000), "nested more than 16 deep; a flatter form"},
		{"deep key", strings.Repeat("a.", 100_000) + "a = 1", "f:1:1: nested more than 16 deep; a flatter form"},
		{"deep header", "[" + strings.Repeat("a.", 100_000) + "a]", "f:1:2: nested more than 16 deep; a flatter form"},
		{"UTF-16", "\xff\xfes\x00c\x00", "f:1:1: the file is in UTF-16; save it as UTF-8"},
		{"not UTF-8", "a = \"中\"\nb = \"\xd6\xd0\"\n", "f:2:6: byte 0xD6 is not UTF-8; save the file as UTF-8"},
		{"binary", strings.Repeat("\x00\x01", 100_000), "f:1:1: invalid character at start of key: U+0000"},
		// The seven keys that every plan needs are missing too.
		{"many unknown keys", unknownKeys(20_000), "f: 19007 more faults are not listed"},
		{"one long line", "a = [" + strings.Repeat("nan,", 500_000) + "]", "f: 499008 more faults are not listed"},
	} {
		start := time.Now()
		_, err := ReadPlan("f", []byte(c.data))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %.300v\nwant %s", c.name, err, c.want)
		}
		if took := time.Since(start); took > hang {
			t.Errorf("%s: took %v", c.name, took)
		}
	}
}

func unknownKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d = 1\n", i)
	}
	return b.String()
}

// valley returns a plan file of n indicators.
func valley(n int) []byte {
	var b strings.Builder
	b.WriteString("schema = \"foretell/plan/1\"\nid = \"v\"\ntitle = \"V\"\nbase_year = 2017\nhorizon = 2022\n[[group]]\nid = \"g\"\ntitle = \"G\"\n")
	for i := range n {
		fmt.Fprintf(&b, `[[indicator]]
id = "i%d"
name = { en = "Indicator %d", zh = "指标" }
group = "g"
unit = { en = "100 million yuan", zh = "亿元" }
scale = "log"
base = %d
targets = [ { year = 2020, at_least = 30000 }, { year = 2022, at_least = 40000 } ]
`, i, i, i+1)
	}
	return []byte(b.String())
}

func TestTenThousandIndicators(t *testing.T) {
	start := time.Now()
	plan, err := ReadPlan("large", valley(10_000))
	if err != nil || len(plan.Indicators) != 10_000 || plan.Indicators[9_999].Base != 10_000 {
		t.Fatalf("got %v", err)
	}
	if took := time.Since(start); took > hang {
		t.Errorf("took %v", took)
	}
	// Every reference misspelled is the worst case for the search of the nearest id.
	var b strings.Builder
	b.WriteString(childHead + "plan = \"v\"\n")
	for i := range 5_000 {
		fmt.Fprintf(&b, "[assume.x%d]\nspread = 1\n", i)
	}
	start = time.Now()
	_, err = ReadScenario("s", []byte(b.String()), plan, nil)
	if faults, _ := err.(Faults); len(faults) != mostFaults+1 {
		t.Errorf("%d faults, want %d", len(faults), mostFaults+1)
	}
	if took := time.Since(start); took > hang {
		t.Errorf("took %v", took)
	}
	runtime.KeepAlive(plan)
}

// A scenario may hold a thousand events, and a correlation for many pairs; neither takes long to look over.
func TestManyEventsAndPairs(t *testing.T) {
	plan, err := ReadPlan("large", valley(500))
	if err != nil {
		t.Fatal(err)
	}
	head := childHead + "plan = \"v\"\n"
	event := "[[event]]\nid = \"e%d\"\nyears = [2020]\nprobability = 0.1\nimpact = { fixed = 1 }\non = [\"group:g\"]\n"
	var events, pairs strings.Builder
	for i := range mostLayered + 1 {
		fmt.Fprintf(&events, event, i)
	}
	pairs.WriteString("[dependence]\npairs = [\n")
	for i := range 400 {
		for j := range i {
			fmt.Fprintf(&pairs, "{ a = \"i%d\", b = \"i%d\", r = 0.1 },\n", i, j)
		}
	}
	pairs.WriteString("]\n")
	start := time.Now()
	_, err = ReadScenario("s", []byte(head+events.String()), plan, nil)
	if want := "s:3:3: event: 1001 entries; at most 1000"; err == nil || err.Error() != want {
		t.Errorf("got %.200v, want %s", err, want)
	}
	s, err := ReadScenario("s", []byte(head+strings.Replace(events.String(), fmt.Sprintf(event, 0), "", 1)+pairs.String()), plan, nil)
	if err != nil || len(s.Events) != 1000 || len(s.Dependence.Pairs) != 400*399/2 {
		t.Errorf("got %.200v", err)
	}
	if took := time.Since(start); took > hang {
		t.Errorf("took %v", took)
	}
}

// Names that are nothing are the dearest to read: for each the nearest is sought.
func TestManyUnknownNames(t *testing.T) {
	plan, err := ReadPlan("large", valley(10_000))
	if err != nil {
		t.Fatal(err)
	}
	head := childHead + "plan = \"v\"\n"
	for name, data := range map[string]string{
		"pairs":   head + "[dependence]\npairs = [" + strings.Repeat("{a=\"x1\",b=\"x2\",r=0},", 100_000) + "]\n",
		"on":      head + "[[event]]\nid = \"e\"\nyears = [2020]\nprobability = 1\nimpact = { fixed = 1 }\non = [" + strings.Repeat("\"x1\",", 300_000) + "]\n",
		"formula": "formula = \"" + strings.Repeat("x1+", 300) + "x1\"\n",
	} {
		start := time.Now()
		var err error
		if name == "formula" {
			_, err = ReadPlan("p", []byte(strings.ReplaceAll(string(valley(5_000)), "[[indicator]]\n", "[[indicator]]\n"+data)))
		} else {
			_, err = ReadScenario("s", []byte(data), plan, nil)
		}
		if faults, _ := err.(Faults); len(faults) < 2 {
			t.Errorf("%s: %d faults", name, len(faults))
		}
		if took := time.Since(start); took > hang {
			t.Errorf("%s: took %v", name, took)
		}
	}
}

// Each of ten thousand indicators is the one before and 1: the last is 1 + 9,999.
func TestLongChainOfFormulas(t *testing.T) {
	const n = 10_000
	var b strings.Builder
	for i, part := range strings.SplitAfter(string(valley(n)), "[[indicator]]\n") {
		b.WriteString(part)
		if 0 < i && i < n { // the part ends where indicator i begins
			fmt.Fprintf(&b, "formula = \"i%d + 1\"\n", i-1)
		}
	}
	start := time.Now()
	plan, err := ReadPlan("chain", []byte(b.String()))
	if err != nil {
		t.Fatalf("%.300v", err)
	}
	if bases := plan.Bases(); bases[n-1] != n {
		t.Errorf("the last is %v", bases[n-1])
	}
	if took := time.Since(start); took > hang {
		t.Errorf("took %v", took)
	}
}

func BenchmarkReadPlan10000(b *testing.B) {
	data := valley(10_000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadPlan("large", data); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkApply(b *testing.B, plan *Plan, key string) {
	s := NewScenario(plan)
	for i := range plan.Indicators {
		s, _ = s.Apply(plan, Edit{"assume." + plan.Indicators[i].ID + ".volatility", 1.0})
		if i == 100 {
			break
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Apply(plan, Edit{key, map[string]any{"normal": []any{12.0, 2.0}}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	for _, n := range []int{24, 10_000} {
		plan, err := ReadPlan("p", valley(n))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkApply(b, plan, "assume.i7.growth") })
	}
}
