package importer

import (
	"strings"

	"counterpoint/pkg/article"
)

// Markdown returns a draft of a Markdown text: CommonMark 0.31's blocks and inlines as
// far as an article has a use for them, and the pipe tables of GitHub's. Of raw HTML the
// text is kept. Front matter between lines of "---" gives title, url, author, date,
// site and lang; else the first heading of level 1 is the title.
func Markdown(src string) Draft {
	meta, body := frontMatter(unify(src))
	lines := strings.Split(strings.ReplaceAll(body, "\t", "    "), "\n")
	m := markdown{refs: map[string]string{}}
	m.blocks(m.references(lines), 0)
	d := Draft{Meta: meta, Blocks: m.b.blocks}
	for _, b := range d.Blocks {
		if d.Meta.Title == "" && b.Kind == article.Heading && b.Level == 1 {
			d.Meta.Title = b.Text
		}
	}
	return d.titled()
}

// markdown turns lines into blocks.
type markdown struct {
	b     builder
	refs  map[string]string // address of a link's definition, by its folded label
	noEnd bool              // of a comment: none is left in the text
}

// deepest is how many quotes and lists may stand in one another. What is deeper is
// kept as paragraphs: each level costs a walk over its lines.
const deepest = 32

// blocks reads lines, none of which has the signs of the containers around it.
func (m *markdown) blocks(lines []string, depth int) {
	for at := 0; at < len(lines); {
		rest := lines[at:]
		line := rest[0]
		switch level, heading := atxHeading(line); {
		case blank(line) || isRule(line):
			m.b.flush()
			at++
		case level > 0:
			m.b.heading(level, func() { m.inline(heading) })
			at++
		case fence(line) != "":
			at += m.fenced(rest)
		case indent(line) >= 4:
			at += m.indented(rest)
		case isQuote(line) && depth < deepest:
			at += m.quote(rest, depth)
		case bullet(line).width > 0 && depth < deepest:
			at += m.list(rest, depth)
		case strings.HasPrefix(strings.TrimSpace(line), "<!--") && m.comment(rest) > 0:
			at += m.comment(rest)
		case isTable(rest):
			at += m.table(rest)
		default:
			at += m.paragraph(rest)
		}
	}
}

// paragraph reads the lines up to what interrupts a paragraph, and returns their
// number. One underlined with = or - is a heading.
func (m *markdown) paragraph(lines []string) int {
	n := 1
	for n < len(lines) && underline(lines[n]) == 0 && !interrupts(lines[n]) {
		n++
	}
	text := strings.Join(lines[:n], "\n")
	if n < len(lines) {
		if level := underline(lines[n]); level > 0 {
			m.b.heading(level, func() { m.inline(text) })
			return n + 1
		}
	}
	m.b.flush()
	m.inline(text)
	m.b.flush()
	return n
}

// interrupts reports whether line ends the paragraph before it. As in CommonMark, a
// numbered list does only where it starts at 1.
func interrupts(line string) bool {
	level, _ := atxHeading(line)
	mark := bullet(line)
	return blank(line) || level > 0 || fence(line) != "" || isQuote(line) || isRule(line) ||
		mark.width > 0 && mark.ordinal <= 1 && !blank(line[mark.width:])
}

const commentEnd = "-->"

// comment returns how many lines the comment takes that lines begin with, or 0 where
// it shares its last line with text or never ends.
func (m *markdown) comment(lines []string) int {
	if m.noEnd {
		return 0
	}
	for i, line := range lines {
		if _, after, found := strings.Cut(line, commentEnd); found {
			if blank(after) {
				return i + 1
			}
			return 0
		}
	}
	m.noEnd = true
	return 0
}

func (m *markdown) fenced(lines []string) int {
	sign := fence(lines[0])
	inset := indent(lines[0])
	var text strings.Builder
	n := 1
	for ; n < len(lines); n++ {
		bare := strings.TrimSpace(lines[n])
		if strings.HasPrefix(bare, sign) && strings.Trim(bare, sign[:1]) == "" {
			n++
			break
		}
		text.WriteString(lines[n][min(inset, indent(lines[n])):] + "\n")
	}
	m.b.code(text.String())
	return n
}

func (m *markdown) indented(lines []string) int {
	n := 0
	for n < len(lines) && (blank(lines[n]) || indent(lines[n]) >= 4) {
		n++
	}
	m.b.code(strings.Join(lines[:n], "\n"))
	return n
}

// quote reads a block quote. A line with no sign goes on with a quoted paragraph.
func (m *markdown) quote(lines []string, depth int) int {
	var inner []string
	for _, line := range lines {
		switch {
		case isQuote(line):
			line = strings.TrimLeft(line, " ")[1:]
			inner = append(inner, strings.TrimPrefix(line, " "))
			continue
		case !interrupts(line) && !blank(inner[len(inner)-1]):
			inner = append(inner, line)
			continue
		}
		break
	}
	n := len(inner)
	m.b.quote(func() { m.blocks(inner, depth+1) })
	return n
}

// list reads a list's items, up to a line that belongs to none or another list's sign.
func (m *markdown) list(lines []string, depth int) int {
	first := bullet(lines[0])
	at, ordinal := 0, first.ordinal
	for at < len(lines) {
		mark := bullet(lines[at])
		if mark.width == 0 || mark.sign != first.sign || isRule(lines[at]) {
			break
		}
		inner := itemLines(lines[at:], mark.width)
		m.b.item(ordinal, func() { m.blocks(inner, depth+1) })
		at += len(inner)
		if first.ordinal > 0 {
			ordinal++
		}
	}
	return at
}

// itemLines returns the lines of the item that lines begin with, freed from its
// inset of width.
func itemLines(lines []string, width int) []string {
	inner := []string{lines[0][width:]}
	for _, line := range lines[1:] {
		last := inner[len(inner)-1]
		switch {
		case blank(line):
			inner = append(inner, "")
		case indent(line) >= width:
			inner = append(inner, line[width:])
		case !blank(last) && !interrupts(line) && bullet(line).width == 0:
			inner = append(inner, strings.TrimLeft(line, " "))
		default:
			return inner
		}
	}
	return inner
}

// table reads a pipe table: each row is a paragraph.
func (m *markdown) table(lines []string) int {
	n := 0
	for ; n < len(lines) && strings.Contains(lines[n], "|"); n++ {
		if n == 1 {
			continue // the line that sets the columns
		}
		m.b.flush()
		for i, cell := range cells(lines[n]) {
			if i > 0 {
				m.b.write(cellGap)
			}
			m.inline(cell)
		}
		m.b.flush()
	}
	return n
}
