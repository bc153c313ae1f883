package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// versionLine says which program this is: its version, the commit it was built from where the build knows, and with what.
func versionLine() string {
	built := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		built = commitOf(info.Settings)
	}
	return fmt.Sprintf("foretell %s%s, %s %s/%s\n", version, built, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// commitOf returns the commit among the settings of a build, its day, and whether the files differed from it.
func commitOf(settings []debug.BuildSetting) string {
	said := map[string]string{}
	for _, s := range settings {
		said[s.Key] = s.Value
	}
	commit := said["vcs.revision"]
	if commit == "" {
		return ""
	}
	commit = commit[:min(len(commit), 12)]
	if at := said["vcs.time"]; len(at) >= len("2006-01-02") {
		commit += " of " + at[:len("2006-01-02")]
	}
	if said["vcs.modified"] == "true" {
		commit += ", modified"
	}
	return " (" + commit + ")"
}
