package w3c

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/annotation"
)

// foreignNote is an annotation of another program's as records are made of it.
type foreignNote struct {
	called   string // what errors call it
	id       string // as its file has it, "" where it has none
	raw      string // all of it
	fields   map[string]value
	targets  []foreignTarget
	record   string          // id of the first record that was made of it
	linking  bool            // it says that it links
	tied     bool            // it links two annotations, those of the ids ends
	kind     annotation.Kind // "" where nothing tells
	comments []string
	words    []string // tags, and what classifies
	sources  []annotation.Source
	verdict  string
	ends     []string // the ids that its bodies are, and nothing else
	creator  annotation.Maker
	created  time.Time
	modified time.Time
	bodies   []json.RawMessage // that are not understood
}

// readFields reads what all sorts of annotations have. Hypothesis's own names for some of
// it are read beside the Model's.
func (n *foreignNote) readFields() error {
	for _, v := range n.fields["motivation"].list() {
		word, _ := v.text() // what is no word motivates nothing that is known
		n.motivate(word)
	}
	if err := n.readBodies(n.fields["body"], 0); err != nil {
		return err
	}
	for _, name := range []string{"bodyValue", "text"} {
		if err := n.comment(n.fields[name]); err != nil {
			return fmt.Errorf("its %s: %w", name, err)
		}
	}
	for _, tag := range n.fields["tags"].list() {
		word, err := n.within(tag)
		if err != nil {
			return fmt.Errorf("its tags: %w", err)
		}
		n.tag(word)
	}
	n.creator = makerOf(n.fields)
	n.created = timeOf(n.fields["created"])
	n.modified = timeOf(n.fields["modified"])
	if n.modified.IsZero() {
		n.modified = timeOf(n.fields["updated"])
	}
	return nil
}

// motivate takes in a motivation, which may say what sort of statement it is.
func (n *foreignNote) motivate(word string) {
	word = strings.TrimPrefix(word, "oa:")
	if word == linking {
		n.linking = true
		return
	}
	n.guessKind(word)
}

// guessKind takes word for the kind of the statement where it is one, the first that is.
func (n *foreignNote) guessKind(word string) {
	if n.kind == "" {
		n.kind = kindOf(word)
	}
}

// tag takes in a tag.
func (n *foreignNote) tag(word string) {
	if word = strings.TrimSpace(word); word != "" {
		n.guessKind(word)
		n.words = append(n.words, word)
	}
}

func (n *foreignNote) comment(v value) error {
	text, err := n.within(v)
	if err == nil && strings.TrimSpace(text) != "" {
		n.comments = append(n.comments, text)
	}
	return err
}

// within returns the text that v is, which must not be longer than MaxText.
func (n *foreignNote) within(v value) (string, error) {
	if len(v.raw) > 6*MaxText { // even if each character is escaped
		return "", tooLong(len(v.raw))
	}
	text, err := v.text()
	if err == nil && len(text) > MaxText {
		err = tooLong(len(text))
	}
	return text, err
}

func tooLong(length int) error {
	return fmt.Errorf("it has a text of %d KB, and %d KB is the most that is read", length>>10, MaxText>>10)
}

// makerOf returns who made an annotation: the Model's creator, or Hypothesis's user.
func makerOf(f map[string]value) (m annotation.Maker) {
	if makers := f["creator"].list(); len(makers) > 0 {
		if m.ID, _ = makers[0].text(); m.ID == "" {
			who := makers[0].fields()
			m.ID = idText(who)
			m.Name = firstText(who, "name", "nickname")
		}
	}
	if m.ID == "" && m.Name == "" {
		m.ID, _ = f["user"].text()
		m.Name = firstText(f["user_info"].fields(), "display_name")
	}
	if m.ID == "" {
		m.ID = m.Name
	}
	return m
}

// moreOfMaker reports whether an annotation says more of its makers than a record can.
func (n *foreignNote) moreOfMaker() bool {
	if n.fields["creator"].kind() == "list" {
		return true
	}
	for name := range n.fields["creator"].fields() {
		switch name {
		case "id", "@id", "type", "@type", "name":
		default:
			return true
		}
	}
	return false
}

// firstText returns the first of f's fields of these names that is a text, or "".
func firstText(f map[string]value, names ...string) string {
	for _, name := range names {
		for _, v := range f[name].list() {
			if text, err := v.text(); err == nil && text != "" {
				return text
			}
		}
	}
	return ""
}

// timeOf returns a moment in UTC, the zero time where v is none that can be understood:
// when a note was made is not worth losing it.
func timeOf(v value) time.Time {
	text, _ := v.text()
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
