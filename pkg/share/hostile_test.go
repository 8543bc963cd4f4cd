package share_test

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/share"
)

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// short is a link with all sorts of records that is short enough to change everywhere.
func short(t testing.TB) string {
	p := tramway(t)
	p.Highlights, p.Links = p.Highlights[:3], p.Links[:2]
	return pack(t, p, false)
}

func TestEveryChangedCharacterIsFound(t *testing.T) {
	link := short(t)
	for i := range link {
		for _, c := range digits + "%.~é" {
			changed := link[:i] + string(c) + link[i+1:]
			if _, err := share.Unpack(changed); changed != link && !refused(err) {
				t.Fatalf("character %d changed to %c: %v", i, c, err)
			}
		}
		if _, err := share.Unpack(link[:i] + link[i+1:]); !refused(err) {
			t.Fatalf("character %d left out: %v", i, err)
		}
		if _, err := share.Unpack(link[:i] + "A" + link[i:]); !refused(err) {
			t.Fatalf("an A before character %d: %v", i, err)
		}
	}
	for _, more := range []string{"A", "AAAA", ".", link} {
		if _, err := share.Unpack(link + more); !errors.Is(err, share.ErrAltered) {
			t.Errorf("with %q after it: %v", more, err)
		}
	}
}

func refused(err error) bool {
	return errors.Is(err, share.ErrAltered) || errors.Is(err, share.ErrCut) || errors.Is(err, share.ErrNewer)
}

func TestACutIsTold(t *testing.T) {
	link := short(t)
	for n := range len(link) {
		if _, err := share.Unpack(link[:n]); !errors.Is(err, share.ErrCut) {
			t.Fatalf("cut after %d of %d characters: %v", n, len(link), err)
		}
	}
}

func TestANewerLinkIsTold(t *testing.T) {
	if _, err := share.Unpack("2" + short(t)[1:]); !errors.Is(err, share.ErrNewer) {
		t.Errorf("%v", err)
	}
	if _, err := share.Unpack("Z" + short(t)[1:]); !errors.Is(err, share.ErrAltered) {
		t.Errorf("%v", err)
	}
}

// linkOf returns a link with that content, as the package's documentation describes it.
func linkOf(content []byte) string {
	body := binary.AppendUvarint(nil, uint64(len(content)))
	body = binary.BigEndian.AppendUint32(body, crc32.ChecksumIEEE(content))
	return "1" + base64.RawURLEncoding.EncodeToString(append(body, content...)) + "1"
}

// contentOf returns the content with those columns.
func contentOf(t testing.TB, ids, numbers []byte, words string) []byte {
	columns := binary.AppendUvarint(nil, uint64(len(numbers)))
	columns = slices.Concat(columns, numbers, []byte(words))
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(columns); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return slices.Concat(binary.AppendUvarint(nil, uint64(len(ids))), ids, packed.Bytes())
}

func TestAShortLinkThatStandsForMuchIsRefused(t *testing.T) {
	bomb := linkOf(contentOf(t, nil, nil, strings.Repeat("a", 50<<20)))
	if len(bomb) > share.MaxLength {
		t.Fatalf("the link has %d characters", len(bomb))
	}
	if _, err := share.Unpack(bomb); !errors.Is(err, share.ErrTooLarge) {
		t.Errorf("%v", err)
	}
	if _, err := share.Unpack("1" + strings.Repeat("A", share.MaxLength)); !errors.Is(err, share.ErrTooLarge) {
		t.Errorf("a link of more characters than there may be: %v", err)
	}
}

// TestALinkThatPackDoesNotMakeIsRefused: the checksum fits, but not what is in it.
func TestALinkThatPackDoesNotMakeIsRefused(t *testing.T) {
	// As written: whether times are fine; about the article: what it has, its id (one
	// letter), five empty words about it, when it was added; the records.
	about := func(numbers ...byte) []byte { return append([]byte{0, 0, 2, 0, 0, 0, 0, 0, 0, 0}, numbers...) }
	for name, content := range map[string][]byte{
		"nothing":                  {},
		"ids that are not there":   {200},
		"no compressed part":       {0},
		"noise":                    {0, 0xff, 0xff, 0xff},
		"no numbers":               contentOf(t, nil, nil, ""),
		"fine beyond knowing":      contentOf(t, nil, []byte{2}, ""),
		"an id that is not there":  contentOf(t, nil, []byte{0, 0, 0}, ""),
		"a word that is not there": contentOf(t, nil, []byte{0, 0, 9}, "a"),
		"no UTF-8":                 contentOf(t, nil, about(0, 0), "\xff"),
		"too many highlights":      contentOf(t, nil, about(100, 0), "a"),
		"a highlight of no kind":   contentOf(t, nil, about(1, 9, 0, 0, 0, 0, 0, 0, 0), "a"),
		"a passage without a text": contentOf(t, nil, about(1, 0, 2, 2, 0, 0, 0, 0, 2, 0, 0, 0), "ah"),
		"more than announced":      contentOf(t, nil, about(0, 0, 0), "a"),
		"words left over":          contentOf(t, nil, about(0, 0), "ab"),
		"an id left over":          contentOf(t, make([]byte, 16), about(0, 0), "a"),
		"the year 300000":          contentOf(t, nil, append(binary.AppendVarint([]byte{0, 0, 2, 0, 0, 0, 0, 0, 0}, 300_000*365*86_400_000), 0, 0), "a"),
	} {
		if p, err := share.Unpack(linkOf(content)); !errors.Is(err, share.ErrAltered) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
	if p, err := share.Unpack(linkOf(contentOf(t, nil, about(0, 0), "a"))); err != nil || p.ID != "a" {
		t.Errorf("an article without notes: %+v, %v", p, err)
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(short(f))
	f.Add("")
	f.Fuzz(func(t *testing.T, link string) { checkUnpacked(t, link) })
}

// FuzzColumns goes past the checksum and the compression.
func FuzzColumns(f *testing.F) {
	f.Add([]byte{}, []byte{0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "a")
	f.Add(make([]byte, 16), []byte{0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 0, 0, 0, 2, 0, 0}, "aHello")
	f.Fuzz(func(t *testing.T, ids, numbers []byte, words string) {
		if len(words) < 1<<16 {
			checkUnpacked(t, linkOf(contentOf(t, ids, numbers, words)))
		}
	})
}

// checkUnpacked checks that a link is refused, or brings what can be merged and packed.
func checkUnpacked(t *testing.T, link string) {
	p, err := share.Unpack(link)
	if err != nil {
		if !refused(err) && !errors.Is(err, share.ErrTooLarge) {
			t.Errorf("refused without saying why: %v", err)
		}
		return
	}
	if p.Article == nil {
		a, err := article.New(p.ID, p.Meta, []article.Block{article.Plain("Here it is.")})
		if err != nil {
			t.Fatal(err)
		}
		p.Article = a
	}
	part, _ := p.Into(notebook.State{})
	if _, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part}); err != nil {
		t.Errorf("what it brings: %v", err)
	}
	unpack(t, pack(t, part, true))
}
