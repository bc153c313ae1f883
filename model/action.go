package model

// Action is a measure the plan itself announces, which a lever may stand for.
type Action struct {
	ID         string
	Title      Text
	BearsOn    []string // indicator ids
	Stated     bool     // true where the plan's own words say what it bears on; false for a judgement
	StatedOn   []string // indicator ids that the plan's own words name
	Owners     []string
	SourceLine int // line of the plan's text; 0 where unknown
	Tasks      []Task
}

// Task is a part of an action, or of a task, with the departments that answer for it.
type Task struct {
	Code         string // the plan's own number, such as "1.1.1"; may be empty
	Title        Text
	SourceLine   int // line of the plan's text; 0 where unknown
	Owners       []string
	OwnersStated bool     // true where the plan names the owners here; false where they are the union of those of its parts
	BearsOn      []string // indicator ids, a judgement
	StatedOn     []string // indicator ids that the plan's own words name
	Subtasks     []Task   // one level: those of a sub-task are empty
}

var actionForm = table(
	key("id", func(a *Action) *string { return &a.ID }, identifier).needed(),
	key("title", func(a *Action) *Text { return &a.Title }, oneLine).needed(),
	key("bears_on", func(a *Action) *[]string { return &a.BearsOn }, list(line)),
	key("stated", func(a *Action) *bool { return &a.Stated }, truth),
	key("stated_on", func(a *Action) *[]string { return &a.StatedOn }, list(line)),
	key("owners", func(a *Action) *[]string { return &a.Owners }, list(line)),
	key("source_line", func(a *Action) *int { return &a.SourceLine }, sourceLine),
	key("task", func(a *Action) *[]Task { return &a.Tasks }, list(taskForm)),
)

var taskForm = table(append(taskKeys(),
	key("subtask", func(t *Task) *[]Task { return &t.Subtasks }, list(table(taskKeys()...))),
)...)

// taskKeys are what a task and a sub-task say alike.
func taskKeys() []entry[Task] {
	return []entry[Task]{
		key("code", func(t *Task) *string { return &t.Code }, line),
		key("title", func(t *Task) *Text { return &t.Title }, oneLine).needed(),
		key("source_line", func(t *Task) *int { return &t.SourceLine }, sourceLine),
		key("owners", func(t *Task) *[]string { return &t.Owners }, list(line)),
		key("owners_stated", func(t *Task) *bool { return &t.OwnersStated }, truth),
		key("bears_on", func(t *Task) *[]string { return &t.BearsOn }, list(line)),
		key("stated_on", func(t *Task) *[]string { return &t.StatedOn }, list(line)),
	}
}
