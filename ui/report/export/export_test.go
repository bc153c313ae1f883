package export

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/report/picture"
	"foretell/ui/report/sample"
)

func subject(t *testing.T) Subject {
	t.Helper()
	r, err := sample.Result(model.English)
	if err != nil {
		t.Fatal(err)
	}
	return Subject{Result: r}
}

// What a file begins with says what it is.
func TestSaveByEnding(t *testing.T) {
	s := subject(t)
	for ending, begins := range map[string]string{
		"csv": "plan,", "json": "{", "md": "# ", "xlsx": "PK\x03\x04", "html": "<!doctype html>", "svg": "<?xml", "png": "\x89PNG",
	} {
		at := filepath.Join(t.TempDir(), "A File."+strings.ToUpper(ending))
		if err := Save(at, s); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(at)
		if err != nil || !bytes.HasPrefix(data, []byte(begins)) {
			t.Errorf("%s begins with %.20q, %v; want %q", ending, data, err, begins)
		}
	}
	if len(Names()) != 7 {
		t.Errorf("%d endings, 7 are tested", len(Names()))
	}
}

func TestSaveReplacesAllOrNothing(t *testing.T) {
	s := subject(t)
	at := filepath.Join(t.TempDir(), "fan.svg")
	if err := os.WriteFile(at, []byte("before"), 0o640); err != nil {
		t.Fatal(err)
	}
	s.Picture = picture.Choice{Indicator: "nothing"}
	if err := Save(at, s); err == nil {
		t.Fatal("the fan of no indicator was saved")
	}
	if data, _ := os.ReadFile(at); string(data) != "before" {
		t.Errorf("a failed export left %q", data)
	}
	s.Picture.Indicator = "apples"
	if err := Save(at, s); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(at); !bytes.HasPrefix(data, []byte("<?xml")) || !bytes.HasSuffix(data, []byte("</svg>\n")) {
		t.Errorf("an export over a file left %.40q", data)
	}
	if entries, _ := os.ReadDir(filepath.Dir(at)); len(entries) != 1 {
		t.Errorf("%d files, want one", len(entries))
	}
}

func TestOfSaysWhatThereIs(t *testing.T) {
	for path, want := range map[string]string{"x.xls": "did you mean .xlsx?", "report": "no ending", "a.pdf": ".csv, .json"} {
		if _, err := Of(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}
