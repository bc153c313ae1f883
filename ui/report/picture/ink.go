package picture

import (
	"fmt"
	"image/color"
	"strings"
)

// Ink is what a shape means, by which it is coloured.
type Ink uint8

// The inks.
const (
	Paper  Ink = iota // what lies behind everything
	Text              // words
	Faint             // lesser words, axes
	Grid              // lines to read values by
	Outer             // nine futures in ten
	Inner             // half of the futures
	Median            // the middle future
	Fact              // the plan's own figures
	Actual            // published later
	Aim               // targets
	Miss              // outcomes that miss
	Reach             // outcomes that reach
	Bar               // chances and counts
	Track             // what a bar could fill
	inks
)

// tints are the colours of the inks by light and by night: the hues of Okabe and Ito, shaded for bands.
var tints = [inks]struct {
	name        string
	light, dark uint32 // 0xRRGGBB
}{
	Paper: {"paper", 0xffffff, 0x14181c}, Text: {"text", 0x1b1f23, 0xe8ebee}, Faint: {"faint", 0x5f666d, 0x9aa3ab},
	Grid: {"grid", 0xdde1e5, 0x343b42}, Outer: {"outer", 0xcfe6f5, 0x17405e}, Inner: {"inner", 0x86c2e8, 0x2b79ad},
	Median: {"median", 0x00304d, 0xf5faff}, Fact: {"fact", 0x000000, 0xffffff}, Actual: {"actual", 0x8a3f6b, 0xf0e442},
	Aim: {"aim", 0xb34700, 0xe69f00}, Miss: {"miss", 0xd55e00, 0xff7a1a}, Reach: {"reach", 0x007a58, 0x1fc796},
	Bar: {"bar", 0x0072b2, 0x56b4e9}, Track: {"track", 0xe9edf0, 0x262c32},
}

// class is the name of an ink in a style sheet.
func (i Ink) class() string { return "ink-" + tints[i].name }

// hex is an ink's colour on white paper.
func (i Ink) hex() string { return fmt.Sprintf("#%06x", tints[i].light) }

func (i Ink) color() color.NRGBA {
	c := tints[i].light
	return color.NRGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 255}
}

// StyleSheet returns the inks as variables of a style sheet, by light and by night, and as classes that fill or draw with them.
func StyleSheet() string {
	var light, dark, classes strings.Builder
	for _, t := range tints {
		fmt.Fprintf(&light, "--%s:#%06x;", t.name, t.light)
		fmt.Fprintf(&dark, "--%s:#%06x;", t.name, t.dark)
		fmt.Fprintf(&classes, ".ink-%s{fill:var(--%[1]s)}.line-%[1]s{stroke:var(--%[1]s);fill:none}\n", t.name)
	}
	return fmt.Sprintf(":root{%s}\n@media screen and (prefers-color-scheme:dark){:root{%s}}\n%s", light.String(), dark.String(), classes.String())
}
