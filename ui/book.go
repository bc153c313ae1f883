package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// book is the plan's own words about one indicator after another, and beside them what is our judgement.
type book struct {
	*App
	first int  // line shown first
	order list // of the pages
	memo  memo[bookKey]
}

// bookKey is all that a page depends on, before it is scrolled.
type bookKey struct {
	lookKey
	selected, revision int
}

// openBook opens the plan book at the selected indicator.
func (a *App) openBook() {
	b := &book{App: a}
	b.order.show(a.desk, "")
	a.cover(b)
}

func (b *book) press(msg tea.KeyMsg) tea.Cmd {
	k, room := b.keys.book, b.room()
	switch {
	case key.Matches(msg, k.Up):
		b.first--
	case key.Matches(msg, k.Down):
		b.first++
	case key.Matches(msg, k.PageUp):
		b.first -= room
	case key.Matches(msg, k.PageDown):
		b.first += room
	case key.Matches(msg, k.First):
		b.first = 0
	case key.Matches(msg, k.Last):
		b.first = len(b.page())
	case key.Matches(msg, k.Next):
		b.leaf(1)
	case key.Matches(msg, k.Previous):
		b.leaf(-1)
	case key.Matches(msg, b.keys.global.Lang):
		b.turnLanguage()
	case key.Matches(msg, k.Close):
		b.uncover()
		b.resize(b.w, b.h)
	case key.Matches(msg, b.keys.global.Stop):
		return b.leave()
	}
	b.first = max(0, min(b.first, len(b.page())-room))
	return nil
}

// leaf turns to another indicator's page.
func (b *book) leaf(by int) {
	if to := b.order.step(b.selected, by); to != b.selected {
		b.selected, b.first = to, 0
	}
}

// room is the lines of a page that find room between its title and the keys.
func (b *book) room() int { return b.rows() * b.columns() }

func (b *book) rows() int { return max(1, b.h-2) }

// columns is how many stand side by side, as in a book that lies open.
func (b *book) columns() int { return max(1, b.w/bookColumn) }

func (b *book) columnWidth() int { return b.w / b.columns() }

// page is all lines of the selected indicator's page.
func (b *book) page() []string {
	k := bookKey{b.looks(b.w, b.h), b.selected, b.revision}
	return b.memo.of(k, b.write)
}
