package picture

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// families are the fonts that letters are shown in, the first that is there.
const families = "'Helvetica Neue', Arial, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

// SVG writes the picture as a file of its own, on white paper.
func (p *Picture) SVG(w io.Writer) error {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" xml:lang="%s" font-family="%s">`+"\n",
		number(p.W), number(p.H), escaped(p.Lang), escaped(families))
	fmt.Fprintf(&b, "<title>%s</title>\n", escaped(p.Title))
	fmt.Fprintf(&b, `<rect width="%s" height="%s" fill="%s"/>`+"\n", number(p.W), number(p.H), Paper.hex())
	for _, s := range p.shapes {
		s.svg(&b, func(ink Ink) string { return `fill="` + ink.hex() + `"` }, func(ink Ink) string { return `fill="none" stroke="` + ink.hex() + `"` })
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// Inline returns the picture as an SVG element of a page that has the style sheet of the inks.
func (p *Picture) Inline() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %s %s" role="img" aria-label="%s">`+"\n", number(p.W), number(p.H), escaped(p.Title))
	for _, s := range p.shapes {
		s.svg(&b, func(ink Ink) string { return `class="` + ink.class() + `"` }, func(ink Ink) string { return `class="line-` + tints[ink].name + `"` })
	}
	b.WriteString("</svg>")
	return b.String()
}

// svg writes one shape; filled and drawn are the attributes of an ink.
func (s shape) svg(b *strings.Builder, filled, drawn func(Ink) string) {
	at := s.points[0]
	switch s.kind {
	case area:
		fmt.Fprintf(b, `<path %s d="%sZ"/>`, filled(s.ink), path(s.points))
	case line:
		dash := ""
		if s.dashed {
			dash = fmt.Sprintf(` stroke-dasharray="%s %s"`, number(dashOn), number(dashOff))
		}
		fmt.Fprintf(b, `<path %s stroke-width="%s" stroke-linejoin="round"%s d="%s"/>`, drawn(s.ink), number(s.width), dash, path(s.points))
	case circle:
		if s.width > 0 {
			fmt.Fprintf(b, `<circle %s stroke-width="%s" cx="%s" cy="%s" r="%s"/>`, drawn(s.ink), number(s.width), number(at.x), number(at.y), number(s.radius))
			break
		}
		fmt.Fprintf(b, `<circle %s cx="%s" cy="%s" r="%s"/>`, filled(s.ink), number(at.x), number(at.y), number(s.radius))
	case words:
		more := [...]string{start: "", middle: ` text-anchor="middle"`, end: ` text-anchor="end"`}[s.side]
		if s.bold {
			more += ` font-weight="bold"`
		}
		fmt.Fprintf(b, `<text %s x="%s" y="%s" font-size="%s"%s>%s</text>`, filled(s.ink), number(at.x), number(at.y), number(s.size), more, escaped(s.text))
	}
	b.WriteByte('\n')
}

// Units of a dashed line that are drawn, and that are left out.
const (
	dashOn  = 5.0
	dashOff = 4.0
)

func path(points []point) string {
	var b strings.Builder
	for i, p := range points {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		b.WriteString(letter + number(p.x) + " " + number(p.y))
	}
	return b.String()
}

// number writes a coordinate to a hundredth of a unit.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// escaped makes text safe inside an element and inside a quoted attribute.
func escaped(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil { // a Builder takes everything
		return ""
	}
	return b.String()
}
