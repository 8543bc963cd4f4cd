package w3c

import (
	"fmt"

	"counterpoint/pkg/annotation"
)

// person is who made an annotation (Model, section 3.3.1).
type person struct {
	ID   string `json:"id,omitempty"`
	Type string `json:"type"`
	Name string `json:"name,omitempty"`
}

// creator returns m as a file has it, nil where nobody is known.
func creator(m annotation.Maker) *person {
	if m == (annotation.Maker{}) {
		return nil
	}
	p := &person{Type: typePerson, Name: m.Name}
	switch {
	case m.ID == "":
	case addressIRI(m.ID) == m.ID:
		p.ID = m.ID
	default:
		p.ID = idIRI(ofMaker, m.ID)
	}
	return p
}

// maker undoes creator.
func (p *person) maker() (annotation.Maker, error) {
	if p == nil {
		return annotation.Maker{}, nil
	}
	m := annotation.Maker{ID: p.ID, Name: p.Name}
	if p.Type != typePerson {
		return m, fmt.Errorf("its creator is of the type %q, not %s", p.Type, typePerson)
	}
	if p.ID == "" || addressIRI(p.ID) == p.ID {
		return m, nil
	}
	id, err := idOf(ofMaker, p.ID)
	if err != nil {
		return m, fmt.Errorf("its creator: %w", err)
	}
	m.ID = id
	return m, nil
}
