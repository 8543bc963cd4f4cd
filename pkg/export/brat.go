package export

import (
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// bratTypes are what brat calls the types of link: a name there is one word.
var bratTypes = map[annotation.LinkType]string{
	annotation.Rebuts:      "Rebuts",
	annotation.Supports:    "Supports",
	annotation.Contradicts: "Contradicts",
	annotation.SameClaim:   "SameClaim",
}

// writeBrat writes two files an article: its text, and what is marked in it as brat standoff
// (https://brat.nlplab.org/standoff.html). A kind is a type of span, a link a relation, a
// standing an attribute, and words of the reader are notes: AnnotatorNotes for a comment, and
// Speaker, Verdict, Maker, Tags and Source. Positions are code points of the text. A passage over
// several blocks is a discontinuous span, since none may hold a line's end. Of several
// articles, the files are numbered from 1.
func writeBrat(s Subject) (Written, error) {
	b := brat{g: newGraph(s), at: map[string]string{}}
	of := map[string][]annotation.Highlight{} // by article
	for _, h := range s.Part.Highlights {
		of[h.Article] = append(of[h.Article], h)
	}
	articles := s.Part.Current()
	var w Written
	for i, a := range articles {
		suffix := ""
		if len(articles) > 1 {
			suffix = "-" + strconv.Itoa(i+1)
		}
		notes := b.annotations(a, of[a.ID()], s.Part.Links)
		w.Files = append(w.Files, File{suffix + ".txt", "text/plain", []byte(a.Text() + "\n")}, File{suffix + ".ann", "text/plain", []byte(notes)})
	}
	b.leave(s)
	w.Left = b.left
	return w, nil
}

// brat writes annotations. The names of spans and the like begin anew with each article.
type brat struct {
	g     graph
	at    map[string]string // by highlight: the name of its span in its article
	out   strings.Builder
	names map[byte]int // by the letter that they begin with: how many there are
	left  losses
}

func (b *brat) name(letter byte) string {
	b.names[letter]++
	return string(letter) + strconv.Itoa(b.names[letter])
}

// annotations returns the standoff of what is marked in a.
func (b *brat) annotations(a *article.Article, highlights []annotation.Highlight, links []annotation.Link) string {
	b.out.Reset()
	b.names = map[byte]int{}
	index := span.NewIndex(a.Text())
	for _, h := range highlights {
		if at, ok := b.g.place(h); ok {
			b.passage(h, at, a.Text(), index)
		}
	}
	for _, l := range links {
		if b.holds(l) && b.g.highlights[l.From].Article == a.ID() {
			name := b.name('R')
			b.line(name, bratTypes[l.Type]+" Arg1:"+b.at[l.From]+" Arg2:"+b.at[l.To])
			b.note(name, "AnnotatorNotes", l.Note)
			b.note(name, "Maker", l.Creator.Name)
		}
	}
	return b.out.String()
}

// passage writes a span with all about it.
func (b *brat) passage(h annotation.Highlight, at span.Span, text string, index *span.Index) {
	name := b.name('T')
	b.at[h.ID] = name
	var places, words []string
	for _, f := range fragments(text, at) {
		places = append(places, strconv.Itoa(index.Runes(f.Start))+" "+strconv.Itoa(index.Runes(f.End)))
		words = append(words, f.In(text))
	}
	b.line(name, render.Name(h.Kind)+" "+strings.Join(places, ";"), strings.Join(words, " "))
	if s := b.g.standing(h); s != "" {
		b.line(b.name('A'), "Standing "+name+" "+string(s))
	}
	b.note(name, "AnnotatorNotes", h.Comment)
	b.note(name, "Speaker", h.Speaker)
	b.note(name, "Verdict", h.Verdict)
	b.note(name, "Maker", h.Creator.Name)
	b.note(name, "Tags", strings.Join(h.Tags, ", "))
	for _, s := range h.Sources {
		b.note(name, "Source", strings.Join([]string{s.Title, s.Date, s.Address}, " "))
	}
}

// fragments returns the parts of at between line ends.
func fragments(text string, at span.Span) []span.Span {
	var parts []span.Span
	start := at.Start
	for line := range strings.SplitSeq(at.In(text), "\n") {
		if line != "" {
			parts = append(parts, span.Span{Start: start, End: start + len(line)})
		}
		start += len(line) + 1
	}
	return parts
}

// note writes words about what is called name, on one line.
func (b *brat) note(name, kind, words string) {
	if words = folded(words); words != "" {
		b.line(b.name('#'), kind+" "+name, words)
	}
}

func (b *brat) line(parts ...string) {
	b.out.WriteString(strings.Join(parts, "\t") + "\n")
}

// holds reports whether both ends of l stand in one text.
func (b *brat) holds(l annotation.Link) bool {
	from, to := b.g.highlights[l.From], b.g.highlights[l.To]
	_, starts := b.g.place(from)
	_, ends := b.g.place(to)
	return l.Type != annotation.Disputes && starts && ends && from.Article == to.Article
}

// leave counts what no text holds. A link is counted as the first of these that it is: a
// dispute, one across articles, one of a statement that is left out.
func (b *brat) leave(s Subject) {
	for _, h := range s.Part.Highlights {
		if _, ok := b.g.place(h); h.Own() {
			b.left.add("own statement", 1)
		} else if !ok {
			b.left.add("orphan", 1)
		}
	}
	for _, l := range s.Part.Links {
		switch {
		case b.holds(l):
		case l.Type == annotation.Disputes:
			b.left.add("dispute", 1)
		case b.g.highlights[l.From].Article != b.g.highlights[l.To].Article:
			b.left.add("cross-article link", 1)
		default:
			b.left.add("link", 1)
		}
	}
	for _, l := range s.left(earlierVersion, earlierPassage) {
		b.left.add(l.What, l.Count)
	}
}
