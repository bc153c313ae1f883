package model

// Lang is a language the program speaks.
type Lang string

// The languages.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// Text is a phrase in both languages. Either may be empty.
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
