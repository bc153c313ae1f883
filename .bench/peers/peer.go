package main

// peer is a program that does the work, called as COMMAND N SEED REPS [OUT.json] in the peers' folder.
type peer struct {
	name    string
	folder  string // where it is built, below the peers' own
	build   string // for sh; $BIN is the folder of programs
	command []string
	whatif  []string // called as COMMAND N REPS; nil where there is none
	largest int      // paths
	own     bool     // built from the current folder, not from the peers'
}

// The yardstick of every ratio, and the peer that speed is told against.
const (
	limit = "C, double"
	numpy = "NumPy"
	own   = "foretell, random"
)

const python = "/usr/bin/python3"

const buildC = `
for program in limit whatif; do
  gcc -O3 -march=native -ffast-math -fopenmp -o "$BIN/c-$program" c/$program.c -lm
done`

const buildSquiggle = `
node --version
[ -d node_modules ] || npm install --no-audit --no-fund
node gen.mjs`

// allPeers are in the order of the table.
var allPeers = []peer{
	{name: limit, build: buildC, command: []string{"bin/c-limit", "c64"}, whatif: []string{"bin/c-whatif"}, largest: 1e8},
	{name: "C, float", build: `test -x "$BIN/c-limit"`, command: []string{"bin/c-limit", "c32"}, largest: 1e8},
	{name: own, own: true, build: `go build -o "$BIN/foretell" ./.bench/foretell`,
		command: []string{"bin/foretell", "work", "random"}, whatif: []string{"bin/foretell", "whatif"}, largest: 1e8},
	{name: "foretell, sobol", own: true, build: `test -x "$BIN/foretell"`, command: []string{"bin/foretell", "work", "sobol"}, largest: 1e8},
	{name: numpy, build: python + " -c 'import numpy, scipy'", command: []string{python, "numpy/w.py"}, whatif: []string{python, "numpy/whatif.py"}, largest: 1e6},
	{name: "R", build: "Rscript --version", command: []string{"Rscript", "r/w.R"}, largest: 1e6},
	{name: "Go and gonum", folder: "go", build: `go build -o "$BIN/go-naive" ./naive`, command: []string{"bin/go-naive"}, largest: 1e6},
	{name: "Squiggle", folder: "squiggle", build: buildSquiggle, command: []string{"node", "squiggle/w.mjs"}, largest: 1e5},
}
