package style

import (
	"reflect"
	"testing"
)

// Every sign takes one cell, and those of ASCII are ASCII.
func TestGlyphsTakeOneCell(t *testing.T) {
	for _, mode := range []GlyphMode{Braille, Block, ASCII} {
		v := reflect.ValueOf(GlyphsFor(mode))
		check := func(name string, r rune) {
			if Width(string(r)) != 1 || mode == ASCII && r > '~' {
				t.Errorf("mode %d: %s is %q, %d cells", mode, name, r, Width(string(r)))
			}
		}
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			switch f := v.Field(i); f.Kind() {
			case reflect.Int32:
				check(name, rune(f.Int()))
			case reflect.Array:
				for k := range f.Len() {
					check(name, rune(f.Index(k).Int()))
				}
			}
		}
	}
}

func TestSpell(t *testing.T) {
	if got := GlyphsFor(ASCII).Spell("46 % ±0.2 · ≥ 4万… (1 − p)²"); got != "46 % +-0.2 - >= 4万~ (1 - p)^2" {
		t.Errorf("in ASCII %q", got)
	}
	if got := GlyphsFor(Block).Spell("±0.2"); got != "±0.2" {
		t.Errorf("with blocks %q", got)
	}
}
