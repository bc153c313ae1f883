package ui

import "github.com/charmbracelet/bubbles/key"

// pathsKeys work on the screen of single futures.
type pathsKeys struct {
	Next, Previous, Ten, TenBack, First, Play, Up, Down, Pane key.Binding
}

func newPathsKeys(bind binder) pathsKeys {
	return pathsKeys{
		Next:     bind("space →", keyFuture, " ", "right", "l"),
		Previous: bind("← backspace", keyFutureBack, "left", "h", "backspace"),
		Ten:      bind("shift+→ >", keyTenFutures, "shift+right", ">"),
		TenBack:  bind("shift+← <", keyTenBack, "shift+left", "<"),
		First:    bind("home 0", keyFirstFuture, "home", "0"),
		Play:     bind("p", keyPlayFutures, "p"),
		Up:       bind("↑ k", keyUp, "up", "k"),
		Down:     bind("↓ j", keyDown, "down", "j"),
		Pane:     bind("v", keyPane, "v", "tab", "shift+tab"),
	}
}
