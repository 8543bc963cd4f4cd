package w3c

import (
	"encoding/json"
	"fmt"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/notebook"
)

// foreignTarget is one thing that an annotation of another program's is about.
type foreignTarget struct {
	source string // address of the article, or the id of another annotation
	title  string
	selection
	rest map[string]json.RawMessage // members that are not understood
}

// readTargets reads the targets in v: one, a list, or a set of them (section 4.6).
func readTargets(v value, depth int) (out []foreignTarget, err error) {
	if depth > deepestList {
		return nil, fmt.Errorf("its target's parts stand more than %d deep in one another", deepestList)
	}
	for _, target := range v.list() {
		if target.kind() == "string" {
			iri, err := target.text()
			if err != nil {
				return nil, err
			}
			out = append(out, foreignTarget{source: iri})
			continue
		}
		f := target.fields()
		if items := f["items"]; items.kind() == "list" {
			inner, err := readTargets(items, depth+1)
			if err != nil {
				return nil, err
			}
			out = append(out, inner...)
			continue
		}
		t, err := readTarget(f)
		if err != nil {
			return nil, fmt.Errorf("its target's %w", err)
		}
		out = append(out, t)
	}
	return out, nil
}

func readTarget(f map[string]value) (t foreignTarget, err error) {
	if sources := f["source"].list(); len(sources) > 0 {
		if t.source, _ = sources[0].text(); t.source == "" {
			t.source = idText(sources[0].fields())
			t.title = firstText(sources[0].fields(), "title")
		}
	}
	if t.source == "" {
		t.source = idText(f)
	}
	if err := t.read(f["selector"], false, 0); err != nil {
		return t, err
	}
	for _, text := range []string{t.quote.exact.text, t.quote.prefix.text, t.quote.suffix.text} {
		if len(text) > MaxText {
			return t, fmt.Errorf("%s: %w", typeQuote, tooLong(len(text)))
		}
	}
	t.rest = map[string]json.RawMessage{}
	for name, v := range f {
		switch name {
		case "source", "id", "@id", "type", "@type", "selector":
		default:
			t.rest[name] = v.raw
		}
	}
	return t, t.keepSelectors(f["selector"])
}

// keepSelectors keeps what selectors say that a highlight's selector cannot.
func (t *foreignTarget) keepSelectors(v value) error {
	var kept []json.RawMessage
	for _, selector := range v.list() {
		f := selector.fields()
		if f["refinedBy"].kind() == "" && (hasType(f, typeQuote) || hasType(f, typePosition)) {
			continue
		}
		kept = append(kept, selector.raw)
	}
	if len(kept) == 0 {
		return nil
	}
	data, err := json.Marshal(kept)
	t.rest["selector"] = data
	return err
}

// passage returns the selector of t, in the units of the file, and the two ends of a range
// whose words are not known. It is false where t is no passage of a text that could be
// found.
func (t foreignTarget) passage() (sel anchor.Selector, ends *[2]anchor.Selector, ok bool) {
	sel = t.selector()
	if sel.Exact == "" && t.start != nil {
		ends = &[2]anchor.Selector{t.start.selector(), t.end.selector()}
		ok = findable(ends[0]) && findable(ends[1])
		return sel, ends, ok
	}
	return sel, nil, t.ofText && findable(sel)
}

func findable(sel anchor.Selector) bool { return sel.Exact != "" || !sel.Position.Empty() }

// key returns what is the same for all targets in one article.
func (t foreignTarget) key() string { return notebook.PlainAddress(t.source) }
