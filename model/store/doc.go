// Package store keeps the files of foretell on disk, whole whatever happens. Save replaces a file in one step and only if
// nobody else has changed it; a Shelf holds the files called by name; a Journal keeps unsaved edits through a crash, and
// Recoverable finds them again. The package knows bytes, names and folders, not what the files say.
//
// # What is promised
//
// A program killed at any moment of a save, or a disk that fills up, leaves the old file or the new one. A file reached
// through a symbolic link is saved where the link leads. On Unix the permission bits are kept, and owner and group where
// the system allows it; extended attributes and access control lists are not. A file with several hard links is saved under
// the name it was read by alone.
package store
