package argdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// source is a file with what is no text of it taken out. clean is as long as data, so that
// positions are those of the file: comments are bytes of inComment in it, data blocks and
// front matter bytes of inData, and control characters spaces.
type source struct {
	data, clean []byte
	blocks      map[int]int // where a data block starts, and ends
	front       string      // front matter without its marks
}

const (
	inComment = 0
	inData    = 1
)

// fault returns an error that names the line and the column of a position in the file.
func (s *source) fault(at int, format string, args ...any) error {
	at = min(at, len(s.data))
	line := 1 + bytes.Count(s.data[:at], []byte{'\n'})
	column := 1 + utf8.RuneCount(s.data[bytes.LastIndexByte(s.data[:at], '\n')+1:at])
	return fmt.Errorf("line %d, column %d: %s", line, column, fmt.Sprintf(format, args...))
}

const byteOrderMark = "\ufeff"

// newSource finds the comments, the data blocks and the front matter of a file.
func newSource(data []byte) (*source, error) {
	s := &source{data: data, clean: bytes.Clone(data), blocks: map[int]int{}}
	if at, ok := firstInvalid(data); ok {
		return nil, s.fault(at, "the file is no text in UTF-8; save it as UTF-8 and import it again")
	}
	for i, c := range s.clean {
		if c < ' ' && c != '\n' && c != '\t' {
			s.clean[i] = ' ' // a carriage return, too: a line feed follows it
		}
	}
	if bytes.HasPrefix(s.clean, []byte(byteOrderMark)) {
		s.fill(0, len(byteOrderMark), inComment)
	}
	s.takeFront()
	for at := 0; at < len(s.clean); {
		next, err := s.take(at)
		if err != nil {
			return nil, err
		}
		at = next
	}
	return s, nil
}

func firstInvalid(data []byte) (at int, invalid bool) {
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at, true
		}
		at += size
	}
	return 0, false
}

func (s *source) fill(from, to int, with byte) {
	for i := from; i < to; i++ {
		s.clean[i] = with
	}
}

// takeFront takes the front matter out: what stands between two rows of ===.
func (s *source) takeFront() {
	start := len(s.clean) - len(bytes.TrimLeft(s.clean, " \n\t\x00"))
	if !bytes.HasPrefix(s.clean[start:], []byte("===")) {
		return
	}
	from := start + len(s.clean[start:]) - len(bytes.TrimLeft(s.clean[start:], "="))
	length := bytes.Index(s.clean[from:], []byte("==="))
	if length < 0 {
		return
	}
	s.front = string(s.data[from : from+length])
	end := from + length
	end += len(s.clean[end:]) - len(bytes.TrimLeft(s.clean[end:], "="))
	s.fill(start, end, inComment)
}

// take takes what begins at a position, where that is a comment or a data block, and
// returns where to go on.
func (s *source) take(at int) (next int, err error) {
	rest := s.clean[at:]
	switch {
	case rest[0] == '\\':
		return min(at+2, len(s.clean)), nil
	case bytes.HasPrefix(rest, []byte("//")):
		return s.comment(at, "\n", "")
	case bytes.HasPrefix(rest, []byte("/*")):
		return s.comment(at, "*/", "*/")
	case bytes.HasPrefix(rest, []byte("<!--")):
		return s.comment(at, "-->", "-->")
	case (rest[0] == '<' || rest[0] == '>') && s.beginsLine(at):
		if size, as := relationSign(rest[:min(len(rest), 3)]); as.sign != noRelation {
			return at + size, nil
		}
		return at + titleEnd(rest), nil
	case rest[0] == '[' || rest[0] == '<':
		if _, link := linkEnd(rest); link > 0 {
			return at + link, nil
		}
		return at + titleEnd(rest), nil
	case rest[0] == '{':
		length := blockEnd(rest)
		if length == 0 {
			return 0, s.fault(at, `a data block begins here and does not end; end it with }, or write \{ where it is text`)
		}
		s.fill(at, at+length, inData)
		s.blocks[at] = at + length
		return at + length, nil
	}
	return at + 1, nil
}

// beginsLine reports whether nothing but space stands before a position on its line.
func (s *source) beginsLine(at int) bool {
	before := bytes.TrimRight(s.clean[:at], " \t\x00")
	return len(before) == 0 || before[len(before)-1] == '\n'
}

// comment takes out a comment up to end, and with it what end says where it belongs to it.
func (s *source) comment(at int, end, own string) (next int, err error) {
	length := bytes.Index(s.clean[at+2:], []byte(end))
	switch {
	case length >= 0:
		next = at + 2 + length + len(own)
	case own == "":
		next = len(s.clean)
	default:
		return 0, s.fault(at, "a comment begins here and does not end; end it with %s", own)
	}
	s.fill(at, next, inComment)
	return next, nil
}

// titleEnd returns how many bytes of text a title in brackets has, brackets included, or
// 1 where none is closed on the line. What stands in a title is no comment.
func titleEnd(text []byte) int {
	closing := byte(']')
	switch text[0] {
	case '<':
		closing = '>'
	case '>':
		return 1
	}
	within := text[:min(len(text), maxTitle)]
	end := bytes.IndexByte(within, closing)
	if end < 0 || bytes.IndexByte(within[:end], '\n') >= 0 {
		return 1
	}
	return end + 1
}

// linkEnd returns how many bytes the title of a link has that text begins with, brackets
// included, and how many all of it: [title](address). They are 0 where there is none.
func linkEnd(text []byte) (title, all int) {
	title = titleEnd(text)
	if text[0] != '[' || title <= 2 || title == len(text) || text[title] != '(' {
		return 0, 0
	}
	within := text[title:min(len(text), title+maxTitle)]
	closing := bytes.IndexByte(within, ')')
	if closing < 0 || bytes.IndexByte(within[:closing], '\n') >= 0 {
		return 0, 0
	}
	return title, title + closing + 1
}

// maxTitle is how many bytes a title has at most, brackets included: looking for an end
// that is not there must not take long.
const maxTitle = 2000

// blockEnd returns how many bytes of text a data block has, or 0 where none is closed.
// A quotation mark opens a string only where a value or a key may begin.
func blockEnd(text []byte) int {
	depth := 0
	begins := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case begins && (c == '"' || c == '\''):
			i += max(stringEnd(text[i:]), 1) - 1
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
		begins = strings.IndexByte("{[,: \n\t", c) >= 0
	}
	return 0
}

// stringEnd returns how many bytes a string has that begins with its quotation mark, or 0
// where it does not end on its line. In YAML two single marks are one.
func stringEnd(text []byte) int {
	for i := 1; i < len(text) && text[i] != '\n'; i++ {
		switch {
		case text[i] == '\\' && text[0] == '"':
			i++
		case text[i] != text[0]:
		case text[0] == '\'' && i+1 < len(text) && text[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return 0
}
