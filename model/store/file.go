package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"syscall"
	"unicode/utf8"
)

// Most is the size of the largest file that is read or saved, in bytes. No plan and no scenario is larger.
const Most = 8 << 20

// File is a file as it was read or saved.
type File struct {
	Path string // as it was asked for; symbolic links are followed when it is used
	Data []byte
	Hash [sha256.Size]byte // SHA-256 of Data, by which a change on disk is noticed

	info  fs.FileInfo
	shelf Shelf // that holds it; empty for a file called by its path
}

// Read reads a file whole. Folders, pipes, devices and files larger than Most are refused, without waiting for any of them.
// The error of a file that is not there is fs.ErrNotExist.
func Read(path string) (File, error) { return read(everywhere{}, path, Most) }

// opener is a part of the file system: all of it, or an *os.Root.
type opener interface {
	Stat(path string) (fs.FileInfo, error)
	OpenFile(path string, flag int, mode fs.FileMode) (*os.File, error)
}

// everywhere is all of the file system.
type everywhere struct{}

func (everywhere) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

func (everywhere) OpenFile(path string, flag int, mode fs.FileMode) (*os.File, error) {
	return os.OpenFile(path, flag, mode)
}

func read(from opener, path string, most int64) (File, error) {
	f := File{Path: path}
	info, err := from.Stat(path) // before opening: to open a device can already do something
	if err == nil {
		err = readable(info, most)
	}
	if err == nil {
		err = f.fill(from, most)
	}
	if err != nil {
		return File{}, failed("cannot read", path, err)
	}
	f.Hash = sha256.Sum256(f.Data)
	return f, nil
}

func (f *File) fill(from opener, most int64) error {
	in, err := from.OpenFile(f.Path, os.O_RDONLY|syscall.O_NONBLOCK, 0) // a pipe that came in between is not waited for
	if err != nil {
		return err
	}
	defer in.Close()
	if f.info, err = in.Stat(); err != nil {
		return err
	}
	if err = readable(f.info, most); err != nil {
		return err
	}
	f.Data, err = io.ReadAll(io.LimitReader(in, most+1))
	if err == nil && int64(len(f.Data)) > most {
		return sizeError(int64(len(f.Data)), most)
	}
	return err
}

func readable(info fs.FileInfo, most int64) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return errors.New("it is a folder, not a file")
	case mode&fs.ModeNamedPipe != 0:
		return errors.New("it is a pipe, not a file")
	case !mode.IsRegular():
		return errors.New("it is a device or a socket, not a file")
	case info.Size() > most:
		return sizeError(info.Size(), most)
	}
	return nil
}

func sizeError(size, most int64) error {
	return fmt.Errorf("it holds %d bytes; at most %d", size, most)
}

// failed says what could not be done to a path, and why: once, however the operating system words it.
func failed(what, path string, err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("%s %s: %w", what, shown(path), err)
}

// shown returns a path as it may be printed: the name of a file can hold control sequences.
func shown(path string) string {
	plain := utf8.ValidString(path)
	for _, r := range path {
		plain = plain && strconv.IsPrint(r)
	}
	if plain {
		return path
	}
	return strconv.Quote(path)
}
