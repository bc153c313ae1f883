// Package picture draws the charts of a report on paper, as SVG or as PNG.
//
// A chart is a Picture: shapes in inks, which know nothing of a file's format. Two writers turn it into one. SVG leaves the
// letters to whoever shows it; PNG has to draw them, Latin ones from a font the program carries and Chinese ones from a font
// of the system.
package picture
