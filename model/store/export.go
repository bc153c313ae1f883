package store

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
)

// Export writes a file in one step, in the place of whatever file is there. It may be larger than Most: what is exported is never
// read back.
func Export(path string, data []byte) error { return export(system{}, path, data) }

func export(d disk, path string, data []byte) error {
	f := File{Path: path}
	target, err := f.target()
	if err != nil {
		return failed("cannot save", path, err)
	}
	lock, err := lockFolder(filepath.Dir(target))
	if err != nil {
		return failed("cannot save", path, err)
	}
	defer lock.release()
	old, err := os.Stat(target)
	if err == nil {
		err = readable(old, math.MaxInt64)
	}
	if err == nil {
		err = writable(target)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return failed("cannot save", path, err)
	}
	lock.sweep()
	_, err = exchange(d, f, target, data, draft{like: old, over: true})
	return err
}
