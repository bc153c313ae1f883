package store

import (
	"errors"
	"path/filepath"
	"time"

	"golang.org/x/sys/windows"
)

// lockFolder holds a file that nobody else can open meanwhile and that Windows removes when it is closed, also for a program
// that is killed: a folder itself cannot be locked.
func lockFolder(path string) (*folderLock, error) {
	name, err := windows.UTF16PtrFromString(filepath.Join(path, ".foretell.lock"))
	if err != nil {
		return nil, err
	}
	for start := time.Now(); ; time.Sleep(2 * time.Millisecond) {
		h, err := windows.CreateFile(name, windows.GENERIC_WRITE, 0, nil, windows.OPEN_ALWAYS,
			windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_ATTRIBUTE_TEMPORARY|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
		switch {
		case err == nil:
			return &folderLock{path, true, func() { windows.CloseHandle(h) }}, nil
		case !inUse(err):
			return &folderLock{path, false, func() {}}, nil
		case time.Since(start) <= lockLimit:
		case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
			return nil, errBusy
		default:
			return nil, err
		}
	}
}
