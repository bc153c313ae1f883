package seeds_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"foretell/model"
)

func TestPlanHoldsEveryTaskOfTheText(t *testing.T) {
	plan, text := readPlan(t), readText(t)
	var tasks, subtasks []int
	for a, action := range plan.Actions {
		for k, task := range action.Tasks {
			tasks = append(tasks, task.SourceLine)
			if want := fmt.Sprintf("%d.%d", a+1, k+1); task.Code != want {
				t.Errorf("%s: task %q, want %s", action.ID, task.Code, want)
			}
			heading := taskHeading.FindStringSubmatch(text.line(task.SourceLine))
			if heading == nil || heading[2] != task.Title.Zh || !strings.HasSuffix(task.Code, "."+heading[1]) {
				t.Errorf("task %s is %q, printed %q", task.Code, task.Title.Zh, heading)
			}
			for j, sub := range task.Subtasks {
				subtasks = append(subtasks, sub.SourceLine)
				if want := fmt.Sprintf("%s.%d", task.Code, j+1); sub.Code != want {
					t.Errorf("task %s: sub-task %q, want %s", task.Code, sub.Code, want)
				}
				heading := subtaskHeading.FindStringSubmatch(text.line(sub.SourceLine))
				if heading == nil || heading[1] != sub.Title.Zh {
					t.Errorf("sub-task %s is %q, printed %q", sub.Code, sub.Title.Zh, heading)
				}
				if sub.Title.En == "" || task.Title.En == "" {
					t.Errorf("sub-task %s or its task has no English title", sub.Code)
				}
			}
		}
	}
	if len(plan.Actions) != 7 || len(tasks) != 22 || len(subtasks) != 79 {
		t.Errorf("%d actions, %d tasks, %d sub-tasks; want 7, 22, 79", len(plan.Actions), len(tasks), len(subtasks))
	}
	if want := text.tasks(taskHeading); !slices.Equal(tasks, want) {
		t.Errorf("tasks on lines %v, want %v", tasks, want)
	}
	if want := text.tasks(subtaskHeading); !slices.Equal(subtasks, want) {
		t.Errorf("sub-tasks on lines %v, want %v", subtasks, want)
	}
}

func TestOwnersOfSubtasksAreTheDepartmentsNamed(t *testing.T) {
	plan, text := readPlan(t), readText(t)
	headings := append(text.tasks(subtaskHeading), slices.Index(text, tasksEnd)+1)
	for _, sub := range subtasks(plan) {
		next := slices.Index(headings, sub.SourceLine) + 1
		want := text.named(t, sub.SourceLine, headings[next])
		if !sub.OwnersStated || !slices.Equal(sub.Owners, want) {
			t.Errorf("%s: owners\n%v, stated %v, want\n%v", sub.Code, sub.Owners, sub.OwnersStated, want)
		}
	}
}

// What the text says of a task is said in its sub-tasks; the task and its action are the union of them.
func TestTasksAreTheUnionOfTheirSubtasks(t *testing.T) {
	plan := readPlan(t)
	for _, action := range plan.Actions {
		var owners, bears, stated []string
		for _, task := range action.Tasks {
			var own []string
			for _, sub := range task.Subtasks {
				own = join(own, sub.Owners)
				for _, id := range sub.BearsOn {
					if !slices.Contains(task.BearsOn, id) {
						t.Errorf("sub-task %s bears on %s, its task does not", sub.Code, id)
					}
				}
				for _, id := range sub.StatedOn {
					if !slices.Contains(sub.BearsOn, id) || !slices.Contains(task.StatedOn, id) {
						t.Errorf("sub-task %s states %s, but it or its task does not bear on it", sub.Code, id)
					}
				}
			}
			if task.OwnersStated || !slices.Equal(task.Owners, own) {
				t.Errorf("task %s: owners\n%v, stated %v, want\n%v", task.Code, task.Owners, task.OwnersStated, own)
			}
			owners, bears, stated = join(owners, task.Owners), join(bears, task.BearsOn), join(stated, task.StatedOn)
		}
		if !slices.Equal(action.Owners, owners) {
			t.Errorf("%s: owners\n%v, want\n%v", action.ID, action.Owners, owners)
		}
		if want := inOrder(plan, bears); !slices.Equal(action.BearsOn, want) {
			t.Errorf("%s: bears on %v, its tasks on %v", action.ID, action.BearsOn, want)
		}
		if want := inOrder(plan, stated); !slices.Equal(action.StatedOn, want) {
			t.Errorf("%s: states %v, its tasks %v", action.ID, action.StatedOn, want)
		}
	}
}

// subtasks returns every sub-task of a plan, in its order.
func subtasks(plan *model.Plan) []model.Task {
	var all []model.Task
	for _, action := range plan.Actions {
		for _, task := range action.Tasks {
			all = append(all, task.Subtasks...)
		}
	}
	return all
}

// join returns names with more of them at the end, each once.
func join(names, more []string) []string {
	for _, name := range more {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// inOrder returns indicators in the plan's order.
func inOrder(plan *model.Plan, ids []string) []string {
	return slices.SortedFunc(slices.Values(ids), func(a, b string) int { return plan.Index(a) - plan.Index(b) })
}
