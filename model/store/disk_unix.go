//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

func (system) place(from, to string, over bool) error {
	if over {
		return os.Rename(from, to)
	}
	err := os.Link(from, to)
	if errors.Is(err, syscall.EPERM) || errors.Is(err, errors.ErrUnsupported) { // FAT and some network drives know no links
		if _, err := os.Lstat(to); err == nil {
			return fs.ErrExist
		}
		return os.Rename(from, to)
	}
	if err == nil {
		os.Remove(from) // where that fails, the next save sweeps it
	}
	return err
}

// syncFolder makes a rename in a folder outlive a power cut.
func (system) syncFolder(path string) error {
	folder, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) { // one may write in a folder that one may not list
		return nil
	}
	if err != nil {
		return err
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) { // some network drives
		return nil
	}
	return err
}

// resemble gives a draft the permissions of the file it replaces, and its owner and group as far as the system allows it.
func resemble(draft scratch, old fs.FileInfo) error {
	mode := old.Mode().Perm()
	owner, ok := old.Sys().(*syscall.Stat_t)
	if ok && draft.Chown(int(owner.Uid), int(owner.Gid)) != nil && draft.Chown(-1, int(owner.Gid)) != nil {
		others := mode & 0o007
		mode &^= 0o070 &^ (others << 3) // what the old group alone might do is not for the new one
	}
	return draft.Chmod(mode)
}
