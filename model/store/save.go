package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Save replaces the content of a file that was read, in one step, and returns the file as it is now. Where the file on disk
// is no longer as it was read, nothing is written and the error is a *ChangedError; content that is there already is no
// conflict. After any error the File returned says what is on disk as far as is known: use it for the next Save.
func Save(f File, data []byte) (File, error) { return save(system{}, f, data, false) }

// SaveOver is Save whatever has become of the file on disk, once the person has chosen to overwrite it.
func SaveOver(f File, data []byte) (File, error) { return save(system{}, f, data, true) }

// Create writes a new file. What is there already is never overwritten: the error is then fs.ErrExist.
func Create(path string, data []byte) (File, error) { return create(system{}, File{Path: path}, data) }

func save(d disk, f File, data []byte, over bool) (File, error) {
	target, err := f.target()
	if err != nil {
		return f, failed("cannot save", f.Path, err)
	}
	lock, err := lockFolder(filepath.Dir(target))
	if err != nil {
		return f, failed("cannot save", f.Path, err)
	}
	defer lock.release()
	now, err := Read(target)
	hash := sha256.Sum256(data)
	switch gone := errors.Is(err, fs.ErrNotExist); {
	case err != nil && !gone:
		return f, err
	case !gone && now.Hash == hash:
		return File{f.Path, data, hash, now.info, f.shelf}, nil
	case !over && (gone || now.Hash != f.Hash):
		return f, &ChangedError{f.Path, gone}
	case !gone:
		if err := writable(target); err != nil {
			return f, failed("cannot save", f.Path, err)
		}
	}
	lock.sweep()
	return replace(d, f, target, data, draft{like: now.info, over: true})
}

func create(d disk, f File, data []byte) (File, error) {
	if _, err := os.Lstat(f.Path); err == nil {
		return f, failed("cannot create", f.Path, fs.ErrExist)
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(f.Path))
	if err != nil {
		return f, failed("cannot create "+shown(f.Path)+" in the folder", filepath.Dir(f.Path), err)
	}
	lock, err := lockFolder(folder)
	if err != nil {
		return f, failed("cannot create", f.Path, err)
	}
	defer lock.release()
	lock.sweep()
	return replace(d, f, filepath.Join(folder, filepath.Base(f.Path)), data, draft{})
}

// replace puts new content at the place of a file. The file returned is the new one as soon as it is there, even with an error.
func replace(d disk, f File, target string, data []byte, t draft) (File, error) {
	if len(data) > Most {
		return f, failed("cannot save", f.Path, sizeError(int64(len(data)), Most))
	}
	return exchange(d, f, target, data, t)
}

// exchange is replace for content of any size.
func exchange(d disk, f File, target string, data []byte, t draft) (File, error) {
	if err := t.write(d, filepath.Dir(target), data); err != nil {
		return f, unsaved(f.Path, err)
	}
	if err := d.place(t.path, target, t.over); err != nil {
		d.remove(t.path)
		return f, unsaved(f.Path, err)
	}
	f.Data, f.Hash = data, sha256.Sum256(data)
	f.info, _ = os.Stat(target)
	if err := d.syncFolder(filepath.Dir(target)); err != nil {
		return f, fmt.Errorf("%w; the file is saved, but may not outlive a power cut", failed("cannot flush the folder of", f.Path, err))
	}
	return f, nil
}

// unsaved says that a file could not be saved and that nothing has happened to what was there.
func unsaved(path string, err error) error {
	if errors.Is(err, fs.ErrExist) {
		return failed("cannot create", path, err)
	}
	return fmt.Errorf("%w; what was there before is as it was", failed("cannot save", path, err))
}

// target returns the path of the file itself, behind any symbolic link.
func (f File) target() (string, error) {
	target, err := filepath.EvalSymlinks(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(f.Path); err == nil {
			return "", errors.New("it is a link to a file that is not there")
		}
		folder, err := filepath.EvalSymlinks(filepath.Dir(f.Path))
		return filepath.Join(folder, filepath.Base(f.Path)), err
	}
	if err == nil && f.shelf != "" {
		err = f.shelf.holds(target)
	}
	return target, err
}

// writable lets the system say whether a file may be changed: a rename alone would pass over its being read-only.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return err
	}
	return f.Close()
}
