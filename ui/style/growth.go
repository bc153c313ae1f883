package style

import "foretell/model"

// Growth returns growth per year in the unit of an indicator's scale: "13.8 %/y", "+2.9 pt/y", "+3.2 /y"; in Chinese
// "13.8%/年", "+2.9点/年", "+3.2/年".
func Growth(v float64, decimals int, scale model.Scale, lang model.Lang) string {
	number := Decimals(v, decimals, lang)
	if scale != model.Log && v > 0 {
		number = "+" + number
	}
	return number + GrowthUnit(scale, lang)
}

// GrowthUnit returns the unit of growth on a scale, as it follows a number.
func GrowthUnit(scale model.Scale, lang model.Lang) string {
	zh := lang == model.Chinese
	switch {
	case scale == model.Log && zh:
		return "%/年"
	case scale == model.Log:
		return " %/y"
	case scale == model.Logit && zh:
		return "点/年"
	case scale == model.Logit:
		return " pt/y"
	case zh:
		return "/年"
	default:
		return " /y"
	}
}
