package webpage

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	nethtml "golang.org/x/net/html"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report/sample"
)

func written(t *testing.T, lang model.Lang) string {
	t.Helper()
	r, err := sample.Result(lang)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Write(&b, r, "foretell run 'a file.toml'"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// walk calls do with every element of a page as a browser reads it.
func walk(n *nethtml.Node, do func(n *nethtml.Node)) {
	if n.Type == nethtml.ElementNode {
		do(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, do)
	}
}

func TestNothingRunsAndNothingLeaves(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		root, err := nethtml.Parse(strings.NewReader(written(t, lang)))
		if err != nil {
			t.Fatal(err)
		}
		walk(root, func(n *nethtml.Node) {
			switch n.DataAtom {
			case atom.Script, atom.Img, atom.Link, atom.Iframe, atom.Object, atom.Embed, atom.Form, atom.Base, atom.Video, atom.Audio, atom.I, atom.Source:
				t.Errorf("an element %s", n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				}
			}
		})
	}
}

// The policy names the style sheet by its SHA-256 and allows nothing else.
func TestPolicyNamesTheStyle(t *testing.T) {
	page := written(t, model.English)
	_, rest, _ := strings.Cut(page, "<style>")
	sheet, _, found := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(sheet))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	if !found || !strings.Contains(html.UnescapeString(page), want) {
		t.Errorf("the page has no policy %q", want)
	}
	if strings.Contains(sheet, "url(") || strings.Contains(sheet, "@import") {
		t.Error("the style sheet asks for something")
	}
}

func TestPageTellsHowToGetTheSame(t *testing.T) {
	r, err := sample.Result(model.English)
	if err != nil {
		t.Fatal(err)
	}
	page := html.UnescapeString(written(t, model.English))
	for _, want := range []string{r.Digest(), "18446744073709551615", "2048", "foretell run 'a file.toml'", sample.Script, "Yearbook 2022, <i>p. 7</i>", "line 12 of the plan's text"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// The scenario on the page gives the same counts.
func TestScenarioFileGivesTheSame(t *testing.T) {
	r, err := sample.Result(model.English)
	if err != nil {
		t.Fatal(err)
	}
	text, err := r.ScenarioFile()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(html.UnescapeString(written(t, model.English)), string(text)) {
		t.Error("the page does not have the scenario's file")
	}
	s, err := model.ReadScenario("again.toml", text, r.Plan, nil)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	again, err := sim.NewEngine(r.Plan).Project(context.Background(), s, s.Run.Paths)
	if err != nil {
		t.Fatal(err)
	}
	if again.Digest() != r.Digest() {
		t.Errorf("digest %s, want %s, from\n%s", again.Digest(), r.Digest(), text)
	}
}

func TestEveryPhraseIsInBothLanguages(t *testing.T) {
	for key, text := range phrases {
		if text.En == "" || text.Zh == "" {
			t.Errorf("%s: %+v", key, text)
		}
		if !strings.Contains(layout, `say "`+key+`"`) {
			t.Errorf("%s is said nowhere", key)
		}
	}
}
