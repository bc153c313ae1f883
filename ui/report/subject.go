package report

import (
	"fmt"
	"strings"

	"foretell/model"
)

// subject names what a key is about.
func (d Differences) subject(key string) string {
	words := strings.Split(key, ".")
	if len(words) > 1 {
		for _, side := range []Side{d.B, d.A} {
			if label := side.subject(words[0], words[1], d.Lang); label != "" {
				return label
			}
		}
	}
	if word, known := partWords[words[0]]; known {
		return d.in(word)
	}
	return words[0]
}

// subject names the indicator, the event or the lever that has an id, or returns nothing.
func (s Side) subject(part, id string, lang model.Lang) string {
	switch part {
	case "assume", "test":
		if ind := s.Plan.Indicator(id); ind != nil {
			return ind.Label(lang)
		}
	case "event":
		for _, e := range s.Scenario.Events {
			if e.ID == id {
				return fmt.Sprintf(driverWords[part].In(lang), eventLabel(e, lang))
			}
		}
	case "lever":
		for _, l := range s.Scenario.Levers {
			if l.ID == id {
				return fmt.Sprintf(driverWords[part].In(lang), leverLabel(s.Plan, l, lang))
			}
		}
	}
	return ""
}
