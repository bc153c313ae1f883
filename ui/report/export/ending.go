// Package export writes a result to a file, in the format that the file's ending names: tables for programs and people, a
// workbook, pictures, and a page to be read.
package export

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/report/picture"
	"foretell/ui/report/webpage"
	"foretell/ui/report/workbook"
)

// Subject is what is exported, and how it is to be told.
type Subject struct {
	Result  report.Result
	Picture picture.Choice   // of a picture
	Drawn   *picture.Picture // the picture, where it is of more than the result holds; otherwise nil
	Scale   float64          // pixels of a PNG to a unit of the picture; 0 for 2
	Font    string           // file of the font for letters of a PNG that the program's own has not; empty for one of the system
	Command string           // that gives the same numbers again; empty where there is none
}

// Ending is a format by the ending of a file's name.
type Ending struct {
	Name   string // without the dot
	Write  func(w io.Writer, s Subject) error
	Silent bool // it has no place for warnings
}

// Endings are all of them.
var Endings = []Ending{
	{Name: "csv", Write: as(report.CSV), Silent: true},
	{Name: "json", Write: as(report.JSON)},
	{Name: "md", Write: as(report.Markdown)},
	{Name: "xlsx", Write: func(w io.Writer, s Subject) error { return workbook.Write(w, s.Result, s.Command) }},
	{Name: "html", Write: func(w io.Writer, s Subject) error { return webpage.Write(w, s.Result, s.Command) }},
	{Name: "svg", Write: svg, Silent: true},
	{Name: "png", Write: png, Silent: true},
}

// as returns a writer of results as one of subjects.
func as(write func(io.Writer, report.Result) error) func(io.Writer, Subject) error {
	return func(w io.Writer, s Subject) error { return write(w, s.Result) }
}

// draw returns the picture of a subject.
func (s Subject) draw() (*picture.Picture, error) {
	if s.Drawn != nil {
		return s.Drawn, nil
	}
	return picture.Draw(s.Result, s.Picture)
}

func svg(w io.Writer, s Subject) error {
	p, err := s.draw()
	if err != nil {
		return err
	}
	return p.SVG(w)
}

func png(w io.Writer, s Subject) error {
	p, err := s.draw()
	if err != nil {
		return err
	}
	scale := s.Scale
	if scale == 0 {
		scale = usualScale
	}
	return p.PNG(w, scale, s.Font)
}

// usualScale is the pixels of a PNG to a unit where nothing else is asked.
const usualScale = 2

// WritePicture writes a picture as an SVG or, of the usual size, as a PNG.
func WritePicture(w io.Writer, p *picture.Picture, ending string) error {
	if ending == "png" {
		return p.PNG(w, usualScale, "")
	}
	return p.SVG(w)
}

// Names returns the names of the endings.
func Names() []string {
	names := make([]string, len(Endings))
	for i, e := range Endings {
		names[i] = e.Name
	}
	return names
}

// Of returns the ending of a path, or says which there are.
func Of(path string) (*Ending, error) {
	name := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	if e := Named(name); e != nil {
		return e, nil
	}
	hint := ""
	if near := model.Nearest(name, Names()); near != "" {
		hint = fmt.Sprintf("; did you mean .%s?", near)
	}
	if name == "" {
		return nil, fmt.Errorf("%s has no ending that says what to write: .%s", path, strings.Join(Names(), ", ."))
	}
	return nil, fmt.Errorf("nothing can be written as .%s%s; there are .%s", name, hint, strings.Join(Names(), ", ."))
}

// Named returns the ending of a name, or nil.
func Named(name string) *Ending {
	if i := slices.IndexFunc(Endings, func(e Ending) bool { return e.Name == name }); i >= 0 {
		return &Endings[i]
	}
	return nil
}
