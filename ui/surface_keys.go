package ui

import "github.com/charmbracelet/bubbles/key"

// surfaceKeys work on the screen of a chance over two inputs.
type surfaceKeys struct {
	Up, Down, Left, Right, FarUp, FarDown, FarLeft, FarRight, Take key.Binding
	Across, AcrossBack, Upward, UpwardBack                         key.Binding
	Year, Next, Previous, Pane                                     key.Binding
}

func newSurfaceKeys(bind binder) surfaceKeys {
	return surfaceKeys{
		Up:         bind("↑ k", keyCursorUp, "up", "k"),
		Down:       bind("↓ j", keyCursorDown, "down", "j"),
		Left:       bind("← h", keyCursorLeft, "left", "h"),
		Right:      bind("→ l", keyCursorRight, "right", "l"),
		FarUp:      bind("shift+↑", keyFarUp, "shift+up"),
		FarDown:    bind("shift+↓", keyFarDown, "shift+down"),
		FarLeft:    bind("shift+← <", keyFarLeft, "shift+left", "<"),
		FarRight:   bind("shift+→ >", keyFarRight, "shift+right", ">"),
		Take:       bind("enter", keySetBoth, "enter"),
		Across:     bind("x", keyAcross, "x"),
		AcrossBack: bind("X", keyAcrossBack, "X"),
		Upward:     bind("z", keyUpward, "z"),
		UpwardBack: bind("Z", keyUpwardBack, "Z"),
		Year:       bind("t", keyTargetYear, "t"),
		Next:       bind("J pgdn", keyNextOne, "J", "pgdown"),
		Previous:   bind("K pgup", keyPriorOne, "K", "pgup"),
		Pane:       bind("v", keyPane, "v", "tab", "shift+tab"),
	}
}
