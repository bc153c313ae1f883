//go:build unix

package store

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// lockFolder locks the folder itself, so that no lock file is left in a place that is not ours.
func lockFolder(path string) (*folderLock, error) {
	ctx, stop := context.WithTimeout(context.Background(), lockLimit)
	defer stop()
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	held, err := lock.TryLockContext(ctx, 2*time.Millisecond)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, errBusy
	}
	return &folderLock{path, held, func() { lock.Unlock() }}, nil
}
