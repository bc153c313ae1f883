package store

import "errors"

// errHeld says that a file is another program's for now.
var errHeld = errors.New("another program is writing to it; wait until it ends, or name another file")

// Hold keeps a file that is written bit by bit from other programs that hold it too, until release is called or the program ends,
// however it does. The error says that another one holds it; where the file system has no locks there is none.
func Hold(path string) (release func(), err error) {
	release, held := holdAlone(path)
	if !held {
		return nil, failed("cannot write on in", path, errHeld)
	}
	return release, nil
}
