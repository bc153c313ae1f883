package store

import (
	"crypto/sha256"
	"errors"
	"os"
	"sync"
	"time"
)

// Origin is what unsaved edits are edits of.
type Origin struct {
	Scenario string            // its name, or the absolute path of its file
	Plan     string            // id of the plan
	Hash     [sha256.Size]byte // SHA-256 of the scenario's file as it was read: another hash there now means that the edits may not fit
}

// Unsaved is what a person has made in one run and not saved.
type Unsaved struct {
	Lines []string // the edits in force, in order, each as model.Edit writes it
	Start []string // of a recorded story: the edits that it begins with
	Steps []string // of that story, each as model.Step writes it
}

func (u Unsaved) empty() bool { return len(u.Lines) == 0 && len(u.Steps) == 0 }

// Journal keeps what is unsaved of one run in the user's state folder, in a file of its own that is there only while there
// is something to keep. What it was given survives the end of the program at once, however it ends, and a power cut 200 ms later.
//
// Its methods may be called from several goroutines.
type Journal struct {
	mu     sync.Mutex
	origin Origin
	held   Unsaved // as the file has it
	file   *journalFile
	due    *time.Timer // of the next flush, or nil
	late   error       // of a flush, told by the next Put
}

// flushEvery is how long an edit may wait to be flushed to the disk itself.
const flushEvery = 200 * time.Millisecond

// NewJournal returns a journal without edits. It touches no disk.
func NewJournal(of Origin) *Journal { return &Journal{origin: of} }

// Put makes the journal hold what is unsaved: after an undo fewer edits than before. It writes what differs from what was last
// put and does not wait for the disk; the lists must not change later. After an error the next Put tries again.
func (j *Journal) Put(now Unsaved) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	r, differs := newRecord(j.held, now)
	if !differs {
		return j.told()
	}
	if err := j.write(r, now); err != nil {
		return failed("cannot keep unsaved edits in", recoveryFolder(), err)
	}
	j.held = now
	if j.due == nil {
		j.due = time.AfterFunc(flushEvery, j.flushLater)
	}
	return j.told()
}

func (j *Journal) write(r record, now Unsaved) error {
	if j.file != nil && !j.file.full() {
		return j.file.append(r)
	}
	fresh, err := createJournal(j.origin, now)
	if err != nil {
		return err
	}
	if j.file != nil { // the fresh one has all of it, and must be there before the other goes
		j.late = errors.Join(j.late, fresh.flush(), j.file.remove())
	}
	j.file = fresh
	return nil
}

// told returns the error of a flush, once.
func (j *Journal) told() error {
	err := j.late
	j.late = nil
	return err
}

func (j *Journal) flushLater() {
	err := j.Flush()
	j.mu.Lock()
	defer j.mu.Unlock()
	j.late = errors.Join(j.late, err)
}

// Flush waits until everything is on the disk itself.
func (j *Journal) Flush() error {
	j.mu.Lock()
	file := j.file
	if j.due != nil {
		j.due.Stop()
		j.due = nil
	}
	j.mu.Unlock() // edits go on meanwhile
	if file == nil {
		return nil
	}
	if err := file.flush(); err != nil && !errors.Is(err, os.ErrClosed) {
		return failed("cannot flush unsaved edits to", recoveryFolder(), err)
	}
	return nil
}

// Clear forgets the edits, once they are saved or declined; what is put next are edits of another origin.
func (j *Journal) Clear(next Origin) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	file := j.file
	j.origin, j.held, j.file = next, Unsaved{}, nil
	if file == nil {
		return nil
	}
	if err := file.remove(); err != nil {
		return failed("cannot remove saved edits from", recoveryFolder(), err)
	}
	return nil
}

// Close flushes the journal and lets it go. Edits that were not cleared are offered at the next start.
func (j *Journal) Close() error {
	err := j.Flush()
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil {
		return err
	}
	file, empty := j.file, j.held.empty()
	j.file, j.held = nil, Unsaved{}
	if empty {
		return errors.Join(err, file.remove())
	}
	return errors.Join(err, file.close())
}
