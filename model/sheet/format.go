package sheet

import (
	"regexp"
	"strings"
)

// format is what a spreadsheet's number format makes of a number.
type format struct {
	percent bool
	date    bool
	shown   magnitude // written behind the number, as in 0.0"万"; none where there is none
	scaled  bool      // and the number is divided before it is shown, as in 0.0,"千"
}

var (
	plainFormat   = format{}
	percentFormat = format{percent: true}
	dateFormat    = format{date: true}
)

// Number formats that are known by number alone (ECMA-376 part 1, 18.8.30; those from 27 are of East Asian systems).
func builtin(id int) format {
	switch {
	case id == 9 || id == 10:
		return percentFormat
	case 14 <= id && id <= 22, 27 <= id && id <= 36, 45 <= id && id <= 47, 50 <= id && id <= 58:
		return dateFormat
	}
	return plainFormat
}

var (
	quotedPart  = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)
	datePart    = regexp.MustCompile(`(?i)[ymdhs]`)
	numeralPart = regexp.MustCompile(`(?i)[0#?]`)
	scalingPart = regexp.MustCompile(`[0#?],+([^0#?,]|$)`)
	behindPart  = regexp.MustCompile(`[0#?.,!\s]((?:"[^"]*"|\\.|[^"\\0#?.,;!])+)$`)
)

// custom returns what a format written out makes of a number.
func custom(code string) format {
	first, _, _ := strings.Cut(code, ";")
	code, _, _ = strings.Cut(quotedPart.ReplaceAllString(code, ""), ";")
	switch {
	case strings.Contains(code, "%"):
		return percentFormat
	case datePart.MatchString(code) && !strings.EqualFold(code, "general") && !numeralPart.MatchString(code):
		return dateFormat
	}
	f := plainFormat
	if behind := behindPart.FindStringSubmatch(first); behind != nil {
		f.shown = magnitudeOf(strings.NewReplacer(`"`, "", `\`, "").Replace(behind[1]))
		f.scaled = f.shown != magnitude{} && scalingPart.MatchString(code)
	}
	return f
}

// format returns that of a cell.
func (r *sheetReader) format(at string) (format, error) {
	id, err := r.book.GetCellStyle(r.grid.name, at)
	if err != nil {
		return plainFormat, err
	}
	if f, known := r.formats[id]; known {
		return f, nil
	}
	style, err := r.book.GetStyle(id)
	if err != nil {
		return plainFormat, err
	}
	f := builtin(style.NumFmt)
	if style.CustomNumFmt != nil {
		f = custom(*style.CustomNumFmt)
	}
	r.formats[id] = f
	return f, nil
}
