package main

import (
	"strings"

	"foretell/model"
)

// language returns the language the environment asks for, by the variables that govern messages, the strongest first.
func language(getenv func(string) string) model.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), string(model.Chinese)) {
				return model.Chinese
			}
			return model.English
		}
	}
	return model.English
}
