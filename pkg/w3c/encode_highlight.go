package w3c

import (
	"unicode/utf8"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

// textBody is a TextualBody (Model, section 3.2.4).
type textBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Role    string `json:"role,omitempty"`
	Value   string `json:"value"`
	Date    string `json:"date,omitempty"` // of a source that has no address
}

// sourceBody is a SpecificResource (section 4) that names a source by its address.
type sourceBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Source  string `json:"source"`
	Written string `json:"writtenAddress,omitempty"` // where it is not the IRI in Source
	Title   string `json:"title,omitempty"`
	Date    string `json:"date,omitempty"`
}

// target is the passage, or with no selector the article, that an annotation is about.
type target struct {
	Type      string `json:"type"`
	Source    string `json:"source"`
	ArticleID string `json:"articleId"` // two articles may have one address
	selectors
}

// past is the passage that an annotation was about in an earlier version of the article.
type past struct {
	VersionID string `json:"versionId"`
	Replaced  string `json:"replaced,omitempty"` // when the next version came
	selectors
}

// selectors say where a passage is in a text or, where it is not there, last was.
type selectors struct {
	Selector  []any `json:"selector,omitempty"`
	LastStart *int  `json:"lastStartByte,omitempty"`
	LastEnd   *int  `json:"lastEndByte,omitempty"`
}

// quoteSelector is a TextQuoteSelector (section 4.2.4).
type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// positionSelector is a TextPositionSelector (section 4.2.5), in code points.
type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func (e encoder) highlight(h annotation.Highlight) (note, error) {
	n, err := dated(h.Created, h.Modified)
	if err != nil {
		return n, err
	}
	if err := n.setExtra(h.Extra); err != nil {
		return n, err
	}
	a := e.articles[h.Article]
	n.ID = idIRI(ofHighlight, h.ID)
	n.Speaker = h.Speaker
	n.Body = bodies(h)
	if h.Own() {
		n.Motivation = commenting
		n.Target = target{Type: typeResource, Source: articleIRI(a.Article), ArticleID: a.ID()}
		return n, nil
	}
	n.Motivation = highlighting
	n.Target = target{Type: typeResource, Source: articleIRI(a.Article), ArticleID: a.ID(), selectors: a.selectors(*h.Selector)}
	n.Earlier, err = e.earlier(h.Earlier)
	return n, err
}

// earlier returns what passages were in earlier versions, which may not be in the part.
func (e encoder) earlier(passages []annotation.Earlier) ([]past, error) {
	var out []past
	for _, p := range passages {
		replaced, err := timestamp(p.At)
		if err != nil {
			return nil, err
		}
		out = append(out, past{p.Version, replaced, e.articles[p.Version].selectors(p.Selector)})
	}
	return out, nil
}

func bodies(h annotation.Highlight) []any {
	out := []any{textBody{Type: typeText, Purpose: classifying, Value: string(h.Kind)}}
	if h.Own() {
		out = append(out, textBody{Type: typeText, Purpose: commenting, Role: roleOwnStatement, Value: h.Words})
	}
	if h.Comment != "" {
		out = append(out, textBody{Type: typeText, Purpose: commenting, Value: h.Comment})
	}
	if h.Verdict != "" {
		out = append(out, textBody{Type: typeText, Purpose: assessing, Value: h.Verdict})
	}
	for _, tag := range h.Tags {
		out = append(out, textBody{Type: typeText, Purpose: tagging, Value: tag})
	}
	for _, s := range h.Sources {
		out = append(out, source(s))
	}
	return out
}

// source returns s as a body: a resource, or where it has no address its title.
func source(s annotation.Source) any {
	if s.Address == "" {
		return textBody{Type: typeText, Purpose: linking, Value: s.Title, Date: s.Date}
	}
	b := sourceBody{Type: typeResource, Purpose: linking, Source: addressIRI(s.Address), Title: s.Title, Date: s.Date}
	if b.Source != s.Address {
		b.Written = s.Address
	}
	return b
}

// selectors returns sel as a file has it. a is nil where the text is not in the file.
func (a *articleText) selectors(sel anchor.Selector) selectors {
	out := selectors{Selector: []any{quoteSelector{typeQuote, sel.Exact, sel.Prefix, sel.Suffix}}}
	at := sel.Position
	if a != nil && at.Valid(len(a.Text())) && at.In(a.Text()) == sel.Exact && utf8.ValidString(sel.Exact) {
		out.Selector = append(out.Selector, positionSelector{typePosition, a.index.Runes(at.Start), a.index.Runes(at.End)})
	} else {
		out.LastStart, out.LastEnd = &at.Start, &at.End
	}
	return out
}
