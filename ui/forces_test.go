package ui

import (
	"strings"
	"testing"

	"foretell/model"
)

const stormy = `
[[event]]
id = "storm"
title = { en = "Storm", zh = "风暴" }
years = [2019, 2021]
probability = 0.1
impact = { normal = [-6, 2] }
rebound = 0.5
on = ["group:scale"]

[[event]]
id = "flood"
years = [2020]
probability = 1
impact = { fixed = -1.5 }
on = ["de_va"]

[[event]]
id = "drought"
years = [2020]
probability = 0
impact = { fixed = -1 }
on = ["de_va"]

[[lever]]
id = "empowerment"
level = 0.6
start = 2018
[lever.effect]
de_va = { normal = [0.4, 0.1] }
`

func TestEventsAndLeversThatBearOnAnIndicator(t *testing.T) {
	plan, s := onBase(t, stormy)
	d := openOn(t, plan, s, 200, 50, mono(model.English))
	d.has("assumed event: Storm, 2019–2021: 10 % chance, -6 ± 2 %/y, 50 % back next year",
		"assumed event: flood, 2020: certain, -1.5 %/y ",
		"assumed lever: Digital empowerment, at 60 %; +0.4 ± 0.1 %/y at full",
		"assumed event: drought, 2020: 0 % chance, -1 %/y")
	view := d.View()
	if strings.Index(view, "flood") > strings.Index(view, "why:") || strings.Index(view, "drought") < strings.Index(view, "why:") {
		t.Error("what is at work should stand before the reason, and what is idle after it")
	}
	d.selectID("eim_rev")
	d.lacks("Storm", "flood")
	d.selectID("de_share")
	d.lacks("Storm", "flood")
	d.press("L", "home")
	d.has("假设事件：风暴，2019–2021 年：概率 10%，-6 ± 2%/年，次年恢复 50%", "假设政策杠杆：数字化赋能行动，力度 60%；全力时 +0.4 ± 0.1%/年")
}

// The base's six levers that bear on value added, at full, and one line of room at 120×36, nine at 200×50.
func TestForcesThatFindNoRoomAreCounted(t *testing.T) {
	plan, s := seeded(t, "full-effort")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.has("6 assumed events and levers bear on it")
	d.lacks("assumed lever: ")
	d = openOn(t, plan, s, 200, 50, mono(model.English))
	d.has("assumed lever: Digital empowerment, at 100 %; +0.25 ± 0.125 %/y at full")
	d.lacks("bear on it", "and 1 more")
	if lines := d.counted([]string{"a", "b", "c"}, 2); len(lines) != 2 || lines[0] != "a" || lines[1] != "  and 2 more assumed events and levers" {
		t.Errorf("three lines in two: %q", lines)
	}
}

// Where a line has too little room the name is cut, never the numbers.
func TestForceLinesKeepTheirNumbers(t *testing.T) {
	storm, _, _ := strings.Cut(strings.Replace(stormy, "Storm", strings.Repeat("A long word ", 9), 1), "[[event]]\nid = \"flood\"")
	plan, s := onBase(t, storm)
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.has("…, 2019–2021: 10 % chance, -6 ± 2 %/y│")
	whole(t, d.View(), 120, 36)
	if line := d.forceLine(40, "assumed lever: ", "Institutional supply", ", at 100 %; +0.2 ± 0.1 %/y at full", ""); line != "  assumed lever: Institution…, at 100 %…" {
		t.Errorf("where not even the numbers fit: %q", line)
	}
}

func TestACommitmentTestedIsNamed(t *testing.T) {
	plan, s := onBase(t, "[test]\nde_va = \"literal-doubling\"\n")
	d := openOn(t, plan, s, 200, 50, mono(model.English))
	d.has("tested in 2022: 41 316 in place of the plan's 40 000: “Digital economy value",
		"equally likely outcomes · “Digital economy value added doubles from 2017”", "needs 14.9")
	d.selectID("eim_rev")
	d.lacks("tested in", "outcomes · “")
	d = open(t, 200, 50, model.English)
	d.lacks("tested in", "outcomes · “")
}
