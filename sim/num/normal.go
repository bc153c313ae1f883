package num

import "math"

// Density returns the standard normal density at z.
//
//	φ(z) = exp(−z²/2) / √(2π)
func Density(z float64) float64 {
	return float64(0.39894228040143267794 * Exp(-0.5*float64(z*z)))
}

// CDF returns the standard normal distribution function at z, within 1e-15, and in the lower tail within 1e-8 of itself.
//
//	Φ(z) = ∫ φ from −∞ to z
//
// Source: Hart et al. 1968 as given by G. West, Better approximations to cumulative normal functions, Wilmott, 2005.
func CDF(z float64) float64 {
	if math.IsNaN(z) {
		return z
	}
	a := math.Abs(z)
	tail := 0.0 // Φ(−a)
	switch e := Exp(-0.5 * float64(a*a)); {
	case a > 37:
	case a < 7.07106781186547:
		tail = float64(e*poly(a, cdfNum[:])) / poly(a, cdfDen[:])
	default:
		c := a + 0.65
		for k := 4.0; k >= 1; k-- {
			c = a + k/c
		}
		tail = e / float64(2.5066282746310005*c)
	}
	if z > 0 {
		return 1 - tail
	}
	return tail
}

var (
	cdfNum = [...]float64{3.52624965998911e-02, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376}
	cdfDen = [...]float64{8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752}
)

// Quantile returns the z with Φ(z) = p, to about 16 digits; −Inf at 0 and +Inf at 1.
//
// Source: M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37, 1988.
func Quantile(p float64) float64 {
	switch {
	case math.IsNaN(p) || p < 0 || p > 1:
		return math.NaN()
	case p == 0:
		return math.Inf(-1)
	case p == 1:
		return math.Inf(1)
	}
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.180625 - float64(q*q)
		return float64(q*poly(r, quantCenterNum[:])) / poly(r, quantCenterDen[:])
	}
	z := quantileTail(min(p, 1-p))
	if q < 0 {
		return -z
	}
	return z
}

// quantileTail returns −Φ⁻¹(p) for 0 < p ≤ 0.075.
func quantileTail(p float64) float64 {
	r := math.Sqrt(-Log(p))
	if r <= 5 {
		r -= 1.6
		return poly(r, quantNearNum[:]) / poly(r, quantNearDen[:])
	}
	r -= 5
	return poly(r, quantFarNum[:]) / poly(r, quantFarDen[:])
}

var (
	quantCenterNum = [...]float64{2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0}
	quantCenterDen = [...]float64{5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1}
	quantNearNum   = [...]float64{7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0}
	quantNearDen   = [...]float64{1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1}
	quantFarNum    = [...]float64{2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0}
	quantFarDen    = [...]float64{2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1}
)

// poly evaluates a polynomial, highest coefficient first.
func poly(x float64, c []float64) float64 {
	y := c[0]
	for _, k := range c[1:] {
		y = float64(y*x) + k
	}
	return y
}
