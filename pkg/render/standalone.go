package render

import (
	"strings"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// Reference is a link from a highlight to what is said of it.
type Reference struct {
	ID     string // of the highlight's first element
	Label  string // what the link shows
	Target string // the id that it leads to: of letters, digits, - and _
}

// Standalone returns p as it is drawn in a document of its own, which no script helps: a
// highlight is no button and has no margin note, but ends with its Reference, found by its
// id. The article's title has a heading of the level given, the others are below it. Ids
// are behind prefix, but for those of the references.
func (p *Page) Standalone(level int, prefix string, references map[string]Reference) *Page {
	return &Page{article: p.article, rows: p.rows, prefix: prefix, title: level, references: references}
}

// standalone reports whether p is made by Standalone.
func (p *Page) standalone() bool { return p.references != nil }

// writePassage opens the element of a highlight's part at s, in the block at block.
func (p *Page) writePassage(w *strings.Builder, m Mark, s, block span.Span) {
	attrs := []string{"class", string(m.Kind)}
	if s.Start == max(m.Span.Start, block.Start) && block.Start-len(article.Separator) <= m.Span.Start {
		attrs = append(attrs, "id", p.references[m.ID].ID)
	}
	open(w, "mark", attrs...)
}

// writeReferences writes the references of the highlights that end with s, in the block at
// block.
func (p *Page) writeReferences(w *strings.Builder, marks []Mark, s, block span.Span) {
	for _, m := range marks {
		if s.End != min(m.Span.End, block.End) || m.Span.End > block.End+len(article.Separator) {
			continue
		}
		r := p.references[m.ID]
		open(w, "a", "class", "reference "+string(m.Kind), "href", "#"+r.Target, "aria-label", r.Label+": "+describe(m))
		escape(w, r.Label)
		if sign := standingSigns(m); sign != "" {
			w.WriteString(`<span class="sign">` + sign + `</span>`)
		}
		w.WriteString("</a>")
	}
}
