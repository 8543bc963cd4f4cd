package w3c

import "fmt"

const typeRange = "RangeSelector"

// selection collects what the selectors of one target say.
type selection struct {
	how
	ofText bool // there is a selector of text, be it one that says nothing
}

// read adds the selectors in v: one, a list, or a choice. All of a target's selectors
// mean the same passage; the first of each type is taken. refined says that v only
// narrows down what another selector found.
func (s *selection) read(v value, refined bool, depth int) error {
	if depth > deepestList {
		return fmt.Errorf("selectors stand more than %d deep in one another", deepestList)
	}
	for _, selector := range v.list() {
		f := selector.fields()
		if err := s.take(f, refined, depth); err != nil {
			return err
		}
		if err := s.read(f["refinedBy"], true, depth+1); err != nil {
			return err
		}
		if items := f["items"]; items.kind() == "list" {
			if err := s.read(items, refined, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *selection) take(f map[string]value, refined bool, depth int) error {
	switch {
	case hasType(f, typeQuote):
		s.ofText = true
		// A quote that refines another says more exactly what is meant.
		if refined || s.quote.exact.text == "" {
			return s.quote.read(f)
		}
	case hasType(f, typePosition):
		s.ofText = true
		// One that refines counts from the start of what it refines, wherever that is.
		if !refined && !s.position.known {
			s.position = readPosition(f)
		}
	case hasType(f, typeRange):
		s.ofText = true
		// Hypothesis's RangeSelector has paths of elements in it instead.
		if f["startSelector"].kind() != "" && f["endSelector"].kind() != "" && s.start == nil {
			return s.ends(f, depth)
		}
	}
	return nil
}

// ends reads a RangeSelector.
func (s *selection) ends(f map[string]value, depth int) error {
	var start, end selection
	if err := start.read(f["startSelector"], false, depth+1); err != nil {
		return err
	}
	if err := end.read(f["endSelector"], false, depth+1); err != nil {
		return err
	}
	s.start, s.end = &start.how, &end.how
	return nil
}

func (q *quoteFields) read(f map[string]value) error {
	for _, field := range []struct {
		name string
		to   *textField
	}{{"exact", &q.exact}, {"prefix", &q.prefix}, {"suffix", &q.suffix}} {
		text, err := f[field.name].text()
		if err != nil {
			return fmt.Errorf("%s has a wrong %s: %w", typeQuote, field.name, err)
		}
		*field.to = textField{f[field.name], text}
	}
	return nil
}

func readPosition(f map[string]value) positionFields {
	p := positionFields{startIn: f["start"], endIn: f["end"]}
	var startOK, endOK bool
	p.start, startOK = p.startIn.position()
	p.end, endOK = p.endIn.position()
	p.known = startOK && endOK && p.start < p.end
	return p
}
