package model

// studentT is Student's t distribution, moved and scaled: heavier tails than the normal's, the fewer its degrees of freedom.
//
//	f(x) = Γ((df+1)/2) / (Γ(df/2) √(π df) scale) · (1 + ((x − mean)/scale)²/df)^(−(df+1)/2)
//
// mean and scale ≥ 0 in growth units, df ≥ ½ without unit; scale = 0 is the fixed value mean. mean is the median too; the
// distribution has a mean only where df > 1, and a standard deviation, scale √(df/(df−2)), only where df > 2.
var studentT = &Kind{
	Name:   "student-t",
	Params: []Param{{"mean", Location}, {"scale", Spread}, {"df", Shape}},
	check: func(p []float64) (what, right string) {
		switch {
		case p[1] < 0:
			return "scale " + spelled(p[1]) + " is negative", "scale ≥ 0"
		case p[2] < leastFreedom:
			return "df " + spelled(p[2]) + " is too few", "df ≥ 0.5: the tails are heavy at 3, and the normal's at 30"
		}
		return "", ""
	},
	ceiling: normal.ceiling,
}

// leastFreedom is the least number of degrees of freedom. With fewer, the tails no longer fit into the numbers of a computer:
// at df = 0.1 one draw in a million lies 10⁶⁰ scales out.
const leastFreedom = 0.5

// StudentT returns Student's t distribution of a mean and a scale ≥ 0, in growth units, and df ≥ 0.5 degrees of freedom.
func StudentT(mean, scale, df float64) Distribution {
	return Distribution{studentT.Name, []float64{mean, scale, df}}
}
