package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// What a workbook may hold, before any of it is read in earnest.
const (
	mostUnpacked = 64 << 20 // bytes
	mostParts    = 2000
)

// bounded looks a workbook over: what it unpacks to, and how far its sheets reach.
func bounded(file string, data []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fault(file, "", fmt.Sprintf("not an XLSX workbook: %v", err), "an XLSX workbook, or a CSV file")
	}
	var size uint64
	for _, part := range archive.File {
		size += part.UncompressedSize64
		if size > mostUnpacked || part.UncompressedSize64 > mostUnpacked || len(archive.File) > mostParts {
			return fault(file, "", fmt.Sprintf("it unpacks to more than %d MiB or %d parts", mostUnpacked>>20, mostParts), "a workbook with the plan's table alone")
		}
	}
	for _, part := range archive.File {
		if strings.HasPrefix(strings.ToLower(strings.TrimPrefix(part.Name, "/")), "xl/worksheets/") && strings.HasSuffix(strings.ToLower(part.Name), ".xml") {
			if err := reach(file, part); err != nil {
				return err
			}
		}
	}
	if !slices.ContainsFunc(archive.File, func(part *zip.File) bool { return part.Name == "[Content_Types].xml" }) {
		return fault(file, "", "not an XLSX workbook, but another archive", "an XLSX workbook (an OpenDocument one can be saved as such), or a CSV file")
	}
	return nil
}

// reach tells of a sheet that goes beyond what is read. Excelize makes room for every row and column up to the last.
func reach(file string, part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return fault(file, part.Name, err.Error(), "")
	}
	defer r.Close()
	tokens := xml.NewDecoder(io.LimitReader(r, mostUnpacked))
	cells := 0
	for {
		token, err := tokens.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fault(file, part.Name, fmt.Sprintf("the sheet is damaged: %v", err), "")
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		row, column := 0, 0
		switch start.Name.Local {
		case "row":
			row, _ = strconv.Atoi(attribute(start, "r"))
		case "c":
			cells++
			column, row, _ = excelize.CellNameToCoordinates(attribute(start, "r"))
		}
		if row > mostRows || column > mostColumns || cells > mostCells {
			return tooLarge(file, part.Name)
		}
	}
}

func attribute(of xml.StartElement, name string) string {
	for _, a := range of.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
