// Package seeds is the data that foretell carries with it: published plans, and scenarios over them.
package seeds

import "embed"

// Files holds one TOML file for each plan in plans/ and for each scenario in scenarios/, named by its id. In starters/ are
// files to begin from, by language.
//
//go:embed plans/*.toml scenarios/*.toml starters/*.toml
var Files embed.FS
