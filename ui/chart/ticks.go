package chart

import "foretell/ui/style"

// unwritten reports whether w cells of a row, and one to either side, hold nothing.
func (b *buffer) unwritten(x, y, w int) bool {
	for i := x - 1; i <= x+w; i++ {
		if b.inside(i, y) && b.at(i, y).r != ' ' {
			return false
		}
	}
	return true
}

// centred writes a label below a column, moved to stay in the block, and reports whether there was room for it.
func (b *buffer) centred(x, y int, label string, ink style.Ink) bool {
	w := style.Width(label)
	start := min(max(x-(w-1)/2, 0), b.W-w)
	if start < 0 || !b.unwritten(start, y, w) {
		return false
	}
	b.text(start, y, label, ink)
	return true
}

// beyond writes a value that lies outside the view at the end of a row, with an arrow towards it.
func (b *buffer) beyond(y int, label string, right bool) {
	if right {
		b.textLeft(b.W, y, label+" →", style.Aim)
	} else {
		b.text(0, y, "← "+label, style.Aim)
	}
}
