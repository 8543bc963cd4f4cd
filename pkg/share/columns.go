package share

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// columns hold what a link says, in three columns. Each method carries a value: it writes
// what it is given and returns that or, where reading is set, returns what was written. So
// one function does for both ways, and they cannot come apart. After an error reading gives
// zeros.
type columns struct {
	reading bool
	ids     []byte // UUIDs, uuidSize bytes each
	numbers []byte // varints of package encoding/binary
	words   []byte // one text after the other; how long each is is among the numbers
	fine    bool   // times have more than milliseconds
	last    int64  // the time before, in Unix milliseconds
	err     error
}

const uuidSize = 16 // bytes

func (c *columns) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
	c.ids, c.numbers, c.words = nil, nil, nil
}

// count carries a number from 0 to MaxColumns.
func (c *columns) count(n int) int {
	if !c.reading {
		c.numbers = binary.AppendUvarint(c.numbers, uint64(n))
		return n
	}
	read, size := binary.Uvarint(c.numbers)
	if size <= 0 || read > MaxColumns {
		c.fail("a number is missing")
		return 0
	}
	c.numbers = c.numbers[size:]
	return int(read)
}

// index carries a number from 0 to n, n excluded.
func (c *columns) index(i, n int) int {
	if i = c.count(i); i >= n {
		c.fail("%d is none of %d", i, n)
		return 0
	}
	return i
}

// long carries any number.
func (c *columns) long(n int64) int64 {
	if !c.reading {
		c.numbers = binary.AppendVarint(c.numbers, n)
		return n
	}
	read, size := binary.Varint(c.numbers)
	if size <= 0 {
		c.fail("a number is missing")
		return 0
	}
	c.numbers = c.numbers[size:]
	return read
}

// number carries a number of 32 bits.
func (c *columns) number(n int) int {
	read := c.long(int64(n))
	if read != int64(int32(read)) {
		c.fail("the number %d is out of range", read)
		return 0
	}
	return int(read)
}

// text carries a text. What is no UTF-8 in it becomes U+FFFD.
func (c *columns) text(s string) string {
	if !c.reading {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	return c.letters(s, c.count(len(s)))
}

// letters carries a text of n bytes.
func (c *columns) letters(s string, n int) string {
	if !c.reading {
		c.words = append(c.words, s...)
		return s
	}
	if n > len(c.words) || !utf8.Valid(c.words[:n]) {
		c.fail("a text of %d bytes is not there", n)
		return ""
	}
	s = string(c.words[:n])
	c.words = c.words[n:]
	return s
}

// id carries an id: a UUID among the ids, with a 0 among the numbers; any other as a text
// with one more than its length.
func (c *columns) id(id string) string {
	id = strings.ToValidUTF8(id, "\ufffd")
	bytes, short := uuid(id)
	n := len(id) + 1
	if short {
		n = 0
	}
	if n = c.count(n); n > 0 {
		return c.letters(id, n-1)
	}
	if !c.reading {
		c.ids = append(c.ids, bytes...)
		return id
	}
	if len(c.ids) < uuidSize {
		c.fail("an id is missing")
		return ""
	}
	id = uuidOf(c.ids[:uuidSize])
	c.ids = c.ids[uuidSize:]
	return id
}

// uuid returns the bytes of id where it is a UUID as annotation.NewID writes it.
func uuid(id string) ([]byte, bool) {
	bytes, err := hex.DecodeString(strings.ReplaceAll(id, "-", ""))
	if err != nil || len(bytes) != uuidSize || uuidOf(bytes) != id {
		return nil, false
	}
	return bytes, true
}

func uuidOf(b []byte) string {
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// time carries a time as how long after the time before it is.
func (c *columns) time(t time.Time) time.Time {
	c.last += c.long(t.UnixMilli() - c.last)
	moment := time.UnixMilli(c.last).UTC()
	if c.fine {
		moment = moment.Add(time.Duration(c.index(belowMilli(t), int(time.Millisecond))))
	}
	if year := moment.Year(); year < 0 || year > 9999 { // what JSON has no form for
		c.fail("a record is of the year %d", year)
		return time.Time{}
	}
	return moment
}

// belowMilli returns how many nanoseconds t has beyond its milliseconds.
func belowMilli(t time.Time) int { return t.Nanosecond() % int(time.Millisecond) }

// each carries the records of a list, of which there may be most. Each record takes a number
// at least, so that the memory for them is bounded by the length of the link.
func each[T any](c *columns, list []T, most int, carry func(*T)) []T {
	n := c.count(len(list))
	switch {
	case n > most && !c.reading:
		c.err = ErrTooLarge
	case n > most, c.reading && n > len(c.numbers):
		c.fail("it announces %d records", n)
	}
	var out []T
	for i := 0; i < n && c.err == nil; i++ {
		var record T
		if !c.reading {
			record = list[i]
		}
		carry(&record)
		out = append(out, record)
	}
	return out
}

// oneOf carries one of a few values, by its number among them.
func oneOf[T comparable](c *columns, value T, all []T) T {
	return all[c.index(slices.Index(all, value), len(all))]
}

// bytes returns numbers and words as they are compressed.
func (c *columns) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(c.numbers)))
	return slices.Concat(out, c.numbers, c.words)
}

// columnsOf returns the columns to read from.
func columnsOf(ids, numbersAndWords []byte) (columns, error) {
	numbers, words, ok := first(numbersAndWords)
	if !ok {
		return columns{}, errors.New("the numbers are missing")
	}
	return columns{reading: true, ids: ids, numbers: numbers, words: words}, nil
}

// first returns the part of b that follows its length, and the rest.
func first(b []byte) (part, rest []byte, ok bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return nil, nil, false
	}
	return b[size:][:n], b[size:][n:], true
}

// end fails where something is left over.
func (c *columns) end() {
	if left := len(c.ids) + len(c.numbers) + len(c.words); left > 0 {
		c.fail("%d bytes are left over", left)
	}
}
