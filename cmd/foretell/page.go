package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"foretell/ui/report"
)

// pageFlag adds the flag that says how to print a page.
func pageFlag(c *cobra.Command, format *string) {
	*format = report.PageNames[0]
	c.Flags().Var(choice[string]{format, report.PageNames}, "format", "how to print it")
}

// reader is whom pages are printed for.
func (p *program) reader() report.Reader {
	return report.Reader{Program: version, Lang: p.lang, Width: p.width()}
}

// tell writes a page. Nothing is written before all of it is known.
func (p *program) tell(page report.Page, format string) error {
	var out strings.Builder
	if err := report.WritePage(&out, page, format); err != nil {
		return fmt.Errorf("as %s: %w", format, err)
	}
	return p.write(out.String())
}
