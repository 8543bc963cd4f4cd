package export

import (
	"strconv"
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// shortRunes is how many code points of a quote name the other end of a link.
const shortRunes = 100

// statements writes what is told of an article's statements.
func (d *document) statements(i, level int, a *article.Article) {
	id := articleID(i) + "-statements"
	d.w.Line()
	d.w.Open("section", "class", "statements", "aria-labelledby", id)
	d.w.Element("h"+strconv.Itoa(level), "What is marked in it", "id", id)
	if len(d.of[a.ID()]) == 0 {
		d.w.Element("p", "Nothing is marked in it.")
	}
	d.w.Open("ol", "role", "list")
	for _, h := range d.of[a.ID()] {
		d.statement(h, a)
	}
	d.w.Close("ol")
	d.w.Close("section")
}

func (d *document) statement(h annotation.Highlight, a *article.Article) {
	d.w.Line()
	d.w.Open("li", "id", statementID(h.ID), "class", string(h.Kind))
	d.what(h)
	d.w.Open("blockquote", "lang", a.Meta().Lang)
	d.lines("", h.Quote())
	d.w.Close("blockquote")
	if speaker := folded(h.Speaker); speaker != "" {
		d.w.Open("p", "class", "speaker")
		d.w.Text("— ")
		d.w.Element("bdi", speaker)
		d.w.Close("p")
	}
	d.reasons(h)
	d.labelled("Verdict", folded(h.Verdict))
	d.lines("Comment", h.Comment)
	d.labelled("Tags", tagsOf(h))
	d.sources(h)
	d.links(h)
	d.made(h)
	d.w.Close("li")
}

// what writes the line that says what h is, how it stands, and where.
func (d *document) what(h annotation.Highlight) {
	d.w.Open("p", "class", "what")
	d.w.Element("b", d.references[h.ID].Label, "class", "sign")
	d.w.Text(" " + render.Name(h.Kind))
	if s := d.g.standing(h); s != "" {
		words := render.StandingWords(s, d.g.argument.NoStandingEvidence(h.ID))
		d.w.Element("span", render.StandingSign(s)+" "+words, "class", "standing "+string(s))
	}
	switch _, ok := d.g.place(h); {
	case ok:
		d.w.Element("a", "In the text", "href", "#"+passageID(h.ID))
	case h.Own():
		d.w.Element("span", "The reader’s own statement")
	default:
		d.w.Element("span", "Its passage is no longer in the text")
	}
	d.w.Close("p")
}

// lines writes a text of several lines, with what it is before it.
func (d *document) lines(label, text string) {
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = folded(line); line == "" {
			continue
		}
		d.w.Open("p", "class", "line")
		if label != "" {
			d.w.Element("b", label+":")
			d.w.Text(" ")
			label = ""
		}
		d.w.Element("bdi", line)
		d.w.Close("p")
	}
}

// labelled writes a text with what it is before it, where there is one.
func (d *document) labelled(label, text string) {
	if text == "" {
		return
	}
	d.w.Open("p")
	d.w.Element("b", label+":")
	d.w.Text(" ")
	d.w.Element("bdi", text)
	d.w.Close("p")
}

func tagsOf(h annotation.Highlight) string {
	var tags []string
	for _, t := range h.Tags {
		if t = folded(t); t != "" {
			tags = append(tags, t)
		}
	}
	return strings.Join(tags, ", ")
}

// reasons says why h stands or does not, where there is something to say.
func (d *document) reasons(h annotation.Highlight) {
	if d.g.standing(h) == "" {
		return
	}
	for _, r := range d.g.account(h).Reasons {
		d.w.Open("p", "class", "reason")
		d.w.Text(r.Before)
		if r.Quote != "" {
			d.w.Element("a", "«"+r.Quote+"»", "href", "#"+statementID(r.Statement))
		}
		d.w.Text(r.After)
		d.w.Close("p")
	}
}

