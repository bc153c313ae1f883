package sim

import "testing"

// ∫ t² (1−t) dt = x³/3 − x⁴/4: at 1/2 it is 1/24 − 1/64 = 5/192, at 1 it is 1/12. ∫ (1−t)² dt = (1 − (1−x)³)/3.
func TestBetaIntegral(t *testing.T) {
	closeTo(t, "half", betaIntegral(3, 2, 0.5), 5.0/192, 1e-9)
	closeTo(t, "all", betaIntegral(3, 2, 1), 1.0/12, 1e-12)
	closeTo(t, "near the end", betaIntegral(1, 3, 0.9), (1-0.001)/3, 1e-12)
	closeTo(t, "nothing", betaIntegral(3, 2, 0), 0, 0)
}
