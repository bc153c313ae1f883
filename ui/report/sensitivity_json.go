package report

import "io"

// SensitivitySchema is the first field of every list of drivers in JSON.
const SensitivitySchema = "foretell/drivers/1"

type sensitivityJSON struct {
	Schema string `json:"schema"`
	basisJSON
	Goal      string       `json:"goal,omitempty"`      // that it holds,
	Indicator string       `json:"indicator,omitempty"` // or the value of an indicator in year,
	Year      int          `json:"year,omitempty"`      // or else the number of targets met in year
	Drivers   []driverJSON `json:"drivers"`
	Inputs    int          `json:"inputs"`    // uncertain ones, listed or not
	Explained figure       `json:"explained"` // sum of the shares of all of them
	Error     figure       `json:"explained_error"`
}

type driverJSON struct {
	Kind       string `json:"kind"`
	ID         string `json:"id,omitempty"`
	Rank       figure `json:"rank_correlation"`
	RankError  figure `json:"rank_correlation_error"`
	Share      figure `json:"variance_share"`
	ShareError figure `json:"variance_share_error"`
}

// JSON writes the drivers for other programs.
func (y Sensitivity) JSON(w io.Writer) error {
	all, err := y.Explained(y.Drivers)
	out := sensitivityJSON{
		Schema: SensitivitySchema, basisJSON: y.basis(y.Plan, y.Scenario, y.Paths),
		Year: y.Year, Drivers: []driverJSON{}, Inputs: len(y.Drivers), Explained: figure(all), Error: figure(err),
	}
	switch {
	case y.Goal != nil:
		out.Goal, out.Year = y.Goal.String(), 0
	case y.Indicator != nil:
		out.Indicator = y.Indicator.ID
	}
	for _, d := range y.Listed() {
		out.Drivers = append(out.Drivers, driverJSON{d.Kind, d.ID, figure(d.Rank), figure(d.RankError), figure(d.Share), figure(d.ShareError)})
	}
	return encode(w, out)
}
