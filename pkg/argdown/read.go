package argdown

import (
	"fmt"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// Read returns the statements and links of a file of Argdown. It is lenient where Argdown
// itself would guess, and so reads files that Argdown's parser refuses.
//
//   - A statement is one that the file says or only names: then its title is its words. A
//     title that is said in several ways is as many statements of the same claim.
//   - An argument is a statement, too. One given as premises and conclusion stands for its
//     conclusion, which the premises support; inference rules are passed over. One of no
//     words, between a statement and what that bears on, is the link itself.
//   - An undercut disputes the links that go out from the argument, or that with which the
//     statement above it came. Where there is none, it rebuts.
//   - Headings, lists and emphasis say nothing. Tags and links are kept as tags and sources.
//   - Kind is what the data say. Else it fits what a statement first does.
//
// Each error is a sentence that names the line and the column.
func Read(data []byte) (notebook.Imported, error) {
	if len(data) > MaxSize {
		return notebook.Imported{}, fmt.Errorf("the file has %d MB, and %d MB is the most that is read", len(data)>>20, MaxSize>>20)
	}
	s, err := newSource(data)
	if err != nil {
		return notebook.Imported{}, err
	}
	p := parser{source: s, model: newModel()}
	if err := p.parse(); err != nil {
		return notebook.Imported{}, err
	}
	r := resolver{model: p.model, id: notebook.DerivedID("argdown", string(data)), first: map[same]int{}}
	if err := r.resolve(); err != nil {
		return notebook.Imported{}, err
	}
	if len(r.statements) == 0 {
		return notebook.Imported{}, fmt.Errorf("there are no statements in it; a statement of Argdown is a line of text, with or without [a title]: before it")
	}
	in := notebook.Imported{ID: r.id, Title: r.title, Links: r.links, Left: r.left}
	if title := s.frontTitle(); title != "" {
		in.Title = title
	}
	in.Statements = make([]annotation.Highlight, len(r.statements))
	for i, s := range r.statements {
		in.Statements[i] = s.highlight
	}
	return in, nil
}

// frontTitle returns the title that the front matter gives.
func (s *source) frontTitle() string {
	for line := range strings.Lines(s.front) {
		if rest, ok := strings.CutPrefix(line, keyTitle+":"); ok {
			p := valueParser{rest: rest}
			if v, ok := p.value("\n", maxNested); ok {
				return folded(v.text)
			}
		}
	}
	return ""
}
