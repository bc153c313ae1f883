package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
)

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([a-z])`)

// verbs returns the arguments a phrase takes, in their order: "1s 2d".
func verbs(phrase string) string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(phrase, "%%", ""), -1) {
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		all = append(all, strconv.Itoa(next)+m[2])
		next++
	}
	sort.Strings(all)
	return strings.Join(all, " ")
}

// Every phrase is there in both languages, and takes the same arguments in both.
func TestWordsInBothLanguages(t *testing.T) {
	phrases := 0
	for _, file := range []string{"words.go", "words_keys.go", "words_targets.go", "words_together.go", "words_files.go", "words_story.go", "words_recording.go", "words_compare.go",
		"words_guess.go", "words_drivers.go", "words_levers.go", "words_book.go"} {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			said := map[string]string{}
			for _, e := range literal.Elts {
				pair, ok := e.(*ast.KeyValueExpr)
				if !ok {
					return true
				}
				name, ok := pair.Key.(*ast.Ident)
				text, isText := pair.Value.(*ast.BasicLit)
				if ok && isText {
					said[name.Name], _ = strconv.Unquote(text.Value)
				}
			}
			if len(said) == 0 {
				return true
			}
			phrases++
			if said["En"] == "" || said["Zh"] == "" {
				t.Errorf("%s: %q lacks a language", file, said)
			}
			if verbs(said["En"]) != verbs(said["Zh"]) {
				t.Errorf("%s: %q takes other arguments than %q", file, said["Zh"], said["En"])
			}
			return true
		})
	}
	if phrases < 80 {
		t.Errorf("only %d phrases found", phrases)
	}
}
