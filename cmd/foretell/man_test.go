package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Every command has its page, with the words of its help.
func TestManual(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "man1")
	for range 2 { // over themselves too
		foretell(t, "man", "-o", folder).want(t, done, "", "")
	}
	for page, says := range map[string]string{
		"foretell": "\nWhat is to hold for every run stands in $XDG_CONFIG_HOME/foretell/config.toml", "foretell-show": `foretell\-show\-plan(1)`, "foretell-run": `\fB\-\-require\fR \fIBOUND\fR`, "foretell-show-plan": ".SH EXAMPLES",
		"foretell-sweep": `\-\-vary assume.de_va.growth=8:18:0.5`, "foretell-completion": "bash", "foretell-man": "zh_CN",
	} {
		data, err := os.ReadFile(filepath.Join(folder, page+".1"))
		if err != nil || !strings.Contains(string(data), says) {
			t.Errorf("%s: %v; %q is not in it:\n%s", page, err, says, data)
		}
	}
	foretell(t, "man").want(t, misused, "", "needs a folder")
	chinese := filepath.Join(t.TempDir(), "man1")
	foretell(t, "man", "-o", chinese, "--lang", "zh").want(t, done, "", "")
	if data, err := os.ReadFile(filepath.Join(chinese, "foretell-run.1")); err != nil || !strings.Contains(string(data), ".SH "+roff("示例")+"\n.nf\n") {
		t.Errorf("%v: no examples in Chinese:\n%s", err, data)
	}
	man, err := exec.LookPath("groff")
	if err != nil {
		return
	}
	pages, _ := filepath.Glob(filepath.Join(folder, "*.1"))
	others, _ := filepath.Glob(filepath.Join(chinese, "*.1"))
	if len(pages) != len(others) {
		t.Errorf("%d pages in English, %d in Chinese", len(pages), len(others))
	}
	pages = append(pages, others...)
	for _, page := range pages {
		if out, err := exec.Command(man, "-man", "-ww", "-z", "-Tutf8", page).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v: %s", page, err, out)
		}
	}
}

// Nothing in a text is a request.
func TestRoff(t *testing.T) {
	for text, want := range map[string]string{".TH": `\&.TH`, "'x'": `\&'x'`, `a\b`: `a\eb`, "--set": `\-\-set`, "万": `\[u4E07]`} {
		if got := roff(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
