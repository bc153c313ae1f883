package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"foretell/model"
	"foretell/model/store"
	"foretell/ui/report"
)

// record writes a story to a file with what each of its steps was seen to give: to a new file, or over the story's own.
func (p *program) record(f file, plan *model.Plan, page report.Replay, at string) error {
	seen, err := page.Seen()
	if err != nil {
		return err
	}
	data, err := model.Record(f.name, f.data, plan, (&family{file: f}).parent, seen)
	if err != nil {
		return err
	}
	own, err := store.Read(at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, err = store.Create(at, data)
	case err == nil && !bytes.Equal(own.Data, f.data):
		err = fmt.Errorf("cannot record to %s: it is there already, and is not the story that was played", at)
	case err == nil:
		_, err = store.Save(own, data)
	}
	return err
}
