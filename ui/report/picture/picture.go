package picture

import "math"

// Picture is a drawing W units wide and H high, y downwards. A unit is a pixel at scale 1.
type Picture struct {
	W, H   float64
	Title  string // says what it shows to those who cannot see it
	Lang   string // of its words, as in HTML
	shapes []shape
}

// kind is the sort of a shape.
type kind uint8

const (
	area   kind = iota // a filled polygon
	line               // an open line
	circle             // a disc, or a ring where it has a width
	words              // a line of text
)

// shape is one thing drawn; the fields it has depend on its kind.
type shape struct {
	kind   kind
	ink    Ink
	points []point // of an area and a line; otherwise the centre, or where the words stand
	radius float64
	width  float64 // of a line or a ring
	dashed bool
	text   string
	size   float64 // of the letters
	bold   bool
	side   side
}

type point struct{ x, y float64 }

// side is where words lie of the point they stand at.
type side uint8

const (
	start  side = iota // they begin there
	middle             // their middle is there
	end                // they end there
)

// fill draws a polygon.
func (p *Picture) fill(ink Ink, points ...point) {
	p.add(shape{kind: area, ink: ink, points: points})
}

// box draws a rectangle.
func (p *Picture) box(ink Ink, x, y, w, h float64) {
	p.fill(ink, point{x, y}, point{x + w, y}, point{x + w, y + h}, point{x, y + h})
}

// line draws from point to point.
func (p *Picture) line(ink Ink, width float64, dashed bool, points ...point) {
	p.add(shape{kind: line, ink: ink, width: width, dashed: dashed, points: points})
}

// disc draws a filled circle.
func (p *Picture) disc(ink Ink, x, y, radius float64) {
	p.add(shape{kind: circle, ink: ink, points: []point{{x, y}}, radius: radius})
}

// ring draws a circle that is empty inside.
func (p *Picture) ring(ink Ink, x, y, radius, width float64) {
	p.add(shape{kind: circle, ink: ink, points: []point{{x, y}}, radius: radius, width: width})
}

// diamond draws a square on its corner.
func (p *Picture) diamond(ink Ink, x, y, r float64) {
	p.fill(ink, point{x, y - r}, point{x + r, y}, point{x, y + r}, point{x - r, y})
}

// write writes words with their base line at y.
func (p *Picture) write(ink Ink, x, y, size float64, at side, text string) {
	p.add(shape{kind: words, ink: ink, points: []point{{x, y}}, size: size, side: at, text: text})
}

// head writes words in bold letters.
func (p *Picture) head(x, y, size float64, text string) {
	p.add(shape{kind: words, ink: Text, points: []point{{x, y}}, size: size, bold: true, text: text})
}

// add keeps a shape, unless one of its numbers is none or it lies farther out than anything is drawn.
func (p *Picture) add(s shape) {
	for _, at := range s.points {
		if !(math.Abs(at.x) < farOut && math.Abs(at.y) < farOut) {
			return
		}
	}
	if len(s.points) > 0 && (s.kind != words || s.text != "") {
		p.shapes = append(p.shapes, s)
	}
}

// farOut is the largest coordinate of anything that is drawn.
const farOut = 1e6
