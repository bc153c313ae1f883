//go:build !amd64 || purego

package num

// Where there is no assembly, the plain functions do the whole column.

func streamVector([]uint32, *lanes) int                                           { return 0 }
func scoresVector([]float64, []uint32, *[scoreParts]scoreRow) int                 { return 0 }
func mixVector(_, _ []float64, _, _ float64) int                                  { return 0 }
func advanceVector(_, _ []float64, _, _ float64) int                              { return 0 }
func notBelowVector([]uint64, []float64, float64) int                             { return 0 }
func notAboveVector([]uint64, []float64, float64) int                             { return 0 }
func binVector(*[Bins]uint32, []float64, float64, float64, []int32) (done, n int) { return 0, 0 }
func logsVector(_, _ []float64, _ float64) (done, held int)                       { return 0, 0 }
