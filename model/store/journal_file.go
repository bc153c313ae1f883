package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

const (
	journalEnding = ".jsonl"
	lockEnding    = ".lock"
)

// roomForUndo is how many bytes a journal may hold beyond twice what it began with, before it is written anew.
const roomForUndo = 1 << 20

// recoveryFolder is where journals are: below $XDG_STATE_HOME or ~/.local/state on Linux, ~/Library/Application Support on
// macOS, %LOCALAPPDATA% on Windows.
func recoveryFolder() string { return filepath.Join(xdg.StateHome, "foretell", "recovery") }

// journalFile is the file of a running journal. As long as the program lives it holds the lock beside it.
type journalFile struct {
	path string
	lock *flock.Flock
	out  *os.File
	size int64 // in bytes
	most int64 // size from which on it is written anew

	flushing sync.Mutex
	placed   bool // the folder knows of it, even after a power cut
}

// createJournal makes a journal's file with its first content.
func createJournal(of Origin, now Unsaved) (*journalFile, error) {
	data, err := opening(of, now)
	if err != nil {
		return nil, err
	}
	folder := recoveryFolder()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	f := &journalFile{most: 2*int64(len(data)) + roomForUndo}
	for f.lock == nil {
		f.path = filepath.Join(folder, fmt.Sprintf("%d-%d", time.Now().UnixNano(), os.Getpid()))
		if f.lock, err = lockJournal(f.path); err != nil {
			return nil, err
		}
	}
	f.out, err = os.OpenFile(f.path+journalEnding, os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
	if err == nil {
		err = f.write(data)
	}
	if err != nil {
		return nil, errors.Join(err, f.remove())
	}
	return f, nil
}

// lockJournal takes the lock that says that a journal's program is alive. It returns nil where another one has it.
func lockJournal(path string) (*flock.Flock, error) {
	lock := flock.New(path + lockEnding)
	held, err := lock.TryLock()
	if err != nil || !held {
		return nil, err
	}
	mine, err := lock.Stat()
	if err == nil {
		var there os.FileInfo
		if there, err = os.Lstat(path + lockEnding); err == nil && os.SameFile(mine, there) {
			return lock, nil
		}
	}
	lock.Unlock() // of a file that its owner has removed meanwhile
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return nil, err
}

// unlockJournal removes a lock. Windows removes no open file, and elsewhere none must be removed that another one has locked.
func unlockJournal(lock *flock.Flock) error {
	first := os.Remove(lock.Path())
	err := lock.Unlock()
	if first != nil {
		os.Remove(lock.Path()) // unless somebody is looking whether it is locked, who then removes it
	}
	return err
}

// full reports whether the journal has grown so long that it is better written anew.
func (f *journalFile) full() bool { return f.size > f.most }

// append adds a record.
func (f *journalFile) append(r record) error {
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return f.write(append(line, '\n'))
}

// write adds bytes. After an error nothing more may follow, for half a record may be there: the journal counts as full.
func (f *journalFile) write(data []byte) error {
	n, err := f.out.Write(data)
	f.size += int64(n)
	if err != nil {
		f.most = -1
	}
	return err
}

// flush waits until what was written is on the disk itself.
func (f *journalFile) flush() error {
	f.flushing.Lock()
	defer f.flushing.Unlock()
	err := f.out.Sync()
	if err == nil && !f.placed {
		err = system{}.syncFolder(filepath.Dir(f.path))
		f.placed = err == nil
	}
	return err
}

// close lets the journal go and leaves it for the next start.
func (f *journalFile) close() error { return errors.Join(f.out.Close(), f.lock.Unlock()) }

// remove takes the journal away.
func (f *journalFile) remove() error {
	var err error
	if f.out != nil {
		f.out.Close()
		err = os.Remove(f.out.Name())
	}
	return errors.Join(err, unlockJournal(f.lock))
}
