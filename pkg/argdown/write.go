package argdown

import (
	"fmt"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// maxNest is how deep statements stand beneath each other before one is only named, and
// said on its own.
const maxNest = 6

// Write returns p as Argdown, and what of it Argdown cannot hold. standing may be nil.
func Write(p notebook.Part, standing func(id string) argument.Standing) (argdown string, left []notebook.Left) {
	w := newWriter(p, standing)
	for _, a := range p.Current() {
		w.article = a.ID()
		w.heading(a)
		w.statements(w.of[a.ID()])
	}
	if w.out.Len() == 0 {
		w.out.WriteString("# Nothing is marked\n")
	}
	w.left.Add("article text", len(p.Current()))
	w.left.AddArticles(p)
	return w.out.String(), w.left
}

// writer writes each statement in full once, and elsewhere names it.
type writer struct {
	out strings.Builder
	*ties
	standing   func(id string) argument.Standing
	of         map[string][]annotation.Highlight // by article
	highlights map[string]annotation.Highlight
	title      map[string]string // by the statement that stands for a claim
	occurrence map[string]int    // of a statement whose claim has several, from 1
	outgoing   map[string]bool   // statements that bear on another
	article    string            // id of the one that is being written
	written    map[string]bool   // statements said in full
	deferred   []annotation.Link // disputed links that stand too deep to go on there
}

func newWriter(p notebook.Part, standing func(id string) argument.Standing) *writer {
	w := &writer{ties: newTies(p), standing: standing, of: map[string][]annotation.Highlight{},
		highlights: map[string]annotation.Highlight{}, title: map[string]string{}, occurrence: map[string]int{},
		outgoing: map[string]bool{}, written: map[string]bool{}}
	numbers := map[annotation.Kind]int{}
	members := map[string]int{}
	for _, h := range p.Highlights {
		w.of[h.Article] = append(w.of[h.Article], h)
		w.highlights[h.ID] = h
		root := w.root(h.ID)
		if members[root]++; members[root] == 1 {
			numbers[h.Kind]++
			w.title[root] = fmt.Sprintf("%s %d", render.Name(h.Kind), numbers[h.Kind])
		}
		w.occurrence[h.ID] = members[root]
	}
	for _, h := range p.Highlights {
		if members[w.root(h.ID)] == 1 {
			delete(w.occurrence, h.ID)
		}
	}
	for _, l := range p.Links {
		w.outgoing[l.From] = true
	}
	return w
}

func (w *writer) heading(a *article.Article) {
	meta := a.Meta()
	title := text(meta.Title)
	if title == "" {
		title = "Untitled"
	}
	var data block
	data.add("source", meta.Source)
	data.add("byline", meta.Byline)
	data.add("site", meta.Site)
	data.add("published", meta.Published)
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString("# " + title + data.String() + "\n")
}

// statements writes those of an article: claims, then what bears on nothing, then what is
// left, such as a circle of rebuttals.
func (w *writer) statements(all []annotation.Highlight) {
	for _, first := range []func(annotation.Highlight) bool{
		func(h annotation.Highlight) bool { return h.Kind == annotation.Claim },
		func(h annotation.Highlight) bool { return !w.outgoing[h.ID] },
		func(annotation.Highlight) bool { return true },
	} {
		for _, h := range all {
			if first(h) && !w.written[h.ID] {
				w.out.WriteByte('\n')
				w.statement(h.ID, "", 0)
				w.rest()
			}
		}
	}
}

// rest goes on with the links that stood too deep.
func (w *writer) rest() {
	for len(w.deferred) > 0 {
		l := w.deferred[0]
		w.deferred = w.deferred[1:]
		w.out.WriteString("\n<" + w.titles[l.ID] + ">\n")
		w.argument(l, 1)
	}
}

// statement writes a statement, in full where it was not and belongs here, and ends the
// line. note is that of the link which it stands there for.
func (w *writer) statement(id, note string, depth int) {
	h := w.highlights[id]
	full := !w.written[id] && h.Article == w.article && depth < maxNest
	var data block
	w.out.WriteString("[" + w.title[w.root(id)] + "]")
	if full {
		w.written[id] = true
		w.out.WriteString(": " + text(h.Quote()))
		w.describe(&data, h)
	}
	if n := w.occurrence[id]; n > 0 {
		data.addRaw(keyOccurrence, strconv.Itoa(n))
	}
	data.add(keyLinkNote, note)
	w.out.WriteString(data.String() + "\n")
	if !full {
		return
	}
	for _, l := range w.beneath[id] {
		w.link(l, depth+1)
	}
}

// describe adds what is known of a statement.
func (w *writer) describe(data *block, h annotation.Highlight) {
	data.add(keyKind, string(h.Kind))
	data.add(keySpeaker, h.Speaker)
	data.add(keyVerdict, h.Verdict)
	if w.standing != nil && h.Kind != annotation.Note {
		data.add(keyStanding, string(w.standing(h.ID)))
	}
	data.add(keyComment, h.Comment)
	if len(h.Tags) > 0 {
		var tags []string
		for _, tag := range h.Tags {
			tags = append(tags, quoted(tag))
		}
		data.addRaw(keyTags, "["+strings.Join(tags, ", ")+"]")
	}
	if len(h.Sources) > 0 {
		var sources []string
		for _, s := range h.Sources {
			var source block
			source.add(keyTitle, s.Title)
			source.add(keyAddress, s.Address)
			source.add(keyDate, s.Date)
			sources = append(sources, strings.TrimSpace(source.String()))
		}
		data.addRaw(keySources, "["+strings.Join(sources, ",")+"]")
	}
}

var signs = map[annotation.LinkType]string{
	annotation.Rebuts:      "- ",
	annotation.Supports:    "+ ",
	annotation.Disputes:    "_ ",
	annotation.Contradicts: ">< ",
}

// link writes a link beneath what it is about, with what disputes it.
func (w *writer) link(l annotation.Link, depth int) {
	w.out.WriteString(strings.Repeat("  ", depth) + signs[l.Type])
	title, disputed := w.titles[l.ID]
	switch {
	case l.Type == annotation.Contradicts:
		w.statement(l.To, l.Note, depth)
		return
	case !disputed:
		w.statement(l.From, l.Note, depth)
		return
	}
	var data block
	data.add(keyLinkNote, l.Note)
	w.out.WriteString("<" + title + ">" + data.String() + "\n")
	if depth >= maxNest {
		w.deferred = append(w.deferred, l)
		return
	}
	w.argument(l, depth+1)
}

// argument writes what stands beneath the argument that a disputed link becomes.
func (w *writer) argument(l annotation.Link, depth int) {
	w.out.WriteString(strings.Repeat("  ", depth) + signs[annotation.Supports])
	w.statement(l.From, "", depth)
	for _, d := range w.disputes[l.ID] {
		w.link(d, depth)
	}
}
