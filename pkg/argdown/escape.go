package argdown

import (
	"fmt"
	"strings"
	"unicode"
)

// alwaysEscaped are the characters that can begin something wherever they stand: titles,
// data, tags, mentions, emphasis, front matter, and the escape itself.
const alwaysEscaped = `\[]<>{}#@*_=|`

// text returns what Argdown reads as words, on one line.
func text(words string) string {
	words = folded(words)
	var out strings.Builder
	for i, r := range words {
		next := byte(' ')
		if i+1 < len(words) {
			next = words[i+1]
		}
		if strings.ContainsRune(alwaysEscaped, r) || begins(r, next) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// begins reports whether r would begin a comment, or a special character such as :name:
// and .name., before next. Escaping each full stop would make a text hard to read.
func begins(r rune, next byte) bool {
	switch r {
	case '/':
		return next == '/' || next == '*'
	case ':', '.':
		return next != ' '
	}
	return false
}

// folded returns words with runs of white space and control characters made one space.
func folded(words string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(words, "\ufffd"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// quoted returns s as a string of JSON that is also one of YAML, and holds no character
// that ends a data block: Argdown finds a block's end before it looks for strings.
func quoted(s string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r == '"', r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '{', r == '}', unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\ufeff', r == '\ufffe', r == '\uffff':
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// block is a data block in the making.
type block struct{ entries []string }

// add adds an entry, where there is something to say.
func (b *block) add(key, value string) {
	if value != "" {
		b.entries = append(b.entries, quoted(key)+": "+quoted(value))
	}
}

// addRaw adds an entry whose value is JSON.
func (b *block) addRaw(key, json string) {
	b.entries = append(b.entries, quoted(key)+": "+json)
}

// String returns the block with a space before it, or nothing where it is empty.
func (b *block) String() string {
	if len(b.entries) == 0 {
		return ""
	}
	return " {" + strings.Join(b.entries, ", ") + "}"
}
