package main

import (
	"runtime/debug"
	"testing"
)

func TestCommitOfABuild(t *testing.T) {
	all := []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.time", Value: "2026-11-23T18:00:00Z"}, {Key: "vcs.modified", Value: "true"},
	}
	for n, want := range []string{"", " (0123456789ab)", " (0123456789ab of 2026-11-23)", " (0123456789ab of 2026-11-23, modified)"} {
		if got := commitOf(all[:n]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
