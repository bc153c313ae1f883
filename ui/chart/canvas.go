package chart

import (
	"foretell/model"
	"foretell/ui/style"
)

// Canvas is where and how a chart is drawn.
type Canvas struct {
	W, H   int          // cells
	Theme  *style.Theme // nil: no colour
	Glyphs style.Glyphs // zero: ASCII
	Lang   model.Lang   // how numbers are written
}

// largest is the widest and highest a chart is drawn, in cells; more is left blank by whoever asked for it.
const largest = 2000

var plain = style.New(style.Options{Name: style.Mono})

func (c Canvas) normal() Canvas {
	c.W, c.H = min(max(c.W, 0), largest), min(max(c.H, 0), largest)
	if c.Theme == nil {
		c.Theme = plain
	}
	if c.Glyphs == (style.Glyphs{}) {
		c.Glyphs = style.GlyphsFor(style.ASCII)
	}
	return c
}