func (d *document) sources(h annotation.Highlight) {
	if len(h.Sources) == 0 {
		return
	}
	d.w.Open("ul", "class", "sources", "aria-label", "Sources")
	for _, s := range h.Sources {
		d.w.Open("li")
		d.w.Text("Source: ")
		var known []string
		for _, text := range []string{s.Title, s.Date} {
			if text = folded(text); text != "" {
				known = append(known, text)
			}
		}
		d.listed(", ", known, s.Address)
		d.w.Close("li")
	}
	d.w.Close("ul")
}

// made says when a statement was marked or written, and by whom, where that is known.
func (d *document) made(h annotation.Highlight) {
	var known []string
	if !h.Created.IsZero() {
		known = append(known, h.Created.Format(time.DateOnly))
	}
	if name := folded(h.Creator.Name); name != "" {
		known = append(known, name)
	}
	if len(known) == 0 {
		return
	}
	d.w.Open("p", "class", "about")
	d.w.Text("Added: ")
	d.listed(", ", known, "")
	d.w.Close("p")
}

// linkNames say a link from the end that it bears on, and from where it starts.
var linkNames = map[annotation.LinkType][2]string{
	annotation.Rebuts:      {"Rebutted by", "Rebuts"},
	annotation.Supports:    {"Supported by", "Supports"},
	annotation.Contradicts: {"Contradicts", "Contradicts"},
	annotation.SameClaim:   {"The same claim as", "The same claim as"},
}

// links writes the links of h from both directions.
func (d *document) links(h annotation.Highlight) {
	if len(d.g.in[h.ID])+len(d.g.from[h.ID]) == 0 {
		return
	}
	d.w.Open("ul", "class", "links", "aria-label", "Links")
	for _, e := range d.g.in[h.ID] {
		d.link(e.link, linkNames[e.link.Type][0], e.other, h)
	}
	for _, l := range d.g.from[h.ID] {
		switch {
		case l.Type == annotation.Disputes:
			d.dispute(l)
		case !mutual(l.Type):
			d.link(l, linkNames[l.Type][1], l.To, h)
		}
	}
	d.w.Close("ul")
}

// link writes a link with the statement at its other end, seen from h, and what disputes it.
func (d *document) link(l annotation.Link, name, other string, h annotation.Highlight) {
	d.w.Open("li")
	d.w.Element("b", name)
	d.w.Text(" ")
	d.end(other)
	if end := d.g.highlights[other]; end.Article != h.Article {
		if a, ok := d.g.Article(end.Article); ok {
			d.w.Text(" in ")
			d.w.Element("cite", titled(a))
		}
	}
	d.lines("", l.Note)
	if disputes := d.g.disputes[l.ID]; len(disputes) > 0 {
		d.w.Open("ul")
		for _, dispute := range disputes {
			d.w.Open("li")
			d.w.Element("b", "That is disputed by")
			d.w.Text(" ")
			d.end(dispute.From)
			d.w.Close("li")
		}
		d.w.Close("ul")
	}
	d.w.Close("li")
}

// dispute writes what a link says that is about another link.
func (d *document) dispute(l annotation.Link) {
	d.w.Open("li")
	d.w.Element("b", "Disputes that")
	d.w.Text(" ")
	about := d.g.links[l.To]
	d.end(about.From)
	switch about.Type {
	case annotation.Disputes:
		d.w.Text(" disputes another link")
	case annotation.SameClaim:
		d.w.Text(" is the same claim as ")
		d.end(about.To)
	default:
		d.w.Text(" " + string(about.Type) + " ")
		d.end(about.To)
	}
	d.lines("", l.Note)
	d.w.Close("li")
}

// end writes a link to a statement.
func (d *document) end(id string) {
	h := d.g.highlights[id]
	d.w.Element("a", d.references[id].Label+" «"+render.Shorten(folded(h.Quote()), shortRunes)+"»", "href", "#"+statementID(id))
}
