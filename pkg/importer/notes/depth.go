package notes

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// checkDepth returns an error that names the place where JSON becomes deeper than MaxDepth.
// What is no JSON is left to its reader to tell.
func checkDepth(data []byte) error {
	depth := 0
	for at := 0; at < len(data); at++ {
		switch data[at] {
		case '"':
			at = stringEnd(data, at)
		case '{', '[':
			if depth++; depth > MaxDepth {
				line, column := place(data, at)
				return fmt.Errorf("at line %d, column %d its lists and objects stand more than %d deep in one another", line, column, MaxDepth)
			}
		case '}', ']':
			depth--
		}
	}
	return nil
}

// stringEnd returns where the string ends that begins at the byte at.
func stringEnd(data []byte, at int) int {
	for at++; at < len(data) && data[at] != '"'; at++ {
		if data[at] == '\\' {
			at++
		}
	}
	return at
}

// place returns the line and the column, in characters from 1, of the byte at.
func place(data []byte, at int) (line, column int) {
	before := data[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
