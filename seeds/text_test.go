package seeds_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// planText is the plan as printed, by line: a paragraph on each, but for those cut in two by the end of a page, which go on
// two lines below.
type planText []string

// The marks that the plan's second part begins and ends with.
const (
	tasksBegin = "二、主要任务"
	tasksEnd   = "三、组织实施"
)

var (
	taskHeading    = regexp.MustCompile(`^(\d)\. ?([^。]+)。`)
	subtaskHeading = regexp.MustCompile(`^——([^。]+)。`)
	responsible    = regexp.MustCompile(`责任单位[:：]([^)）]+)[)）]`)
)

func readText(t *testing.T) planText {
	t.Helper()
	data, err := os.ReadFile("testdata/plan.zh.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(data), "\n")
}

// line returns a line by its number, counted from 1.
func (p planText) line(n int) string { return p[n-1] }

// onward returns a line and the one after the next, on which it goes on where a page ends.
func (p planText) onward(n int) string { return p[n-1] + p[n+1] }

// tasks returns the lines of the plan's second part that a pattern matches.
func (p planText) tasks(heading *regexp.Regexp) []int {
	var found []int
	within := false
	for i, line := range p {
		within = (within || line == tasksBegin) && line != tasksEnd
		if within && heading.MatchString(line) {
			found = append(found, i+1)
		}
	}
	return found
}

// named returns the departments made responsible between two lines, the second exclusive: one list, across page ends.
func (p planText) named(t *testing.T, from, to int) []string {
	t.Helper()
	lists := responsible.FindAllStringSubmatch(strings.Join(p[from-1:to-1], ""), -1)
	if len(lists) != 1 {
		t.Fatalf("lines %d to %d: %d lists of departments, want 1", from, to, len(lists))
	}
	owners := strings.Split(lists[0][1], "、")
	for i, owner := range owners {
		owners[i] = oneName(owner)
	}
	return owners
}

// oneName returns the name that the plan file gives a department which the text calls by two.
func oneName(owner string) string {
	if owner == "省人社厅" {
		return "省人社保厅"
	}
	return owner
}
