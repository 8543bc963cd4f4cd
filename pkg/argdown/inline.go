package argdown

import (
	"strings"
	"unicode/utf8"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// element is one statement or argument as it stands in the file: a title in brackets,
// words, or both, and its data.
type element struct {
	at       int    // where it begins
	title    string // "" where it has none
	argument bool   // the brackets are <>
	defined  bool   // words follow, though they may be none
	words    string
	tags     []string
	spans    []piece             // of each tag in the words
	sources  []annotation.Source // addresses that it links to
	data     map[string]value
	odd      int // data blocks that are not understood
}

// piece is a stretch of the file.
type piece struct{ from, to int }

// element reads what stands in pieces, which are lines or the rest of one.
func (s *source) element(pieces []piece) element {
	e := element{at: pieces[0].from}
	var words strings.Builder
	for i, p := range pieces {
		at := p.from
		if i == 0 {
			at = s.title(&e, p)
		}
		s.words(&e, &words, at, p.to)
		words.WriteByte(' ')
	}
	said := words.String()
	for i := len(e.spans) - 1; i >= 0 && strings.TrimSpace(said[e.spans[i].to:]) == ""; i-- {
		said = said[:e.spans[i].from] // tags at the end are no part of what is said
	}
	e.words = folded(said)
	return e
}

// title reads the title that p begins with, if any, and returns where the words begin.
func (s *source) title(e *element, p piece) int {
	text := s.clean[p.from:p.to]
	if len(text) == 0 || text[0] != '[' && text[0] != '<' {
		e.defined = true
		return p.from
	}
	end := titleEnd(text)
	_, isLink := linkEnd(text)
	if end <= 2 || isLink > 0 || folded(string(text[1:end-1])) == "" {
		e.defined = true
		return p.from
	}
	e.title, e.argument = string(text[1:end-1]), text[0] == '<'
	if end < len(text) && text[end] == ':' {
		e.defined = true
		end++
	}
	return p.from + end
}

// words adds what the file says from at to end, without what only marks it.
func (s *source) words(e *element, out *strings.Builder, at, end int) {
	for at < end {
		c := s.clean[at]
		switch {
		case c == '\\' && at+1 < end:
			_, size := utf8.DecodeRune(s.clean[at+1:])
			out.Write(s.clean[at+1 : at+1+size])
			at += 1 + size
			continue
		case c == inComment:
			out.WriteByte(' ')
		case c == inData:
			s.takeData(e, at)
			at = s.blocks[at]
			out.WriteByte(' ')
			continue
		case c == '*' || c == '_':
			if emphasis(s.clean, at) {
				break
			}
			out.WriteByte(c)
		case c == '#' || c == '[':
			if taken := s.takeMarked(e, out, at, end); taken > 0 {
				at += taken
				continue
			}
			out.WriteByte(c)
		default:
			out.WriteByte(c)
		}
		at++
	}
}

// takeMarked takes a tag or a link and returns how many bytes it has, 0 where there is none.
func (s *source) takeMarked(e *element, out *strings.Builder, at, end int) int {
	rest := s.clean[at:end]
	if rest[0] == '#' {
		tag, size := tagOf(string(rest[:min(len(rest), maxTitle)]))
		if size > 0 {
			e.tags = append(e.tags, tag)
			e.spans = append(e.spans, piece{out.Len(), out.Len() + size})
			out.Write(rest[:size])
		}
		return size
	}
	title, all := linkEnd(rest)
	if all == 0 {
		return 0
	}
	words := string(rest[1 : title-1])
	if address := article.SafeLink(string(s.data[at+title+1 : at+all-1])); address != "" {
		e.sources = append(e.sources, annotation.Source{Title: folded(words), Address: address})
	}
	out.WriteString(words)
	return all
}

// tagOf returns the tag that text begins with, and its bytes: #one-word or #(more words).
func tagOf(text string) (tag string, size int) {
	if strings.HasPrefix(text, "#(") {
		end := strings.IndexByte(text, ')')
		if end < 0 || strings.TrimSpace(text[2:end]) == "" {
			return "", 0
		}
		return folded(text[2:end]), end + 1
	}
	end := strings.IndexFunc(text[1:], func(r rune) bool { return !tagRune(r) })
	if end < 0 {
		end = len(text) - 1
	}
	if end == 0 {
		return "", 0
	}
	return text[1 : 1+end], 1 + end
}

// tagRune reports whether r may stand in a tag that has no brackets.
func tagRune(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
		return true
	}
	return r >= 0xa1 && r <= 0xd7ff && r != 0x2028 && r != 0x2029 || r >= 0xf900 && r <= 0xfdcf || r >= 0xfdf0 && r <= 0xffef
}

// emphasis reports whether the * or _ at a position marks words: it stands between a word
// and something else, or beside another mark. One between two words, or spaces, is text.
func emphasis(text []byte, at int) bool {
	before, after := true, true // whether space or an end is there
	if at > 0 {
		before = wide(text[at-1])
	}
	if at+1 < len(text) {
		after = wide(text[at+1])
	}
	if before && after {
		return false
	}
	inWord := !before && !after && letter(text[at-1]) && letter(text[at+1])
	return !inWord
}

func wide(c byte) bool { return c <= ' ' }

func letter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// takeData reads the data block that starts at a position.
func (s *source) takeData(e *element, at int) {
	entries, ok := parseBlock(string(s.data[at:s.blocks[at]]))
	switch {
	case !ok:
		e.odd++
	case e.data == nil:
		e.data = entries
	default:
		for key, v := range entries {
			e.data[key] = v
		}
	}
}
