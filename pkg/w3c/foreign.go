package w3c

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Notes are highlights that any program wrote, in the file that holds them: one
// annotation, a list, an AnnotationPage, an AnnotationCollection with its pages inside,
// Hypothesis's answer to a search, or its client's export. They are read leniently, for
// other programs' files fail several of the Model's musts. Start with ReadNotes.
type Notes struct {
	data  []byte
	notes []passage
	bare  bool // an annotation's id is no IRI
}

// passage is what one target of an annotation is about.
type passage struct {
	id string
	how
}

// how says how a file describes a passage: by its words, its position, or both. Where it
// does so by neither there may be what the passage starts with and what follows it.
type how struct {
	quote      quoteFields
	position   positionFields
	start, end *how // of a RangeSelector: two quotes or positions (section 4.2.9)
}

// quoteFields is a TextQuoteSelector as a file has it.
type quoteFields struct{ exact, prefix, suffix textField }

// textField is a string of a selector; in is missing where the selector has none.
type textField struct {
	in   value
	text string
}

// positionFields is a TextPositionSelector as a file has it. start and end are in the
// units of the file.
type positionFields struct {
	startIn, endIn value
	start, end     int
	known          bool
}

// byteOrderMark begins a file that some editors wrote.
const byteOrderMark = "\ufeff"

// IsOwn reports whether data says that Encode wrote it: a file for Decode.
func IsOwn(data []byte) bool {
	var f file
	err := json.Unmarshal(bytes.TrimPrefix(data, []byte(byteOrderMark)), &f)
	return err == nil && f.Version != nil
}

// HighlightIRI returns the id that the annotation of a highlight has in Encode's files.
func HighlightIRI(id string) string { return idIRI(ofHighlight, id) }

// ReadNotes finds the highlights in a file of annotations. A highlight is a target with
// a selector of text: replies, links and notes on a whole page are passed over. Each
// error is a sentence for the reader of the file: what is wrong, where, and what to do.
func ReadNotes(data []byte) (*Notes, error) {
	notes := &Notes{data: data}
	r := reader{}
	r.take = func(id string, _ value, f map[string]value) error {
		if id == "" {
			id = fmt.Sprintf("#%d", r.count)
		}
		if err := notes.targets(id, f["target"], 0); err != nil {
			return fmt.Errorf("its target's %w", err)
		}
		return nil
	}
	if err := r.read(data); err != nil {
		return nil, err
	}
	notes.bare = r.bare
	return notes, nil
}

// read finds the annotations in data, a file.
func (r *reader) read(data []byte) error {
	if len(data) > MaxSize {
		return fmt.Errorf("the file has %d MB, and %d MB is the most that is read", len(data)>>20, MaxSize>>20)
	}
	body := bytes.TrimPrefix(data, []byte(byteOrderMark))
	if err := checkJSON(body); err != nil {
		return err
	}
	body = bytes.TrimLeft(body, " \t\r\n")
	if err := r.collect(value{bytes.TrimRight(body, " \t\r\n"), len(data) - len(body)}, 0); err != nil {
		return err
	}
	if !r.found {
		return errors.New("there are no annotations in it; give a list, a page or a collection of W3C annotations")
	}
	return nil
}

// checkJSON returns an error that says where data is no JSON, or nil.
func checkJSON(data []byte) error {
	err := json.Unmarshal(data, new(json.RawMessage))
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line, column := place(data, int(syntax.Offset)-1)
		return fmt.Errorf("the file breaks off or is no JSON at line %d, column %d (%w)", line, column, err)
	}
	return err
}

// IDs returns the id of each highlight in the order of the file. A highlight is one
// target, so an annotation with two targets is there twice. Where an annotation has no
// id it is "#3": the third annotation of the file.
func (n *Notes) IDs() []string {
	ids := make([]string, len(n.notes))
	for i, p := range n.notes {
		ids[i] = p.id
	}
	return ids
}
