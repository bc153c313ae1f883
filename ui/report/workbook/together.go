package workbook

import (
	"strconv"

	"foretell/sim"
)

// together tells how many of a year's targets are met at once, by year.
func (b *book) together() {
	s := b.sheet(togetherName, 30, 12, 12, 12, 12, 12)
	for _, j := range b.Joint {
		s.title(strconv.Itoa(j.Year))
		s.heads(-1, head{"", plain}, head{b.in(countWord), fact}, head{b.in(meanMetWord), computed}, head{b.in(errorOfMean), computed}, head{b.in(allMetWord), computed}, head{b.in(errorWord), computed})
		s.all(b.in(allTargets), j.Targets, j.MeanMet, j.All)
		s.number(4, j.MeanMetError, look{format: "±0.000"})
		s.row++
		for _, g := range j.Groups {
			s.all(b.groupTitle(g.ID), g.Targets, g.MeanMet, g.All)
			s.row++
		}
		s.row++
		s.heads(-1, head{b.in(metCountWord), computed}, head{b.in(pathsWord), computed}, head{b.in(shareWord), computed})
		for k, n := range j.MetDistribution {
			s.count(1, k, look{format: year})
			s.count(2, n, look{format: grouped(0)})
			s.number(3, float64(n)/float64(max(b.Paths, 1)), look{format: "0.0%"})
			s.row++
		}
		s.row++
	}
	s.section(b.CompositeIndex(), computed)
	s.section(b.Reached(), computed)
}

func (s *sheet) all(title string, targets int, mean float64, all sim.Chance) {
	s.text(1, title, look{})
	s.count(2, targets, look{kind: fact, format: year})
	s.number(3, mean, look{format: "0.0"})
	s.number(5, all.Value(), look{bold: true, format: said(s.Chance(all))})
	s.number(6, all.Error, look{format: points})
}
