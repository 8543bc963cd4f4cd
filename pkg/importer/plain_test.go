package importer_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
)

func TestPlainPartsAtBlankLinesOnly(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a title and an address stay", "The Mill\nhttps://news.example/mill\n\nIt closes.", "The Mill https://news.example/mill\n\nIt closes."},
		{"lists keep their signs", "- one\n- two\n\n3. three", "- one - two\n\n3. three"},
		{"lines are joined though they are whole", "It closes.\nIt opens.", "It closes. It opens."},
		{"a blank line may hold white space", "a\n \t\n\n\nb", "a\n\nb"},
		{"other line breaks", "a\r\n\r\nb\rc", "a\n\nb c"},
		{"a form feed and a line separator are white space", "a\fb\u2028c\u2029d", "a b c d"},
		{"a byte order mark", "\ufeffa", "a"},
		{"code points", "naïve 🏳️‍🌈 \u00a0 claim", "naïve 🏳️‍🌈 claim"},
		{"invalid UTF-8", "a\xffb", "a\ufffdb"},
		{"Markdown is text", "# *Mill*", "# *Mill*"},
	} {
		a, err := importer.Plain(c.src).Article("a", time.Time{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Text() != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Text(), c.want)
		}
	}
	if _, err := importer.Plain(" \n\n").Article("a", time.Time{}); !errors.Is(err, article.ErrEmpty) {
		t.Errorf("of nothing: %v", err)
	}
}

// TestPlainKeepsCanonicalText: a text that is normalised already is the article's, so
// that positions in it need no change.
func TestPlainKeepsCanonicalText(t *testing.T) {
	blank := regexp.MustCompile(`\n\s*\n`)
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.StringOf(rapid.SampledFrom([]rune("aé🌈.:- #\n\n\t*1"))).Draw(t, "src")
		var blocks []string
		for _, block := range blank.Split(src, -1) {
			if text := strings.Join(strings.Fields(block), " "); text != "" {
				blocks = append(blocks, text)
			}
		}
		want := strings.Join(blocks, "\n\n")
		a, err := importer.Plain(src).Article("a", time.Time{})
		if want == "" && errors.Is(err, article.ErrEmpty) {
			return
		}
		if err != nil || a.Text() != want {
			t.Fatalf("got %v (%v), want %q", a, err, want)
		}
		if again, err := importer.Plain(want).Article("a", time.Time{}); err != nil || again.Text() != want {
			t.Fatalf("again: %v %v", again, err)
		}
	})
}
