package style

import "github.com/charmbracelet/lipgloss"

// tone is one colour in true colour, and hand-picked for 256 and 16 colours.
func tone(trueColor, ansi256, ansi string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: trueColor, ANSI256: ansi256, ANSI: ansi}
}

// palette is a theme's colours by role.
type palette struct {
	text, faint, grid, border        lipgloss.TerminalColor
	outer, inner, median             lipgloss.TerminalColor
	aim, known, observed, supposed   lipgloss.TerminalColor
	miss, reach, high, even, low     lipgloss.TerminalColor
	track, count, heading, bad       lipgloss.TerminalColor
	selectedText, selectedBackground lipgloss.TerminalColor
}

var none = lipgloss.NoColor{}

// The eight hues of Okabe and Ito: orange #E69F00, sky blue #56B4E9, bluish green #009E73, yellow #F0E442, blue #0072B2,
// vermillion #D55E00, reddish purple #CC79A7, black; shaded for bands and lightened where a thin sign needs contrast.

var darkPalette = palette{
	text: none, faint: tone("#8A9199", "245", "7"), grid: tone("#4A5058", "239", "8"), border: tone("#5A6068", "241", "8"),
	outer: tone("#17405E", "24", "4"), inner: tone("#2B79AD", "31", "6"), median: tone("#F5FAFF", "231", "15"),
	aim: tone("#E69F00", "214", "11"), known: tone("#FFFFFF", "231", "15"), observed: tone("#F0E442", "227", "11"),
	supposed: tone("#56B4E9", "74", "14"),
	miss:     tone("#D55E00", "166", "9"), reach: tone("#1FC796", "42", "10"),
	high: tone("#009E73", "36", "2"), even: tone("#56B4E9", "74", "6"), low: tone("#D55E00", "166", "1"),
	track: tone("#3A4048", "237", "8"), count: tone("#56B4E9", "74", "6"), heading: tone("#CC79A7", "175", "13"),
	bad: tone("#FF7A1A", "208", "9"), selectedText: tone("#FFFFFF", "231", "15"), selectedBackground: tone("#26394A", "237", "4"),
}

var lightPalette = palette{
	text: none, faint: tone("#5F666D", "242", "8"), grid: tone("#B4BAC0", "250", "7"), border: tone("#9AA0A6", "247", "8"),
	outer: tone("#CFE6F5", "153", "14"), inner: tone("#86C2E8", "110", "6"), median: tone("#00304D", "17", "0"),
	aim: tone("#B34700", "130", "1"), known: tone("#000000", "16", "0"), observed: tone("#8A3F6B", "90", "5"),
	supposed: tone("#0072B2", "25", "4"),
	miss:     tone("#D55E00", "166", "1"), reach: tone("#007A58", "29", "2"),
	high: tone("#009E73", "36", "2"), even: tone("#0072B2", "25", "4"), low: tone("#D55E00", "166", "1"),
	track: tone("#D4D8DC", "252", "7"), count: tone("#0072B2", "25", "4"), heading: tone("#8A3F6B", "90", "5"),
	bad: tone("#B34700", "130", "1"), selectedText: tone("#000000", "16", "0"), selectedBackground: tone("#D9EAF6", "189", "7"),
}

// contrast palettes are for a projector in a lit room: no thin greys, bands far apart in lightness.

var contrastDarkPalette = palette{
	text: tone("#FFFFFF", "231", "15"), faint: tone("#D0D0D0", "252", "7"), grid: tone("#8A8A8A", "245", "7"),
	border: tone("#D0D0D0", "252", "15"),
	outer:  tone("#00406E", "24", "4"), inner: tone("#0080C8", "32", "6"), median: tone("#FFFFFF", "231", "15"),
	aim: tone("#FFC20A", "220", "11"), known: tone("#FFFFFF", "231", "15"), observed: tone("#F0E442", "227", "11"),
	supposed: tone("#7FCBF7", "117", "14"),
	miss:     tone("#FF8533", "208", "9"), reach: tone("#2EE6AE", "43", "10"),
	high: tone("#2EE6AE", "43", "10"), even: tone("#7FCBF7", "117", "14"), low: tone("#FF8533", "208", "9"),
	track: tone("#6C6C6C", "242", "8"), count: tone("#7FCBF7", "117", "14"), heading: tone("#FFB3DA", "218", "13"),
	bad: tone("#FF8533", "208", "9"), selectedText: tone("#000000", "16", "0"), selectedBackground: tone("#F0E442", "227", "11"),
}

var contrastLightPalette = palette{
	text: tone("#000000", "16", "0"), faint: tone("#303030", "236", "0"), grid: tone("#808080", "244", "8"),
	border: tone("#303030", "236", "0"),
	outer:  tone("#B5DDF5", "153", "14"), inner: tone("#56B4E9", "74", "6"), median: tone("#000000", "16", "0"),
	aim: tone("#B30000", "124", "1"), known: tone("#000000", "16", "0"), observed: tone("#7A1F5C", "89", "5"),
	supposed: tone("#004B87", "24", "4"),
	miss:     tone("#B34700", "130", "1"), reach: tone("#006B4F", "23", "2"),
	high: tone("#006B4F", "23", "2"), even: tone("#004B87", "24", "4"), low: tone("#B34700", "130", "1"),
	track: tone("#A0A0A0", "247", "7"), count: tone("#004B87", "24", "4"), heading: tone("#7A1F5C", "89", "5"),
	bad: tone("#B30000", "124", "1"), selectedText: tone("#FFFFFF", "231", "15"), selectedBackground: tone("#003A66", "17", "4"),
}

var monoPalette = palette{
	text: none, faint: none, grid: none, border: none, outer: none, inner: none, median: none, aim: none, known: none,
	observed: none, supposed: none, miss: none, reach: none, high: none, even: none, low: none, track: none, count: none,
	heading: none, bad: none, selectedText: none, selectedBackground: none,
}
