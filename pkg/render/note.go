package render

import (
	"fmt"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/span"
)

// speakerRunes is how many code points of a speaker or comment a margin note shows.
const speakerRunes = 40

// quoteRunes is how many code points of a passage stand in a highlight's description.
const quoteRunes = 160

// writeNotes writes the margin notes of the highlights that start in the block at s.
func writeNotes(w *strings.Builder, s span.Span, marks []Mark) {
	written := false
	for _, m := range marks {
		if m.Span.Start < s.Start {
			continue
		}
		if !written {
			w.WriteString(`<div class="notes">`)
			written = true
		}
		writeNote(w, m)
	}
	if written {
		w.WriteString(`</div>`)
	}
}

// writeNote writes one margin note. It is out of the Tab order, since its highlight is in
// it and opens the same card, but a pointer and a screen reader find it.
func writeNote(w *strings.Builder, m Mark) {
	open(w, "button", "type", "button", "class", "chip "+string(m.Kind), "tabindex", "-1",
		"data-highlight", m.ID, "data-chip", "", "aria-label", describe(m))
	w.WriteString(`<span class="sign">` + Sign(m.Kind) + `</span>`)
	if m.By != (By{}) {
		open(w, "span", "class", "person "+m.By.Class())
		escape(w, m.By.Initials)
		w.WriteString(`</span>`)
	}
	if m.Standing != "" {
		w.WriteString(`<span class="standing ` + string(m.Standing) + `">` + standingSigns(m) + `</span>`)
	}
	if c := countsOf(m); c != "" {
		w.WriteString(`<span class="counts">`)
		escape(w, c)
		w.WriteString(`</span>`)
	}
	if gist := gistOf(m); gist != "" {
		w.WriteString(`<span class="gist">`)
		escape(w, gist)
		w.WriteString(`</span>`)
	}
	w.WriteString(`</button>`)
}

func gistOf(m Mark) string {
	parts := []string{}
	for _, part := range []string{m.Speaker, m.Verdict, m.Comment} {
		if part != "" {
			parts = append(parts, Shorten(part, speakerRunes))
		}
	}
	return strings.Join(parts, " · ")
}

// countsOf returns the links of a highlight in signs: ⇄ rebuttals, + supports.
func countsOf(m Mark) string {
	var parts []string
	if m.Rebuttals > 0 {
		parts = append(parts, "⇄"+strconv.Itoa(m.Rebuttals))
	}
	if m.Supports > 0 {
		parts = append(parts, "+"+strconv.Itoa(m.Supports))
	}
	return strings.Join(parts, " ")
}

// describe returns what a highlight is in words.
func describe(m Mark) string {
	words := Name(m.Kind)
	if m.Speaker != "" {
		words += " by " + m.Speaker
	}
	if m.By != (By{}) {
		words += ", marked by " + m.By.Name
	}
	if m.Standing != "" {
		words += ", " + StandingWords(m.Standing, m.NoEvidence)
	}
	if m.Kind == annotation.Note {
		return words
	}
	return words + ", " + Counted(m.Rebuttals, "rebuttal") + ", " + Counted(m.Supports, "support")
}

// Name returns a kind as a reader sees it.
func Name(k annotation.Kind) string { return strings.ToUpper(string(k)[:1]) + string(k)[1:] }

// Counted returns n things in words: "no claims", "1 claim", "2 claims".
func Counted(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing + "s"
	case 1:
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Shorten returns text cut after a word so that it has at most runes code points, the
// ellipsis included.
func Shorten(text string, runes int) string {
	count, space := 0, 0
	for at, r := range text {
		if r == ' ' {
			space = at
		}
		if count++; count == runes && at+len(string(r)) < len(text) {
			if space == 0 {
				space = at
			}
			return strings.TrimRight(text[:space], " ,;:.–—") + "…"
		}
	}
	return text
}
