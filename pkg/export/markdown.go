package export

import (
	"fmt"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// maxDepth is how many lists nest before the rest is continued in a new one: each level
// takes a step to the right, and a page is only so wide.
const maxDepth = 6

// markdown writes a document. Every statement is written in full once: a claim under
// its own heading, another where it first comes up. Later it is only referred to, which
// ends what goes in a circle.
type markdown struct {
	out      strings.Builder
	g        graph
	claims   map[string]int  // numbers of the claims, from 1
	shown    map[string]bool // statements written in full
	disputed map[string]bool // links whose disputes are written
	article  string          // id of the one that is being written
	deferred []string        // statements that stand too deep to go on there
}

// Markdown returns p as a document to paste into a report, in CommonMark: each article
// with its claims, beneath each what rebuts and supports it, and then what bears on no
// claim.
func Markdown(p notebook.Part) string { return markdownOf(Whole(p)) }

func markdownOf(s Subject) string {
	p := s.Part
	m := markdown{g: newGraph(s), claims: map[string]int{}, shown: map[string]bool{}, disputed: map[string]bool{}}
	var claims []annotation.Highlight
	of := map[string][]annotation.Highlight{} // by article
	for _, h := range p.Highlights {
		of[h.Article] = append(of[h.Article], h)
	}
	for _, a := range p.Current() { // numbered in the order in which they are written
		for _, h := range of[a.ID()] {
			if h.Kind == annotation.Claim {
				claims = append(claims, h)
				m.claims[h.ID] = len(claims)
			}
		}
	}
	reached := m.g.reach(claims)
	for _, a := range p.Current() {
		m.article = a.ID()
		m.heading(a)
		before := m.out.Len()
		m.claimsAmong(of[a.ID()])
		m.others(of[a.ID()], reached)
		switch {
		case m.out.Len() > before:
		case len(of[a.ID()]) == 0:
			m.line("", "Nothing is marked in it.")
		default:
			m.line("", "What is marked in it stands with the claims of other articles.")
		}
	}
	return m.out.String()
}

// line writes a paragraph of Markdown, or a list's item, and the blank line after it.
func (m *markdown) line(indent, text string) {
	m.out.WriteString(indent)
	m.out.WriteString(text)
	m.out.WriteString("\n\n")
}

func (m *markdown) heading(a *article.Article) {
	meta := a.Meta()
	m.line("", "# "+title(a))
	var about []string
	for _, text := range []string{meta.Site, meta.Byline, meta.Published} {
		if text = inline(text); text != "" {
			about = append(about, text)
		}
	}
	if meta.Source != "" {
		about = append(about, link(meta.Source))
	}
	if len(about) > 0 {
		m.line("", strings.Join(about, " · "))
	}
	if meta.Fictional {
		m.line("", "A sample: nothing in this article is true.")
	}
}

func title(a *article.Article) string {
	if text := inline(a.Meta().Title); text != "" {
		return text
	}
	return "Untitled"
}

func (m *markdown) claimsAmong(highlights []annotation.Highlight) {
	for _, h := range highlights {
		n, claim := m.claims[h.ID]
		if !claim {
			continue
		}
		m.line("", fmt.Sprintf("## Claim %d: %s", n, quote(h)))
		if by := m.attribution(h); by != "" {
			m.line("", strings.TrimPrefix(by, " "))
		}
		m.standing(h)
		m.details(h, "")
		m.bearing(h.ID, "", 0)
		m.rest()
	}
}

// others writes the statements that bear on no claim: first those that others among
// them may bear on.
func (m *markdown) others(highlights []annotation.Highlight, reached map[string]bool) {
	headed := false
	for _, roots := range []bool{true, false} {
		for _, h := range highlights {
			if reached[h.ID] || m.shown[h.ID] || roots && len(m.g.from[h.ID]) > 0 {
				continue
			}
			if !headed {
				m.line("", "## Not linked to a claim")
				headed = true
			}
			m.statement(h, "**"+kindNames[h.Kind]+"**", annotation.Link{}, 0)
			m.rest()
		}
	}
}

var kindNames = map[annotation.Kind]string{
	annotation.Evidence: "Evidence",
	annotation.Rebuttal: "Rebuttal",
	annotation.Note:     "Note",
}

// rest continues what stood too deep.
func (m *markdown) rest() {
	for len(m.deferred) > 0 {
		h := m.g.highlights[m.deferred[0]]
		m.deferred = m.deferred[1:]
		m.line("", "- **Continued:** "+quote(h)+m.attribution(h)+m.standingNote(h))
		m.details(h, "  ")
		m.bearing(h.ID, "", 1)
	}
}

// bearing writes what bears on a statement, but for the link via that led to it.
func (m *markdown) bearing(id, via string, depth int) {
	for _, e := range m.g.in[id] {
		if e.link.ID != via {
			m.edge(e, edgeNames[e.link.Type], depth)
		}
	}
}

var edgeNames = map[annotation.LinkType]string{
	annotation.Rebuts:      "**Rebutted by**",
	annotation.Supports:    "**Supported by**",
	annotation.Disputes:    "**Link disputed by**",
	annotation.Contradicts: "**Contradicted by**",
	annotation.SameClaim:   "**The same claim:**",
}

// edge writes a link with the statement at its other end, and what disputes the link.
func (m *markdown) edge(e edge, name string, depth int) {
	m.statement(m.g.highlights[e.other], name, e.link, depth)
	if m.disputed[e.link.ID] {
		return
	}
	m.disputed[e.link.ID] = true
	for _, l := range m.g.disputes[e.link.ID] {
		m.edge(edge{l, l.From}, edgeNames[annotation.Disputes], min(depth+1, maxDepth))
	}
}

// statement writes h as a list's item that begins with label, and beneath it, where it
// has not been written before, all about it. via is the link that led to it, if any.
func (m *markdown) statement(h annotation.Highlight, label string, via annotation.Link, depth int) {
	indent := strings.Repeat("  ", depth)
	number, claim := m.claims[h.ID]
	again := m.shown[h.ID]
	m.shown[h.ID] = true
	where := ""
	switch {
	case claim:
		where = fmt.Sprintf(" (see claim %d)", number)
	case again:
		where = " (see above)"
	case depth >= maxDepth:
		where = " (continued below)"
		m.deferred = append(m.deferred, h.ID)
	}
	m.line(indent, "- "+label+" "+quote(h)+m.attribution(h)+m.standingNote(h)+where)
	if note := paragraphs(via.Note, indent+"  "); note != "" {
		m.line(indent+"  ", "On this link: "+note)
	}
	if where == "" {
		m.details(h, indent+"  ")
		m.bearing(h.ID, via.ID, depth+1)
	}
}

// quote returns what h says, in quotation marks.
func quote(h annotation.Highlight) string { return "“" + inline(h.Quote()) + "”" }

// attribution says whose statement h is and, where that is another article, where it
// stands: with a space before it, or nothing.
func (m *markdown) attribution(h annotation.Highlight) string {
	out := ""
	if speaker := inline(h.Speaker); speaker != "" {
		out += " — " + speaker
	}
	if h.Own() {
		out += " (the reader’s own statement)"
	}
	if a := m.g.articles[h.Article]; a != nil && h.Article != m.article {
		out += " (in: " + title(a) + ")"
	}
	return out
}

// standing writes how a claim stands, and the reason that decides.
func (m *markdown) standing(h annotation.Highlight) {
	a := m.g.account(h)
	if a.Standing == "" {
		return
	}
	m.line("", "**Standing:** "+render.StandingSign(a.Standing)+" "+a.Words()+". "+inline(a.Reasons[0].String()))
}

// standingNote says how another statement stands: with a space before it, or nothing.
func (m *markdown) standingNote(h annotation.Highlight) string {
	s := m.g.standing(h)
	if s == "" {
		return ""
	}
	return " (" + render.StandingSign(s) + " " + render.StandingWords(s, m.g.argument.NoStandingEvidence(h.ID)) + ")"
}

// details writes the verdict, comment, tags and sources of h.
func (m *markdown) details(h annotation.Highlight, indent string) {
	if verdict := inline(h.Verdict); verdict != "" {
		m.line(indent, "**Verdict:** "+verdict)
	}
	if comment := paragraphs(h.Comment, indent); comment != "" {
		m.line(indent, comment)
	}
	if tags := inline(tagsOf(h)); tags != "" {
		m.line(indent, "Tags: "+tags)
	}
	for _, s := range h.Sources {
		var parts []string
		for _, text := range []string{s.Title, s.Date} {
			if text = inline(text); text != "" {
				parts = append(parts, text)
			}
		}
		if s.Address != "" {
			parts = append(parts, link(s.Address))
		}
		m.line(indent, "- Source: "+strings.Join(parts, ", "))
	}
}
