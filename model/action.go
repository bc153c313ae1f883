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
	key("id", func(a *Action) *string { return &a.ID }, identifier).needed().says("name of the action"),
	key("title", func(a *Action) *Text { return &a.Title }, oneLine).needed().says("title of the action"),
	key("bears_on", func(a *Action) *[]string { return &a.BearsOn }, list(line)).says("ids of the indicators it bears on"),
	key("stated", func(a *Action) *bool { return &a.Stated }, truth).says("whether the plan's own words say what it bears on"),
	key("stated_on", func(a *Action) *[]string { return &a.StatedOn }, list(line)).says("ids of the indicators that the plan's own words name"),
	key("owners", func(a *Action) *[]string { return &a.Owners }, list(line)).says("departments that answer for it"),
	key("source_line", func(a *Action) *int { return &a.SourceLine }, sourceLine).says("line of the plan's text"),
	key("task", func(a *Action) *[]Task { return &a.Tasks }, list(taskForm)).says("parts of the action"),
)

var taskForm = table(append(taskKeys(),
	key("subtask", func(t *Task) *[]Task { return &t.Subtasks }, list(table(taskKeys()...))).says("parts of the task"),
)...)

// taskKeys are what a task and a sub-task say alike.
func taskKeys() []entry[Task] {
	return []entry[Task]{
		key("code", func(t *Task) *string { return &t.Code }, line).says(`the plan's own number, such as "1.1.1"`),
		key("title", func(t *Task) *Text { return &t.Title }, oneLine).needed().says("title of the task"),
		key("source_line", func(t *Task) *int { return &t.SourceLine }, sourceLine).says("line of the plan's text"),
		key("owners", func(t *Task) *[]string { return &t.Owners }, list(line)).says("departments that answer for it"),
		key("owners_stated", func(t *Task) *bool { return &t.OwnersStated }, truth).
			says("whether the plan names the owners here; otherwise they are those of its parts"),
		key("bears_on", func(t *Task) *[]string { return &t.BearsOn }, list(line)).says("ids of the indicators it bears on, a judgement"),
		key("stated_on", func(t *Task) *[]string { return &t.StatedOn }, list(line)).says("ids of the indicators that the plan's own words name"),
	}
}
