//go:build unix

package store

import (
	"os"

	"github.com/gofrs/flock"
)

// holdAlone locks the file itself: nobody replaces it meanwhile, and nothing is left beside it.
func holdAlone(path string) (release func(), held bool) {
	lock := flock.New(path, flock.SetFlag(os.O_RDWR))
	held, err := lock.TryLock()
	if err != nil {
		return func() {}, true
	}
	return func() { lock.Unlock() }, held
}
