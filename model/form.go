package model

import "fmt"

// form says what a value in a file or an edit looks like, and which part of the model it fills. A plan's and a scenario's
// keys are tables of forms: reading a file, laying an edit over a scenario and telling a key's value all walk the same table.
//
// A form never changes what it is given by reference: it puts a new map, slice or pointer in its place. So a scenario can
// be copied by value and an edit laid over the copy.
type form[T any] struct {
	read   func(r *reader, n *node, to *T)
	show   func(from *T, path []string) any // as a TOML value; nil where nothing is said
	clear  func(to *T)                      // nil where the value cannot be taken away
	branch bool                             // a key may go on inside it
	schema *schema                          // of the value in a file
}

// reader walks one document, or one edit, along a form.
type reader struct {
	doc    *document // nil for an edit
	ledger *ledger
	edit   bool
	// partial is set where what is read is laid over something whole, so that no key is missing.
	partial bool
}

// place is where within a node a fault points: at its key, its value, or a character of its text.
type place int

const (
	onKey   place = -1
	onValue place = 0
)

// inText is the place after so many characters of a text.
func inText(characters int) place { return place(1 + characters) }

// fault tells of something wrong with a node.
func (r *reader) fault(n *node, at place, what, right string) {
	if r.doc == nil {
		n.mark()
		r.ledger.add(Fault{Key: n.path(), What: what, Right: right})
		return
	}
	if at > onValue { // the rest of the text may have faults of its own
		n.taint()
	} else {
		n.mark()
	}
	if r.ledger.full() {
		r.ledger.more++
		return
	}
	r.doc.tell(r.ledger, n, r.doc.offset(n, at), what, right)
}

// wrong tells of a value of the wrong type.
func (r *reader) wrong(n *node, right string) {
	what := shownNode(n)
	if n.kind == noneKind {
		r.fault(n, onValue, "it needs a value", right)
		return
	}
	if name := kindNames[n.kind]; name != what {
		what += " is " + name
	}
	r.fault(n, onValue, what, right)
}

// outside tells of a value of the right type that is not allowed.
func (r *reader) outside(n *node, right string) {
	r.fault(n, onValue, shownNode(n)+" is not allowed", right)
}

// shownNode repeats an offending value.
func shownNode(n *node) string {
	switch n.kind {
	case textKind:
		return shownText(n.text)
	case tableKind, listKind, noneKind:
		return kindNames[n.kind]
	default:
		return shownRaw(n.text)
	}
}

// fill reads a node that has no fault yet.
func fill[T any](r *reader, f form[T], n *node, to *T) {
	switch {
	case n.faulty:
	case n.kind == noneKind && f.clear != nil:
		f.clear(to)
	case n.origin == byPath && !f.branch:
		inner := n.children[0]
		r.fault(inner, onKey, fmt.Sprintf("unknown key %s", shownText(inner.key)), n.path()+" is set as a whole")
	default:
		f.read(r, n, to)
	}
}

// leaf shows a value that no key goes on inside of.
func leaf[T any](show func(T) any) func(*T, []string) any {
	return func(from *T, path []string) any {
		if len(path) > 0 {
			return nil
		}
		return show(*from)
	}
}

// optional is a form whose value may be missing: a nil pointer.
func optional[T any](f form[T]) form[*T] {
	return form[*T]{
		branch: f.branch,
		schema: f.schema,
		read: func(r *reader, n *node, to **T) {
			var v T
			if *to != nil {
				v = **to
			}
			fill(r, f, n, &v)
			*to = &v
		},
		show: func(from **T, path []string) any {
			if *from == nil {
				return nil
			}
			return f.show(*from, path)
		},
		clear: func(to **T) { *to = nil },
	}
}
