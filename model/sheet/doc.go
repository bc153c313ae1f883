// Package sheet reads a plan from a spreadsheet, an XLSX workbook or a CSV file with a row for each indicator, and writes
// one as such. What a sheet does not say plainly is either read on a guess, which is told as a doubt, or refused; both name the
// cell.
package sheet
