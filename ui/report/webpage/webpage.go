// Package webpage writes a result as one page to read, print and send: an HTML file that holds everything itself, runs nothing
// and asks the network for nothing.
package webpage

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/report/picture"
)

//go:embed page.html
var layout string

//go:embed style.css
var look string

// Write writes the result as a page in the reader's language. Command is the command line that gives the same numbers; empty
// where there is none.
func Write(w io.Writer, r report.Result, command string) error {
	t, err := template.New("page").Funcs(template.FuncMap{"say": func(key string) (string, error) { return said(key, r.Lang) }}).Parse(layout)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	p, err := newPage(r, command)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	if err := t.Execute(w, p); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

// said returns a phrase of the page.
func said(key string, lang model.Lang) (string, error) {
	text, known := phrases[key]
	if !known {
		return "", fmt.Errorf("no phrase is called %q", key)
	}
	return text.In(lang), nil
}

// styled returns the style sheet, and the policy that lets a browser use it and nothing else: no script, no address, no other
// style.
func styled() (style template.CSS, policy string) {
	sheet := strings.TrimSpace(picture.StyleSheet() + look)
	sum := sha256.Sum256([]byte(sheet))
	policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	return template.CSS(sheet), policy
}
