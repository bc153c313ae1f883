package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"foretell/model"
	"foretell/model/store"
)

// A file that another program has changed is not overwritten unasked.
func Example() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "mine.toml")

	f, _ := store.Create(path, []byte("paths = 1024\n"))
	f, _ = store.Save(f, []byte("paths = 2048\n"))

	os.WriteFile(path, []byte("paths = 1\n"), 0o644) // another program

	_, err = store.Save(f, []byte("paths = 4096\n"))
	var changed *store.ChangedError
	fmt.Println(errors.As(err, &changed))

	f, _ = store.SaveOver(f, []byte("paths = 4096\n")) // the person's choice
	fmt.Printf("%s", f.Data)
	// Output:
	// true
	// paths = 4096
}

// Unsaved edits outlive the program that made them.
func ExampleJournal() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	xdg.StateHome = folder

	j := store.NewJournal(store.Origin{Scenario: "base", Plan: "zhejiang-digital-2018"})
	growth := model.Edit{Set: "assume.de_va.growth", To: model.Growth{Distribution: model.Fixed(10)}.Value()}
	paths := model.Edit{Set: "run.paths", To: 65536}
	j.Put(store.Unsaved{Lines: []string{growth.String()}})
	j.Put(store.Unsaved{Lines: []string{growth.String(), paths.String()}})
	j.Put(store.Unsaved{Lines: []string{growth.String()}}) // undone
	j.Close()                                              // the window was closed

	left, _ := store.Recoverable() // at the next start
	for _, r := range left {
		fmt.Println(r.Scenario, r.Lines)
		edit, err := model.ParseEdit(r.Lines[0])
		fmt.Println(edit.Set, edit.To, err)
		r.Discard()
	}
	// Output:
	// base [assume.de_va.growth = { fixed = 10 }]
	// assume.de_va.growth map[fixed:10] <nil>
}
