package ui

import (
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"
)

func TestHeaderGivesThePlanTheRoom(t *testing.T) {
	head := func(w int, lang model.Lang) string {
		first, _, _ := strings.Cut(open(t, w, 36, lang).View(), "\n")
		return first
	}
	for _, c := range []struct {
		w    int
		lang model.Lang
		want string
	}{
		{200, model.English, "Zhejiang Five-Year Doubling Plan for the Digital Economy  Base: the view in September 2018"},
		{120, model.English, "Zhejiang Five-Year Doubling Plan for the Digital Economy  base "},
		{120, model.Chinese, "浙江省数字经济五年倍增计划  基准情景：2018年9月的判断"},
	} {
		if got := head(c.w, c.lang); !strings.Contains(got, c.want) {
			t.Errorf("at %d: %q, want %q in it", c.w, got, c.want)
		}
	}
	plan, s := seeded(t, "downturn-2020")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.has("for the Digital Economy  downturn-2020 ", " 16 384 paths  chances ±0.")
	d.lacks("seed")
	if got := head(80, model.English); !strings.Contains(got, "…  base  ") || !strings.Contains(got, "points") {
		t.Errorf("at 80: %q", got)
	}
}

// In ASCII an error is spelled out, in the header and beside each chance.
func TestPlusMinusInASCII(t *testing.T) {
	plan, s := seeded(t, "base")
	l := mono(model.English)
	l.glyphs = style.ASCII
	d := openOn(t, plan, s, 120, 36, l)
	d.has("16 384 paths  chances +-0.")
	d.press("2")
	d.has(" % +-0.")
	whole(t, d.View(), 120, 36)
}

// The header says of what its error is, where there is room.
func TestHeaderSaysWhatItsErrorIsOf(t *testing.T) {
	for _, c := range []struct {
		w    int
		lang model.Lang
		want string
	}{{60, model.English, "base  ±0.3 points \n"}, {80, model.English, "  chances ±0.3 points \n"}, {80, model.Chinese, "  概率 ±0.3 个百分点 \n"}, {120, model.English, "16 384 paths  chances ±0.3 points \n"}} {
		d := open(t, c.w, 36, c.lang)
		d.has(c.want)
		d.press("right", "r")
		whole(t, d.View(), c.w, 36)
	}
}
