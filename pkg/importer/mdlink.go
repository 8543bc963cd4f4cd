package importer

import (
	"strings"

	"counterpoint/pkg/article"
)

// openBracket adds a bracket that may open a link, or an image where sign is "![".
func (p *inlines) openBracket(sign string) {
	if len(p.brackets) < deepest {
		p.brackets = append(p.brackets, len(p.pieces))
	}
	p.add(sign)
	p.at += len(sign)
}

func (p *inlines) bang() {
	if strings.HasPrefix(p.text[p.at:], "![") {
		p.openBracket("![")
		return
	}
	p.add("!")
	p.at++
}

// closeBracket ends the link or image that was opened last, where an address or a
// known label follows. An image is its alternative text; an address that is not safe
// leaves its link's text.
func (p *inlines) closeBracket() {
	if len(p.brackets) == 0 {
		p.add("]")
		p.at++
		return
	}
	opened := p.brackets[len(p.brackets)-1]
	p.brackets = p.brackets[:len(p.brackets)-1]
	href, size, found := p.target(p.inside(opened))
	if !found {
		p.add("]")
		p.at++
		return
	}
	p.at += size
	image := p.pieces[opened].text == "!["
	p.pieces[opened].text = ""
	p.emphasise(opened)
	if image {
		return
	}
	if href != "" {
		p.marks = append(p.marks, pieceMark{article.Link, href, opened, len(p.pieces)})
	}
	p.brackets = p.brackets[:0] // a link holds no link
}

// longestLabel is how many bytes the label of a link may have; CommonMark says 999 characters.
const longestLabel = 1000

// inside returns the text since the bracket at piece opened, or "" where it is too
// long for a label.
func (p *inlines) inside(opened int) string {
	var label strings.Builder
	for _, piece := range p.pieces[opened+1:] {
		if label.WriteString(piece.text); label.Len() > longestLabel {
			return ""
		}
	}
	return label.String()
}

// target reads what follows a closing bracket: `](address "title")`, `][label]` or `]`
// alone, where label is the bracket's text. It returns the address, "" where it is not
// safe, and how many bytes there are with the bracket.
func (p *inlines) target(label string) (href string, size int, found bool) {
	rest := p.text[p.at+1:]
	if strings.HasPrefix(rest, "(") {
		if address, n := destination(rest[1:]); n > 0 {
			return article.SafeLink(address), n + len("]("), true
		}
	}
	if strings.HasPrefix(rest, "[") {
		if end := strings.IndexByte(rest[:min(len(rest), longestLabel)], ']'); end > 0 {
			if end > 1 {
				label = rest[1:end]
			}
			href, found = p.refs[labelKey(label)]
			return href, end + len("]["), found
		}
	}
	href, found = p.refs[labelKey(label)]
	return href, len("]"), found && label != ""
}

// longestTarget is how many bytes the address and title of a link may have together.
const longestTarget = 4096

// destination reads a link's address and title and the bracket that closes them. It
// returns the bytes read, 0 where rest is no such thing.
func destination(rest string) (address string, size int) {
	rest = rest[:min(len(rest), longestTarget)]
	depth, quote := 0, byte(0)
	for at := range len(rest) {
		c := rest[at]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && at > 0 && (rest[at-1] == ' ' || rest[at-1] == '\n'):
			quote = c
		case c == '(':
			depth++
		case c == ')' && depth == 0:
			address, _, _ = strings.Cut(strings.TrimSpace(rest[:at]), " ")
			return unescaped(strings.Trim(address, "<>")), at + 1
		case c == ')':
			depth--
		}
	}
	return "", 0
}

// unescaped returns an address with its entities read and backslashes dropped.
func unescaped(address string) string {
	var out strings.Builder
	for at := 0; at < len(address); {
		text, size := address[at:at+1], 1
		if text == "&" {
			text, size = entity(address[at:])
		}
		if text != `\` {
			out.WriteString(text)
		}
		at += size
	}
	return out.String()
}
