package sheet

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// decoded returns the text of a CSV file, and a note where it is not in UTF-8. Spreadsheets on Chinese systems write GB18030.
func decoded(file string, data []byte) (text []byte, note string, err error) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xEF\xBB\xBF")); ok {
		data = rest
	}
	if order, ok := utf16Order(data); ok {
		text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, "", fault(file, "", fmt.Sprintf("it is not the UTF-16 it begins as: %v", err), "a CSV file in UTF-8")
		}
		return text, "read as UTF-16", nil
	}
	if utf8.Valid(data) {
		return data, "", nil
	}
	text, err = simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if bad := bytes.IndexRune(text, utf8.RuneError); err != nil || bad >= 0 {
		line := 1 + bytes.Count(text[:max(bad, 0)], []byte("\n"))
		return nil, "", fault(file, "", fmt.Sprintf("line %d is neither UTF-8 nor GB18030", line), "a CSV file in UTF-8")
	}
	return text, "read as GB18030", nil
}

// utf16Order returns the byte order of UTF-16: by its mark, or by where the zeros of plain letters stand.
func utf16Order(data []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return unicode.BigEndian, true
	}
	zeros := [2]int{}
	head := data[:min(len(data), 1000)]
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(head) / 10; {
	case zeros[1] > most && zeros[0] == 0:
		return unicode.LittleEndian, true
	case zeros[0] > most && zeros[1] == 0:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}
