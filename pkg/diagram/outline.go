package diagram

import "counterpoint/pkg/annotation"

// Branch is a statement of the outline, with what bears on it.
type Branch struct {
	Statement
	Link  annotation.Link // by which it bears on the one above; the zero Link at a top
	Verb  string          // what the one above is by it: "rebutted by"; "" at a top
	Again bool            // what bears on it is told where it came before
	Below []Branch
}

// verbs are what an outline says of a link at the end that it bears on.
var verbs = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebutted by",
	annotation.Supports:    "supported by",
	annotation.Contradicts: "contradicted by",
	annotation.Disputes:    "disputed by",
	annotation.SameClaim:   "same claim as",
}

// Outline tells the diagram as a tree: each top with what bears on it below, and what bears
// on that below again. What bears on a statement is told where it comes first: so a circle
// ends.
func (d *Diagram) Outline() []Branch {
	told := make([]bool, len(d.web.statements))
	var branches []Branch
	for _, top := range d.web.tops {
		if !told[top] {
			branches = append(branches, d.branch(arm{other: top}, told))
		}
	}
	return branches
}

func (d *Diagram) branch(by arm, told []bool) Branch {
	i := by.other
	b := Branch{Statement: d.statement(i), Link: by.link, Verb: verbs[by.link.Type]}
	var arms []arm
	for _, a := range d.web.hangs[i] {
		if a.link.ID != by.link.ID { // it leads back to where we came from
			arms = append(arms, a)
		}
	}
	b.Again, b.Foldable = told[i] && len(arms) > 0, !told[i] && b.Foldable
	if told[i] || d.folded[i] {
		return b
	}
	told[i] = true
	for _, a := range arms {
		b.Below = append(b.Below, d.branch(a, told))
	}
	return b
}
