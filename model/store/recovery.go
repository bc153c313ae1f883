package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// Recovery is what a run that ended without saving has left. While it is held no other program offers it: every one is
// ended by Discard or Release.
type Recovery struct {
	Origin
	Unsaved
	Last time.Time // of the last edit

	path string
	lock *flock.Flock
}

// mostJournal is the size of the largest journal that is read, in bytes.
const mostJournal = 64 << 20

// Recoverable returns what runs have left that are no longer alive, the oldest first, and removes what they left without an
// edit. An error says which could not be read; the others are returned all the same.
func Recoverable() ([]*Recovery, error) {
	entries, err := os.ReadDir(recoveryFolder())
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, failed("cannot look for unsaved edits in", recoveryFolder(), err)
	}
	var found []*Recovery
	var wrong error
	for _, id := range journals(entries) {
		r, err := recovered(filepath.Join(recoveryFolder(), id))
		wrong = errors.Join(wrong, err)
		if r != nil {
			found = append(found, r)
		}
	}
	return found, wrong
}

// journals returns what the journals of a folder are called, also those of which only the lock is left.
func journals(entries []fs.DirEntry) []string {
	var ids []string
	for _, e := range entries {
		id := strings.TrimSuffix(strings.TrimSuffix(e.Name(), lockEnding), journalEnding)
		if id != e.Name() && (len(ids) == 0 || ids[len(ids)-1] != id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// recovered returns what is in a journal whose program is gone, or nil where there is nothing or it is alive.
func recovered(path string) (*Recovery, error) {
	lock, err := lockJournal(path)
	if err != nil || lock == nil {
		return nil, err
	}
	r := &Recovery{path: path, lock: lock}
	f, err := read(everywhere{}, path+journalEnding, mostJournal)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, unlockJournal(lock)
	}
	if err == nil {
		err = r.parse(f.Data)
	}
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	if r.empty() {
		return nil, r.Discard()
	}
	r.Last = f.info.ModTime()
	return r, nil
}

// Discard removes what was left: the person has declined it, or it is in the journal of this run and that was flushed.
func (r *Recovery) Discard() error {
	err := os.Remove(r.path + journalEnding)
	return errors.Join(err, unlockJournal(r.lock))
}

// Release leaves it for another start.
func (r *Recovery) Release() error { return r.lock.Unlock() }
