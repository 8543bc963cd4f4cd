package argdown

import (
	"bytes"
	"strings"
)

// parser reads a file line by line into a model.
type parser struct {
	*source
	model   *model
	pending []piece    // the element that is being read
	as      relationOf // what it does to what it stands beneath
	indent  int        // of the line that it begins on
	stack   []parent   // what the next relation may stand beneath
	proof   *proof     // the premises and conclusions that are being read
	step    step       // what the pending element is in it
	last    *entity    // the argument before an empty line, whose premises may follow
}

// parent is an element that relations may stand beneath.
type parent struct {
	indent int
	use    use
	by     *relation // that it is an end of, if any
}

// top is the indentation of what stands beneath nothing.
const top = -1

// parse reads the lines of s.
func (p *parser) parse() error {
	for at := 0; at < len(p.clean); {
		end := at + bytes.IndexByte(p.clean[at:], '\n')
		if end < at {
			end = len(p.clean)
		}
		if err := p.line(at, end); err != nil {
			return err
		}
		at = end + 1
	}
	if err := p.flush(); err != nil {
		return err
	}
	return p.endProof()
}

// line reads a line. One that holds nothing but a comment is as if it were not there.
func (p *parser) line(at, end int) error {
	content := p.clean[at:end]
	rest := bytes.TrimLeft(content, " \t\x00")
	if len(rest) == 0 {
		if bytes.IndexByte(content, inComment) >= 0 {
			return nil
		}
		return p.emptyLine()
	}
	start := end - len(rest)
	indent := start - at
	if word, as := relationSign(rest); as.sign != noRelation {
		if err := p.flush(); err != nil {
			return err
		}
		return p.begin(start+word, end, as, indent)
	}
	if bytes.HasPrefix(rest, []byte("--")) {
		return p.infer(start, end)
	}
	if word := markerLength(rest, indent); word > 0 {
		return p.top(start, word, end, rest[0])
	}
	if p.pending == nil {
		return p.begin(start, end, relationOf{}, top)
	}
	p.pending = append(p.pending, piece{start, end})
	return nil
}

func (p *parser) emptyLine() error {
	if err := p.flush(); err != nil {
		return err
	}
	p.stack = nil
	if p.proof != nil && p.proof.last != nil && !p.proof.inferred {
		return p.endProof()
	}
	return nil
}

// begin begins an element with the rest of a line.
func (p *parser) begin(from, to int, as relationOf, indent int) error {
	from = to - len(bytes.TrimLeft(p.clean[from:to], " \t\x00"))
	p.pending, p.as, p.indent = []piece{{from, to}}, as, indent
	if as.sign == noRelation {
		if p.step == noStep && p.proof != nil {
			if err := p.endProof(); err != nil {
				return err
			}
		}
		p.stack = nil
		return nil
	}
	for len(p.stack) > 0 && p.stack[len(p.stack)-1].indent >= indent {
		p.stack = p.stack[:len(p.stack)-1]
	}
	if len(p.stack) == 0 {
		return p.fault(from, "a relation begins here, and nothing stands above it that it is about; write the statement that it is about on the line before, less indented")
	}
	if len(p.stack) > MaxDepth {
		return p.fault(from, "relations stand more than %d deep beneath each other", MaxDepth)
	}
	return nil
}

// top begins what stands beneath nothing, after a marker of word bytes: a heading, a
// numbered premise or conclusion, or an item of a list.
func (p *parser) top(start, word, end int, first byte) error {
	if err := p.flush(); err != nil {
		return err
	}
	switch first {
	case '#':
		p.stack, p.last = nil, nil
		if err := p.endProof(); err != nil {
			return err
		}
		p.model.heading(p.element([]piece{{start + word, end}}))
		return nil
	case '(':
		if p.proof == nil {
			p.proof = &proof{argument: p.last}
			p.last = nil
		}
		p.step = premise
		if p.proof.inferred {
			p.step, p.proof.inferred = conclusion, false
		}
	}
	return p.begin(start+word, end, relationOf{}, top)
}

// flush ends the element that is being read and puts it in the model.
func (p *parser) flush() error {
	if p.pending == nil {
		return nil
	}
	e := p.element(p.pending)
	p.pending = nil
	if e.title == "" && e.words == "" {
		return p.fault(e.at, "a statement is missing here; write its words or its [title]")
	}
	if !e.defined && e.words != "" {
		return p.fault(e.at, "words follow a title; write a colon between them, as in [title]: words")
	}
	u := p.model.mention(e)
	if err := p.limit(e); err != nil {
		return err
	}
	var by *relation
	if p.as.sign != noRelation {
		var err error
		if by, err = p.relate(u, e); err != nil {
			return err
		}
	} else {
		p.inProof(u)
		if p.last = nil; e.argument {
			p.last = u.entity
		}
	}
	p.step = noStep
	p.stack = append(p.stack, parent{p.indent, u, by})
	return nil
}

// relate makes the relation of an element to what it stands beneath.
func (p *parser) relate(u use, e element) (*relation, error) {
	above := p.stack[len(p.stack)-1]
	r := relation{sign: p.as.sign, from: u, to: above.use, note: strings.TrimSpace(e.data[keyLinkNote].text)}
	if p.as.outward {
		r.from, r.to = r.to, r.from
	}
	if r.sign == undercuts && !p.as.outward {
		if above.by != nil {
			r.of = []*relation{above.by}
		}
	}
	if above.use.entity == nil { // beneath the line before a conclusion
		if p.proof == nil || r.sign != undercuts || p.as.outward {
			return nil, p.fault(e.at, "only an undercut, _, may stand beneath the line before a conclusion")
		}
		made := p.model.relate(r)
		p.proof.inference = append(p.proof.inference, made)
		return made, p.limit(e)
	}
	return p.model.relate(r), p.limit(e)
}

// limit returns an error where the file has more than is read.
func (p *parser) limit(e element) error {
	switch m := p.model; {
	case len(m.statements) > MaxStatements:
		return p.fault(e.at, "the file has more than the %d statements that are read", MaxStatements)
	case len(m.relations) > MaxLinks:
		return p.fault(e.at, "the file has more than the %d links that are read", MaxLinks)
	}
	return nil
}
