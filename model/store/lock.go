package store

import (
	"errors"
	"time"
)

// folderLock keeps other programs from saving in a folder: between the look at a file and its replacement nobody else
// replaces it.
type folderLock struct {
	path    string
	held    bool // false where the file system has no locks
	release func()
}

// lockLimit is how long a save waits for another one in the same folder.
const lockLimit = 2 * time.Second

// errBusy says that a folder stayed locked.
var errBusy = errors.New("another program is saving in that folder; try again, or save elsewhere")
