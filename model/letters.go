package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isIDRune reports whether an id may hold r.
func isIDRune(r rune) bool {
	return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_' || r == '-'
}

// mostIDLetters is the length of the longest id.
const mostIDLetters = 64

// isID reports whether a name may be an id.
func isID(s string) bool {
	return s != "" && len(s) <= mostIDLetters && !strings.ContainsFunc(s, func(r rune) bool { return !isIDRune(r) })
}

// unfit returns the first character that a text may not hold: control characters (C0, DEL, C1), which a terminal obeys;
// format characters, among them all that turn the direction of writing; line and paragraph separators. Newlines only in
// paragraphs. Bytes that are not UTF-8 are told as utf8.RuneError, which may itself stand in a text.
func unfit(s string, paragraph bool) (rune, bool) {
	if !utf8.ValidString(s) {
		return utf8.RuneError, true
	}
	for _, r := range s {
		if r == '\n' && paragraph || ' ' <= r && r <= '~' {
			continue
		}
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			return r, true
		}
	}
	return 0, false
}

// fitted returns a name as a text may hold it: U+FFFD stands for what it may not.
func fitted(s string) string {
	var b strings.Builder
	for _, r := range s {
		if _, bad := unfit(string(r), false); bad {
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	return b.String()
}

// named names a character that is not fit to be shown.
func named(r rune) string {
	switch {
	case r == '\n':
		return "a line break (U+000A)"
	case r == '\t':
		return "a tab (U+0009)"
	case r == utf8.RuneError:
		return "a byte that is not UTF-8"
	case unicode.Is(unicode.Cc, r):
		return fmt.Sprintf("control character %U", r)
	default:
		return fmt.Sprintf("invisible character %U", r)
	}
}

// mostShown is how much of an offending value a fault repeats, in characters.
const mostShown = 60

// shownRaw shortens what is repeated from a file, and makes it safe to show.
func shownRaw(s string) string {
	if _, bad := unfit(s, false); bad {
		return shownText(s)
	}
	return shortened(s)
}

// shownText quotes a text, shortened, with everything unprintable escaped.
func shownText(s string) string { return strconv.Quote(shortened(s)) }

func shortened(s string) string {
	n := 0
	for i := range s {
		if n == mostShown {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// counted says how many there are of something.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// listed joins names for a reader.
func listed(names []string) string { return strings.Join(names, ", ") }
