package ui

// memo keeps the last block drawn, since bubbletea asks for the whole frame after every message. K is all that the block
// depends on.
type memo[K comparable] struct {
	key   K
	lines []string
	held  bool
}

// of returns the block for a key, drawn anew only when the key has changed.
func (m *memo[K]) of(key K, draw func() []string) []string {
	if !m.held || m.key != key {
		m.key, m.lines, m.held = key, draw(), true
	}
	return m.lines
}
