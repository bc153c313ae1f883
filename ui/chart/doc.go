// Package chart draws data as a block of cells: pure functions from numbers to a string of exactly H lines, each exactly W
// cells wide. It is the only package that imports ntcharts, and takes its braille grids, lines and block runes.
//
// Nothing a caller passes can hang or break a frame: numbers that are not finite are left out, what lies outside the view is
// clipped, text is measured in cells and cleaned of control characters, and a size too small for a chart gives blank cells.
// Colours come from the theme alone, and every chart reads without them.
package chart
