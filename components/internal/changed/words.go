// Package changed tells a reader what a newer version of an article did to a statement:
// in a sentence, with a moment, and word by word.
package changed

import (
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// done are the words for what a link's maker did to the statement at its end.
var done = map[annotation.LinkType]string{
	annotation.Rebuts:   "you rebutted it",
	annotation.Supports: "you supported it",
}

// After says that a statement was changed after the reader made a link of it: "this claim
// was changed after you rebutted it".
func After(l annotation.Link, h annotation.Highlight) string {
	what, ok := done[l.Type]
	if !ok || l.To != h.ID {
		what = "you linked it"
	}
	return "this " + string(h.Kind) + " was changed after " + what
}

// Since says that a statement was changed after the reader made a link of it, and returns
// its passage as it was then; ok is false where it says the same still.
func Since(s notebook.State, l annotation.Link, h annotation.Highlight) (words string, was annotation.Earlier, ok bool) {
	if was, ok = s.ChangedSince(h, l.Created); !ok {
		return "", was, false
	}
	return After(l, h), was, true
}

// SinceEither says which of the two ends of a link were changed after it was made.
func SinceEither(s notebook.State, l annotation.Link, ends ...annotation.Highlight) []string {
	var list []string
	for _, h := range ends {
		if words, _, ok := Since(s, l, h); ok {
			list = append(list, words)
		}
	}
	return list
}

// Ever says of each link of a statement whether it was changed after that was made, each
// sentence once.
func Ever(s notebook.State, h annotation.Highlight) []string {
	var list []string
	said := map[string]bool{}
	for _, links := range [][]annotation.Link{s.LinksTo(h.ID), s.LinksFrom(h.ID)} {
		for _, l := range links {
			if words, _, ok := Since(s, l, h); ok && l.Type != annotation.Disputes && !said[words] {
				said[words] = true
				list = append(list, words)
			}
		}
	}
	return list
}

// Sentence makes words one.
func Sentence(words string) string { return strings.ToUpper(words[:1]) + words[1:] + "." }

// Moment writes a moment on the reader's clock.
func Moment(t time.Time) string { return t.Local().Format("2 January 2006, 15:04") }

// Day writes the day of a moment on the reader's clock.
func Day(t time.Time) string { return t.Local().Format("2 January 2006") }
