package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"foretell/model"
	"foretell/model/store"
	"foretell/seeds"
)

// shelf holds the files of one sort that can be called by name: those the program carries, and those in the user's folder.
// An embedded name always means the embedded file.
type shelf struct {
	sort string      // "plan" or "scenario"
	kept store.Shelf // of the user; the embedded files lie in a folder of the same name
}

var (
	plans     = shelf{"plan", store.Plans}
	scenarios = shelf{"scenario", store.Scenarios}
)

const ending = ".toml"

// file is the text of a plan or a scenario.
type file struct {
	name string // as faults tell it: the name on a shelf, or the path
	dir  string // where files beside it are; empty for an embedded file
	data []byte
	kept *store.File // as it is on disk; nil for an embedded file and for standard input
}

// saved returns the folder of the user's own files.
func (s shelf) saved() string { return s.kept.Folder() }

// embedded returns the names of the files the program carries.
func (s shelf) embedded() []string {
	files, err := fs.Glob(seeds.Files, path.Join(string(s.kept), "*"+ending))
	if err != nil {
		return nil
	}
	for i := range files {
		files[i] = strings.TrimSuffix(path.Base(files[i]), ending)
	}
	return files
}

// own returns the names of the user's files; of a folder that cannot be looked into there are none.
func (s shelf) own() []string {
	names, err := s.kept.Names()
	if err != nil {
		return nil
	}
	return names
}

// named returns the file of a name, or fs.ErrNotExist.
func (s shelf) named(name string) (file, error) {
	if store.Name(name) != nil {
		return file{}, fs.ErrNotExist
	}
	data, err := fs.ReadFile(seeds.Files, path.Join(string(s.kept), name+ending))
	if err == nil {
		return file{name: name, data: data}, nil
	}
	return onDisk(s.kept.Read(name))
}

// unknownError is a name that is on no shelf.
type unknownError struct{ sort, name, hint string }

func (e unknownError) Error() string {
	return fmt.Sprintf("no %s is called %q%s", e.sort, e.name, e.hint)
}

// unknown says that no file has a name, and which was probably meant.
func (s shelf) unknown(name string) error {
	names := append(s.embedded(), s.own()...)
	hint := suggestion(name, names)
	if _, err := os.Stat(name); err == nil {
		hint = "; for the file of that name write ." + string(filepath.Separator) + name
	}
	if hint == "" {
		hint = "; there are " + strings.Join(names, ", ")
	}
	return unknownError{s.sort, name, hint}
}

// isPath reports whether a word means a file rather than a name on a shelf.
func isPath(word string) bool {
	return strings.ContainsAny(word, `/\`) || strings.HasSuffix(word, ending)
}

// readFile reads the file at a path, or says which was probably meant.
func readFile(at string) (file, error) {
	f, err := onDisk(store.Read(at))
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w%s", err, fileNear(at))
	}
	return f, err
}

// fileNear is what to add to a fault about a file that is not there: the nearest name beside it, where one is near.
func fileNear(at string) string {
	dir, name := filepath.Split(at)
	entries, err := os.ReadDir(filepath.Clean(dir))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if near := model.Nearest(name, names); near != "" {
		return fmt.Sprintf("; did you mean %s?", dir+near)
	}
	return ""
}

func onDisk(f store.File, err error) (file, error) {
	if err != nil {
		return file{}, err
	}
	return file{name: f.Path, dir: filepath.Dir(f.Path), data: f.Data, kept: &f}, nil
}

// readAll reads what comes from no file.
func readAll(r io.Reader, name, dir string) (file, error) {
	data, err := io.ReadAll(io.LimitReader(r, store.Most+1))
	if err != nil {
		return file{}, fmt.Errorf("cannot read %s: %w", name, err)
	}
	if len(data) > store.Most {
		return file{}, fmt.Errorf("%s is larger than %d MiB: no plan or scenario is", name, store.Most>>20)
	}
	return file{name: name, dir: dir, data: data}, nil
}

// find returns the file that a word means: a path, or a name.
func (s shelf) find(word string) (file, error) {
	if isPath(word) {
		return readFile(word)
	}
	f, err := s.named(word)
	if errors.Is(err, fs.ErrNotExist) {
		return file{}, s.unknown(word)
	}
	return f, err
}

// from returns the file that another file means by a word: a path from there, a file beside it, or a name.
func (s shelf) from(f file, word string) (file, error) {
	if isPath(word) && f.dir != "" {
		if !filepath.IsAbs(word) {
			word = filepath.Join(f.dir, filepath.FromSlash(word))
		}
		return readFile(word)
	}
	if beside := filepath.Join(f.dir, word+ending); f.dir != "" && !sameFile(beside, f.name) {
		found, err := onDisk(store.Read(beside))
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return found, err
		}
	}
	return s.find(word)
}

// sameFile reports whether two paths are of one file: a scenario named as the embedded one that it extends means that one.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
