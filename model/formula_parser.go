package model

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
)

// Limits of a formula: above any that a person can check by eye.
const (
	mostFormulaLetters = 1000
	mostFormulaSteps   = 500
	mostFormulaDepth   = 50 // values held at once
)

const formulaRight = "numbers, indicator ids, + - * / ^ ( ), min, max, exp and log"

// formulaName is the id of an indicator in a formula's text.
type formulaName struct {
	id        string
	at        int // characters before it
	indicator int // index in Plan.Indicators, once resolved
}

var formulaText = text(mostFormulaLetters, false)

// formula is a form of formulas. Their names are looked up when all indicators are known.
var formula = form[*Formula]{
	schema: formulaText.schema,
	read: func(r *reader, n *node, to **Formula) {
		f := &Formula{}
		fill(r, formulaText, n, &f.Text)
		if n.faulty {
			return
		}
		parseFormula(f, func(at int, what, right string) { r.fault(n, inText(at), what, right) })
		if n.tainted {
			f.Steps = nil
		}
		*to = f
	},
	show: leaf(func(f *Formula) any {
		if f == nil {
			return nil
		}
		return f.Text
	}),
}

// parseFormula fills in the steps and the names of a formula's text, and tells of what it cannot be. at is the number of
// characters before the place.
func parseFormula(f *Formula, tell func(at int, what, right string)) {
	if at, word := foreign(f.Text); word != "" {
		tell(at, shownText(word)+" is not allowed in a formula", formulaRight)
		return
	}
	tree, err := parser.Parse(f.Text)
	if err != nil {
		tell(misread([]rune(f.Text), err))
		return
	}
	w := formulaWalk{f, []rune(f.Text), tell}
	w.node(tree.Node)
	switch depth := f.Depth(); {
	case len(f.Steps) > mostFormulaSteps:
		tell(0, fmt.Sprintf("a formula of %d steps", len(f.Steps)), fmt.Sprintf("at most %d: an indicator in between", mostFormulaSteps))
	case depth > mostFormulaDepth:
		tell(0, fmt.Sprintf("nested %d deep", depth), fmt.Sprintf("at most %d deep", mostFormulaDepth))
	}
}

// foreign returns the first thing in a text that the parser would take for something a formula does not have: another sign,
// or a comment, which would hide the rest.
func foreign(text string) (at int, word string) {
	before := rune(0)
	for _, r := range text {
		switch {
		case before == '/' && (r == '/' || r == '*'):
			return at - 1, string([]rune{before, r})
		case !unicode.IsLetter(r) && !isIDRune(r) && !strings.ContainsRune(" +*/^().,'\"", r):
			return at, string(r)
		}
		before = r
		at++
	}
	return 0, ""
}

// misread says what the parser could not understand.
func misread(text []rune, err error) (at int, what, right string) {
	var e *file.Error
	switch {
	case !errors.As(err, &e) || e.From >= len(text) || strings.Contains(e.Message, "EOF"):
		return len(text), "the formula ends too soon", `a number or an indicator after each sign, ")" for each "("`
	case strings.Contains(e.Message, "literal"):
		return e.From, "the number before this cannot be read", "digits, such as 12 or 12.5"
	}
	return e.From, shownText(string(text[e.From:min(max(e.To, e.From+1), len(text))])) + " is not expected here", formulaRight
}

// formulaWalk turns a formula's tree into steps.
type formulaWalk struct {
	f    *Formula
	text []rune
	tell func(at int, what, right string)
}

func (w formulaWalk) put(s FormulaStep) { w.f.Steps = append(w.f.Steps, s) }

var formulaSigns = map[string]FormulaOp{"+": OpAdd, "-": OpSub, "*": OpMul, "/": OpDiv, "^": OpPow}

var formulaFunctions = map[string]FormulaOp{"min": OpMin, "max": OpMax, "exp": OpExp, "log": OpLog}

func (w formulaWalk) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		w.number(n, float64(n.Value))
	case *ast.FloatNode:
		w.number(n, n.Value)
	case *ast.IdentifierNode:
		w.name(n, n.Value, 0)
	case *ast.StringNode:
		w.name(n, n.Value, 1)
	case *ast.BuiltinNode:
		w.call(n, n.Name, n.Arguments)
	case *ast.CallNode:
		if callee, ok := n.Callee.(*ast.IdentifierNode); ok {
			w.call(n, callee.Value, n.Arguments)
			return
		}
		w.refuse(n)
	case *ast.UnaryNode:
		w.node(n.Node)
		if n.Operator != "-" {
			w.refuse(n)
		}
		w.put(FormulaStep{Op: OpNeg})
	case *ast.BinaryNode:
		w.node(n.Left)
		w.node(n.Right)
		op, ok := formulaSigns[n.Operator]
		if !ok {
			w.refuse(n)
		}
		w.put(FormulaStep{Op: op})
	default:
		w.refuse(n)
	}
}

// refuse tells of what the parser knows and a formula does not allow.
func (w formulaWalk) refuse(n ast.Node) {
	l := n.Location()
	from := min(l.From, len(w.text))
	what := "this"
	if to := min(l.To, len(w.text)); from < to {
		what = shownText(string(w.text[from:to]))
	}
	w.tell(from, what+" is not allowed in a formula", formulaRight)
}

func (w formulaWalk) number(n ast.Node, v float64) {
	if math.Abs(v) > largest {
		w.tell(n.Location().From, spelled(v)+" is not allowed", "a number from "+spelled(-largest)+" to "+spelled(largest))
	}
	w.put(FormulaStep{Op: OpNumber, Number: v})
}

// name takes an indicator's id, which may stand in quotes where it would read as a difference.
func (w formulaWalk) name(n ast.Node, id string, quote int) {
	w.put(FormulaStep{Op: OpIndicator, Indicator: len(w.f.names)})
	w.f.names = append(w.f.names, formulaName{id: id, at: n.Location().From + quote})
}

func (w formulaWalk) call(n ast.Node, name string, arguments []ast.Node) {
	at := n.Location().From
	op, ok := formulaFunctions[name]
	least := 1
	if op.Takes() == 2 {
		least = 2
	}
	switch {
	case !ok:
		w.tell(at, "there is no function "+shownText(name), offer(name, []string{"min", "max", "exp", "log"}))
		return
	case least == 1 && len(arguments) != 1:
		w.tell(at, counted(len(arguments), "value")+" for "+name, name+"(value)")
		return
	case len(arguments) < least:
		w.tell(at, counted(len(arguments), "value")+" for "+name, name+"(value, value), or more of them")
		return
	}
	for i, argument := range arguments {
		w.node(argument)
		if i > 0 || least == 1 {
			w.put(FormulaStep{Op: op})
		}
	}
}

// resolve turns the names in a formula into indicators of the plan. It returns those that are none.
func (f *Formula) resolve(at map[string]int) (unknown []formulaName) {
	for k := range f.names {
		name := &f.names[k]
		i, ok := at[name.id]
		if name.indicator = i; !ok {
			unknown = append(unknown, *name)
		}
	}
	for k, s := range f.Steps {
		if s.Op == OpIndicator {
			f.Steps[k].Indicator = f.names[s.Indicator].indicator
		}
	}
	return unknown
}
