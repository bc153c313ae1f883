package ui

import (
	"github.com/charmbracelet/bubbles/help"
	tea "github.com/charmbracelet/bubbletea"
)

// screen is one view of the program. It changes nothing but itself and what lies on the desk.
type screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string // exactly the lines and cells of its size
	SetSize(w, h int)
	help.KeyMap

	sections() []section // all its keys, for the list of keys
	typing() bool        // a text entry is open: keys are characters
	back() bool          // backs out of what is open; false where nothing is
}

// claimant is a screen that answers some keys before the program does.
type claimant interface{ claims(msg tea.KeyMsg) bool }

// place is a pane's part of a column.
type place[P any] struct {
	pane P
	h    int // lines, its rule among them
}

// page is what a screen shows at one time: one column of panes or two.
type page[P any] struct {
	left, right   []place[P]
	leftW, rightW int // cells; no right column where rightW is 0
}

// showPage draws a page, asking for each pane's rule and body.
func showPage[P any](d *desk, p page[P], draw func(pane P, w, h int) []string) []string {
	left := stack(p.left, p.leftW, draw)
	if p.rightW == 0 {
		return left.lines
	}
	return d.beside(left, stack(p.right, p.rightW, draw))
}

func stack[P any](places []place[P], w int, draw func(pane P, w, h int) []string) column {
	c := column{w: w}
	for _, s := range places {
		block := draw(s.pane, w, s.h)
		c.add(block[0], block[1:])
	}
	return c
}

// roomy reports whether a window has room for all panes of a screen at once. The size is that of a screen, without the
// program's header and footer.
func roomy(w, h int) bool { return w >= 100 && h >= 30-chrome }
