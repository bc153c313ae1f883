package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/model/sheet"
	"foretell/model/store"
)

const importHelp = `Import reads a plan from a spreadsheet, an XLSX workbook or a CSV file, and writes it as a plan file.

The sheet has a row for each indicator. Its headers may be English or Chinese, in any order: names (indicator, 指标), years
(2017, base 2017, 2020年目标值, actual 2018), and where it has them group, unit, standing, relation (≥ or ≤), scale, id. Rows that
repeat the header, headings that stand alone, and a group named in its first row only are understood.

How the sheet was read is shown before anything is written, with every cell that was read on a guess. What cannot be read
is refused, with its cell. A header that is misunderstood is set right with --map, by its words or its column's letter:

  id   name [en|zh]   short [en|zh]   group   unit [en|zh]   scale   base YEAR   base assumed [en|zh]   target YEAR
  standing   relation   actual YEAR   source YEAR   source line   formula   skip

On a terminal it then asks; elsewhere, or with --yes, it goes on. Without -o the plan goes to standard output. foretell show plan
-o FILE writes a plan as such a sheet, which import reads as the same plan.`

const importExamples = `  foretell import goals.xlsx -o goals.toml
  foretell import 指标.csv --map 'C=base 2017' --map '备注=skip'
  foretell import book.xlsx --sheet 目标 --yes > plan.toml`

// imported is what the flags of import say.
type imported struct {
	to, sheet, id string
	maps          []string
	yes           bool
}

// importCommand reads a plan from a spreadsheet.
func (p *program) importCommand() *cobra.Command {
	var i imported
	c := &cobra.Command{
		Use:     "import FILE",
		Short:   "Read a plan from a spreadsheet, XLSX or CSV",
		Long:    importHelp,
		Example: importExamples,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{errors.New("import needs one file, for instance foretell import goals.xlsx -o goals.toml")}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.importPlan(args[0], i) },
	}
	f := c.Flags()
	f.StringVarP(&i.to, "output", "o", "", "plan `FILE` to write, a new one; otherwise standard output")
	f.StringVar(&i.sheet, "sheet", "", "`NAME` of the workbook's sheet, where several hold a table")
	f.StringArrayVar(&i.maps, "map", nil, "what a column holds, as `COLUMN=FIELD`; may be given again")
	f.StringVar(&i.id, "id", "", "`ID` of the plan, by default made of the file's name")
	f.BoolVarP(&i.yes, "yes", "y", false, "do not ask")
	return c
}

// importPlan reads a sheet, shows how, and writes the plan once that is accepted.
func (p *program) importPlan(word string, i imported) error {
	o := sheet.Options{File: word, Sheet: i.sheet, ID: i.id}
	for _, s := range i.maps {
		asked, err := sheet.ParseAsked(s)
		if err != nil {
			return usageError{fmt.Errorf("--map: %w", err)}
		}
		o.Asked = append(o.Asked, asked)
	}
	f, err := p.sheetFile(word)
	if err != nil {
		return err
	}
	o.File = f.name
	r, err := sheet.Read(f.data, o)
	if err != nil {
		return err
	}
	fmt.Fprint(p.stderr, spoken(p.reading(f.name, r)))
	if ok, err := p.accepted(i.yes); !ok {
		return err
	}
	return p.start(i.to, r.Data, fmt.Sprintf(importedNext.In(p.lang), i.to, wordFor(i.to)))
}

func (p *program) sheetFile(word string) (file, error) {
	if f, flows, err := p.flowing(word); flows {
		return f, err
	}
	return readFile(word)
}

// accepted asks on a terminal whether the reading is right. Elsewhere nobody can answer, and what was shown is on record.
func (p *program) accepted(yes bool) (bool, error) {
	if yes || !isTerminal(p.stdin) || !isTerminal(p.stderr) {
		return true, nil
	}
	fmt.Fprint(p.stderr, acceptQuestion.In(p.lang))
	answer, err := bufio.NewReader(interruptible{p.stdin, p.interrupted}).ReadString('\n')
	if err != nil && answer == "" {
		return false, fmt.Errorf("no answer: %w", err)
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "是", "好":
		return true, nil
	}
	return false, errors.New("not accepted, so nothing is written; --map says what a column holds")
}

// start writes a file to begin from: a new one, or standard output. next says what can be done with it.
func (p *program) start(to string, data []byte, next string) error {
	if to == "" || to == "-" {
		return p.write(string(data))
	}
	if _, err := store.Create(to, data); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name another file, or remove it first", to)
	} else if err != nil {
		return err
	}
	fmt.Fprintln(p.stderr, spoken(next))
	return nil
}

var (
	acceptQuestion = model.Text{En: "Write this plan? [y/n] ", Zh: "写入该规划？[y/n] "}
	importedNext   = model.Text{
		En: "%[1]s is written. Next: foretell new scenario --plan %[2]s -o my-scenario.toml",
		Zh: "已写入 %[1]s。下一步：foretell new scenario --plan %[2]s -o my-scenario.toml",
	}
)

// writeSheet writes a plan as a sheet, in the format of the file's ending. A file of that name is replaced.
func (p *program) writeSheet(to string, plan *model.Plan) error {
	var b strings.Builder
	var err error
	switch ending := strings.ToLower(to[strings.LastIndexByte(to, '.')+1:]); ending {
	case "csv":
		b.WriteString("\uFEFF") // by which a spreadsheet knows UTF-8
		err = sheet.WriteCSV(&b, plan, p.lang)
	case "xlsx":
		err = sheet.WriteXLSX(&b, plan, p.lang)
	default:
		return usageError{fmt.Errorf("a plan is written as .csv or .xlsx, not as %q", to)}
	}
	if err != nil {
		return err
	}
	if err := store.Export(to, []byte(b.String())); err != nil {
		return err
	}
	if left := len(plan.Actions) + len(plan.Commitments); left > 0 {
		fmt.Fprintf(p.stderr, "foretell: "+leftOut.In(p.lang)+"\n", len(plan.Actions), len(plan.Commitments))
	}
	return nil
}

var leftOut = model.Text{
	En: "a sheet of indicators has no place for the plan's %d actions and %d promises: they are left out",
	Zh: "指标表无处存放规划的 %d 项行动与 %d 项承诺，未写入",
}
