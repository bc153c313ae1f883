package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"github.com/adrg/xdg"
)

const (
	mostRecent      = 20      // files that are remembered
	mostRecentBytes = 1 << 20 // of the list
	recentTries     = 5       // while other programs remember files of theirs
	recentSchema    = "foretell/recent/1"
)

// recentList is the file that remembers files.
type recentList struct {
	Schema string   `json:"schema"`
	Files  []string `json:"files"` // absolute paths, the latest first
}

// recentPath is where the list is: below $XDG_STATE_HOME or ~/.local/state on Linux, ~/Library/Application Support on macOS,
// %LOCALAPPDATA% on Windows.
func recentPath() string { return filepath.Join(xdg.StateHome, "foretell", "recent.json") }

// Recent returns the absolute paths of the files remembered last, the latest first. Files that are not there any more are left
// out, as is a list that cannot be read.
func Recent() []string {
	_, all := readRecent()
	return slices.DeleteFunc(all, func(path string) bool {
		info, err := os.Stat(path)
		return err != nil || !info.Mode().IsRegular()
	})
}

// Remember puts a file at the head of the recent ones. At most twenty are remembered.
func Remember(path string) error {
	path, err := filepath.Abs(path)
	if err != nil || !utf8.ValidString(path) {
		return err // what JSON cannot hold is not remembered
	}
	for range recentTries {
		f, all := readRecent()
		if len(all) > 0 && all[0] == path {
			return nil
		}
		all = slices.DeleteFunc(all, func(other string) bool { return other == path })
		all = slices.Insert(all, 0, path)
		if err = writeRecent(f, all[:min(len(all), mostRecent)]); err == nil {
			return nil
		}
		var changed *ChangedError
		if !errors.As(err, &changed) && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return err
}

// readRecent returns the list as it is, and its file; a file that holds something else counts as an empty list.
func readRecent() (File, []string) {
	f, err := read(everywhere{}, recentPath(), mostRecentBytes)
	if err != nil {
		return File{}, nil
	}
	var list recentList
	if json.Unmarshal(f.Data, &list) != nil || list.Schema != recentSchema {
		return f, nil
	}
	all := slices.DeleteFunc(list.Files, func(path string) bool { return !filepath.IsAbs(path) })
	return f, all[:min(len(all), mostRecent)]
}

func writeRecent(f File, all []string) error {
	data, err := json.MarshalIndent(recentList{recentSchema, all}, "", "  ")
	if err != nil {
		return err
	}
	data = append(data, '\n')
	if f.Path != "" {
		_, err = Save(f, data)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(recentPath()), 0o700); err != nil {
		return failed("cannot create", filepath.Dir(recentPath()), err)
	}
	_, err = Create(recentPath(), data)
	return err
}
