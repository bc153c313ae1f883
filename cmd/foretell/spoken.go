package main

import (
	"strconv"
	"strings"
	"unicode"
)

// spoken returns what is to be said with everything spelled out that a terminal would obey rather than show: words of the command
// line and names of files can hold control sequences. Lines stay lines.
func spoken(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
