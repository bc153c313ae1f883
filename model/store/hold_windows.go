package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// holdAlone holds a file beside it, as lockFolder does: what is locked itself could not be written through another handle.
func holdAlone(path string) (release func(), held bool) {
	h, err := openAlone(path + ".lock")
	if err != nil {
		return func() {}, !errors.Is(err, windows.ERROR_SHARING_VIOLATION)
	}
	return func() { windows.CloseHandle(h) }, true
}
