package w3c

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// page is a file.
type page struct {
	Context  []any              `json:"@context"`
	ID       string             `json:"id"`
	Type     string             `json:"type"`
	Version  int                `json:"formatVersion"`
	Articles []*article.Article `json:"articles,omitempty"`
	Items    []note             `json:"items"`
	Waiting  []notebook.Waiting `json:"waiting,omitempty"`
	Gone     []notebook.Gone    `json:"gone,omitempty"`
}

// note is an annotation as it is written. What is empty is left out: the Model has no
// word for a body that is not there.
type note struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Created    string           `json:"created,omitempty"`
	Modified   string           `json:"modified,omitempty"`
	Speaker    string           `json:"speaker,omitempty"`
	LinkType   string           `json:"linkType,omitempty"`
	Body       []any            `json:"body,omitempty"` // textBody, sourceBody, or a string: an IRI
	Target     any              `json:"target"`         // target, or a string: an IRI
	Earlier    []past           `json:"earlier,omitempty"`
	Creator    *person          `json:"creator,omitempty"`
	Edits      annotation.Edits `json:"edits,omitempty"`

	Original annotation.Extra           `json:"original,omitempty"` // see setExtra
	more     map[string]json.RawMessage // members that Counterpoint does not know
}

// encoder knows the part that is written.
type encoder struct {
	articles   map[string]*articleText
	highlights map[string]bool
}

// articleText is an article with what turns its positions from one unit into the other.
type articleText struct {
	*article.Article
	index *span.Index
}

// Encode returns p as a file, in indented JSON. The same p gives the same bytes. The
// error says what is wrong with p, or that the file is larger than MaxSize.
func Encode(p notebook.Part) ([]byte, error) {
	if err := p.Validate(); err != nil {
		return nil, fmt.Errorf("w3c: encode: %w", err)
	}
	e := encoder{articles: map[string]*articleText{}, highlights: map[string]bool{}}
	format := formatOf(p)
	out := page{
		Context: []any{annoContext, terms(format)},
		Type:    typePage,
		Version: format,
		Items:   make([]note, 0, len(p.Highlights)+len(p.Links)),
		Waiting: p.Waiting,
		Gone:    goneInUTC(p.Gone),
	}
	for _, a := range p.Articles {
		a = inUTC(a)
		e.articles[a.ID()] = &articleText{a, span.NewIndex(a.Text())}
		out.Articles = append(out.Articles, a)
	}
	for _, h := range p.Highlights {
		e.highlights[h.ID] = true
		n, err := e.highlight(h)
		n.Creator, n.Edits = creator(h.Creator), h.Edits.UTC()
		if err != nil {
			return nil, fmt.Errorf("w3c: encode highlight %s: %w", h.ID, err)
		}
		out.Items = append(out.Items, n)
	}
	for _, l := range p.Links {
		n, err := e.link(l)
		n.Creator, n.Edits = creator(l.Creator), l.Edits.UTC()
		if err != nil {
			return nil, fmt.Errorf("w3c: encode link %s: %w", l.ID, err)
		}
		out.Items = append(out.Items, n)
	}
	return out.marshal()
}

// formatOf returns the number of the oldest file format that can say all of p.
func formatOf(p notebook.Part) int {
	if newer(p) || len(p.Gone) > 0 {
		return Version
	}
	format := versionless
	for _, a := range p.Articles {
		if a.Earlier() {
			format = creatorless
		}
	}
	for _, h := range p.Highlights {
		if h.Creator != (annotation.Maker{}) || h.Verdict != "" || len(h.Edits) > 0 {
			return Version
		}
		if len(h.Earlier) > 0 {
			format = creatorless
		}
	}
	for _, l := range p.Links {
		if l.Creator != (annotation.Maker{}) || len(l.Edits) > 0 {
			return Version
		}
	}
	return format
}

// goneInUTC returns gone with its times in UTC.
func goneInUTC(gone []notebook.Gone) []notebook.Gone {
	gone = slices.Clone(gone)
	for i, g := range gone {
		gone[i].At = g.At.UTC()
	}
	return gone
}

// inUTC returns a with its times in UTC.
func inUTC(a *article.Article) *article.Article {
	meta := a.Meta()
	meta.Added, meta.Replaced = meta.Added.UTC(), meta.Replaced.UTC()
	return a.WithMeta(meta)
}

// marshal gives the page an id made of what is on it and returns it as JSON. A random
// id would make two files of one notebook differ.
func (p page) marshal() ([]byte, error) {
	var content bytes.Buffer
	enc := json.NewEncoder(&content)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(p); err != nil {
		return nil, fmt.Errorf("w3c: encode: %w", err)
	}
	sum := fnv.New128a()
	sum.Write(bytes.TrimSuffix(content.Bytes(), []byte("\n")))
	id := pageBase + hex.EncodeToString(sum.Sum(nil))
	named := bytes.Replace(content.Bytes(), []byte(`"id":""`), []byte(`"id":"`+id+`"`), 1) // The page's is the first one.
	out := indent(named)
	if len(out) > MaxSize {
		return nil, fmt.Errorf("w3c: encode: a file of %d MB would be too large to open; export fewer articles", len(out)>>20)
	}
	return out, nil
}

// dated returns a note with its type and times.
func dated(created, modified time.Time) (n note, err error) {
	n.Type = typeNote
	if n.Created, err = timestamp(created); err != nil {
		return n, err
	}
	n.Modified, err = timestamp(modified)
	return n, err
}

// timestamp returns t as RFC 3339 in UTC, "" where t is not known.
func timestamp(t time.Time) (string, error) {
	if t.IsZero() {
		return "", nil
	}
	text, err := t.UTC().MarshalText()
	return string(text), err
}

func (e encoder) link(l annotation.Link) (note, error) {
	n, err := dated(l.Created, l.Modified)
	if err != nil {
		return n, err
	}
	n.ID = e.linkIRI(l.ID)
	n.Motivation = linking
	n.LinkType = string(l.Type)
	n.Body = []any{idIRI(ofHighlight, l.From)}
	if l.Note != "" {
		n.Body = append(n.Body, textBody{Type: typeText, Purpose: commenting, Value: l.Note})
	}
	n.Target = idIRI(ofHighlight, l.To)
	if l.Type == annotation.Disputes {
		n.Target = e.linkIRI(l.To)
	}
	return n, n.setExtra(l.Extra)
}

// linkIRI returns the IRI of a link, which a highlight may share its id with.
func (e encoder) linkIRI(id string) string {
	if e.highlights[id] {
		return ownIRI(ofLink, id)
	}
	return idIRI(ofLink, id)
}
