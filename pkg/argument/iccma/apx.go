package iccma

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// ReadAPX reads facts of ASPARTIX: arg(a). for an argument and att(a,b). for the attack of a
// on b, which may stand before the arguments are declared. White space may stand between
// all of it, and comments from % to the end of a line. A name is anything without these,
// parentheses, commas and full stops. To declare an argument twice is to declare it once.
func ReadAPX(r io.Reader) (Framework, error) {
	read := facts{in: tokens{in: bufio.NewReaderSize(r, 1<<16), line: 1}, places: map[string]int32{}}
	for {
		word, err := read.in.next()
		if err != nil {
			return Framework{}, err
		}
		if len(word) == 0 {
			return read.framework()
		}
		if err := read.fact(word); err != nil {
			return Framework{}, at(read.in.line, err)
		}
	}
}

// facts is what has been read of facts.
type facts struct {
	in       tokens
	places   map[string]int32 // of names in mentions
	mentions []mention
	read     Framework // its attacks are between mentions
}

// mention is a name that came up.
type mention struct {
	name     string
	line     int   // where it came up first
	declared bool  // it is an argument
	place    int32 // among the arguments
}

// fact reads the fact that begins with word.
func (f *facts) fact(word []byte) error {
	switch string(word) {
	case "arg":
		return f.argument()
	case "att":
		return f.attack()
	}
	return fmt.Errorf("%.40q begins no fact that is read: arg(a). or att(a,b)", word)
}

func (f *facts) argument() error {
	if err := f.in.expect('('); err != nil {
		return err
	}
	place, err := f.name()
	if err != nil {
		return err
	}
	if m := &f.mentions[place]; !m.declared {
		m.declared, m.place = true, int32(len(f.read.Arguments))
		f.read.Arguments = append(f.read.Arguments, m.name)
	}
	return f.in.expect(')', '.')
}

func (f *facts) attack() error {
	if err := f.in.expect('('); err != nil {
		return err
	}
	from, err := f.name()
	if err != nil {
		return err
	}
	if err := f.in.expect(','); err != nil {
		return err
	}
	to, err := f.name()
	if err != nil {
		return err
	}
	if err := f.in.expect(')', '.'); err != nil {
		return err
	}
	return f.read.attack(from, to)
}

// name reads a name and returns its place in mentions.
func (f *facts) name() (int32, error) {
	word, err := f.in.next()
	if err != nil {
		return 0, err
	}
	if len(word) == 0 || isMark(word[0]) {
		return 0, unexpected(word, "a name")
	}
	if place, ok := f.places[string(word)]; ok {
		return place, nil
	}
	if len(f.mentions) == MaxArguments {
		return 0, fmt.Errorf("it has more than the %d arguments that are read", MaxArguments)
	}
	place := int32(len(f.mentions))
	f.mentions = append(f.mentions, mention{name: string(word), line: f.in.line})
	f.places[f.mentions[place].name] = place
	return place, nil
}

// framework returns what was read, if all that attacks and is attacked is declared.
func (f *facts) framework() (Framework, error) {
	for _, m := range f.mentions {
		if !m.declared {
			return Framework{}, at(m.line, fmt.Errorf("%.40q is no argument: arg(%.40s). is nowhere", m.name, m.name))
		}
	}
	for i, attack := range f.read.Attacks {
		f.read.Attacks[i] = [2]int32{f.mentions[attack[0]].place, f.mentions[attack[1]].place}
	}
	return f.read, nil
}

// tokens are names and marks.
type tokens struct {
	in    *bufio.Reader
	line  int // where the last one ends
	token []byte
}

// next returns a name or a mark, which is valid until the next call; nothing at the end.
func (t *tokens) next() ([]byte, error) {
	t.token = t.token[:0]
	comment := false
	for {
		c, err := t.in.ReadByte()
		switch {
		case err == io.EOF:
			return t.token, nil
		case err != nil:
			return nil, err
		case c == '\n' && len(t.token) == 0:
			t.line++
			comment = false
		case comment || isSpace(c) && len(t.token) == 0:
		case c == '%' && len(t.token) == 0:
			comment = true
		case isMark(c) && len(t.token) == 0:
			return append(t.token, c), nil
		case isMark(c) || isSpace(c) || c == '%':
			return t.token, t.in.UnreadByte()
		default:
			t.token = append(t.token, c)
		}
	}
}

// expect reads marks.
func (t *tokens) expect(marks ...byte) error {
	for _, mark := range marks {
		word, err := t.next()
		if err != nil {
			return err
		}
		if len(word) != 1 || word[0] != mark {
			return unexpected(word, string(mark))
		}
	}
	return nil
}

func unexpected(word []byte, wanted string) error {
	if len(word) == 0 {
		return errors.New("the file ends in the middle of a fact")
	}
	return fmt.Errorf("%.40q stands where %s belongs", word, wanted)
}

func isMark(c byte) bool  { return c == '(' || c == ')' || c == ',' || c == '.' }
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
