package render

import (
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/highlight"
	"counterpoint/pkg/span"
)

// writeText writes a block's text: highlights outside, the article's own marks inside.
func (p *Page) writeText(w *strings.Builder, b article.Block, at span.Span, marks []Mark) {
	passages := make([]span.Span, 0, len(marks)+len(b.Marks))
	for _, m := range marks {
		passages = append(passages, m.Span.Intersect(at).Shift(-at.Start))
	}
	for _, m := range b.Marks {
		passages = append(passages, m.Span)
	}
	for _, s := range highlight.Segments(span.Span{Start: 0, End: len(b.Text)}, passages) {
		var closing []string
		var over []Mark
		for _, i := range s.Over {
			if i < len(marks) {
				p.writeMark(w, marks[i], s.Span.Shift(at.Start), at)
				closing = append(closing, "</mark>")
				over = append(over, marks[i])
			}
		}
		for _, i := range s.Over {
			if i >= len(marks) {
				closing = append(closing, writeInline(w, b.Marks[i-len(marks)], s.Span))
			}
		}
		escape(w, s.In(b.Text))
		for i := len(closing) - 1; i >= 0; i-- {
			w.WriteString(closing[i])
		}
		if p.standalone() {
			p.writeReferences(w, over, s.Span.Shift(at.Start), at)
		}
	}
}

// writeMark opens the element of a highlight's part at s, in the block at block. The first part is the one that
// Tab reaches and that says what the highlight is; a mark has no role of its own that
// takes the keyboard, and a link is what it is: it leads to the highlight's address. Its
// name is its text; where that is cut, the description has the rest.
func (p *Page) writeMark(w *strings.Builder, m Mark, s, block span.Span) {
	if p.standalone() {
		p.writePassage(w, m, s, block)
		return
	}
	class := "highlight " + string(m.Kind)
	if s.End == m.Span.End {
		class += " last"
	}
	if m.Current {
		class += " current"
	}
	if m.By != (By{}) {
		class += " by " + m.By.Class()
	}
	if s.Start != m.Span.Start {
		open(w, "mark", "class", class, "data-highlight", m.ID)
		return
	}
	description := describe(m)
	if s.End != m.Span.End {
		description += ": " + Shorten(m.Quote, quoteRunes)
	}
	by := []string{}
	if m.By != (By{}) {
		by = []string{"data-by", m.By.Initials}
	}
	open(w, "mark", append(by, "class", class+" first", "data-highlight", m.ID, "id", p.prefix+MarkID(m.ID),
		"data-sign", Sign(m.Kind), "data-counts", strings.TrimSpace(standingSigns(m)+" "+countsOf(m)), "data-standing", string(m.Standing),
		"tabindex", "0", "role", "link", "aria-description", description)...)
}

// writeInline opens an article's own mark and returns what closes it.
func writeInline(w *strings.Builder, m article.Mark, s span.Span) string {
	switch m.Kind {
	case article.Link:
		attrs := []string{"href", m.Href, "target", "_blank", "rel", "noopener noreferrer"}
		if s.Start != m.Start {
			attrs = append(attrs, "tabindex", "-1") // the link's first part is its stop
		}
		open(w, "a", attrs...)
		return "</a>"
	case article.Strong:
		w.WriteString("<strong>")
		return "</strong>"
	case article.Mono:
		w.WriteString("<code>")
		return "</code>"
	default:
		w.WriteString("<em>")
		return "</em>"
	}
}

// Sign returns the letter that stands for a kind beside its colour and line.
func Sign(k annotation.Kind) string { return strings.ToUpper(string(k)[:1]) }
