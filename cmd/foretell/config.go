package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"

	"foretell/model"
	"foretell/model/store"
)

// configPath is where the person's settings are kept.
func configPath() string { return filepath.Join(xdg.ConfigHome, "foretell", "config.toml") }

// readConfig returns what the person's settings say, by key; nothing where there is no such file. Every fault is told, each with
// its place.
func readConfig() (map[string]string, error) {
	f, err := onDisk(store.Read(configPath()))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseConfig(f)
}

func parseConfig(f file) (map[string]string, error) {
	f.data = bytes.TrimPrefix(f.data, []byte("\ufeff"))
	var table map[string]any
	if err := toml.Unmarshal(f.data, &table); err != nil {
		return nil, syntaxFault(f, err)
	}
	said := map[string]string{}
	var faults model.Faults
	for key, value := range table {
		what, right := settingFault(key, value)
		if what == "" {
			said[key] = fmt.Sprint(value)
			continue
		}
		var found model.Faults
		errors.As(model.FaultAt(f.name, f.data, key, what, right), &found)
		faults = append(faults, found...)
	}
	if len(faults) == 0 {
		return said, nil
	}
	slices.SortFunc(faults, func(a, b model.Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return nil, faults
}

// syntaxFault says where a file stops being TOML.
func syntaxFault(f file, err error) error {
	fault := model.Fault{File: f.name, What: err.Error()}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		fault.Line, fault.Column = at.Position()
	}
	return model.Faults{fault}
}

// settingFault returns what is wrong with a key of the file and its value, and what would be right; nothing where all is well.
func settingFault(key string, value any) (what, right string) {
	var keys []string
	for _, s := range settings {
		if keys = append(keys, s.key); s.key != key {
			continue
		}
		if reflect.TypeOf(value) != reflect.TypeOf(s.like) {
			return fmt.Sprintf("%v is of the wrong kind", value), model.Edit{Set: "such as " + key, To: s.like}.String()
		}
		if err := s.set(&program{}, fmt.Sprint(value)); err != nil {
			return err.Error(), ""
		}
		return "", ""
	}
	if near := model.Nearest(key, keys); near != "" {
		return "there is no such setting", "did you mean " + near + "?"
	}
	return "there is no such setting", fmt.Sprintf("one of %v", keys)
}
