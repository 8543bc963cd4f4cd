package w3c

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// file is a page as it is read. Its parts are read one by one, so that an error can say
// which of them it is about.
type file struct {
	Type     json.RawMessage `json:"type"`
	Version  json.RawMessage `json:"formatVersion"`
	Articles json.RawMessage `json:"articles"`
	Items    json.RawMessage `json:"items"`
	Waiting  json.RawMessage `json:"waiting"`
	Gone     json.RawMessage `json:"gone"`
}

// decoder collects what has been read of a file.
type decoder struct {
	part       notebook.Part
	articles   map[string]*articleText
	highlights map[string]string // ids by the IRIs of their annotations
	links      map[string]string
}

// Decode returns the part that a file of Encode's holds. The part is valid. Each error
// is a sentence for the reader of the file: what is wrong, where, and what to do.
func Decode(data []byte) (notebook.Part, error) {
	f, err := open(data)
	if err != nil {
		return notebook.Part{}, err
	}
	d := decoder{articles: map[string]*articleText{}, highlights: map[string]string{}, links: map[string]string{}}
	if err := d.read(f); err != nil {
		return notebook.Part{}, fmt.Errorf("%w; export the file again, or mend it there", err)
	}
	return d.part, nil
}

// open returns the page in data where it is one of Counterpoint's that can be read.
func open(data []byte) (file, error) {
	var f file
	if len(data) > MaxSize {
		return f, fmt.Errorf("the file has %d MB, and %d MB is the most that is read; export fewer articles at a time",
			len(data)>>20, MaxSize>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a file with it
	err := json.Unmarshal(data, &f)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		line, column := place(data, int(syntax.Offset)-1)
		return f, fmt.Errorf("the file breaks off or is damaged at line %d, column %d (%w); export it again", line, column, err)
	case err != nil || f.Version == nil:
		return f, errors.New("this is JSON, but not a file that Counterpoint wrote; choose one that came from its export")
	}
	var version int
	switch err := json.Unmarshal(f.Version, &version); {
	case err != nil || version < 1:
		return f, fmt.Errorf("the file's formatVersion is %s, where a number from 1 belongs; export it again", f.Version)
	case version > Version:
		return f, fmt.Errorf("the file is of format %d, and this Counterpoint reads formats up to %d; update it and try again", version, Version)
	case string(f.Type) != `"`+typePage+`"`:
		return f, fmt.Errorf("the file's type is not %s; export it again", typePage)
	}
	return f, nil
}

// place returns the line and the column, in characters from 1, of the byte at.
func place(data []byte, at int) (line, column int) {
	before := data[:max(0, min(at, len(data)))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, len(bytes.Runes(before[start:])) + 1
}

func (d *decoder) read(f file) error {
	articles, err := list(f.Articles, "articles")
	if err != nil {
		return err
	}
	for i, raw := range articles {
		if err := d.article(raw); err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
	}
	items, err := list(f.Items, "items")
	if err != nil {
		return err
	}
	if err := d.annotations(items); err != nil {
		return err
	}
	if err := d.waiting(f.Waiting); err != nil {
		return err
	}
	if f.Gone != nil {
		if err := json.Unmarshal(f.Gone, &d.part.Gone); err != nil {
			return fmt.Errorf("what was deleted: %w", sentence(err))
		}
		d.part.Gone = goneInUTC(d.part.Gone)
	}
	return d.part.Validate()
}

// list returns the elements of the JSON list raw, none where there is no such list.
func list(raw json.RawMessage, name string) (elements []json.RawMessage, err error) {
	if raw != nil && json.Unmarshal(raw, &elements) != nil {
		return nil, fmt.Errorf("the file's %s are not a list", name)
	}
	return elements, nil
}

func (d *decoder) article(raw json.RawMessage) error {
	a := new(article.Article)
	if err := json.Unmarshal(raw, a); err != nil {
		return sentence(err)
	}
	switch {
	case a.ID() == "":
		return errors.New("it has no id")
	case d.articles[a.ID()] != nil:
		return fmt.Errorf("it has the id %q of an earlier one", a.ID())
	}
	a = inUTC(a)
	d.articles[a.ID()] = &articleText{a, span.NewIndex(a.Text())}
	d.part.Articles = append(d.part.Articles, a)
	return nil
}

// annotations reads the highlights, then the links: a link may stand before its ends.
func (d *decoder) annotations(items []json.RawMessage) error {
	read := make([]wireNote, len(items))
	for i, raw := range items {
		n, err := readNote(raw)
		if err == nil {
			err = d.register(n)
		}
		if err == nil && n.Motivation != linking {
			err = d.highlight(n)
		}
		if err != nil {
			return fmt.Errorf("annotation %d: %w", i+1, err)
		}
		read[i] = n
	}
	for i, n := range read {
		if n.Motivation != linking {
			continue
		}
		if err := d.link(n); err != nil {
			return fmt.Errorf("annotation %d: %w", i+1, err)
		}
	}
	return nil
}

// register notes the id of n, so that links find it.
func (d *decoder) register(n wireNote) error {
	of, ids := ofHighlight, d.highlights
	if n.Motivation == linking {
		of, ids = ofLink, d.links
	}
	id, err := idOf(of, n.ID)
	if err != nil {
		return err
	}
	_, highlight := d.highlights[n.ID]
	_, link := d.links[n.ID]
	if highlight || link {
		return fmt.Errorf("it has the id %q of an earlier one", n.ID)
	}
	ids[n.ID] = id
	return nil
}

func (d *decoder) link(n wireNote) error {
	l := annotation.Link{ID: d.links[n.ID], Type: annotation.LinkType(n.LinkType), Edits: n.Edits.UTC(), Extra: n.Original}
	var err error
	if l.Creator, err = n.Creator.maker(); err != nil {
		return err
	}
	if l.Created, l.Modified, err = n.times(); err != nil {
		return err
	}
	for i, raw := range n.Body {
		var iri string
		if json.Unmarshal(raw, &iri) == nil && l.From == "" {
			if l.From = d.highlights[iri]; l.From == "" {
				return fmt.Errorf("its body names %q, which is no highlight in this file", iri)
			}
			continue
		}
		b, err := readBody(raw)
		if err != nil || b.Type != typeText || b.Purpose != commenting || l.Note != "" {
			return fmt.Errorf("body %d is neither the statement that the link starts at nor its one comment", i+1)
		}
		l.Note = b.Value
	}
	var to string
	if json.Unmarshal(n.Target, &to) != nil {
		return errors.New("its target is not the id of an annotation")
	}
	l.To = d.highlights[to]
	if l.Type == annotation.Disputes {
		l.To = d.links[to]
	}
	if l.To == "" {
		return fmt.Errorf("its target %q is nothing in this file that this link could be about", to)
	}
	if err := l.Validate(); err != nil {
		return err
	}
	d.part.Links = append(d.part.Links, l)
	return nil
}
