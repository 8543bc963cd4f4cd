package importer

import (
	"strings"

	"counterpoint/pkg/article"
)

// blank reports whether line holds nothing but spaces; tabs were replaced.
func blank(line string) bool { return strings.Trim(line, " ") == "" }

// indent returns the number of spaces that line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// atxHeading returns the level and words of a heading written with number signs, or 0.
func atxHeading(line string) (level int, text string) {
	text = strings.TrimLeft(line, " ")
	for level < len(text) && text[level] == '#' {
		level++
	}
	if indent(line) > 3 || level > 6 || level < len(text) && text[level] != ' ' {
		return 0, ""
	}
	text = strings.TrimSpace(text[level:])
	if bare := strings.TrimRight(text, "#"); bare == "" || strings.HasSuffix(bare, " ") {
		text = strings.TrimSpace(bare)
	}
	return level, text
}

// underline returns the level of the heading that line makes of the paragraph above
// it, or 0.
func underline(line string) int {
	bare := strings.Trim(line, " ")
	switch {
	case bare == "" || indent(line) > 3:
		return 0
	case strings.Trim(bare, "=") == "":
		return 1
	case strings.Trim(bare, "-") == "":
		return 2
	}
	return 0
}

// isRule reports whether line is a thematic break.
func isRule(line string) bool {
	bare := strings.ReplaceAll(line, " ", "")
	return indent(line) < 4 && len(bare) >= 3 && strings.ContainsRune("-*_", rune(bare[0])) &&
		strings.Trim(bare, bare[:1]) == ""
}

// fence returns the sign that opens a block of code and closes it, or "".
func fence(line string) string {
	bare := strings.TrimLeft(line, " ")
	for _, sign := range []string{"`", "~"} {
		n := len(bare) - len(strings.TrimLeft(bare, sign))
		if n >= 3 && indent(line) < 4 && !(sign == "`" && strings.Contains(bare[n:], sign)) {
			return bare[:n]
		}
	}
	return ""
}

func isQuote(line string) bool {
	return indent(line) < 4 && strings.HasPrefix(strings.TrimLeft(line, " "), ">")
}

// listMark is how an item of a list begins.
type listMark struct {
	sign    byte // one list's items share it
	ordinal int  // 0 where the list has no numbers
	width   int  // bytes up to the item's text; 0 where the line is no item
}

// bullet returns the list mark that line begins with.
func bullet(line string) listMark {
	inset := indent(line)
	sign, _, _ := strings.Cut(line[inset:], " ")
	if sign == "" || inset > 3 {
		return listMark{}
	}
	mark := listMark{sign: sign[len(sign)-1], ordinal: number(sign)}
	if mark.ordinal == 0 && (len(sign) > 1 || !strings.Contains("-*+", sign)) {
		return listMark{}
	}
	after := line[inset+len(sign):]
	gap := indent(after)
	switch {
	case blank(after):
		gap = len(after)
	case gap > 4:
		gap = 1 // what is deeper is code in the item
	}
	mark.width = inset + len(sign) + gap
	return mark
}

// isTable reports whether lines begin with a pipe table's head and the line below it.
func isTable(lines []string) bool {
	if len(lines) < 2 || !strings.Contains(lines[0], "|") || !strings.Contains(lines[1], "-") {
		return false
	}
	return strings.Contains(lines[1], "|") && strings.Trim(lines[1], "|-: ") == ""
}

// cells returns the cells of a table's row. A bar behind a backslash parts none.
func cells(row string) []string {
	row = strings.TrimSpace(row)
	row = strings.TrimPrefix(row, "|")
	if !strings.HasSuffix(row, `\|`) {
		row = strings.TrimSuffix(row, "|")
	}
	var out []string
	from := 0
	for at := range len(row) {
		if row[at] == '|' && (at == 0 || row[at-1] != '\\') {
			out = append(out, strings.TrimSpace(row[from:at]))
			from = at + 1
		}
	}
	return append(out, strings.TrimSpace(row[from:]))
}

// references takes the definitions of links, `[label]: address "title"`, out of lines.
func (m *markdown) references(lines []string) []string {
	var out []string
	closing := ""
	for _, line := range lines {
		bare := strings.TrimSpace(line)
		switch {
		case closing != "" && strings.HasPrefix(bare, closing):
			closing = ""
		case closing == "" && fence(line) != "":
			closing = fence(line)
		case closing == "" && indent(line) < 4 && m.define(bare):
			continue
		}
		out = append(out, line)
	}
	return out
}

// define keeps the definition that line is, and reports whether it is one. The first
// of a label counts.
func (m *markdown) define(line string) bool {
	label, rest, found := strings.Cut(line, "]:")
	if !found || !strings.HasPrefix(label, "[") || len(label) < 2 || label[1] == '^' {
		return false
	}
	address, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	safe := article.SafeLink(unescaped(strings.Trim(address, "<>")))
	if key := labelKey(label[1:]); m.refs[key] == "" {
		m.refs[key] = safe
	}
	return address != ""
}

func labelKey(label string) string { return strings.ToLower(oneLine(label)) }
