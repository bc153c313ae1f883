package picture

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"golang.org/x/image/font/sfnt"
)

// wideFonts begin the names of the files of fonts with Chinese letters, the fittest for a chart first: Linux, macOS, Windows.
var wideFonts = []string{
	"notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansanssc-regular", "sourcehansanscn-regular", "sourcehansans",
	"pingfang", "hiragino sans gb", "stheiti medium", "stheiti light", "msyh", "deng", "notosanssc", "notosanscjk",
	"wqy-microhei", "wqy-zenhei", "droidsansfallback", "simhei", "simsun", "songti", "notoserifcjk-regular", "notoserifcjk", "arial unicode", "uming",
}

// wideFont returns a font of the system that has all the letters, from the folders where systems keep fonts.
func wideFont(folders []string, needed []rune) (*sfnt.Font, error) {
	type candidate struct {
		path string
		rank int
	}
	var found []candidate
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil { // a folder that is not there, or not ours to read
				return nil
			}
			name := strings.ToLower(d.Name())
			rank := slices.IndexFunc(wideFonts, func(begin string) bool { return strings.HasPrefix(name, begin) })
			if rank >= 0 && !d.IsDir() {
				found = append(found, candidate{path, rank})
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("cannot look for fonts in %s: %w", folder, err)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return a.rank - b.rank })
	for _, c := range found {
		if f, err := openFont(c.path, needed); err == nil {
			return f, nil
		}
	}
	return nil, &MissingFontError{needed[0]}
}

// systemFolders are where this system keeps fonts.
func systemFolders() []string {
	return append(slices.Clone(xdg.FontDirs), "/System/Library/AssetsV2/com_apple_MobileAsset_Font7", "/System/Library/AssetsV2/com_apple_MobileAsset_Font8")
}

// openFont returns the font of a file, or that one of several which is for simplified Chinese. It must have all the letters.
func openFont(path string, needed []rune) (*sfnt.Font, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	all, err := sfnt.ParseCollection(data)
	if err != nil {
		return nil, fmt.Errorf("%s is no font that can be drawn with: %w", path, err)
	}
	var best *sfnt.Font
	for i := range all.NumFonts() {
		f, err := all.Font(i)
		if err != nil || !hasAll(f, needed) {
			continue
		}
		if best == nil || simplified(f) && !simplified(best) {
			best = f
		}
	}
	if best == nil {
		return nil, fmt.Errorf("%s: %w", path, errLettersMissing)
	}
	return best, nil
}

var errLettersMissing = errors.New("the font lacks letters of this picture")

func hasAll(f *sfnt.Font, needed []rune) bool {
	return !slices.ContainsFunc(needed, func(r rune) bool { return !has(f, r) })
}

// simplified reports whether a font is made for simplified Chinese, among those for other countries in one file.
func simplified(f *sfnt.Font) bool {
	var buffer sfnt.Buffer
	name, err := f.Name(&buffer, sfnt.NameIDFamily)
	if err != nil {
		return false
	}
	return slices.ContainsFunc([]string{" SC", " CN", " GB"}, func(mark string) bool { return strings.HasSuffix(name, mark) })
}
