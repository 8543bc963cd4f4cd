package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"blanks", " \t\n\u00a0\u3000", ""},
		{"words and marks", "Wait... what?!", "Wait|...|what|?|!"},
		{"a figure", "4.2 million", "4|.|2|million"},
		{"an apostrophe inside", "don't l’état", "don't|l’état"},
		{"an apostrophe at an end", "'tis the dogs' o'", "'|tis|the|dogs|'|o|'"},
		{"two apostrophes", "a''b", "a|''|b"},
		{"unlike marks", "—–", "—|–"},
		{"Chinese", "今天4月。", "今|天|4|月|。"},
		{"Thai, with its vowel signs", "กี่ดี", "กี่|ดี"},
		{"combining marks", "cafe\u0301s", "cafe\u0301s"},
		{"Hebrew with points", "שָׁלוֹם עולם", "שָׁלוֹם|עולם"},
		{"emoji", "so🙂🙂it", "so|🙂|🙂|it"},
		{"bytes that are no character", "a\xff\xfeb", "a|\xff|\xfe|b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(tokenTexts(c.text), "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestTokensOfChunks reads a text of many chunks, with words on each of their borders.
func TestTokensOfChunks(t *testing.T) {
	const line = "Naïve word, "
	one := tokenTexts(line)
	all := tokenTexts(strings.Repeat(line, 10_000))
	if len(all) != 10_000*len(one) {
		t.Fatalf("%d tokens, want %d", len(all), 10_000*len(one))
	}
	for i, text := range all {
		if text != one[i%len(one)] {
			t.Fatalf("token %d is %q, want %q", i, text, one[i%len(one)])
		}
	}
}

func TestTokenKeys(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Harbour", "hARBOUR", true},
		{"ÉTÉ", "été", true},
		{"don't", "Don’t", true},
		{"don't", "dont", true},
		{"'", "”", true},
		{"«", "„", true},
		{"\"", "»", true},
		{"-", "—", true},
		{"−", "‐", true},
		{"...", ".", true},
		{"été", "ete", false},
		{"天", "大", false},
		{".", ",", false},
		{"\"", "-", false},
		{"ab", "ba", false},
	} {
		if got := anchor.Tokens(c.a)[0].Key == anchor.Tokens(c.b)[0].Key; got != c.same {
			t.Errorf("%q and %q have the same key: %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestTokensKnowMarksAndLines(t *testing.T) {
	var marks, first []string
	for _, one := range anchor.Tokens("Prices: 4 crowns\n\n“No,” he said.\n 雨") {
		if one.Mark {
			marks = append(marks, one.Text)
		}
		if one.First {
			first = append(first, one.Text)
		}
	}
	if got := strings.Join(marks, " "); got != ": “ , ” ." {
		t.Errorf("the marks are %s", got)
	}
	if got := strings.Join(first, " "); got != "“ 雨" {
		t.Errorf("lines begin with %s", got)
	}
}

func tokenTexts(text string) []string {
	var out []string
	for _, one := range anchor.Tokens(text) {
		out = append(out, one.Text)
	}
	return out
}
