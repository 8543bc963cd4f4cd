package reader

import (
	"testing"

	"counterpoint/pkg/span"
)

func TestMoveEnds(t *testing.T) {
	// A passage stands between brackets.
	tests := []struct {
		move func(string, span.Span) span.Span
		name string
		text string
		want string
	}{
		{startBack, "startBack", "the [old] bridge", "[the old] bridge"},
		{startBack, "startBack", "[the] bridge", "[the] bridge"},
		{startBack, "startBack", "naïve 🏳️‍🌈 [claim]", "[naïve 🏳️‍🌈 claim]"},
		{startBack, "startBack", "it isn’t [so]", "it [isn’t so]"},
		{startBack, "startBack", "o[ld]", "[old]"},
		{startForward, "startForward", "[the old] bridge", "the [old] bridge"},
		{startForward, "startForward", "[bridge.]", "[bridge.]"},
		{startForward, "startForward", "[don't stop]", "don't [stop]"},
		{startForward, "startForward", "[“été” — là]", "“été” — [là]"},
		{endForward, "endForward", "the [old] bridge.", "the [old bridge]."},
		{endForward, "endForward", "the [bridge].", "the [bridge.]"},
		{endForward, "endForward", "[il] était là", "[il était] là"},
		{endForward, "endForward", "[all]", "[all]"},
		{endBack, "endBack", "the [old bridge]", "the [old] bridge"},
		{endBack, "endBack", "the [old bridge.]", "the [old] bridge."},
		{endBack, "endBack", "[bridge]", "[bridge]"},
		{endBack, "endBack", "[l’été, là]", "[l’été], là"},
		{endBack, "endBack", "[水の都 there]", "[水の都] there"},
	}
	for _, tt := range tests {
		text, s := passageIn(tt.text)
		moved := tt.move(text, s)
		if !moved.Valid(len(text)) || moved.Empty() {
			t.Errorf("%s(%s) is %v", tt.name, tt.text, moved)
			continue
		}
		got := text[:moved.Start] + "[" + moved.In(text) + "]" + text[moved.End:]
		if got != tt.want {
			t.Errorf("%s(%s) is %s, want %s", tt.name, tt.text, got, tt.want)
		}
	}
}

// passageIn returns a text without its brackets, and what stood between them.
func passageIn(marked string) (text string, s span.Span) {
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '[':
			s.Start = len(text)
		case ']':
			s.End = len(text)
		default:
			text += marked[i : i+1]
		}
	}
	return text, s
}
