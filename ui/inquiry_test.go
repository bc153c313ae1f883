package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// work returns the part of a question's command that does the work.
func work(cmd tea.Cmd) tea.Cmd { return cmd().(tea.BatchMsg)[0] }

func take(msg tea.Msg) { msg.(answeredMsg).take() }

func TestAnInquiryAnswersTheLatestQuestionAlone(t *testing.T) {
	q := inquiry[int, string]{ctx: context.Background()}
	say := func(s string) func(context.Context, func(string)) (string, error) {
		return func(ctx context.Context, _ func(string)) (string, error) { return s, ctx.Err() }
	}
	first := work(q.ask(1, say("one")))
	if q.ask(1, say("one")) != nil {
		t.Error("the same question was asked twice")
	}
	late := first()
	second := work(q.ask(2, say("two")))
	take(late)
	if q.version != 0 || !q.busy {
		t.Errorf("an answer to the question before was taken for one to the latest: %q", q.answer)
	}
	take(second())
	if q.answer != "two" || !q.current() || q.busy {
		t.Errorf("answer %q, current %v, busy %v", q.answer, q.current(), q.busy)
	}
}

func TestACancelledInquiryCanBeAskedAgain(t *testing.T) {
	q := inquiry[int, int]{ctx: context.Background()}
	cmd := work(q.ask(1, func(ctx context.Context, _ func(int)) (int, error) { return 0, ctx.Err() }))
	q.cancel()
	take(cmd())
	if q.version != 0 || q.err != nil {
		t.Errorf("answers %d, error %v", q.version, q.err)
	}
	if q.ask(1, func(context.Context, func(int)) (int, error) { return 1, nil }) == nil {
		t.Error("it could not be asked again")
	}
}

func TestAnInquiryShowsWhatIsKnownSoFar(t *testing.T) {
	q := inquiry[int, int]{ctx: context.Background()}
	batch := q.ask(1, func(_ context.Context, report func(int)) (int, error) {
		report(5)
		return 0, errors.New("no more is known")
	})().(tea.BatchMsg)
	answer := batch[0]()
	take(batch[1]())
	if q.answer != 5 || !q.busy {
		t.Errorf("so far %d, busy %v", q.answer, q.busy)
	}
	take(answer)
	if q.err == nil || q.busy {
		t.Errorf("error %v, busy %v", q.err, q.busy)
	}
}

func TestAPanicInAnInquiryIsAnError(t *testing.T) {
	q := inquiry[int, int]{ctx: context.Background()}
	take(work(q.ask(1, func(context.Context, func(int)) (int, error) { panic("a fault of ours") }))())
	if q.err == nil || !strings.Contains(q.err.Error(), "a fault of ours") {
		t.Errorf("error %v", q.err)
	}
}
