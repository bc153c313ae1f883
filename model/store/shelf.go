package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
)

// Shelf is a folder of the user's own files that are called by name. It lies in the user's data folder: below
// $XDG_DATA_HOME or ~/.local/share on Linux, ~/Library/Application Support on macOS, %LOCALAPPDATA% on Windows.
type Shelf string

// The shelves.
const (
	Plans     Shelf = "plans"
	Scenarios Shelf = "scenarios"
)

// ending is that of every file on a shelf.
const ending = ".toml"

// Folder returns the path of the shelf, which need not be there yet.
func (s Shelf) Folder() string { return filepath.Join(xdg.DataHome, "foretell", string(s)) }

// Names returns the names of the files on the shelf, sorted. Of a shelf that is not there yet there are none.
func (s Shelf) Names() ([]string, error) {
	entries, err := os.ReadDir(s.Folder())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, failed("cannot look into", s.Folder(), err)
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ending); ok && Name(name) == nil && !e.IsDir() {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// Read reads the file of a name. What is no name is refused, as is a link that leads off the shelf.
func (s Shelf) Read(name string) (File, error) {
	if err := Name(name); err != nil {
		return File{}, err
	}
	root, err := os.OpenRoot(s.Folder())
	if err != nil {
		return File{}, failed("cannot read", name, err)
	}
	defer root.Close()
	f, err := read(root, name+ending, Most)
	if err != nil {
		return File{}, err
	}
	f.Path, f.shelf = s.path(name), s
	return f, nil
}

// Create puts a new file on the shelf. Where there is one of that name the error is fs.ErrExist: Read it, and SaveOver.
func (s Shelf) Create(name string, data []byte) (File, error) {
	if err := Name(name); err != nil {
		return File{}, err
	}
	if err := os.MkdirAll(s.Folder(), 0o700); err != nil {
		return File{}, failed("cannot create", s.Folder(), err)
	}
	return create(system{}, File{Path: s.path(name), shelf: s}, data)
}

func (s Shelf) path(name string) string { return filepath.Join(s.Folder(), name+ending) }

// holds returns an error for a file that is not in the folder of the shelf itself.
func (s Shelf) holds(target string) error {
	folder, err := filepath.EvalSymlinks(s.Folder())
	if err != nil {
		return err
	}
	within, err := filepath.Rel(folder, target)
	if err != nil || !filepath.IsLocal(within) {
		return errors.New("it is a link that leads out of " + shown(s.Folder()))
	}
	return nil
}
