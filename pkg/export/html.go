package export

import (
	_ "embed"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

//go:embed html.css
var styleSheet string

// policy lets the page run and load nothing: even if markup got in, it would do nothing.
const policy = "default-src 'none'; style-src 'unsafe-inline'"

// writeHTML writes one document that needs nothing else: the articles with what is marked in
// them, and below each its statements, with links between them in both directions. A
// statement has the id that statementID gives.
func writeHTML(s Subject) (Written, error) {
	d := newDocument(s)
	d.w.Grow(d.size())
	d.head()
	d.w.Open("main")
	if len(d.articles) != 1 {
		d.contents()
	}
	for i, a := range d.articles {
		d.article(i, a)
	}
	d.w.Close("main")
	d.legend()
	d.w.Close("body")
	d.w.Close("html")
	d.w.Line()
	return Written{
		Files: []File{{".html", "text/html", []byte(d.w.String())}},
		Left:  s.left(earlierVersion, earlierPassage),
	}, nil
}

// document writes a document of HTML.
type document struct {
	w          render.Writer
	g          graph
	title      string
	articles   []*article.Article
	of         map[string][]annotation.Highlight // by article
	references map[string]render.Reference       // by highlight
}

func newDocument(s Subject) *document {
	d := &document{
		g: newGraph(s), title: titleOf(s), articles: s.Part.Current(),
		of: map[string][]annotation.Highlight{}, references: map[string]render.Reference{},
	}
	for _, h := range s.Part.Highlights {
		d.of[h.Article] = append(d.of[h.Article], h)
	}
	count := map[annotation.Kind]int{}
	for _, a := range d.articles {
		for _, h := range d.of[a.ID()] {
			count[h.Kind]++
			d.references[h.ID] = render.Reference{
				ID: passageID(h.ID), Label: render.Sign(h.Kind) + strconv.Itoa(count[h.Kind]), Target: statementID(h.ID),
			}
		}
	}
	return d
}

// size returns about how many bytes the document takes.
func (d *document) size() int {
	const fixed, ofStatement = 8 << 10, 1 << 10
	size := fixed + len(d.g.highlights)*ofStatement + len(d.g.links)*ofStatement/2
	for _, a := range d.articles {
		size += len(a.Text()) * 3 / 2
	}
	return size
}

// titleOf says what s is of.
func titleOf(s Subject) string {
	if articles := s.Part.Current(); len(articles) == 1 {
		return titled(articles[0])
	}
	return "Notes on " + render.Counted(len(s.Part.Current()), "article")
}

func titled(a *article.Article) string {
	if title := folded(a.Meta().Title); title != "" {
		return title
	}
	return "Untitled"
}

// statementID returns the id of what is told of a statement; passageID that of its passage.
func statementID(id string) string { return "statement-" + fragment(id) }

func passageID(id string) string { return "passage-" + fragment(id) }

// fragment returns id in letters, digits and hyphens, as a part of an address has them
// unescaped. Each other byte, and a low line, becomes a low line and two hexadecimal digits.
func fragment(id string) string {
	const hex = "0123456789abcdef"
	var out strings.Builder
	for _, c := range []byte(id) {
		if c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			out.WriteByte(c)
			continue
		}
		out.Write([]byte{'_', hex[c>>4], hex[c&15]})
	}
	return out.String()
}

func (d *document) head() {
	d.w.Document("en")
	d.w.Open("head")
	d.w.Open("meta", "charset", "utf-8")
	d.w.Open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
	d.w.Open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	d.w.Open("meta", "name", "generator", "content", "Counterpoint")
	d.w.Element("title", d.title)
	d.w.Style(styleSheet)
	d.w.Close("head")
	d.w.Line()
	d.w.Open("body")
}

// contents writes what heads several articles.
func (d *document) contents() {
	d.w.Open("header")
	d.w.Element("h1", d.title)
	d.w.Open("nav", "aria-label", "Articles")
	d.w.Open("ol")
	for i, a := range d.articles {
		d.w.Open("li")
		d.w.Element("a", titled(a), "href", "#"+articleID(i))
		d.w.Close("li")
	}
	d.w.Close("ol")
	d.w.Close("nav")
	d.w.Close("header")
}

func articleID(i int) string { return "article-" + strconv.Itoa(i+1) }

// article writes an article, and then what is marked in it.
func (d *document) article(i int, a *article.Article) {
	level := 1
	if len(d.articles) > 1 {
		level = 2
	}
	d.w.Line()
	d.w.Open("article", "id", articleID(i))
	d.about(a)
	if _, ok := a.Headline(); !ok {
		d.w.Element("h"+strconv.Itoa(level), titled(a), "lang", a.Meta().Lang)
	}
	d.w.Open("div", "lang", a.Meta().Lang)
	d.w.Page(render.New(a, d.marks(a)).Standalone(level, articleID(i)+"-", d.references))
	d.w.Close("div")
	d.statements(i, level+1, a)
	d.w.Close("article")
}

// about says where an article is from, where that is known.
func (d *document) about(a *article.Article) {
	m := a.Meta()
	var known []string
	for _, text := range []string{m.Site, m.Byline, m.Published} {
		if text = folded(text); text != "" {
			known = append(known, text)
		}
	}
	if len(known) > 0 || m.Source != "" {
		d.w.Open("p", "class", "about")
		d.listed(" · ", known, m.Source)
		d.w.Close("p")
	}
	if m.Fictional {
		d.w.Element("p", "A sample: nothing in this article is true.", "class", "about")
	}
}

// listed writes texts and, where there is one, an address, with something between them.
func (d *document) listed(between string, texts []string, address string) {
	for i, text := range texts {
		if i > 0 {
			d.w.Text(between)
		}
		d.w.Element("bdi", text)
	}
	if address == "" {
		return
	}
	if len(texts) > 0 {
		d.w.Text(between)
	}
	if href := article.SafeLink(address); href != "" {
		d.w.Element("a", address, "href", href, "rel", "noopener noreferrer")
		return
	}
	d.w.Element("bdi", address) // not one that a reader may follow
}

// marks returns the highlights of a that stand in its text.
func (d *document) marks(a *article.Article) []render.Mark {
	var marks []render.Mark
	for _, h := range d.of[a.ID()] {
		at, ok := d.g.place(h)
		if !ok {
			continue
		}
		m := render.Mark{ID: h.ID, Span: at, Kind: h.Kind, Quote: h.Quote(), Speaker: folded(h.Speaker)}
		if m.Standing = d.g.standing(h); m.Standing != "" {
			m.NoEvidence = d.g.argument.NoStandingEvidence(h.ID)
		}
		for _, e := range d.g.in[h.ID] {
			switch e.link.Type {
			case annotation.Rebuts, annotation.Contradicts:
				m.Rebuttals++
			case annotation.Supports:
				m.Supports++
			}
		}
		marks = append(marks, m)
	}
	return marks
}

// legend says what the signs mean.
func (d *document) legend() {
	d.w.Line()
	d.w.Open("footer")
	d.w.Open("p")
	for _, k := range annotation.Kinds {
		d.w.Element("b", render.Sign(k), "class", "sign "+string(k))
		d.w.Text(" " + string(k) + " · ")
	}
	d.w.Text("● stands: nothing that stands is against it · ✕ rebutted: something that stands is against it · ◐ disputed: neither follows · ∅ all that supports it is rebutted")
	d.w.Close("p")
	d.w.Element("p", "What stands is worked out from the links. A verdict is the reader’s own. Made with Counterpoint.")
	d.w.Close("footer")
}
