package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/ui"
	"foretell/ui/report"
)

const replayHelp = `Replay plays a story: a scenario file with [[step]] tables, each with words, an edit, or both. It prints for each
step its words, what it sets, and what moves.

A step can keep what it was seen to give: expect = { paths = 16384, met = { "de_va@2022" = 5011 } }. With --verify the
steps are projected again, each on as many paths as it was recorded with, and a count that differs ends the program
with exit status 3. --record writes the story to a file with the counts as they are now.`

// played is what the flags of replay ask for.
type played struct {
	headless bool
	verify   bool
	record   string // path
	format   string
	onScreen bool // where there is one
}

// replayCommand plays a recorded scenario.
func (p *program) replayCommand() *cobra.Command {
	var ask played
	c := &cobra.Command{
		Use:   "replay SCENARIO",
		Short: "Play a recorded story, step by step",
		Long:  replayHelp,
		Example: `  foretell replay story                           the story that comes with the embedded plan
  foretell replay story --lang zh                 in Chinese
  foretell replay mine.toml --record mine.toml    keep what its steps give now
  foretell replay mine.toml --verify              does it still?`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("%d scenarios given; replay plays one, for instance foretell replay story", len(args))}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := ask.check(len(p.sets), c.Flags().Changed("format")); err != nil {
				return err
			}
			ask.onScreen = !ask.headless && !ask.verify && ask.record == "" && !c.Flags().Changed("format")
			return p.replay(c.Context(), args, ask)
		},
	}
	p.scenarioFlags(c)
	p.lookFlags(c)
	f := c.Flags()
	f.BoolVar(&ask.headless, "headless", false, "print the story, with a terminal or without")
	f.BoolVar(&ask.verify, "verify", false, "compare what each step gives with what it was recorded to give")
	f.StringVar(&ask.record, "record", "", "write the story to a `FILE`, new or its own, with what each step gives")
	pageFlag(c, &ask.format)
	return c
}

// check tells of what cannot be meant.
func (a played) check(sets int, formatted bool) error {
	switch {
	case a.verify && a.record != "":
		return usageError{errors.New("--verify or --record: what is recorded anew agrees with itself")}
	case (a.verify || a.record != "") && formatted:
		return usageError{errors.New("--verify and --record print no page: leave out --format")}
	case a.record != "" && sets > 0:
		return usageError{errors.New("--record keeps what the file gives by itself: leave out --set, --paths and --seed")}
	}
	return nil
}

// replay prints, verifies or records a story.
func (p *program) replay(ctx context.Context, args []string, ask played) error {
	f, plan, s, err := p.open(args)
	if err != nil {
		return err
	}
	p.opened, p.said = f, s
	if s, err = p.edited(f, plan, s); err != nil {
		return err
	}
	if len(s.Steps) == 0 {
		return fmt.Errorf("scenario %s has no steps to play; a story has [[step]] tables, as story has", s.ID)
	}
	if ask.onScreen {
		err := p.screen(ctx, ui.Options{Plan: plan, Scenario: s, Theme: p.theme, ASCII: p.ascii, Replay: true})
		if !errors.Is(err, ui.ErrNoTerminal) {
			return err
		}
	}
	if ask.verify {
		return p.verify(ctx, plan, s)
	}
	page, err := p.play(ctx, plan, s)
	if err != nil {
		return err
	}
	if ask.record != "" {
		return p.record(f, plan, page, ask.record)
	}
	return p.tell(page, ask.format)
}

// play projects a story before its first step and after each.
func (p *program) play(ctx context.Context, plan *model.Plan, s *model.Scenario) (report.Replay, error) {
	page := report.Replay{Reader: p.reader()}
	bar := p.progress()
	defer bar.clear()
	engine, start, err := p.project(ctx, plan, s, bar.stages(1+len(s.Steps)))
	if err != nil {
		return page, err
	}
	page.Start = start
	err = eachStep(plan, s, func(k int, after *model.Scenario) error {
		projection, err := engine.Project(ctx, after, after.Run.Paths)
		page.Steps = append(page.Steps, report.Played{Step: s.Steps[k], Projection: projection})
		return err
	})
	return page, err
}

// eachStep makes the edits of a story one after another and shows the scenario after each step.
func eachStep(plan *model.Plan, s *model.Scenario, show func(k int, after *model.Scenario) error) error {
	at := s
	for k, step := range s.Steps {
		var err error
		if step.Edit.Set != "" {
			if at, err = at.Apply(plan, step.Edit); err != nil {
				return fmt.Errorf("scenario %s: step %d: %w", s.ID, k+1, err)
			}
		}
		if err = show(k, at); err != nil {
			return fmt.Errorf("scenario %s: step %d: %w", s.ID, k+1, err)
		}
	}
	return nil
}
