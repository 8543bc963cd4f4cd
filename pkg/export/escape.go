package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
)

// alwaysEscaped are the characters that mean something in Markdown wherever they stand:
// in CommonMark, or in what sites add to it (mentions, formulas, footnotes, tables).
const alwaysEscaped = "\\`*_{}[]<>&~|#@$^"

// inline returns text as Markdown that renders as that text, on one line: white space
// is folded, since a blank line would end what it stands in.
func inline(text string) string {
	text = folded(text)
	var out strings.Builder
	lead := len(text) - len(strings.TrimLeft(text, "0123456789")) // digits that might number a list
	from := 0
	for i := range len(text) { // all that is escaped is ASCII
		if text[i] < utf8.RuneSelf && (strings.IndexByte(alwaysEscaped, text[i]) >= 0 || opensBlock(text, i, lead) || makesLink(text, i)) {
			out.WriteString(text[from:i])
			out.WriteByte('\\')
			from = i
		}
	}
	if from == 0 && out.Len() == 0 {
		return text
	}
	out.WriteString(text[from:])
	return out.String()
}

// folded returns text with runs of white space and control characters made one space.
func folded(text string) string {
	if isFolded(text) {
		return text
	}
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "\ufffd"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// isFolded reports whether text is as folded returns it; of what is not ASCII it does not
// know. Most texts are so, and looking is much cheaper than folding.
func isFolded(text string) bool {
	space := true // a space at the start is one too many
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || text == ""
}

// opensBlock reports whether the character at i would begin a list or a definition, or underline a
// heading, were text a line's beginning. lead is how many digits text begins with.
func opensBlock(text string, i, lead int) bool {
	if i == 0 {
		return strings.IndexByte("-+=:", text[0]) >= 0
	}
	return i == lead && (text[i] == '.' || text[i] == ')')
}

// makesLink reports whether the character at i makes a bare address or a :name: of what
// stands around it, where a site looks for those.
func makesLink(text string, i int) bool {
	switch text[i] {
	case ':':
		return i+1 < len(text) && text[i+1] != ' '
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	}
	return false
}

// paragraphs returns each line of text as a paragraph of Markdown; those after the first
// begin with indent. A hard break would do for a line, but where the line itself ends in
// a backslash, parsers do not agree on what it is.
func paragraphs(text, indent string) string {
	var lines []string
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = inline(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n\n"+indent)
}

// link returns address as a Markdown link that shows where it goes, or as mere text
// where it is not one that a reader may follow.
func link(address string) string {
	safe := article.SafeLink(address)
	if safe == "" {
		return inline(address)
	}
	var out strings.Builder
	out.WriteByte('<')
	for _, r := range safe {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '<' || r == '>' {
			writePercent(&out, r)
			continue
		}
		out.WriteRune(r)
	}
	out.WriteByte('>')
	return out.String()
}

func writePercent(out *strings.Builder, r rune) {
	const hex = "0123456789ABCDEF"
	for _, c := range []byte(string(r)) {
		out.Write([]byte{'%', hex[c>>4], hex[c&15]})
	}
}
