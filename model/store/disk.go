package store

import (
	"io/fs"
	"os"
)

// disk is what saving asks of the operating system. It has a second maker in the tests, which lets any of it fail.
type disk interface {
	create(path string, mode fs.FileMode) (scratch, error)
	place(from, to string, over bool) error // renames; without over, an existing file is the error fs.ErrExist
	remove(path string) error
	syncFolder(path string) error
}

// scratch is a file being written.
type scratch interface {
	Write([]byte) (int, error)
	Chmod(fs.FileMode) error
	Chown(uid, gid int) error
	Sync() error
	Close() error
}

// system is the disk of the operating system.
type system struct{}

func (system) create(path string, mode fs.FileMode) (scratch, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}

func (system) remove(path string) error { return os.Remove(path) }
