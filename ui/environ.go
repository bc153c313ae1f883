package ui

import "strings"

// environ is a list of "NAME=value" that answers termenv's questions.
type environ []string

// Environ returns the list.
func (e environ) Environ() []string { return e }

// Getenv returns a variable's value, empty where it is not set.
func (e environ) Getenv(name string) string {
	for i := len(e) - 1; i >= 0; i-- {
		if value, found := strings.CutPrefix(e[i], name+"="); found {
			return value
		}
	}
	return ""
}

func (o Options) env(name string) string { return environ(o.Environ).Getenv(name) }

// light reports whether the terminal says that its background is light: COLORFGBG ends with the background's colour, and 7
// and 9 to 15 are the light ones of the sixteen.
func (o Options) light() bool {
	parts := strings.Split(o.env("COLORFGBG"), ";")
	switch parts[len(parts)-1] {
	case "7", "9", "10", "11", "12", "13", "14", "15":
		return true
	}
	return false
}
