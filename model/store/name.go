package store

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostName is the length of the longest name, in bytes: with its ending it fits every file system.
const mostName = 200

// Name says what keeps a name from being that of a saved file, or nil. A name is one that Windows, macOS and Linux all allow,
// that leads nowhere else and that a command line takes for neither a path nor a flag.
func Name(name string) error {
	wrong := func(what string) error { return fmt.Errorf("%q cannot be a name: %s", shortened(name), what) }
	switch {
	case name == "":
		return errors.New("a name cannot be empty")
	case len(name) > mostName:
		return wrong(fmt.Sprintf("it is longer than %d bytes", mostName))
	case !utf8.ValidString(name):
		return wrong("it is not UTF-8")
	case strings.Contains(name, ".."):
		return wrong(`it holds ".."`)
	case strings.ContainsAny(name[:1], ".-~ ") || strings.ContainsAny(name[len(name)-1:], ". "):
		return wrong("a name begins with no dot, dash, tilde or space and ends with no dot or space")
	case strings.HasSuffix(strings.ToLower(name), ending):
		return wrong("leave out " + ending + " for a name, or write a path such as ./" + name)
	case reserved(name):
		return wrong("Windows keeps it for a device")
	}
	for _, r := range name {
		switch {
		case r == '/' || r == '\\':
			return wrong(fmt.Sprintf("it holds %q: a path, not a name", r))
		case strings.ContainsRune(`:*?"<>|`, r) || !unicode.IsPrint(r):
			return wrong(fmt.Sprintf("it holds %q; letters, digits, spaces, dots, dashes", r))
		}
	}
	return nil
}

// reserved reports whether a name is that of a device on Windows, with or without an ending.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	digit, port := strings.CutPrefix(stem, "COM")
	if !port {
		digit, port = strings.CutPrefix(stem, "LPT")
	}
	return port && utf8.RuneCountInString(digit) == 1 && strings.Contains("0123456789¹²³", digit)
}

// shortened returns enough of a name to know it by.
func shortened(name string) string {
	const enough = 60
	if letters := []rune(name); len(letters) > enough {
		return string(letters[:enough]) + "…"
	}
	return name
}
