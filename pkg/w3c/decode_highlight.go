package w3c

import (
	"encoding/json"
	"errors"
	"fmt"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/span"
)

func (d *decoder) highlight(n wireNote) error {
	h := annotation.Highlight{ID: d.highlights[n.ID], Speaker: n.Speaker, Edits: n.Edits.UTC(), Extra: n.Original}
	var err error
	if h.Creator, err = n.Creator.maker(); err != nil {
		return err
	}
	if h.Created, h.Modified, err = n.times(); err != nil {
		return err
	}
	for i, raw := range n.Body {
		b, err := readBody(raw)
		if err == nil {
			err = b.addTo(&h)
		}
		if err != nil {
			return fmt.Errorf("body %d: %w", i+1, err)
		}
	}
	var t wireTarget
	if err := json.Unmarshal(n.Target, &t); err != nil {
		return errors.New("its target is not a part of an article")
	}
	a := d.articles[t.ArticleID]
	if a == nil {
		return errors.New("its target names no article in this file")
	}
	h.Article = a.ID()
	if n.Motivation == highlighting {
		sel, err := a.selector(t.wireSelectors)
		if err != nil {
			return err
		}
		h.Selector = &sel
	}
	if h.Earlier, err = d.earlier(n.Earlier); err != nil {
		return err
	}
	if err := h.Validate(); err != nil {
		return err
	}
	d.part.Highlights = append(d.part.Highlights, h)
	return nil
}

// addTo sets what b says of h.
func (b wireBody) addTo(h *annotation.Highlight) error {
	once := func(field *string) error {
		if *field != "" {
			return fmt.Errorf("there is an earlier one of the purpose %s", b.Purpose)
		}
		*field = b.Value
		return nil
	}
	switch {
	case b.Type == typeResource && b.Purpose == linking:
		s := annotation.Source{Title: b.Title, Address: b.Source, Date: b.Date}
		if b.Written != "" {
			s.Address = b.Written
		}
		h.Sources = append(h.Sources, s)
	case b.Type != typeText:
		return fmt.Errorf("its type %q with the purpose %q is not one that Counterpoint writes", b.Type, b.Purpose)
	case b.Purpose == classifying:
		return once((*string)(&h.Kind))
	case b.Purpose == commenting && b.Role == roleOwnStatement:
		return once(&h.Words)
	case b.Purpose == commenting:
		return once(&h.Comment)
	case b.Purpose == assessing:
		return once(&h.Verdict)
	case b.Purpose == tagging:
		h.Tags = append(h.Tags, b.Value)
	case b.Purpose == linking:
		h.Sources = append(h.Sources, annotation.Source{Title: b.Value, Date: b.Date})
	default:
		return fmt.Errorf("its purpose %q is not one that Counterpoint writes", b.Purpose)
	}
	return nil
}

// earlier returns what a highlight's passage was in earlier versions.
func (d *decoder) earlier(passages []wirePast) ([]annotation.Earlier, error) {
	var out []annotation.Earlier
	for i, p := range passages {
		at, err := readTime("replaced", p.Replaced)
		if err != nil {
			return nil, err
		}
		sel, err := d.articles[p.VersionID].selector(p.wireSelectors)
		if err != nil {
			return nil, fmt.Errorf("its earlier passage %d: %w", i+1, err)
		}
		out = append(out, annotation.Earlier{Version: p.VersionID, Selector: sel, At: at})
	}
	return out, nil
}

// selector returns the selector of t, with its position in bytes. a is nil where the text
// is not in the file.
func (a *articleText) selector(t wireSelectors) (anchor.Selector, error) {
	var quote, position *wireSelector
	for i, s := range t.Selector {
		switch s.Type {
		case typeQuote:
			quote = &t.Selector[i]
		case typePosition:
			position = &t.Selector[i]
		default:
			return anchor.Selector{}, fmt.Errorf("its selector %q is not one that Counterpoint writes", s.Type)
		}
	}
	if quote == nil {
		return anchor.Selector{}, fmt.Errorf("there is no %s", typeQuote)
	}
	sel := anchor.Selector{Exact: quote.Exact, Prefix: quote.Prefix, Suffix: quote.Suffix}
	switch {
	case position != nil && a == nil:
		return sel, errors.New("its position is in a text that is not in this file")
	case position != nil:
		at, ok := a.bytes(*position)
		if !ok || at.In(a.Text()) != sel.Exact {
			return sel, errors.New("its quote does not stand at its position, which counts Unicode code points")
		}
		sel.Position = at
	case t.LastStart != nil && t.LastEnd != nil:
		sel.Position = span.Span{Start: *t.LastStart, End: *t.LastEnd}
	default:
		return sel, fmt.Errorf("there is no %s", typePosition)
	}
	return sel, nil
}

// bytes returns the position of s, which counts code points, in bytes; ok is false where
// it is not in the article.
func (a *articleText) bytes(s wireSelector) (at span.Span, ok bool) {
	if s.Start == nil || s.End == nil {
		return at, false
	}
	at = span.Span{Start: a.index.FromRunes(*s.Start), End: a.index.FromRunes(*s.End)}
	// An Index moves what lies outside to the nearest end.
	ok = a.index.Runes(at.Start) == *s.Start && a.index.Runes(at.End) == *s.End && at.Valid(len(a.Text()))
	return at, ok
}
