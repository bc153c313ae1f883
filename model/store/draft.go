package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// draft is the new content of a file, beside the file until it is complete.
type draft struct {
	path string
	like fs.FileInfo // the file it replaces, or nil
	over bool        // it may replace a file
}

// draftName matches the drafts of this program and nothing else that is likely.
var draftName = regexp.MustCompile(`^\.foretell-[0-9]+-[0-9]+\.draft$`)

// draftAge is how old a draft must be to be taken for a dead one where a folder cannot be locked.
const draftAge = time.Hour

// write writes the draft out to the disk itself. When it fails, nothing is left of it.
func (t *draft) write(d disk, folder string, data []byte) error {
	out, err := t.create(d, folder)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	if err == nil && t.like != nil {
		err = resemble(out, t.like)
	}
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		d.remove(t.path)
	}
	return err
}

// create makes the file, under a name that is free. What replaces a file is private until it has that file's permissions.
func (t *draft) create(d disk, folder string) (scratch, error) {
	mode := fs.FileMode(0o666)
	if t.like != nil {
		mode = 0o600
	}
	for {
		t.path = filepath.Join(folder, fmt.Sprintf(".foretell-%d-%d.draft", os.Getpid(), time.Now().UnixNano()))
		out, err := d.create(t.path, mode)
		if !errors.Is(err, fs.ErrExist) {
			return out, err
		}
	}
}

// Sweep removes what saves that were killed have left in a folder. Every save does it for its own folder; a program does it
// at its start for the folders it works in. Only files of this package's making are touched, and none that is being written.
func Sweep(folder string) error {
	lock, err := lockFolder(folder)
	if err != nil {
		return failed("cannot tidy", folder, err)
	}
	defer lock.release()
	return lock.sweep()
}

// sweep removes the drafts of a folder. Who holds its lock knows that every draft there belongs to a program that is gone.
func (l *folderLock) sweep() error {
	folder, err := os.Open(l.path)
	if err != nil {
		return failed("cannot tidy", l.path, err)
	}
	defer folder.Close()
	names, err := folder.Readdirnames(-1)
	for _, name := range names {
		path := filepath.Join(l.path, name)
		if draftName.MatchString(name) && l.dead(path) {
			err = errors.Join(err, os.Remove(path))
		}
	}
	return err
}

func (l *folderLock) dead(draft string) bool {
	info, err := os.Lstat(draft)
	return err == nil && info.Mode().IsRegular() && (l.held || time.Since(info.ModTime()) > draftAge)
}
