package changed

import (
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/html"
	"counterpoint/pkg/anchor"
)

// Runes of a piece that stayed that are shown beside what was changed.
const keptRunes = 60

// Difference is a statement with its changes marked word by word. Screen readers mostly
// say nothing of del and ins, so that words that nobody sees say it.
func Difference(changes []anchor.Change) app.UI {
	var parts []app.UI
	for i, c := range changes {
		if c.Kept() {
			parts = append(parts, app.Text(elide(c.New, i > 0, i+1 < len(changes))))
			continue
		}
		if c.Old != "" {
			parts = append(parts, html.Del().Body(unseen("removed: "), app.Text(c.Old), unseen("; ")))
		}
		if c.New != "" {
			parts = append(parts, html.Ins().Body(unseen("added: "), app.Text(c.New), unseen("; ")))
		}
	}
	return html.Span().Class("difference").Body(parts...)
}

func unseen(words string) app.UI { return html.Span().Class("unseen").Text(words) }

// elide shortens a piece that stayed to its ends that are beside a change.
func elide(text string, after, before bool) string {
	room := 0
	if after {
		room += keptRunes
	}
	if before {
		room += keptRunes
	}
	if utf8.RuneCountInString(text) <= room+keptRunes/2 {
		return text
	}
	first, last := "", ""
	if after {
		first = text[:cut(text, keptRunes)]
		first = first[:strings.LastIndexByte(first, ' ')+1]
	}
	if before {
		last = text[cut(text, utf8.RuneCountInString(text)-keptRunes):]
		last = last[strings.IndexByte(last, ' ')+1:]
	}
	return first + "… " + last
}

// cut returns the byte position of the code point n in text.
func cut(text string, n int) int {
	for at := range text {
		if n == 0 {
			return at
		}
		n--
	}
	return len(text)
}
