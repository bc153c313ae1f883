package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/ui/report/export"
)

// exportedFile exports to a new file and returns what is in it.
func exportedFile(t *testing.T, name string, args ...string) string {
	t.Helper()
	at := filepath.Join(t.TempDir(), name)
	foretell(t, append([]string{"export", "-o", at}, args...)...).want(t, done, "", "")
	data, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestExportWritesWhatRunPrints(t *testing.T) {
	for _, format := range []string{"csv", "json", "md"} {
		want := foretell(t, "run", "cautious", "--format", format, "--lang", "zh")
		if got := exportedFile(t, "result."+format, "cautious", "--lang", "zh"); got != want.stdout {
			t.Errorf("%s: the file is not what run prints", format)
		}
		piped := foretell(t, "export", "cautious", "-o", "-", "--format", format, "--lang", "zh")
		if piped.stdout != want.stdout {
			t.Errorf("%s: standard output is not what run prints", format)
		}
	}
}

func TestExportWritesEveryEnding(t *testing.T) {
	for _, name := range export.Names() {
		if got := exportedFile(t, "result."+name); len(got) < 1000 {
			t.Errorf("%s: %d bytes", name, len(got))
		}
	}
	for _, name := range []string{"html", "svg"} {
		if got := exportedFile(t, "result."+name, "--lang", "zh"); !strings.Contains(got, "浙江省数字经济五年倍增计划") {
			t.Errorf("%s in Chinese does not have the plan's title", name)
		}
	}
}

// A flag that says nothing of what is written is wrong usage, not passed over.
func TestExportFlagsThatDoNotFit(t *testing.T) {
	t.Chdir(t.TempDir())
	for args, say := range map[string]string{
		"-o x.csv --chart fan":                           "--chart is of a picture, .svg or .png; csv has all there is",
		"-o x.html --indicator de_va":                    "--indicator is of a picture",
		"-o x.svg --font x.ttf":                          "--font is of a PNG",
		"-o x.svg --scale 3":                             "--scale is of a PNG",
		"-o - --format json --width 3":                   "--width is of a picture",
		"-o x.svg --indicator de_va --year 2020":         "a fan shows every year",
		"-o x.svg --chart met --indicator de_va":         "the chart met shows all of them",
		"-o x.svg --width nan":                           "above 0",
		"-o x.png --scale inf":                           "above 0",
		"-o x.png --height -1":                           "above 0",
		"-o x.svg --chart fan --year 2020 --format html": "--chart is of a picture",
	} {
		foretell(t, append([]string{"export"}, strings.Fields(args)...)...).want(t, misused, "", say)
	}
	foretell(t, "export", "-o", "x.svg", "--indicator", "de_va", "--chart", "outcomes", "--year", "2021").want(t, faulty, "", "de_va has no target in 2021; it has some in 2020, 2022")
}

// The outcomes are of the year that is asked for: of a milestone, or of the last target.
func TestExportOfOutcomesOfAYear(t *testing.T) {
	for args, want := range map[string]string{"--year 2020": "30 000", "--year 2022": "40 000", "": "40 000"} {
		got := exportedFile(t, "x.svg", append(strings.Fields(args), "--chart", "outcomes", "--indicator", "de_va")...)
		if !strings.Contains(got, want) {
			t.Errorf("%q: the target %s is not in it", args, want)
		}
	}
}

func TestExportOfAChart(t *testing.T) {
	fan := exportedFile(t, "fan.svg", "--indicator", "de_va", "--width", "500", "--height", "300")
	for _, want := range []string{`viewBox="0 0 500 300"`, "Value added of the digital economy", "≥ 40 000"} {
		if !strings.Contains(fan, want) {
			t.Errorf("the fan does not have %q", want)
		}
	}
	for args, title := range map[string]string{
		"": "What decides: targets met in 2022", "--year 2020": "What decides: targets met in 2020",
		"--indicator de_va": "What decides: ", "--indicator de_va --year 2020": "de_va@2020",
	} {
		if got := exportedFile(t, "d.svg", append(strings.Fields(args), "--chart", "drivers")...); !strings.Contains(got, title) {
			t.Errorf("drivers %s: no %q in it", args, title)
		}
	}
	foretell(t, "export", "-o", "x.svg", "--chart", "drivers", "--indicator", "de_vaa").want(t, faulty, "", `--indicator: goal "de_vaa": there is no indicator or group "de_vaa"; did you mean "de_va"?`)
	if met := exportedFile(t, "met.svg", "--chart", "met", "--year", "2020"); !strings.Contains(met, "at once in 2020") {
		t.Error("the chart of the number met is not of 2020")
	}
}

// The page tells the command that gives the same, as a shell reads it.
func TestExportTellsItsCommand(t *testing.T) {
	page := exportedFile(t, "page.html", "on-plan", "--set", "assume.de_va.growth={ fixed = 12 }", "--seed", "7")
	want := "foretell run on-plan --set &#39;assume.de_va.growth={ fixed = 12 }&#39; --set run.seed=7"
	if !strings.Contains(page, want) {
		t.Errorf("the page does not say %s", want)
	}
}

func TestExportMisuse(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{}, "what file"},
		{[]string{"-o", "a.xls"}, "did you mean .xlsx?"},
		{[]string{"-o", "-"}, "--format"},
		{[]string{"-o", "a.svg", "--chart", "fam"}, "did you mean fan?"},
		{[]string{"-o", "a.png", "--scale", "0"}, "above 0"},
	} {
		foretell(t, append([]string{"export"}, c.args...)...).want(t, misused, "", c.want)
	}
	foretell(t, "export", "-o", filepath.Join(t.TempDir(), "a.svg"), "--indicator", "de_vaa").want(t, faulty, "", "did you mean de_va?")
	foretell(t, "export", "-o", filepath.Join(t.TempDir(), "no", "folder.csv")).want(t, faulty, "", "cannot save")
}

func TestQuoted(t *testing.T) {
	for word, want := range map[string]string{"base": "base", "": "''", "a b": "'a b'", "it's": `'it'\''s'`, "run.seed=7": "run.seed=7", "$HOME": "'$HOME'"} {
		if got := quoted(word); got != want {
			t.Errorf("%q is quoted as %s, want %s", word, got, want)
		}
	}
}
