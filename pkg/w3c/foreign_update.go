package w3c

import (
	"bytes"
	"encoding/json"
	"sort"
	"strconv"
	"strings"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// edit replaces a value of a file.
type edit struct {
	in value
	by []byte
}

// File returns the file of the notes with the selectors of those that were found set to
// where they stand now. All else is as it was, byte for byte: what a program wrote that
// is not known here, selectors that still fit, and those of orphans and of ambiguous
// highlights. No selector is added. Hypothesis's RangeSelector is left alone, too: its
// paths are those of a page that is not here.
func (p *Placed) File() []byte {
	var edits []edit
	found := p.found
	for i, passage := range p.notes.notes {
		parts := passage.parts()
		for j, part := range parts {
			if p.Matches[i].Found() {
				edits = append(edits, p.edits(part, found[j])...)
			}
		}
		found = found[len(parts):]
	}
	sort.Slice(edits, func(i, j int) bool { return edits[i].in.at < edits[j].in.at })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(p.notes.data[at:e.in.at])
		out.Write(e.by)
		at = e.in.at + len(e.in.raw)
	}
	out.Write(p.notes.data[at:])
	return out.Bytes()
}

// edits returns what carries h to where m says.
func (p *Placed) edits(h how, m anchor.Match) []edit {
	var out []edit
	if h.quote.exact.text != "" {
		out = p.quoteEdits(h.quote, m.Span)
	}
	if h.position.known {
		out = append(out, replaced(h.position.startIn, h.position.start, p.ruler.Units(m.Span.Start))...)
		out = append(out, replaced(h.position.endIn, h.position.end, p.ruler.Units(m.Span.End))...)
	}
	return out
}

// quoteEdits returns what makes q quote the passage at s. What still fits, but for its
// white space, stays.
func (p *Placed) quoteEdits(q quoteFields, s span.Span) []edit {
	var out []edit
	if exact := s.In(p.text); folded(q.exact.text) != folded(exact) {
		out = append(out, q.exact.edit(exact))
	}
	prefixFits := endsWith(p.text[:s.Start], folded(q.prefix.text))
	suffixFits := beginsWith(p.text[s.End:], folded(q.suffix.text))
	if prefixFits && suffixFits {
		return out // Describe searches the whole text
	}
	now := anchor.Describe(p.text, s)
	if !prefixFits {
		out = append(out, q.prefix.edit(now.Prefix))
	}
	if !suffixFits {
		out = append(out, q.suffix.edit(now.Suffix))
	}
	return out
}

// edit returns what makes f say text.
func (f textField) edit(text string) edit { return edit{f.in, jsonString(text)} }

func replaced(in value, old, now int) []edit {
	if old == now {
		return nil
	}
	return []edit{{in, strconv.AppendInt(nil, int64(now), 10)}}
}

// endsWith reports whether text ends with old, which is folded. Where old has one space,
// canonical text has up to two characters of white space.
func endsWith(text, old string) bool {
	return strings.HasSuffix(folded(text[max(0, len(text)-2*len(old)):]), old)
}

func beginsWith(text, old string) bool {
	return strings.HasPrefix(folded(text[:min(len(text), 2*len(old))]), old)
}

// jsonString returns text as JSON, with <, > and & as they are.
func jsonString(text string) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if enc.Encode(text) != nil { // a string always has a JSON form
		return nil
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}
