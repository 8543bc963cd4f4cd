package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
)

// Text returns a draft of a plain text. Blank lines part its paragraphs; where there
// are none, or lines are clearly whole paragraphs, each line is one.
func Text(src string) Draft {
	var d Draft
	lines := strings.Split(unify(src), "\n")
	for i := range lines {
		lines[i] = oneLine(lines[i])
	}
	lines, d.Meta.Source = cutAddress(lines)
	groups := grouped(lines)
	parted := len(groups) > 1
	if len(groups) > 0 {
		d.Meta.Title, groups[0] = cutTitle(groups[0], parted)
	}
	var b builder
	for _, group := range groups {
		writeGroup(&b, group, joins(group, parted))
	}
	d.Blocks = b.blocks
	if d.Meta.Title != "" {
		headline := article.Block{Kind: article.Heading, Level: 1, Text: d.Meta.Title}
		d.Blocks = append([]article.Block{headline}, d.Blocks...)
	}
	return d.titled()
}

// headLines is among how many lines at the top an address is taken for the source's.
const headLines = 5

// cutAddress returns lines without the one near the top, or the last, that is nothing
// but a web address, and that.
func cutAddress(lines []string) (rest []string, address string) {
	seen, last := 0, -1
	for i, line := range lines {
		if line == "" {
			continue
		}
		last = i
		if seen++; seen <= headLines && webAddress(line) != "" {
			return append(lines[:i:i], lines[i+1:]...), webAddress(line)
		}
	}
	if last >= 0 && webAddress(lines[last]) != "" {
		return lines[:last], webAddress(lines[last])
	}
	return lines, ""
}

// webAddress returns text where it is nothing but an http or https address.
func webAddress(text string) string {
	if strings.ContainsFunc(text, unicode.IsSpace) {
		return ""
	}
	if safe := article.SafeLink(text); strings.HasPrefix(safe, "http") {
		return safe
	}
	return ""
}

// grouped returns the runs of lines between blank ones.
func grouped(lines []string) [][]string {
	var out [][]string
	fresh := true
	for _, line := range lines {
		switch {
		case line == "":
			fresh = true
		case fresh:
			out = append(out, []string{line})
			fresh = false
		default:
			out[len(out)-1] = append(out[len(out)-1], line)
		}
	}
	return out
}

const (
	longestHeadline = 120 // characters
	longestWrapped  = 90  // characters: lines of a text that was broken by hand or program
)

// cutTitle takes the first line for the title where it looks like one: short, with no
// final stop, and parted by a blank line from what follows or shorter than it.
func cutTitle(group []string, parted bool) (title string, rest []string) {
	first := group[0]
	_, _, listed := listLine(first)
	stops := strings.ContainsRune(".,;:…", lastRune(strings.TrimRight(first, "”’\"')»")))
	if listed || stops || utf8.RuneCountInString(first) > longestHeadline {
		return "", group
	}
	alone := parted && len(group) == 1
	above := len(group) > 1 && !joins(group, parted) && len(group[1]) > len(first)
	if alone || above {
		return first, group[1:]
	}
	return "", group
}

// joins reports whether the lines of a group are pieces of one paragraph. parted says
// that blank lines part the text's groups.
func joins(group []string, parted bool) bool {
	longest, shortest, ended := 0, longestWrapped, 0
	for i, line := range group {
		n := utf8.RuneCountInString(line)
		longest = max(longest, n)
		if i < len(group)-1 {
			shortest = min(shortest, n)
		}
		if strings.ContainsRune(".!?…:。！？”’\"»)", lastRune(line)) {
			ended++
		}
	}
	mostEnd := ended*2 > len(group)
	if parted {
		return longest <= longestWrapped || !mostEnd
	}
	return longest <= longestWrapped && shortest*2 > longest && !mostEnd
}

// writeGroup adds a group's paragraphs and items.
func writeGroup(b *builder, group []string, join bool) {
	for _, line := range group {
		ordinal, text, listed := listLine(line)
		switch {
		case listed:
			b.flush()
			b.place = place{kind: article.Item, level: 1, ordinal: ordinal}
		case !join:
			b.flush()
		}
		if b.text.Len() > 0 {
			b.write(" ")
		}
		b.write(text)
	}
	b.flush()
	b.place = place{}
}

// listLine returns what an item of a list says, and its number or 0. A line that is no
// item is returned whole.
func listLine(line string) (ordinal int, text string, listed bool) {
	sign, rest, found := strings.Cut(line, " ")
	if !found {
		return 0, line, false
	}
	if strings.ContainsAny(sign, "-*•‣◦·") && utf8.RuneCountInString(sign) == 1 {
		return 0, rest, true
	}
	if n := number(sign); n > 0 {
		return n, rest, true
	}
	return 0, line, false
}

// number returns the number of an ordered list's sign, "3." or "3)", or 0. Numbers
// have up to three digits: a line that begins with a year is no item.
func number(sign string) int {
	digits := len(sign) - 1
	if digits < 1 || digits > 3 || sign[digits] != '.' && sign[digits] != ')' {
		return 0
	}
	n := 0
	for _, r := range sign[:digits] {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
