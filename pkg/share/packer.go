package share

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/article"
)

// packer writes records in three columns.
type packer struct {
	ids     []byte // UUIDs
	numbers []byte // varints of package encoding/binary
	words   []byte // one text after the other; how long each is is among the numbers
	fine    bool   // times have more than milliseconds
	last    int64  // the time before, in Unix milliseconds
	err     error
}

func (p *packer) count(n int) { p.numbers = binary.AppendUvarint(p.numbers, uint64(n)) }

func (p *packer) number(n int) { p.numbers = binary.AppendVarint(p.numbers, int64(n)) }

func (p *packer) text(s string) {
	s = strings.ToValidUTF8(s, "\ufffd")
	p.count(len(s))
	p.words = append(p.words, s...)
}

// id writes 0 and, among the ids, a UUID; or one more than the length, and the words.
func (p *packer) id(id string) {
	if bytes, ok := uuid(id); ok {
		p.count(0)
		p.ids = append(p.ids, bytes...)
		return
	}
	id = strings.ToValidUTF8(id, "\ufffd")
	p.count(len(id) + 1)
	p.words = append(p.words, id...)
}

// time writes how long after the time before t is.
func (p *packer) time(t time.Time) {
	t = t.UTC()
	if year := t.Year(); year < 0 || year > 9999 {
		p.err = fmt.Errorf("share: a record is of the year %d", year)
		return
	}
	milli := t.UnixMilli()
	p.numbers = binary.AppendVarint(p.numbers, milli-p.last)
	p.last = milli
	if p.fine {
		p.count(t.Nanosecond() % int(time.Millisecond))
	}
}

// isFine reports whether t has more than milliseconds.
func isFine(t time.Time) bool { return t.Nanosecond()%int(time.Millisecond) != 0 }

// uuid returns the bytes of id where it is a UUID as annotation.NewID writes it.
func uuid(id string) ([]byte, bool) {
	bytes, err := hex.DecodeString(strings.ReplaceAll(id, "-", ""))
	if err != nil || len(bytes) != uuidSize || uuidOf(bytes) != id {
		return nil, false
	}
	return bytes, true
}

const uuidSize = 16 // bytes

func uuidOf(b []byte) string {
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// The kinds of block and of mark by their numbers. A number keeps its meaning for good.
var (
	blockKinds = []article.Kind{article.Paragraph, article.Heading, article.Item, article.Code}
	markKinds  = []article.MarkKind{article.Link, article.Emphasis, article.Strong, article.Mono}
)
