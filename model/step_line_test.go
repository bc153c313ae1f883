package model

import (
	"reflect"
	"strings"
	"testing"
)

func TestStepOnOneLine(t *testing.T) {
	for _, s := range []Step{
		{Say: Text{En: "Two\nlines, \"quoted\" \\", Zh: "两行"}, Pause: 0.5},
		{Edit: Edit{Set: "assume.de_va.growth", To: map[string]any{"normal": []any{int64(12), 2.5}}}, Pause: 60,
			Expect: &Expect{Paths: 16384, Met: map[string]int{"de_va@2022": 8461, "de_va@2020": 0}}},
		{Edit: Edit{Set: "assume.de_va.why"}, Say: Text{Zh: "取消"}},
		{Edit: Edit{Set: "run.seed", To: "18446744073709551615"}},
	} {
		line := s.String()
		if strings.Contains(line, "\n") {
			t.Errorf("%q is more than one line", line)
		}
		if again, err := ParseStep(line); err != nil || !reflect.DeepEqual(again, s) {
			t.Errorf("%s is read as %+v, %v; want %+v", line, again, err, s)
		}
	}
	for _, line := range []string{"", "7", "{ sya = 1 }", "{ set = 1 }", "{"} {
		if s, err := ParseStep(line); err == nil {
			t.Errorf("%q is read as %+v, %v", line, s, err)
		}
	}
}
