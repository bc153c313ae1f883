package store

// ChangedError says that a file on disk is not as it was read or saved last, so that saving would undo somebody's work.
type ChangedError struct {
	Path string
	Gone bool // it is not there any more
}

// Error names the file and what can be done.
func (e *ChangedError) Error() string {
	what := " was changed by another program since it was read"
	if e.Gone {
		what = " was taken away by another program since it was read"
	}
	return shown(e.Path) + what + "; overwrite it, save under another name, or read it again"
}
