package store

import (
	"errors"
	"io/fs"
	"time"

	"golang.org/x/sys/windows"
)

// placeLimit is how long a rename waits for a virus scanner or an indexer to let go of a file.
const placeLimit = 2 * time.Second

func (system) place(from, to string, over bool) error {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	target, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	flags := uint32(windows.MOVEFILE_WRITE_THROUGH)
	if over {
		flags |= windows.MOVEFILE_REPLACE_EXISTING
	}
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		err := windows.MoveFileEx(source, target, flags)
		if err == nil || !inUse(err) || time.Since(start) > placeLimit {
			return err
		}
	}
}

// inUse reports whether a file is held by another program for the moment. Windows also says so of one it may never touch.
func inUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
}

// syncFolder has nothing to do: Windows flushes a rename that is written through.
func (system) syncFolder(string) error { return nil }

// resemble has nothing to do: a file that may be changed has no attribute to keep, and the folder gives it its permissions.
func resemble(scratch, fs.FileInfo) error { return nil }
