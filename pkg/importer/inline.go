package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
)

// inline writes a paragraph's text with its marks: code, links, images, raw HTML and
// emphasis as CommonMark 0.31, section 6, reads them.
func (m *markdown) inline(text string) {
	p := inlines{text: text, refs: m.refs}
	p.read()
	p.emphasise(0)
	at := make([]int, len(p.pieces)+1)
	for i, piece := range p.pieces {
		at[i] = m.b.text.Len()
		m.b.write(piece.text)
	}
	at[len(p.pieces)] = m.b.text.Len()
	for _, mark := range p.marks {
		m.b.mark(mark.kind, mark.href, at[mark.from], at[mark.to])
	}
}

// inlines reads one paragraph into pieces of text and marks over them.
type inlines struct {
	text     string
	at       int
	refs     map[string]string
	pieces   []piece
	marks    []pieceMark
	brackets []int        // pieces that may open a link or an image
	noTicks  map[int]bool // runs of so many back ticks that nothing closes
	noEnd    bool         // of a comment: none is left in the text
}

// piece is text with no mark that begins or ends in it. A run of * or _ and a bracket
// are pieces of their own, and written as they are where they mark nothing.
type piece struct {
	text              string
	canOpen, canClose bool // a run's
}

// pieceMark is a mark over the pieces from from up to to.
type pieceMark struct {
	kind     article.MarkKind
	href     string
	from, to int
}

func (p *inlines) add(text string) { p.pieces = append(p.pieces, piece{text: text}) }

func (p *inlines) read() {
	for p.at < len(p.text) {
		n := strings.IndexAny(p.text[p.at:], "\\`*_[]!<&")
		if n < 0 {
			n = len(p.text) - p.at
		}
		if n > 0 {
			p.add(p.text[p.at : p.at+n])
			p.at += n
			continue
		}
		switch p.text[p.at] {
		case '\\':
			p.escape()
		case '`':
			p.code()
		case '*', '_':
			p.run()
		case '[':
			p.openBracket("[")
		case '!':
			p.bang()
		case ']':
			p.closeBracket()
		case '<':
			p.angle()
		case '&':
			text, size := entity(p.text[p.at:])
			p.add(text)
			p.at += size
		}
	}
}

func (p *inlines) escape() {
	p.at++
	next, size := utf8.DecodeRuneInString(p.text[p.at:])
	switch {
	case size > 0 && next < utf8.RuneSelf && (unicode.IsPunct(next) || unicode.IsSymbol(next)):
		p.add(p.text[p.at : p.at+size])
		p.at += size
	case next != '\n': // else a hard line break: white space, which the line feed is already
		p.add(`\`)
	}
}

// code reads a code span. A run of back ticks that nothing closes is text; its length
// is remembered, for else a text of such runs takes time that grows with its square.
func (p *inlines) code() {
	rest := p.text[p.at:]
	n := len(rest) - len(strings.TrimLeft(rest, "`"))
	end := -1
	if !p.noTicks[n] {
		end = closingTicks(rest[n:], n)
	}
	if end < 0 {
		if p.noTicks == nil {
			p.noTicks = map[int]bool{}
		}
		p.noTicks[n] = true
		p.add(rest[:n])
		p.at += n
		return
	}
	p.marks = append(p.marks, pieceMark{kind: article.Mono, from: len(p.pieces), to: len(p.pieces) + 1})
	p.add(rest[n : n+end])
	p.at += n + end + n
}

// closingTicks returns where in text a run of exactly n back ticks begins, or -1.
func closingTicks(text string, n int) int {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '`')
		if i < 0 {
			return -1
		}
		at += i
		run := len(text[at:]) - len(strings.TrimLeft(text[at:], "`"))
		if run == n {
			return at
		}
		at += run
	}
}

// angle reads an autolink or a tag, which is dropped. A "<" that begins neither is text.
func (p *inlines) angle() {
	rest := p.text[p.at:]
	if strings.HasPrefix(rest, "<!--") && !p.noEnd {
		if end := strings.Index(rest, commentEnd); end > 0 {
			p.at += end + len(commentEnd)
			return
		}
		p.noEnd = true
	}
	end := strings.IndexAny(rest[1:], "<>") + 1
	if end <= 1 || rest[end] != '>' {
		p.add("<")
		p.at++
		return
	}
	inside := rest[1:end]
	switch first := firstRune(strings.TrimPrefix(inside, "/")); {
	case article.SafeLink(inside) != "" && !strings.ContainsFunc(inside, unicode.IsSpace):
		p.marks = append(p.marks, pieceMark{article.Link, article.SafeLink(inside), len(p.pieces), len(p.pieces) + 1})
		p.add(strings.TrimPrefix(inside, "mailto:"))
	case strings.Contains(inside, "@") && !strings.ContainsAny(inside, " =\""):
		p.add(inside)
	case unicode.IsLetter(first) || first == '!' || first == '?':
		if name := strings.ToLower(inside); name == "br" || name == "br/" || name == "br /" {
			p.add(" ")
		}
	default:
		p.add("<")
		p.at++
		return
	}
	p.at += end + 1
}
