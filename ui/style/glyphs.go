package style

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// GlyphMode is how much of Unicode the terminal's font is trusted with.
type GlyphMode uint8

const (
	// Braille draws lines with braille dots, two by four to a cell.
	Braille GlyphMode = iota
	// Block keeps to box drawing, blocks and geometric shapes.
	Block
	// ASCII keeps to the printable characters of ASCII.
	ASCII
)

// Glyphs are the signs drawn where a letter would not do. Each takes one cell.
type Glyphs struct {
	Mode GlyphMode

	Selected, Edited, Formula     rune    // selected row, changed value, derived indicator
	Ellipsis                      rune    // cut text
	Left, Right, Up, Down         rune    // arrows
	Base, Actual, Mark, Milestone rune    // published base value, published later value, target, milestone
	Miss, Reach, Neutral          rune    // an outcome that misses, one that reaches the target, one that has none
	Outer, Inner, Median          rune    // bands 5–95 and 25–75 and the median, where there is no colour to fill with
	Horizontal, Vertical          rune    // lines
	TickLeft, TickDown            rune    // axis ticks: beside a vertical, below a horizontal axis
	Corner                        rune    // lower left corner of two axes
	Dash, DashDown                rune    // dashed lines, along and down
	BarFull, BarHalf, BarRest     rune    // cells of a bar in a table
	Done, Rest                    rune    // slider: the way to the handle, the way behind it
	Pointer                       rune    // at a place on an axis, from below
	First, Last, Tick             rune    // slider: its ends, a reference value
	Knob, Idle                    rune    // its handle where keys move it, and where they do not
	WhiskerLeft, WhiskerRight     rune    // ends of an error bar
	Full                          rune    // a full cell
	Levels                        [3]rune // a stroke low, in the middle and high in its cell
	Eighths, Columns              [9]rune // a cell filled from the left and from below, in eighths
}

var brailleGlyphs = Glyphs{
	Mode:     Braille,
	Selected: '▸', Edited: '•', Formula: 'ƒ', Ellipsis: '…',
	Left: '←', Right: '→', Up: '↑', Down: '↓',
	Base: '●', Actual: '■', Mark: '◆', Milestone: '◆', Miss: '●', Reach: '○', Neutral: '•',
	Outer: '░', Inner: '▒', Median: '━',
	Horizontal: '─', Vertical: '│', TickLeft: '┤', TickDown: '┬', Corner: '└', Dash: '╌', DashDown: '┊',
	BarFull: '▆', BarHalf: '▃', BarRest: '▁', Pointer: '▲', Done: '━', Rest: '─', First: '├', Last: '┤', Knob: '●', Idle: '○', Tick: '┼', WhiskerLeft: '├', WhiskerRight: '┤',
	Full:    '█',
	Levels:  [3]rune{'▁', '━', '▔'},
	Eighths: [9]rune{' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'},
	Columns: [9]rune{' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'},
}

var asciiGlyphs = Glyphs{
	Mode:     ASCII,
	Selected: '>', Edited: '*', Formula: 'f', Ellipsis: '~',
	Left: '<', Right: '>', Up: '^', Down: 'v',
	Base: '@', Actual: '#', Mark: '*', Milestone: '*', Miss: '@', Reach: 'o', Neutral: '.',
	Outer: '.', Inner: ':', Median: '=',
	Horizontal: '-', Vertical: '|', TickLeft: '+', TickDown: '+', Corner: '+', Dash: '-', DashDown: '|',
	BarFull: '#', BarHalf: '+', BarRest: '.', Pointer: '^', Done: '=', Rest: '-', First: '|', Last: '|', Knob: '@', Idle: 'o', Tick: '+', WhiskerLeft: '|', WhiskerRight: '|',
	Full:    '#',
	Levels:  [3]rune{'_', '=', '"'},
	Eighths: [9]rune{' ', ' ', ' ', ' ', '-', '-', '=', '=', '#'},
	Columns: [9]rune{' ', '.', '.', '.', ':', ':', ':', '#', '#'},
}

// GlyphsFor returns the glyphs of a mode. Where the terminal is said to draw ambiguous characters two cells wide
// (RUNEWIDTH_EASTASIAN=1) every mode is ASCII: no other sign would keep its one cell.
func GlyphsFor(mode GlyphMode) Glyphs {
	if mode == ASCII || Width("●") != 1 {
		return asciiGlyphs
	}
	g := brailleGlyphs
	g.Mode = mode
	return g
}

var spelling = strings.NewReplacer("±", "+-", "…", "~", "·", "-", "–", "-", "—", "-", "−", "-", "×", "x", "≥", ">=", "≤", "<=", "•", "*",
	"→", "->", "←", "<-", "“", `"`, "”", `"`, "’", "'", "\u00a0", " ", "²", "^2")

// Spell returns text as this set can write it: in ASCII the typographic signs are spelled out. Letters of other scripts stay.
func (g Glyphs) Spell(s string) string {
	if g.Mode == ASCII {
		return spelling.Replace(s)
	}
	return s
}

// Border returns the frame drawn around panes.
func (g Glyphs) Border() lipgloss.Border {
	if g.Mode == ASCII {
		return lipgloss.ASCIIBorder()
	}
	return lipgloss.NormalBorder()
}

// Truncate is the package's Truncate with this set's own ellipsis.
func (g Glyphs) Truncate(s string, w int) string { return truncate(s, w, string(g.Ellipsis)) }

// PadRight is the package's PadRight with this set's own ellipsis.
func (g Glyphs) PadRight(s string, w int) string { return PadRight(g.Truncate(s, w), w) }

// PadLeft is the package's PadLeft with this set's own ellipsis.
func (g Glyphs) PadLeft(s string, w int) string { return PadLeft(g.Truncate(s, w), w) }
