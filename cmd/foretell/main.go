// Command foretell opens published plans on a screen, or projects them and prints what follows.
package main

import (
	"cmp"
	"context"
	"io"
	"os"
	"os/signal"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
)

// version is the program's own, said by --version and in every result.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	patient := impatiently(ctx, os.Stderr)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	patient()
	stop()
	os.Exit(status)
}

// run is the whole program: it carries out the command that args give and returns the exit status. Results go to stdout,
// everything else to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	xdg.Reload()
	cobra.MousetrapHelpText = "" // a double click on Windows opens the screen
	p := &program{interrupted: ctx.Done(), stdin: stdin, stdout: stdout, stderr: stderr, lang: language(os.Getenv), flown: map[string]file{}}
	root := p.root()
	root.SetArgs(args)
	help := &careful{to: stdout}
	root.SetIn(stdin)
	root.SetOut(help)
	root.SetErr(stderr)
	return p.status(cmp.Or(root.ExecuteContext(ctx), help.failure()))
}
