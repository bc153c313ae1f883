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
	spare        []*keptDraws       // whose room is free
	asked        map[int]bool       // the indicators that ran last
	clock        int
}

// keptDraws is the draws of one indicator: by block, by column, by path.
type keptDraws struct {
	persistence float64
	growth      bool // column 0 is there as well
	filled      bool
	used        int // clock of the last use
	blocks      [][][]float64
}

func newDrawCache(years, paths int) drawCache {
	return drawCache{years: years, paths: paths, kept: map[int]*keptDraws{}}
}

// admit makes room for the draws of the rows that are about to run, as far as the budget goes. A projection that changes all of a
// large plan keeps nothing. An edit keeps its indicator's; where others' have to go, only once the indicator is edited again, since
// writing so many draws down takes longer than drawing them.
func (c *drawCache) admit(rows []row) {
	c.clock++
	before := c.asked
	c.asked = make(map[int]bool, len(rows))
	size := 8 * c.paths * (c.years + 1)
	room := drawBudget / size
	for k := range rows {
		r := &rows[k]
		c.asked[r.index] = true
		if c.has(&r.track) {
			c.kept[r.index].used = c.clock
		} else {
			c.free(r.index)
		}
	}
	if len(rows) > 3 && len(rows)*size > firstBudget {
		return
	}
	for k := range rows {
		r := &rows[k]
		if c.kept[r.index] != nil || r.formula != nil || room == 0 || len(c.kept) >= room && !before[r.index] {
			continue
		}
		if len(c.kept) >= room {
			c.free(c.oldest())
		}
		d := c.room()
		d.persistence, d.growth, d.used = r.persistence, r.uncertain(), c.clock
		c.kept[r.index] = d
	}
}

// room returns room for the draws of one indicator, with whatever was there.
func (c *drawCache) room() *keptDraws {
	if last := len(c.spare) - 1; last >= 0 {
		d := c.spare[last]
		c.spare = c.spare[:last]
		return &keptDraws{blocks: d.blocks}
	}
	d := &keptDraws{}
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

// free forgets the draws of an indicator, if there are any, and keeps their room.
func (c *drawCache) free(i int) {
	if d := c.kept[i]; d != nil {
		c.spare = append(c.spare, d)
		delete(c.kept, i)
	}
}

// length is the number of paths of block b.
func (c *drawCache) length(b int) int { return min(blockPaths, c.paths-b*blockPaths) }

// oldest returns the indicator whose draws have not been used for longest.
func (c *drawCache) oldest() int {
	oldest := -1
	for i, d := range c.kept {
		if oldest < 0 || d.used < c.kept[oldest].used || d.used == c.kept[oldest].used && i < oldest {
			oldest = i
		}
	}
	return oldest
}

// has reports whether a track's draws are there, or room for them.
func (c *drawCache) has(t *track) bool {
	d := c.kept[t.index]
	return d != nil && d.persistence == t.persistence && (d.growth || !t.uncertain())
}

// full reports whether a track's draws are there.
func (c *drawCache) full(t *track) bool { return c.has(t) && c.kept[t.index].filled }

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
			c.free(rows[k].index)
		}
	}
}
