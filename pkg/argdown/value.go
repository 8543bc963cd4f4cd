package argdown

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// value is what a data block holds: a string, a list, or a mapping. It is read from JSON
// and from the YAML that people write in Argdown: mappings in braces or one entry a line,
// lists in brackets, quoted or bare words. Anything else in YAML is not understood.
type value struct {
	text    string
	list    []value
	entries map[string]value
}

// words returns the words of a value: its text, or those of its list.
func (v value) words() []string {
	if v.list == nil {
		if v.text == "" {
			return nil
		}
		return []string{v.text}
	}
	var all []string
	for _, one := range v.list {
		if one.text != "" {
			all = append(all, one.text)
		}
	}
	return all
}

// maxNested is how deep lists and mappings of a data block may stand in each other.
const maxNested = 20

// parseBlock returns the entries of a data block, braces included.
func parseBlock(block string) (entries map[string]value, ok bool) {
	inner := strings.TrimRight(block[1:len(block)-1], " \t\r\n")
	if head, lines, found := strings.Cut(inner, "\n"); found && strings.TrimSpace(head) == "" {
		if entries, ok = parseLines(lines); ok {
			return entries, true
		}
	}
	p := valueParser{rest: block}
	v, ok := p.value("", maxNested)
	return v.entries, ok && v.entries != nil && p.rest == ""
}

// parseLines reads a mapping of one entry a line.
func parseLines(lines string) (entries map[string]value, ok bool) {
	entries = map[string]value{}
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		p := valueParser{rest: line}
		key, ok := p.key()
		if !ok {
			return nil, false
		}
		v, ok := p.value("\n", maxNested)
		if p.space(); !ok || p.rest != "" {
			return nil, false
		}
		entries[key] = v
	}
	return entries, true
}

// valueParser reads values from the beginning of rest.
type valueParser struct{ rest string }

func (p *valueParser) space() { p.rest = strings.TrimLeft(p.rest, " \t\r\n") }

// next takes c where it comes next.
func (p *valueParser) next(c byte) bool {
	p.space()
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// value reads a value. A bare one ends before any of ends, or where a line does.
func (p *valueParser) value(ends string, depth int) (v value, ok bool) {
	p.space()
	switch {
	case depth == 0:
		return v, false
	case p.next('{'):
		v.entries, ok = p.mapping(depth)
		return v, ok
	case p.next('['):
		v.list, ok = p.sequence(depth)
		return v, ok
	}
	v.text, ok = p.scalar(ends)
	return v, ok
}

func (p *valueParser) mapping(depth int) (map[string]value, bool) {
	entries := map[string]value{}
	for !p.next('}') {
		key, ok := p.key()
		if !ok {
			return nil, false
		}
		v, ok := p.value(",}", depth-1)
		if !ok {
			return nil, false
		}
		entries[key] = v
		if !p.next(',') {
			return entries, p.next('}')
		}
	}
	return entries, true
}

func (p *valueParser) sequence(depth int) ([]value, bool) {
	list := []value{}
	for !p.next(']') {
		v, ok := p.value(",]", depth-1)
		if !ok {
			return nil, false
		}
		list = append(list, v)
		if !p.next(',') {
			return list, p.next(']')
		}
	}
	return list, true
}

// key reads a key with its colon.
func (p *valueParser) key() (string, bool) {
	key, ok := p.scalar(":,}")
	return key, ok && key != "" && p.next(':')
}

// scalar reads a string in quotation marks, or a bare one.
func (p *valueParser) scalar(ends string) (string, bool) {
	p.space()
	if p.rest == "" {
		return "", true
	}
	if c := p.rest[0]; c == '"' || c == '\'' {
		length := stringEnd([]byte(p.rest))
		if length == 0 {
			return "", false
		}
		word := p.rest[:length]
		p.rest = p.rest[length:]
		if c == '\'' {
			return strings.ReplaceAll(word[1:length-1], "''", "'"), true
		}
		return unquoted(word[1 : length-1])
	}
	end := strings.IndexAny(p.rest, ends+"\n")
	if end < 0 {
		end = len(p.rest)
	}
	word := strings.TrimSpace(p.rest[:end])
	p.rest = p.rest[end:]
	if word == "null" || word == "~" {
		word = ""
	}
	return word, true
}

// unquoted returns what stands between double quotation marks, without its escapes.
func unquoted(word string) (string, bool) {
	var out strings.Builder
	for i := 0; i < len(word); i++ {
		if word[i] != '\\' || i+1 == len(word) {
			out.WriteByte(word[i])
			continue
		}
		i++
		switch c := word[i]; c {
		case 'n':
			out.WriteByte('\n')
		case 't':
			out.WriteByte('\t')
		case 'r':
			out.WriteByte('\r')
		case 'b', 'f':
			out.WriteByte(' ')
		case 'u':
			r, size := unit(word[i+1:])
			if size == 0 {
				return "", false
			}
			i += size
			if low, more := low(r, word[i+1:]); more > 0 {
				r, i = low, i+more
			}
			out.WriteRune(r)
		default:
			out.WriteByte(c)
		}
	}
	return out.String(), utf8.ValidString(out.String())
}

// unit returns the UTF-16 unit that four hexadecimal digits say; size is 0 without them.
func unit(digits string) (r rune, size int) {
	if len(digits) < 4 {
		return 0, 0
	}
	n, err := strconv.ParseUint(digits[:4], 16, 16)
	if err != nil {
		return 0, 0
	}
	return rune(n), 4
}

// low returns the character that high and the escape after it are halves of.
func low(high rune, rest string) (r rune, size int) {
	if high < 0xd800 || high > 0xdbff || !strings.HasPrefix(rest, `\u`) {
		return 0, 0
	}
	second, n := unit(rest[2:])
	if n == 0 || second < 0xdc00 || second > 0xdfff {
		return 0, 0
	}
	return (high-0xd800)<<10 + (second - 0xdc00) + 0x10000, n + 2
}
