package share

import (
	"encoding/binary"
	"fmt"
	"time"
	"unicode/utf8"
)

// unpacker reads what a packer wrote. After an error it gives zeros.
type unpacker struct {
	ids, numbers, words []byte
	fine                bool
	last                int64
	err                 error
}

// fail says that a link holds what Pack does not write, though its checksum fits.
func (u *unpacker) fail(format string, args ...any) {
	if u.err == nil {
		u.err = fmt.Errorf("%w: "+format, append([]any{ErrAltered}, args...)...)
	}
	u.ids, u.numbers, u.words = nil, nil, nil
}

// count returns a number that is not negative and fits an int on every machine.
func (u *unpacker) count() int {
	n, size := binary.Uvarint(u.numbers)
	if size <= 0 || n > MaxColumns {
		u.fail("a number is missing")
		return 0
	}
	u.numbers = u.numbers[size:]
	return int(n)
}

// records returns how many records follow. Each takes a number at least, so that the memory
// for them is bounded by the length of the link.
func (u *unpacker) records() int {
	n := u.count()
	if n > len(u.numbers) || n > maxRecords {
		u.fail("it announces %d records", n)
		return 0
	}
	return n
}

// index returns a number below n.
func (u *unpacker) index(n int) int {
	i := u.count()
	if i >= n {
		u.fail("%d is none of %d", i, n)
		return 0
	}
	return i
}

func (u *unpacker) signed() int64 {
	n, size := binary.Varint(u.numbers)
	if size <= 0 {
		u.fail("a number is missing")
		return 0
	}
	u.numbers = u.numbers[size:]
	return n
}

// number returns a number that fits an int on every machine.
func (u *unpacker) number() int {
	n := u.signed()
	if n != int64(int32(n)) {
		u.fail("the number %d is out of range", n)
		return 0
	}
	return int(n)
}

func (u *unpacker) text() string { return u.cut(u.count()) }

// cut returns the next n bytes of the words.
func (u *unpacker) cut(n int) string {
	if n > len(u.words) || !utf8.Valid(u.words[:n]) {
		u.fail("a text of %d bytes is not there", n)
		return ""
	}
	s := string(u.words[:n])
	u.words = u.words[n:]
	return s
}

func (u *unpacker) id() string {
	if n := u.count(); n > 0 {
		return u.cut(n - 1)
	}
	if len(u.ids) < uuidSize {
		u.fail("an id is missing")
		return ""
	}
	id := uuidOf(u.ids[:uuidSize])
	u.ids = u.ids[uuidSize:]
	return id
}

func (u *unpacker) time() time.Time {
	u.last += u.signed()
	t := time.UnixMilli(u.last).UTC()
	if u.fine {
		t = t.Add(time.Duration(u.index(int(time.Millisecond))))
	}
	if year := t.Year(); year < 0 || year > 9999 {
		u.fail("a record is of the year %d", year)
		return time.Time{}
	}
	return t
}

// end fails where something is left over.
func (u *unpacker) end() {
	if left := len(u.ids) + len(u.numbers) + len(u.words); left > 0 {
		u.fail("%d bytes are left over", left)
	}
}
