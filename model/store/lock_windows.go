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
	for start := time.Now(); ; time.Sleep(2 * time.Millisecond) {
		h, err := openAlone(filepath.Join(path, ".foretell.lock"))
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

// openAlone opens a hidden file that nobody else can open meanwhile, and that goes when it is closed.
func openAlone(path string) (windows.Handle, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return 0, err
	}
	return windows.CreateFile(name, windows.GENERIC_WRITE, 0, nil, windows.OPEN_ALWAYS,
		windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_ATTRIBUTE_TEMPORARY|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
}
