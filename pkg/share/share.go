// Package share packs an article's notes into a link, and reads them from one.
//
// A link is the text that stands after "#/share/" in an address: letters, digits, hyphens
// and underscores (base64url, RFC 4648 section 5), which chats and mails leave alone. What
// stands after the # of an address is not sent to any server. Start with Pack and Unpack.
//
// # The form of a link
//
// A link is the version, "1"; in base64url the length of its content (a varint of package
// encoding/binary), the CRC-32 (IEEE) of the content in 4 bytes, and the content; and "1"
// again, for some programs take a hyphen at the end of an address for the reader's own. The
// length tells a link that was cut from one that was altered. A CRC-32 finds each change of
// up to 32 bits in a row, and so each changed character.
//
// The content holds the records in three columns, each of which has what it says of them in
// their order: ids that are UUIDs (16 bytes each), as they are, since nothing makes random
// bytes shorter; then, compressed together, numbers and words. A quote that stands in the
// text that travels is a place there, with its context; times are steps from one to the
// next. See columns.go for the columns, records.go for what is in them.
//
// # What comes back
//
// All of a current article, its highlights and the links between them, to the millisecond
// where no time is finer, and to the nanosecond where one is. Times come back in UTC, empty
// lists as none, and bytes that are no UTF-8 as U+FFFD. Earlier versions of the article stay
// behind, and with them what highlights say of their passages there. Without its text an
// article comes back as its id and its Meta; Parcel.Into says where the notes belong.
//
// # Compression
//
// The numbers and words are compressed with DEFLATE (RFC 1951), which both the browser and
// the standard library know. The client lets the browser do it: Prepare and Draft.Link,
// Open and Opened.Parcel are the steps before and after. compress/flate would cost each
// visitor 32 KB (brotli); Pack and Unpack, which use it, are for where there is no browser.
// A dictionary of common English, which the browser does not take, would make a link with
// a text of 5 KB shorter by 6 %, for another 1 KB.
package share

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"

	"counterpoint/pkg/notebook"
)

// What is wrong with a link. Each is a sentence for who opened it.
var (
	ErrCut      = errors.New("the link was cut short on its way")
	ErrAltered  = errors.New("the link was altered on its way")
	ErrNewer    = errors.New("the link was made by a newer Counterpoint")
	ErrTooLarge = errors.New("this is more than a link can hold")
)

const (
	// MaxLength is how many characters a link has at most. Firefox opens addresses of up
	// to 1,048,576 characters, Chrome of twice that.
	MaxLength = 1_000_000
	// LongLength is how many characters of an address chats and mails carry as a rule.
	// Past that a file is the better way.
	LongLength = 8_000
	// MaxColumns is how many bytes are compressed at most.
	MaxColumns = 4 << 20
)

const (
	version    = '1'
	versions   = "23456789" // of links from a newer Counterpoint
	maxRecords = 20_000     // of each kind
	sumSize    = 4          // bytes
)

// Draft is a link in the making.
type Draft struct{ ids, columns []byte }

// Prepare begins a link that brings the notes of the one current article in p, with its
// text or without. The error is ErrTooLarge, what p.Validate says, or says that p is not of
// one article.
func Prepare(p notebook.Part, withText bool) (Draft, error) {
	if err := p.Validate(); err != nil {
		return Draft{}, fmt.Errorf("share: %w", err)
	}
	current := p.Current()
	if len(current) != 1 {
		return Draft{}, fmt.Errorf("share: a link holds one article, and this has %d", len(current))
	}
	parcel := Parcel{ID: current[0].ID(), Meta: current[0].Meta(), Highlights: p.Highlights, Links: p.Links}
	if withText {
		parcel.Article = current[0]
	}
	c := courier{columns: columns{fine: parcel.fine()}}
	c.parcel(&parcel)
	d := Draft{c.ids, c.bytes()}
	switch {
	case c.err != nil:
		return Draft{}, fmt.Errorf("share: %w", c.err)
	case len(d.columns) > MaxColumns:
		return Draft{}, ErrTooLarge
	}
	return d, nil
}

// Columns returns what is to be compressed.
func (d Draft) Columns() []byte { return d.columns }

// Link returns the link, of Columns compressed. The error is ErrTooLarge or none.
func (d Draft) Link(compressed []byte) (string, error) {
	content := binary.AppendUvarint(nil, uint64(len(d.ids)))
	content = slices.Concat(content, d.ids, compressed)
	body := binary.AppendUvarint(nil, uint64(len(content)))
	body = binary.BigEndian.AppendUint32(body, crc32.ChecksumIEEE(content))
	link := string(version) + base64.RawURLEncoding.EncodeToString(append(body, content...)) + string(version)
	if len(link) > MaxLength {
		return "", ErrTooLarge
	}
	return link, nil
}

// Opened is a link that is whole.
type Opened struct{ ids, compressed []byte }

// Open checks that a link is whole. The error is one of those above.
func Open(link string) (Opened, error) {
	content, err := open(link)
	if err != nil {
		return Opened{}, err
	}
	ids, compressed, ok := first(content)
	if !ok {
		return Opened{}, ErrAltered
	}
	return Opened{ids, compressed}, nil
}

// Compressed returns what is to be decompressed: to MaxColumns bytes at most, for a short
// link can stand for a thousand times its length. What is longer is ErrTooLarge, what is no
// DEFLATE stream ErrAltered.
func (o Opened) Compressed() []byte { return o.compressed }

// Parcel returns what the link brings, of Compressed decompressed. It is valid. The error is
// ErrAltered, perhaps with what is wrong after it.
func (o Opened) Parcel(numbersAndWords []byte) (Parcel, error) {
	var p Parcel
	columns, err := columnsOf(o.ids, numbersAndWords)
	if err == nil {
		c := courier{columns: columns}
		c.parcel(&p)
		c.end()
		err = c.err
	}
	if err == nil {
		err = p.validate()
	}
	if err != nil {
		return Parcel{}, fmt.Errorf("%w: %w", ErrAltered, err)
	}
	return p, nil
}

// open returns the content of a link that is whole.
func open(link string) ([]byte, error) {
	switch {
	case len(link) > MaxLength:
		return nil, ErrTooLarge
	case len(link) < 2:
		return nil, ErrCut
	case link[0] != version:
		return nil, stranger(link[0])
	}
	digits, end := link[1:len(link)-1], link[len(link)-1]
	whole := digits
	if len(digits)%4 == 1 { // no number of bytes is written like this
		whole = digits[:len(digits)-1]
	}
	body, err := base64.RawURLEncoding.DecodeString(whole)
	if err != nil {
		return nil, ErrAltered
	}
	size, n := binary.Uvarint(body)
	switch {
	case n < 0:
		return nil, ErrAltered
	case n == 0, uint64(len(body)) < uint64(n)+sumSize+size:
		return nil, ErrCut
	case uint64(len(body)) > uint64(n)+sumSize+size, end != version, base64.RawURLEncoding.EncodeToString(body) != digits:
		return nil, ErrAltered
	}
	sum, content := body[n:n+sumSize], body[n+sumSize:]
	if binary.BigEndian.Uint32(sum) != crc32.ChecksumIEEE(content) {
		return nil, ErrAltered
	}
	return content, nil
}

// stranger says what is wrong with a link that begins with first.
func stranger(first byte) error {
	for i := range len(versions) {
		if versions[i] == first {
			return ErrNewer
		}
	}
	return ErrAltered
}
