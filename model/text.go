package model

// Lang is a language the program speaks.
type Lang string

// The languages.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// Text is a phrase in both languages. Either may be empty. A file may give one phrase for both: it is kept in En.
type Text struct {
	En string
	Zh string
}

// In returns the phrase in a language, or in the other one where that is missing.
func (t Text) In(lang Lang) string {
	if lang == Chinese && t.Zh != "" || t.En == "" {
		return t.Zh
	}
	return t.En
}

// bilingual is a form of a phrase for both languages, or one in each.
func bilingual(phrase form[string]) form[Text] {
	each := table(
		key("en", func(t *Text) *string { return &t.En }, phrase).says("English"),
		key("zh", func(t *Text) *string { return &t.Zh }, phrase).says("Chinese"),
	)
	inEach := *each.schema
	inEach.MinProperties = 1
	return form[Text]{
		schema: &schema{AnyOf: []*schema{phrase.schema, &inEach}},
		clear:  func(to *Text) { *to = Text{} },
		read: func(r *reader, n *node, to *Text) {
			var t Text
			switch n.kind {
			case textKind:
				fill(r, phrase, n, &t.En)
			case tableKind:
				each.read(r, n, &t)
				if t == (Text{}) && !n.tainted {
					r.fault(n, onValue, "no words in it", "en or zh, or both")
				}
			default:
				r.wrong(n, `text, or { en = "…", zh = "…" }`)
			}
			*to = t
		},
		show: leaf(func(t Text) any {
			switch {
			case t == Text{}:
				return nil
			case t.Zh == "":
				return t.En
			}
			return each.show(&t, nil)
		}),
	}
}

var (
	oneLine    = bilingual(line).called("lines")
	paragraphs = bilingual(paragraph).called("paragraphs")
)
