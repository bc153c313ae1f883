package picture

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// mostPixels is the size of the largest PNG that is drawn.
const mostPixels = 100 << 20

// PNG writes the picture in pixels, scale of them to a unit. Letters that the program's fonts do not have come from the font
// file, or where that is empty from one of the system; without one the error is a *MissingFontError.
func (p *Picture) PNG(w io.Writer, scale float64, fontFile string) error {
	width, height := math.Ceil(p.W*scale), math.Ceil(p.H*scale)
	if !(width >= 1 && height >= 1 && width*height <= mostPixels) {
		return fmt.Errorf("a picture of %.0f × %.0f pixels cannot be drawn: at least 1 × 1, and at most %d million pixels", width, height, mostPixels/1_000_000)
	}
	l, err := p.letters(fontFile)
	if err != nil {
		return err
	}
	c := canvas{image: image.NewNRGBA(image.Rect(0, 0, int(width), int(height))), scale: scale, letters: l}
	draw.Draw(c.image, c.image.Bounds(), image.NewUniform(Paper.color()), image.Point{}, draw.Src)
	for _, s := range p.shapes {
		c.draw(s)
	}
	return png.Encode(w, c.image)
}

// letters opens the fonts that the picture needs.
func (p *Picture) letters(fontFile string) (*letters, error) {
	var needed []rune
	seen := map[rune]bool{}
	for _, s := range p.shapes {
		for _, r := range s.text {
			if !seen[r] && !has(plainFont(), r) {
				needed = append(needed, r)
			}
			seen[r] = true
		}
	}
	if len(needed) == 0 {
		return new(letters), nil
	}
	var wide *sfnt.Font
	var err error
	if fontFile != "" {
		wide, err = openFont(fontFile, needed)
	} else {
		wide, err = wideFont(systemFolders(), needed)
	}
	return &letters{wide: wide}, err
}

// canvas is a picture being drawn in pixels.
type canvas struct {
	image   *image.NRGBA
	scale   float64
	letters *letters
}

func (c *canvas) draw(s shape) {
	at := s.points[0]
	switch {
	case s.kind == area:
		c.paint(s.ink, outline{s.points})
	case s.kind == line && s.dashed:
		c.paint(s.ink, stroked(dashes(s.points), s.width))
	case s.kind == line:
		c.paint(s.ink, stroked([][]point{s.points}, s.width))
	case s.kind == circle && s.width > 0:
		c.paint(s.ink, outline{round(at, s.radius+s.width/2, 1), round(at, s.radius-s.width/2, -1)})
	case s.kind == circle:
		c.paint(s.ink, outline{round(at, s.radius, 1)})
	default:
		c.write(s)
	}
}

// outline is closed polygons; where they turn both ways there is a hole.
type outline [][]point

// paint fills an outline.
func (c *canvas) paint(ink Ink, o outline) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, polygon := range o {
		for _, p := range polygon {
			lo, hi = point{min(lo.x, p.x), min(lo.y, p.y)}, point{max(hi.x, p.x), max(hi.y, p.y)}
		}
	}
	box := image.Rect(int(math.Floor(lo.x*c.scale)), int(math.Floor(lo.y*c.scale)), int(math.Ceil(hi.x*c.scale))+1, int(math.Ceil(hi.y*c.scale))+1)
	seen := box.Intersect(c.image.Bounds())
	if seen.Empty() {
		return
	}
	r := vector.NewRasterizer(seen.Dx(), seen.Dy())
	to := func(p point) (x, y float32) {
		return float32(p.x*c.scale - float64(seen.Min.X)), float32(p.y*c.scale - float64(seen.Min.Y))
	}
	for _, polygon := range o {
		for i, p := range polygon {
			if x, y := to(p); i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.Draw(c.image, seen, image.NewUniform(ink.color()), image.Point{})
}

// write draws a line of text, glyph by glyph.
func (c *canvas) write(s shape) {
	total := 0.0
	for _, r := range s.text {
		f, g := c.letters.glyph(r, s.bold)
		total += s.size * c.letters.advance(f, g)
	}
	at := s.points[0]
	at.x -= total * [...]float64{start: 0, middle: 0.5, end: 1}[s.side]
	for _, r := range s.text {
		f, g := c.letters.glyph(r, s.bold)
		o := c.letters.outline(f, g, at, s.size)
		c.paint(s.ink, o)
		if s.bold && f != boldFont() { // a font of the system, in one weight
			c.paint(s.ink, stroked(closed(o), s.size/24))
		}
		at.x += s.size * c.letters.advance(f, g)
	}
}

// outline returns a glyph standing at a point, its curves as short lines.
func (l *letters) outline(f *sfnt.Font, glyph sfnt.GlyphIndex, at point, size float64) (o outline) {
	const em = 1024
	segments, err := f.LoadGlyph(&l.buffer, glyph, fixed.I(em), nil)
	if err != nil {
		return nil
	}
	place := func(p fixed.Point26_6) point {
		return point{at.x + float64(p.X)/64/em*size, at.y + float64(p.Y)/64/em*size}
	}
	var last point
	for _, s := range segments {
		a, b, c := place(s.Args[0]), place(s.Args[1]), place(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			o = append(o, []point{a})
			last = a
			continue
		case sfnt.SegmentOpLineTo:
			a, b, c = last, a, a
		case sfnt.SegmentOpQuadTo: // the cubic of the same curve
			a, b, c = mix(last, a, 2.0/3), mix(b, a, 2.0/3), b
		}
		steps := 1
		if s.Op != sfnt.SegmentOpLineTo {
			steps = curveSteps
		}
		for k := 1; k <= steps; k++ {
			o[len(o)-1] = append(o[len(o)-1], cubic(last, a, b, c, float64(k)/float64(steps)))
		}
		last = c
	}
	return o
}

const curveSteps = 8 // lines to a curve of a glyph
