package argdown

import "bytes"

// step is what an element is in premises and conclusions.
type step int

const (
	noStep step = iota
	premise
	conclusion
)

// proof is a list of premises with what follows from them.
type proof struct {
	argument  *entity // nil where it has no title
	premises  []use
	inferred  bool        // the next statement is a conclusion
	last      *use        // the latest conclusion
	inference []*relation // undercuts of what leads to the next conclusion
	steps     []*relation // from the latest premises to the latest conclusion
}

// infer reads the line between premises and conclusion, or one of the three that it has
// where it names its rules.
func (p *parser) infer(start, end int) error {
	if err := p.flush(); err != nil {
		return err
	}
	if p.proof == nil || len(p.proof.premises) == 0 {
		return p.fault(start, "a conclusion is said to follow here, and no premise stands before it; number premises and conclusion as in (1), (2)")
	}
	line := bytes.Trim(p.clean[start:end], " \t\x00")
	ruled := p.proof.inferred // the second line of two
	p.proof.inferred = true
	alone := len(bytes.Trim(line, "-")) == 0
	if alone && len(line) == 2 && !ruled {
		p.skipRules(end)
	}
	p.stack = []parent{{indent: top}}
	return nil
}

// skipRules takes the names of inference rules for comments: nothing here holds them.
func (p *parser) skipRules(at int) {
	closing := bytes.Index(p.clean[at:], []byte("\n--"))
	if blank := bytes.Index(p.clean[at:], []byte("\n\n")); closing < 0 || blank >= 0 && blank < closing {
		return
	}
	p.fill(at+1, at+closing, inComment)
}

// inProof notes what a statement is in the premises and conclusions being read.
func (p *parser) inProof(u use) {
	switch p.step {
	case premise:
		p.proof.premises = append(p.proof.premises, u)
	case conclusion:
		var steps []*relation
		for _, from := range p.proof.premises {
			steps = append(steps, p.model.relate(relation{sign: supports, from: from, to: u}))
		}
		for _, undercut := range p.proof.inference {
			undercut.to, undercut.of = u, steps
		}
		p.proof.steps = steps
		p.proof.premises, p.proof.inference, p.proof.last = []use{u}, nil, &u
	}
}

// endProof ends the premises and conclusions being read.
func (p *parser) endProof() error {
	proof := p.proof
	p.proof = nil
	switch {
	case proof == nil:
	case proof.last == nil || proof.inferred:
		return p.fault(len(p.clean), "premises before here lead to no conclusion; write a line of ---- and the conclusion's number after them")
	case proof.argument != nil && !proof.last.entity.argument:
		proof.argument.conclusion, proof.argument.steps = proof.last, proof.steps
	}
	return nil
}
