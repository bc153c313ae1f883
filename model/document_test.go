package model

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

// documents are read both by us and by the library's own decoder: we must accept and refuse the same, and understand the
// same. Those refused break one rule of TOML each.
var documents = []string{
	"a = 1\nb.c = 2\nb.d = [1, 2.5, [true, {x = 'y'}]]\n[t]\nu = \"\"\n[t.v]\nw = 1\n[[l]]\nm = 1\n[[l]]\nm = 2\n[l.n]\no = 3\n",
	"[a.b.c]\nz = 9\n[a]\ny = 1\n",
	"[a]\nb.c = 1\n[a.d]\ne = 1\n",
	"a = { b = 1, c.d = 2, e = [ { f = 1 }, { f = 2 } ] } # end\n",
	"a = [ # one\n  1, # two\n  2,\n]\n",
	"\"quoted key\" = 1\n'b'.\"c\" = 2\n",
	"a = 0x1F\nb = 0o17\nc = 0b11\nd = 1_000\ne = +5\nf = -0\ng = 1e3\nh = 6.02e-23\n",
	"a = '''\nlines\n'''\nb = \"\"\"\nmore \\\n   lines\"\"\"\n",
	"a = 1\na = 2\n",
	"a = 1\na.b = 2\n",
	"a.b = 1\na = 2\n",
	"[a]\n[a]\n",
	"[a]\nb = 1\n[a.b]\n",
	"[a.b.c]\nz = 9\n[a]\nb.c.t = 1\n",
	"[a]\nb.c = 1\n[a.b]\n",
	"[a]\nb.c = 1\n[a.b.d]\ne = 1\n",
	"a = {}\n[a.b]\n",
	"a = { b = {} }\na.b.c = 1\n",
	"a = []\n[[a]]\n",
	"[[a]]\n[a]\n",
	"[a]\n[[a]]\n",
	"[[a]]\n[a.b]\n[[a]]\n[a.b]\n",
	"[[a]]\n[[a.b]]\n[a.b.c]\n",
	"a = { b = 1, b = 2 }\n",
	"a = { b.c = 1, b.c = 2 }\n",
	"a = { b.c = 1, b = 2 }\n",
	"a = { b = { c = 1 }, b.d = 2 }\n",
	"a = [1 2]\n",
	"a = \n",
	"[a\n",
	"= 1\n",
}

func TestDocumentAgreesWithTheLibrary(t *testing.T) {
	for _, data := range documents {
		agree(t, data)
	}
	agree(t, string(readFile(t, "testdata/plan.toml")))
	agree(t, string(readFile(t, "testdata/scenario.toml")))
}

func agree(t *testing.T, data string) {
	t.Helper()
	var want map[string]any
	refused := toml.Unmarshal([]byte(data), &want)
	l := &ledger{}
	d := parse("", []byte(data), l)
	if (refused != nil) != (len(l.faults) > 0) {
		t.Errorf("%q: ours %v, the library's %v", data, l.err(), refused)
		return
	}
	if got := d.root.value(); refused == nil && !reflect.DeepEqual(got, any(want)) && len(want) > 0 {
		t.Errorf("%q: ours %v, the library's %v", data, got, want)
	}
}

func FuzzDocument(f *testing.F) {
	for _, data := range documents {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data string) {
		l := &ledger{}
		d := parse("", []byte(data), l)
		d.root.walk(func(n *node) {
			if n.start < 0 || n.start > n.end || n.end > len(d.data) || n.keyAt > n.end {
				t.Errorf("%q: %s from %d to %d", data, n.path(), n.start, n.end)
			}
		})
		if stricter(d, l) || strings.HasPrefix(data, "\ufeff") {
			return
		}
		agree(t, data)
	})
}

func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		c.walk(visit)
	}
}

// stricter reports whether a document holds what we take another way than TOML on purpose: unfit letters, numbers that are
// not finite or too large, dates, a CRLF inside text, deep nesting.
func stricter(d *document, l *ledger) bool {
	for _, f := range l.faults {
		for _, ours := range []string{"finite number", "character U+", "(U+0009)", "(U+000A)", "nested more"} {
			if strings.Contains(f.What, ours) {
				return true
			}
		}
	}
	other := false
	d.root.walk(func(n *node) {
		whole := n.kind == numberKind && !strings.ContainsAny(n.text, ".eE")
		other = other || n.kind == momentKind || whole || strings.Contains(string(d.data), "\r")
	})
	return other
}

// Every value knows where it begins and ends, so that it can be changed in place.
func TestValuesKnowTheirPlace(t *testing.T) {
	data := "# top\nname = \"中文\"   # why\n[run]\npaths = 1_000\nlist = [ 1, # one\n [2, { a.b = 'x' }],\n]\n[[entry]]\nat = { y = 2020 , v = -1.5 }\n"
	d := parse("", []byte(data), &ledger{})
	for path, want := range map[string]struct {
		value        string
		line, column int
	}{
		"name":          {`"中文"`, 2, 8},
		"run.paths":     {"1_000", 4, 9},
		"run.list":      {"[ 1, # one\n [2, { a.b = 'x' }],\n]", 5, 8},
		"run.list.#0":   {"1", 5, 10},
		"run.list.#1":   {"[2, { a.b = 'x' }]", 6, 2},
		"entry.#0.at":   {"{ y = 2020 , v = -1.5 }", 9, 6},
		"entry.#0.at.v": {"-1.5", 9, 23},
	} {
		n, left := d.find(strings.Split(path, "."))
		line, column := d.position(n.start)
		if got := data[n.start:n.end]; left > 0 || got != want.value || line != want.line || column != want.column {
			t.Errorf("%s: %q at %d:%d, want %q at %d:%d", path, got, line, column, want.value, want.line, want.column)
		}
	}
}
