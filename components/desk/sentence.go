package desk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/notebook"
)

// nothing is the change that tells watchers to look again though no record changed.
var nothing = notebook.Change{}

// packages are the names that Go errors begin with; a reader has no use for them.
var packages = []string{"article", "annotation", "notebook", "store", "w3c", "importer", "browser", "anchor", "sample", "share"}

// Sentence writes an error as a reader is told it: no package names, a capital, a stop.
func Sentence(err error) string {
	parts := slices.DeleteFunc(strings.Split(err.Error(), ": "), func(part string) bool { return slices.Contains(packages, part) })
	text := strings.Join(parts, ": ")
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if strings.ContainsAny(text[len(text)-1:], ".!?") {
		return text
	}
	return text + "."
}
