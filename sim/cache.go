package sim

// drawBudget bounds the memory of kept draws, in bytes; a projection of many indicators at once may use firstBudget of it.
const (
	drawBudget  = 128 << 20
	firstBudget = 32 << 20
)

// drawCache keeps the draws of indicators, so that an edit of one only has to walk its paths again.
type drawCache struct {
	years, paths int
	kept         map[int]*keptDraws // by indicator
	clock        int
}

// keptDraws is the draws of one indicator: by block, by column, by path.
type keptDraws struct {
	persistence float64
	filled      bool
	used        int // clock of the last use
	blocks      [][][]float64
}

func newDrawCache(years, paths int) drawCache {
	return drawCache{years: years, paths: paths, kept: map[int]*keptDraws{}}
}

// admit makes room for the draws of the rows that are about to run, as far as the budget goes. A projection that changes all of a
// large plan keeps nothing; an edit keeps its indicator's, in place of those not used for longest.
func (c *drawCache) admit(rows []row) {
	c.clock++
	size := 8 * c.paths * (c.years + 1)
	room := drawBudget / size
	for k := range rows {
		if d := c.kept[rows[k].index]; d != nil && d.persistence == rows[k].persistence {
			d.used = c.clock
		} else {
			delete(c.kept, rows[k].index)
		}
	}
	if len(rows) > 3 && len(rows)*size > firstBudget {
		return
	}
	for k := range rows {
		r := &rows[k]
		if c.kept[r.index] != nil || r.formula != nil {
			continue
		}
		for len(c.kept) > 0 && len(c.kept) >= room {
			c.evict()
		}
		c.kept[r.index] = c.newKept(r.persistence)
	}
}

func (c *drawCache) newKept(persistence float64) *keptDraws {
	d := &keptDraws{persistence: persistence, used: c.clock}
	for lo := 0; lo < c.paths; lo += blockPaths {
		n := c.length(lo / blockPaths)
		room := make([]float64, n*(c.years+1))
		columns := make([][]float64, c.years+1)
		for k := range columns {
			columns[k] = room[k*n : (k+1)*n : (k+1)*n]
		}
		d.blocks = append(d.blocks, columns)
	}
	return d
}

// length is the number of paths of block b.
func (c *drawCache) length(b int) int { return min(blockPaths, c.paths-b*blockPaths) }

func (c *drawCache) evict() {
	oldest := -1
	for i, d := range c.kept {
		if oldest < 0 || d.used < c.kept[oldest].used || d.used == c.kept[oldest].used && i < oldest {
			oldest = i
		}
	}
	delete(c.kept, oldest)
}

// full reports whether an indicator's draws are there, for a persistence of its noise.
func (c *drawCache) full(i int, persistence float64) bool {
	d := c.kept[i]
	return d != nil && d.filled && d.persistence == persistence
}

// block returns the room for an indicator's draws of a block, its first n paths; nil where none was admitted.
func (c *drawCache) block(i, b, n int) [][]float64 {
	d := c.kept[i]
	if d == nil {
		return nil
	}
	if len(d.blocks[b][0]) == n {
		return d.blocks[b]
	}
	return head(d.blocks[b], n)
}

// settle marks the draws of rows that have run on every path as there.
func (c *drawCache) settle(rows []row) {
	for k := range rows {
		if d := c.kept[rows[k].index]; d != nil {
			d.filled = true
		}
	}
}

// drop forgets draws that a cancelled run left half written.
func (c *drawCache) drop(rows []row) {
	for k := range rows {
		if d := c.kept[rows[k].index]; d != nil && !d.filled {
			delete(c.kept, rows[k].index)
		}
	}
}
