package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
)

// TestEditedQuotesKeepWholeCharacters edits a quote and the character at one of its ends.
func TestEditedQuotesKeepWholeCharacters(t *testing.T) {
	const words = "dredging of the east basin by the old harbour mill"
	for _, c := range []struct{ name, before, after string }{
		{"joined after it", "👩", "👩‍👧"},
		{"joined before it", "👧", "👩‍👧"},
		{"joined on both sides", "👩", "👨‍👩‍👧"},
		{"a part of it went", "👨‍👩‍👧", "👨‍👧"},
		{"a rainbow that goes on a flag", "🏳️", "🏳️‍🌈"},
		{"a skin tone", "👍", "👍🏻"},
		{"another skin tone", "👍🏻", "👍🏿"},
		{"a variation selector", "❤", "❤\ufe0f"},
		{"a keycap", "7", "7\ufe0f\u20e3"},
		{"a combining mark", "café", "cafe\u0301"},
		{"another mark on a syllable", "กี", "กี่"},
		{"a flag that stays", "🇫🇷", "🇫🇷"},
		{"another flag", "🇫🇷", "🇫🇮"},
		{"another flag between flags", "🇩🇪🇫🇷🇮🇹", "🇩🇪🇫🇮🇮🇹"},
		{"a flag of other tags", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"},
		{"a flag of tags that stays", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"},
	} {
		for _, end := range []struct{ name, before, quote, after string }{
			{"at the start", "We saw ", "X " + words, ", and it was so."},
			{"at the end", "We saw that ", words + " X", " was so, and went."},
		} {
			t.Run(c.name+" "+end.name, func(t *testing.T) {
				old, now := strings.ReplaceAll(end.quote, "X", c.before), strings.NewReplacer("X", c.after, "east", "west").Replace(end.quote)
				text := end.before + now + end.after
				got := anchor.Resolve(text, describe(end.before+old+end.after, len(end.before), old))
				if got.Status != anchor.Edited || got.Span.In(text) != now {
					t.Errorf("got %s %q, want %q", got.Status, got.Span.In(text), now)
				}
			})
		}
	}
}
