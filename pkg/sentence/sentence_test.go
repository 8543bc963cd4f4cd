package sentence_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"counterpoint/pkg/article"
	"counterpoint/pkg/sentence"
	"counterpoint/pkg/span"
)

func ExampleSplit() {
	text := "Sen. Ada Brook (R-Ark.) asked twice. “Is it safe?” she said. It isn’t."
	for _, s := range sentence.Split(text) {
		fmt.Println(s.In(text))
	}
	// Output:
	// Sen. Ada Brook (R-Ark.) asked twice.
	// “Is it safe?” she said.
	// It isn’t.
}

// cases returns the lines of the table: what a text's statements are.
func cases(t testing.TB) []string {
	data, err := os.ReadFile("testdata/statements.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	if len(out) < 60 {
		t.Fatalf("only %d cases were read", len(out))
	}
	return out
}

func TestSplit(t *testing.T) {
	for _, want := range cases(t) {
		text := strings.ReplaceAll(want, "|", "")
		if got := withBars(text, sentence.Split(text)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// withBars returns text with a bar after every statement but the last.
func withBars(text string, statements []span.Span) string {
	var out strings.Builder
	at := 0
	for i, s := range statements {
		out.WriteString(text[at:s.End])
		if at = s.End; i < len(statements)-1 {
			out.WriteByte('|')
		}
	}
	return out.String() + text[at:]
}

func TestSplitEndsAStatementAtALineBreak(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n\t ", nil},
		{"one\ntwo", []string{"one", "two"}},
		{"Dr.\nLind left", []string{"Dr.", "Lind left"}},
		{"One.\n***\nTwo.", []string{"One.", "***", "Two."}},
		{" One. \r\n Two ", []string{"One.", "Two"}},
	} {
		var got []string
		for _, s := range sentence.Split(c.text) {
			got = append(got, s.In(c.text))
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSplitLeavesATextMadeToBeSlowInOnePiece(t *testing.T) {
	text := "One. Two." + strings.Repeat(")", 1<<20) + " Three."
	if got := sentence.Split(text); len(got) != 1 || got[0] != (span.Span{Start: 0, End: len(text)}) {
		t.Errorf("got %v", got)
	}
}

// Texts whose time once grew with their square or worse: the test would not come to its end.
func TestSplitTakesTimeInLineWithTheText(t *testing.T) {
	for _, unit := range []string{"[1].", "a] ", "x.[1][2]", "Mr. ", "“A?”", "I... ", "1. ", "“水？”", ". a "} {
		text := strings.Repeat(unit, (1<<20)/len(unit))
		if wrong := check(text, sentence.Split(text)); wrong != "" {
			t.Errorf("%q: %s", unit, wrong)
		}
	}
}

func TestAll(t *testing.T) {
	a, err := article.New("a", article.Meta{Title: "Pump"}, []article.Block{
		article.Plain("It failed. Nobody was told."),
		article.Plain("Why not?"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sentence.All(a) {
		got = append(got, s.In(a.Text()))
	}
	if want := `["It failed." "Nobody was told." "Why not?"]`; fmt.Sprintf("%q", got) != want {
		t.Errorf("All: %q, want %s", got, want)
	}
}

// check returns what is wrong with the statements of text, or "".
func check(text string, statements []span.Span) string {
	at := 0
	for _, s := range statements {
		switch {
		case !s.Valid(len(text)) || s.Start < at:
			return fmt.Sprintf("%v is out of order", s)
		case s.Empty() || strings.TrimSpace(s.In(text)) != s.In(text):
			return fmt.Sprintf("%v is empty or not trimmed: %q", s, s.In(text))
		case strings.TrimSpace(text[at:s.Start]) != "":
			return fmt.Sprintf("%q is left out", text[at:s.Start])
		}
		at = s.End
	}
	if strings.TrimSpace(text[at:]) != "" {
		return fmt.Sprintf("%q is left out at the end", text[at:])
	}
	return ""
}

func TestSplitCoversAllThatIsNotSpace(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		" ", " ", "a", "B", "I", "1", ".", "...", "…", "?", "!", "“", "”", "'", "\"", "«", "»", "(", ")", "[", "]",
		"Dr.", "U.S.", "No.", "The", "said", "\n", "\u00a0", "。", "」", "と", "*", "²", "é", "e\u0301", "🏳️‍🌈", "-", "\xff",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 60).Draw(t, "pieces"), "")
		if wrong := check(text, sentence.Split(text)); wrong != "" {
			t.Fatalf("%q: %s", text, wrong)
		}
	})
}

func FuzzSplit(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(strings.ReplaceAll(c, "|", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if wrong := check(text, sentence.Split(text)); wrong != "" {
			t.Fatal(wrong)
		}
		for _, s := range sentence.Split(text) {
			if r := []rune(s.In(text)); unicode.IsSpace(r[0]) {
				t.Fatalf("%q starts with a space", s.In(text))
			}
		}
	})
}

func BenchmarkSplitMegabyte(b *testing.B) {
	var text strings.Builder
	lines := cases(b)
	for i := 0; text.Len() < 1<<20; i++ {
		text.WriteString(strings.ReplaceAll(lines[i%len(lines)], "|", ""))
		text.WriteString(" Prose goes on for a while, as it does, until the next of them comes. ")
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		sentence.Split(text.String())
	}
}
