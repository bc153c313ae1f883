package picture

import (
	"math"
	"slices"
)

// mix returns the point a share t of the way from a to b.
func mix(a, b point, t float64) point { return point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)} }

// cubic returns the point of a Bézier curve at t.
func cubic(a, b, c, d point, t float64) point {
	ab, bc, cd := mix(a, b, t), mix(b, c, t), mix(c, d, t)
	return mix(mix(ab, bc, t), mix(bc, cd, t), t)
}

// round returns a circle as a polygon; turn is 1 or −1.
func round(at point, radius, turn float64) []point {
	const corners = 48
	points := make([]point, corners)
	for i := range points {
		sin, cos := math.Sincos(turn * 2 * math.Pi * float64(i) / corners)
		points[i] = point{at.x + radius*cos, at.y + radius*sin}
	}
	return points
}

// closed returns polygons as lines that end where they begin.
func closed(o outline) (lines [][]point) {
	for _, polygon := range o {
		lines = append(lines, append(slices.Clone(polygon), polygon[0]))
	}
	return lines
}

// stroked returns the outline of lines of a width, their joints rounded. All polygons turn the same way, so that where they
// overlap there is no hole.
func stroked(lines [][]point, width float64) (o outline) {
	for _, points := range lines {
		for i := 1; i < len(points); i++ {
			a, b := points[i-1], points[i]
			length := math.Hypot(b.x-a.x, b.y-a.y)
			if length == 0 {
				continue
			}
			nx, ny := (a.y-b.y)/length*width/2, (b.x-a.x)/length*width/2
			o = append(o, []point{{a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}, {a.x + nx, a.y + ny}})
			if i > 1 {
				o = append(o, round(a, width/2, 1))
			}
		}
	}
	return o
}

// dashes cuts a line into the parts of it that are drawn.
func dashes(points []point) (parts [][]point) {
	left, on := dashOn, true
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		for done := 0.0; done < length; {
			step := min(left, length-done)
			if on {
				parts = append(parts, []point{mix(a, b, done/length), mix(a, b, (done+step)/length)})
			}
			done, left = done+step, left-step
			if left <= 0 {
				on = !on
				left = dashOff
				if on {
					left = dashOn
				}
			}
		}
	}
	return parts
}
