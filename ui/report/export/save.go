package export

import (
	"bytes"
	"fmt"

	"foretell/model/store"
)

// Save writes a subject to a file by its ending: all of it, or nothing. A file of that name is replaced.
func Save(path string, s Subject) error {
	ending, err := Of(path)
	if err != nil {
		return err
	}
	return ending.Save(path, s)
}

// Save writes a subject to a file, whatever its name: all of it, or nothing. A file of that name is replaced.
func (e *Ending) Save(path string, s Subject) error {
	var out bytes.Buffer
	if err := e.Write(&out, s); err != nil {
		return fmt.Errorf("scenario %s as %s: %w", s.Result.Scenario.ID, e.Name, err)
	}
	return store.Export(path, out.Bytes())
}
