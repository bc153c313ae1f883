package model

import (
	"strings"
	"testing"
)

// layouts are ways to write a scenario that an edit must find its place in, and the file it must lead to: what is between « and »
// goes, what is between ‹ and › comes in its stead.
var layouts = []struct{ name, edit, file string }{
	{"a key into a one-line table", `assume.output.volatility=3`,
		"assume = { output = { spread = 1‹, volatility = 3› }, gdp = { growth = { fixed = 1 } } } # all\n"},
	{"a table into a one-line table", `assume.online.volatility=3`,
		"assume = { gdp = { growth = { fixed = 1 } }‹, online.volatility = 3› }\n"},
	{"a key out of a one-line table", `assume.output.spread=`,
		"assume.output = { «spread = 1, »volatility = 2 } # both\nassume.gdp.growth.fixed = 1\n"},
	{"the last key out of a one-line table", `assume.output.volatility=`,
		"assume.output = { spread = 1«, volatility = 2» }\nassume.gdp.growth.fixed = 1\n"},
	{"a value behind dotted keys", `assume.gdp.growth={fixed=2}`,
		"assume.gdp.growth.fixed = «1»‹2› # slow\n"},
	{"another value behind dotted keys", `assume.output.growth=required`,
		"assume.output.«growth.fixed = 1»‹growth = \"required\"› # slow\nassume.gdp.growth.fixed = 1\n"},
	{"another distribution behind dotted keys", `assume.gdp.growth={normal=[1,2]}`,
		"«assume.gdp.growth.fixed = 1\n»‹assume.gdp.growth.normal = [1, 2]\n›[run]\n"},
	{"a key beside dotted keys", `assume.gdp.volatility=3`,
		"assume.gdp.growth.fixed = 1 # slow\n‹assume.gdp.volatility = 3\n›run.paths = 8\n"},
	{"a table beside dotted keys", `assume.online.volatility=3`,
		"assume.gdp.growth.fixed = 1 # slow\n‹assume.online.volatility = 3\n›"},
	{"a year behind dotted keys", `assume.gdp.adjust.2020=-3`,
		"[assume.gdp]\ngrowth.fixed = 1\nadjust.2020 = «-4»‹-3› # one\nadjust.2021 = 2 # two\n"},
	{"a year away behind dotted keys", `assume.gdp.adjust.2020=`,
		"[assume.gdp]\ngrowth.fixed = 1\n«adjust.2020 = -4 # one\n»adjust.2021 = 2 # two\n"},
	{"a year into a one-line table", `assume.gdp.adjust.2022=0.5`,
		"[assume.gdp]\ngrowth.fixed = 1\nadjust = { 2020=-4 ,2021  = 2‹, 2022 = 0.5› } # two\n"},
	{"a year out of a one-line table", `assume.gdp.adjust.2020=`,
		"[assume.gdp]\ngrowth.fixed = 1\nadjust = { «2020=-4 ,»2021  = 2 } # two\n"},
	{"a year in a table of its own", `assume.gdp.adjust.2020=1`,
		"[assume.gdp]\ngrowth.fixed = 1\n[assume.gdp.adjust] # by year\n2020 = «-4»‹1› # one\n2021 = 2\n"},
	{"a table of its own becomes a word", `assume.output.growth=required`,
		"[assume.gdp]\ngrowth.fixed = 1\n\n[assume.output]\n# of the output\nspread = 1\n‹growth = \"required\"\n›\n«[assume.output.growth]\n# as in the valley\n»‹# as in the valley\n›«pert = [1, 2, 3]\n»"},
	{"a key where only a table below it is", `assume.gdp.volatility=3`,
		"[assume.gdp.growth]\nfixed = 1\n‹\n[assume.gdp]\nvolatility = 3\n›"},
	{"a key of a table that stands after one below it", `run.seed=5`,
		"[assume.gdp.growth]\nfixed = 1\n[run]\n‹seed = 5\n›[assume.gdp]\nspread = 1\n"},
	{"a key of an empty table that stands after one below it", `assume.gdp.spread=1`,
		"[assume.gdp.growth]\nfixed = 1\n[assume.gdp] # the same\n‹spread = 1\n›\n[run]\n"},
	{"a pair in a list on several lines", `dependence.pairs=[{a="gdp",b="output",r=0.5},{a="gdp",b="online",r=0.25}]`,
		"assume.gdp.growth.fixed = 1\n[dependence]\npairs = [ # known\n  { a = \"gdp\", b = \"output\", r = 0.5 }, # close\n  «{ a = \"gdp\", b = \"online\", r = 0.2 }»‹{ a = \"gdp\", b = \"online\", r = 0.25 }›, # not so\n]\n"},
	{"one pair more in a list on several lines", `dependence.pairs=[{a="gdp",b="output",r=0.5},{a="gdp",b="online",r=0.25}]`,
		"assume.gdp.growth.fixed = 1\n[dependence]\npairs = [\n  { a = \"gdp\", b = \"output\", r = 0.5 }‹,› # close\n‹  { a = \"gdp\", b = \"online\", r = 0.25 },\n›]\n"},
	{"one pair less in a list on several lines", `dependence.pairs=[{a="gdp",b="online",r=0.25}]`,
		"assume.gdp.growth.fixed = 1\n[dependence]\npairs = [\n«  { a = \"gdp\", b = \"output\", r = 0.5 }, # close\n»  # far\n  { a = \"gdp\", b = \"online\", r = 0.25 }\n]\n"},
	{"one pair more on one line", `dependence.pairs=[{a="gdp",b="output",r=0.5},{a="gdp",b="online",r=0.25}]`,
		"assume.gdp.growth.fixed = 1\n[dependence]\npairs = [{ a = \"gdp\", b = \"output\", r = 0.5 }‹, { a = \"gdp\", b = \"online\", r = 0.25 }›] # known\n"},
	{"pairs under headers", `dependence.pairs=[{a="gdp",b="output",r=0.25},{a="gdp",b="online",r=0.25}]`,
		"assume.gdp.growth.fixed = 1\n[[dependence.pairs]]\na = \"gdp\" # one\nb = \"output\"\nr = «0.5»‹0.25›\n‹\n[[dependence.pairs]]\na = \"gdp\"\nb = \"online\"\nr = 0.25\n›\n[run]\n"},
	{"no more pairs under headers", `dependence.pairs=`,
		"assume.gdp.growth.fixed = 1\n\n# Known.\n«[[dependence.pairs]]\na = \"gdp\" # one\nb = \"output\"\nr = 0.5\n»\n[run]\n"},
	{"what an event strikes", `event.flood.on=["gdp","group:people"]`,
		"assume.gdp.growth.fixed = 1\n" + `event = [ { id = "flood", years = [2020], probability = 1, impact.fixed = 1, on = ["gdp"‹, "group:people"›] } ]` + "\n"},
	{"a key of an event on one line", `event.flood.rebound=0.5`,
		"assume.gdp.growth.fixed = 1\n" + `event = [ { id = "flood", years = [2020], probability = 1, impact.fixed = 1, on = ["gdp"]‹, rebound = 0.5› } ]` + "\n"},
	{"the impact of an event on one line", `event.flood.impact={normal=[1,2]}`,
		"assume.gdp.growth.fixed = 1\n" + `event = [ { id = "flood", years = [2020], probability = 1, «impact.fixed = 1»‹impact = { normal = [1, 2] }›, on = ["gdp"] } ]` + "\n"},
	{"an event on one line away", `event.flood=`,
		"assume.gdp.growth.fixed = 1\nevent = [«{ id = \"flood\", years = [2020], probability = 1, impact.fixed = 1, on = [\"gdp\"] }, »" +
			"{ id = \"fair\", years = [2020], probability = 1, impact.fixed = 1, on = [\"gdp\"] }]\n"},
	{"an event more on one line", `event.fire={years=[2022],probability=0.5,impact={fixed=-1},on=["gdp"]}`,
		"assume.gdp.growth.fixed = 1\nevent = [{ id = \"fair\", years = [2020], probability = 1, impact.fixed = 1, on = [\"gdp\"] }" +
			"‹, { id = \"fire\", years = [2022], probability = 0.5, impact = { fixed = -1 }, rebound = 0, on = [\"gdp\"] }›]\n"},
	{"an event more", `event.fire={years=[2022],probability=0.5,impact={fixed=-1},on=["gdp"]}`,
		"assume.gdp.growth.fixed = 1\n‹\n[[event]]\nid = \"fire\"\nyears = [2022]\nprobability = 0.5\nimpact = { fixed = -1 }\nrebound = 0\non = [\"gdp\"]\n›"},
	{"an event away", `event.flood=`,
		"assume.gdp.growth.fixed = 1\n\n# One in four.\n«[[event]]\n»# not to be forgotten\n«id = \"flood\" # of the river\nyears = [2020]\nprobability = 0.25\nimpact = { fixed = 1 }\non = [\n  \"gdp\", # all\n]\n»\n[run]\n"},
	{"the last event away", `event.flood=`,
		"assume.gdp.growth.fixed = 1\n«\n[[event]]\nid = \"flood\"\nyears = [2020]\nprobability = 0.25\nimpact.fixed = 1\non = [\"gdp\"]\n»"},
	{"a lever away with a table further below it", `lever.roads=`,
		"assume.gdp.growth.fixed = 1\n\n«[[lever]]\nid = \"roads\"\nlevel = 1\nstart = 2019\n\n[lever.effect]\ngdp = { fixed = 1 }\n\n»[run]\nseed = 4\n"},
	{"a lever away with the table below it", `lever.roads=`,
		"assume.gdp.growth.fixed = 1\n\n«[[lever]]\nid = \"roads\"\nlevel = 1\nstart = 2019\n[lever.effect]\ngdp = { fixed = 1 }\n\n»[run]\nseed = 4\n"},
	{"an effect more in a table below a lever that is not the last", `lever.roads.effect.output={fixed=2}`,
		"assume.gdp.growth.fixed = 1\n[[lever]]\nid = \"roads\"\nlevel = 1\nstart = 2019\n[lever.effect.gdp]\nfixed = 1\n" +
			"‹\n[lever.effect]\noutput = { fixed = 2 }\n\n›[[lever]]\nid = \"rails\"\nlevel = 1\nstart = 2019\neffect.gdp.fixed = 1\n"},
	{"the last word on an indicator away", `assume.output=`,
		"[assume.gdp]\ngrowth.fixed = 1\n\n# the first\n«[assume.output]\nvolatility = 3 # as before\n»\n[run]\n"},
	{"the last word on an indicator away under a remark", `assume.output=`,
		"[assume.gdp]\ngrowth.fixed = 1\n\n[assume.output] # the first\n«volatility = 3\n»\n[run]\n"},
	{"the title in a table of its own", `title=One`,
		"assume.gdp.growth.fixed = 1\n‹title = \"One\"\n›\n«[title]\nen = \"Two\"\nzh = \"二\"\n\n»[run]\n"},
	{"a title in both languages", `title={zh="一",en="One"}`,
		"assume.gdp.growth.fixed = 1\ntitle = «\"Two\"»‹{ en = \"One\", zh = \"一\" }› # so far\n"},
	{"a note of several lines", `note="A \"thought\"\n\nof three\\ lines"`,
		"assume.gdp.growth.fixed = 1\n‹note = \"\"\"\nA \\\"thought\\\"\n\nof three\\\\ lines\"\"\"\n›[run]\n"},
	{"a note of several lines to one of one", `note="A thought"`,
		"assume.gdp.growth.fixed = 1\nnote = «'''\nTwo\nlines'''»‹\"A thought\"› # so far\n[run]\n"},
	{"at the end of a file without a last line break", `run.seed=5`,
		"assume.gdp.growth.fixed = 1\n[run]\npaths = 9‹\nseed = 5›"},
	{"a table at the end of a file without a last line break", `run.seed=5`,
		"assume.gdp.growth.fixed = 1‹\n\n[run]\nseed = 5›"},
}

func TestSpliceFindsItsPlace(t *testing.T) {
	plan := readPlanFile(t)
	for _, c := range layouts {
		file := layoutFile(c.file)
		want := layoutHead + unmarked(c.file, "«", "»", "‹", "›")
		e, err := ParseEdit(c.edit)
		if err != nil {
			t.Fatal(err)
		}
		loaded, err := ReadScenario("s", []byte(file), plan, nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		now, err := loaded.Apply(plan, e)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got, err := Splice("s", []byte(file), plan, nil, loaded, now)
		if err != nil || string(got) != want {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", c.name, err, got, want)
		}
	}
}

const layoutHead = childHead + "plan = \"valley\"\n"

// layoutFile is a layout before its edit.
func layoutFile(text string) string { return layoutHead + unmarked(text, "‹", "›", "«", "»") }

// unmarked cuts out what stands between two marks, and two other marks themselves.
func unmarked(text, from, to, begin, end string) string {
	var b strings.Builder
	for text = strings.NewReplacer(begin, "", end, "").Replace(text); ; {
		before, rest, found := strings.Cut(text, from)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, text, _ = strings.Cut(rest, to)
	}
}
