package export

import (
	"strings"
	"unicode"
)

// nameRunes is how many code points of a title a file's name keeps.
const nameRunes = 60

// FileName returns the name, without its ending, of a file about an article: letters and
// digits of the title.
func FileName(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := []rune(strings.Join(words, "-"))
	if len(name) == 0 {
		return "article"
	}
	return strings.TrimRight(string(name[:min(len(name), nameRunes)]), "-")
}
