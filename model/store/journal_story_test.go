package store

import (
	"reflect"
	"testing"
)

// A story that was recorded is offered at the next start as it was put last, also without any edit in force.
func TestJournalKeepsAStory(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	for _, u := range []Unsaved{
		{Lines: []string{"a = 1"}, Start: []string{"a = 1"}, Steps: []string{"one"}},
		{Lines: []string{"a = 1", "b = 2"}, Start: []string{"a = 1"}, Steps: []string{"one, for a while", "two"}},
		{Lines: nil, Start: []string{"a = 1"}, Steps: []string{"one, for a while", "other"}},
	} {
		if err := j.Put(u); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	left := recoverable(t)
	if len(left) != 1 {
		t.Fatalf("%d are left, want 1", len(left))
	}
	got := left[0].Unsaved
	want := Unsaved{Lines: []string{}, Start: []string{"a = 1"}, Steps: []string{"one, for a while", "other"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("left %q, want %q", got, want)
	}
	if err := left[0].Discard(); err != nil {
		t.Fatal(err)
	}
}

// A story that was let go leaves nothing.
func TestJournalLetsAStoryGo(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	for _, u := range []Unsaved{{Steps: []string{"one"}}, {}} {
		if err := j.Put(u); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if left := recoverable(t); len(left) != 0 {
		t.Errorf("%d are left, want none", len(left))
	}
	if got := journalEntries(t); got != nil {
		t.Errorf("left over: %v", got)
	}
}
