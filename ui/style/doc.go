// Package style holds colours and what they mean, the glyphs, the width of text in cells and the writing of numbers. Nothing
// else in the program knows a colour: screens take a semantic style (Title, Assumption, Bad), charts an Ink.
//
// The hues are those of Okabe and Ito (2008), "Color Universal Design", which people with any kind of colour vision tell
// apart. No meaning rests on colour alone: every style that matters goes with a glyph or a word.
package style

import _ "foretell/ui/quiet" // before bubbletea asks the terminal
