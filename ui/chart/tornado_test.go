package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// inputs are drivers of one chance: shares of its variance and their errors.
func inputs(lang model.Lang) TornadoData {
	names := []string{
		"Digital value added: growth", "all indicators: noise", "all indicators: growth", "Digital value added: noise",
		"Overall scale: noise", "Downturn", "Overall scale: growth", "Core technology", "Data resources", "Talent",
	}
	if lang == model.Chinese {
		names = []string{
			"数字经济增加值：平均增速", "所有指标：年际波动", "所有指标：平均增速", "数字经济增加值：年际波动",
			"总体规模：年际波动", "经济下行", "总体规模：平均增速", "核心技术攻关", "数据资源", "人才",
		}
	}
	d := TornadoData{Selected: 1}
	for i, share := range []float64{0.412, 0.214, 0.126, 0.07, 0.0213, 0.015, 0.011, 0.004, 0.0009, -0.0004} {
		e := Estimate{share, 0.004 + 0.06*share}
		d.Rows = append(d.Rows, TornadoRow{Name: names[i], High: e, Label: fmt.Sprintf("%.1f %% %s", 100*share, style.Error(e.Error))})
	}
	return d
}

// levers are the chance of 30 % where each is at none of its level and at all of it.
func levers(lang model.Lang) TornadoData {
	d := TornadoData{Centre: 0.30, Selected: 0}
	names := []string{"Core technology", "Downturn", "Talent", "Regulation"}
	if lang == model.Chinese {
		names = []string{"核心技术攻关", "经济下行", "人才", "监管"}
	}
	for i, ends := range [][2]float64{{0.22, 0.51}, {0.34, 0.12}, {0.285, 0.36}, {0.30, 0.302}} {
		d.Rows = append(d.Rows, TornadoRow{
			Name: names[i], Low: Estimate{ends[0], 0.002}, High: Estimate{ends[1], 0.015},
			Label: fmt.Sprintf("%.0f … %.0f %%", 100*ends[0], 100*ends[1]),
		})
	}
	return d
}

func TestTornadoGoldens(t *testing.T) {
	goldens(t, "tornado", size{60, 9}, size{200, 50}, func(c Canvas) string { return Tornado(c, inputs(c.Lang)) })
	goldens(t, "tornado-two", size{60, 6}, size{120, 8}, func(c Canvas) string { return Tornado(c, levers(c.Lang)) })
}

// Both ends of a bar are as long as they are far: 20 points are twice 10.
func TestTornadoBarLengths(t *testing.T) {
	d := TornadoData{Centre: 0.5, Selected: -1, Rows: []TornadoRow{{Low: Estimate{Value: 0.4}, High: Estimate{Value: 0.7}}}}
	line := strings.Split(Tornado(on(size{65, 2}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")[0]
	low, high := strings.Count(line, "▒"), strings.Count(line, "█")
	if low < 15 || high < 2*low-1 || high > 2*low+1 {
		t.Errorf("10 points are %d cells, 20 points are %d: %q", low, high, line)
	}
}

// The whisker is around the bar's end, as far to the left as to the right, and lies on the bar; without a colour to lie on it only its
// part beyond the end is drawn, and the bar reaches that.
func TestTornadoWhisker(t *testing.T) {
	d := TornadoData{Selected: -1, Rows: []TornadoRow{{High: Estimate{0.5, 0.1}}, {High: Estimate{1, 0}}}}
	for profile, marks := range map[termenv.Profile]int{termenv.TrueColor: 3, termenv.Ascii: 2} {
		drawn := Tornado(on(size{70, 3}, style.Dark, profile, style.Braille, model.English), d)
		line := []rune(strings.Split(ansi.Strip(drawn), "\n")[0])
		var at []int
		for x, r := range line {
			if r == '├' || r == '┼' || r == '┤' {
				at = append(at, x)
			}
		}
		if len(at) != marks || line[at[marks-2]] != '┼' {
			t.Fatalf("whisker at %v in %q", at, string(line))
		}
		if marks == 3 && math.Abs(float64(at[1]-at[0]-at[2]+at[1])) > 1 {
			t.Errorf("uneven at %v in %q", at, string(line))
		}
		if marks == 2 && line[at[0]-1] != '█' {
			t.Errorf("the bar ends before its whisker: %q", string(line))
		}
	}
}

// A share is drawn however small, none is not.
func TestTornadoSmallIsNotNothing(t *testing.T) {
	d := TornadoData{Selected: -1, Rows: []TornadoRow{{Name: "a", High: Estimate{Value: 1}}, {Name: "b", High: Estimate{Value: 1e-9}}, {Name: "c"}}}
	lines := strings.Split(Tornado(on(size{50, 4}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	if !strings.Contains(lines[1], "▏") || strings.Contains(lines[2], "▏") {
		t.Errorf("a little: %q, nothing: %q", lines[1], lines[2])
	}
}

// The window begins at the offset, holds one row less than the block, and says which rows it shows.
func TestTornadoWindow(t *testing.T) {
	d := inputs(model.English)
	d.Offset = 2
	lines := strings.Split(Tornado(on(size{60, 4}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	for i, want := range []string{"  all indicators: growth", "  Digital value added: no", "  Overall scale: noise", "↑↓ 3-5 / 10"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want it to begin with %q", i, lines[i], want)
		}
	}
}

// The levers move the chance by 29, 22, 7.5 and 0.2 points; downturn, moved up, takes the marker along.
func TestTornadoSort(t *testing.T) {
	d := levers(model.English)
	d.Rows[0], d.Rows[3] = d.Rows[3], d.Rows[0]
	d.Selected = 3
	d.Sort()
	var names []string
	for _, r := range d.Rows {
		names = append(names, r.Name)
	}
	if got := strings.Join(names, ", "); got != "Core technology, Downturn, Talent, Regulation" || d.Selected != 0 {
		t.Errorf("%s, selected %d", got, d.Selected)
	}
}

func BenchmarkTornado60x20(b *testing.B)  { benchmarkTornado(b, size{60, 20}) }
func BenchmarkTornado200x50(b *testing.B) { benchmarkTornado(b, size{200, 50}) }

func benchmarkTornado(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := inputs(model.English)
	for range 9 {
		d.Rows = append(d.Rows, inputs(model.English).Rows...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Tornado(c, d)
	}
}

// Where there is no room for bars the names and the numbers stay.
func TestTornadoNarrow(t *testing.T) {
	for w, bars := range map[int]bool{40: true, 24: false} {
		got := Tornado(on(size{w, 12}, style.Dark, termenv.Ascii, style.Braille, model.English), inputs(model.English))
		checkFrame(t, w, 12, got)
		if strings.Contains(got, "█") != bars || !strings.Contains(got, "Downturn") || !strings.Contains(got, "1.5 %") {
			t.Errorf("%d cells:\n%s", w, got)
		}
	}
}
