package argdown

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// resolver makes statements and links of a model.
type resolver struct {
	*model
	id    string // of the file
	links []annotation.Link
	first map[same]int // number of the link that says so first

	looked int // relations that were looked at for what undercuts are about
}

var errTooMany = fmt.Errorf("the file says more than the %d statements or %d links that are read", MaxStatements, MaxLinks)

var linkTypes = map[sign]annotation.LinkType{
	rebuts:      annotation.Rebuts,
	supports:    annotation.Supports,
	undercuts:   annotation.Disputes,
	contradicts: annotation.Contradicts,
}

// resolve turns the model into what is imported.
func (r *resolver) resolve() error {
	for _, rel := range r.relations {
		rel.from.entity.from = append(rel.from.entity.from, rel)
		rel.to.entity.into = append(rel.to.entity.into, rel)
	}
	for _, x := range r.entities {
		x.becomeLink()
	}
	for _, x := range r.entities {
		if x.link == nil {
			r.settle(x)
		}
	}
	for _, x := range r.entities {
		x.tellConclusion()
	}
	r.statements = slices.DeleteFunc(r.statements, func(s *statement) bool { return s.told })
	for i, s := range r.statements {
		s.highlight.ID = notebook.DerivedID(r.id, "statement", strconv.Itoa(i))
		s.highlight.Article = r.id
	}
	r.sameClaims()
	if err := r.linkAll(); err != nil {
		return err
	}
	if len(r.links) > MaxLinks || len(r.statements) > MaxStatements {
		return errTooMany
	}
	r.kinds()
	return nil
}

// becomeLink makes x stand for a link where that is all it says: an argument of no words
// that one statement supports, that bears on one thing, and that only undercuts attack.
func (x *entity) becomeLink() {
	if !x.argument || len(x.members) > 0 || x.conclusion != nil || x.about != nil || len(x.from) != 1 {
		return
	}
	var premise *relation
	for _, rel := range x.into {
		switch {
		case rel.sign == undercuts:
		case rel.sign == supports && premise == nil && !rel.from.entity.argument:
			premise = rel
		default:
			return
		}
	}
	if premise == nil || x.from[0].sign == contradicts {
		return
	}
	x.link = x.from[0]
	x.link.from = premise.from
	premise.sign = noRelation
}

// settle makes x have a statement. One of no words says its title.
func (r *resolver) settle(x *entity) {
	if len(x.members) > 0 || x.conclusion != nil {
		return
	}
	s := r.add(folded(x.title))
	x.members = []*statement{s}
	if x.about != nil {
		s.describe(*x.about)
	}
}

// tellConclusion puts what is said of an argument that is given as premises and conclusion
// with its conclusion, which stands for it.
func (x *entity) tellConclusion() {
	if x.conclusion == nil {
		return
	}
	of := &x.conclusion.find().highlight
	for _, s := range x.members {
		of.Comment = strings.TrimPrefix(of.Comment+"\n"+s.highlight.Words, "\n")
		for _, source := range s.highlight.Sources {
			of.Sources = addSource(of.Sources, source)
		}
		for _, tag := range s.highlight.Tags {
			of.Tags = appendNew(of.Tags, tag)
		}
		s.told = true
	}
}

// statement returns the statement that u is about.
func (u use) statement() *statement {
	if u.entity.conclusion != nil {
		return u.entity.conclusion.find()
	}
	return u.find()
}

// sameClaims links the members of each entity.
func (r *resolver) sameClaims() {
	for _, x := range r.entities {
		if x.conclusion != nil {
			continue
		}
		for i := 1; i < len(x.members); i++ {
			r.link(annotation.SameClaim, x.members[i-1].highlight.ID, x.members[i].highlight.ID, "")
		}
	}
}

// linkAll makes links of the relations: of undercuts last, since they are about links.
func (r *resolver) linkAll() error {
	for _, rel := range r.relations {
		if rel.sign != undercuts && rel.sign != noRelation {
			rel.link = r.link(linkTypes[rel.sign], rel.from.statement().highlight.ID, rel.to.statement().highlight.ID, rel.note)
		}
	}
	after := map[*relation][]*relation{} // undercuts by what they are about
	var ready []*relation
	loose := 0
	for _, rel := range r.relations {
		if rel.sign != undercuts {
			continue
		}
		loose++
		if r.looked += len(rel.to.entity.from) + len(rel.of); r.looked > 4*MaxLinks {
			return errTooMany
		}
		about := rel.about()
		known := len(about) == 0
		for _, a := range about {
			known = known || a.link > 0
			after[a] = append(after[a], rel)
		}
		if known {
			ready = append(ready, rel)
		}
	}
	for at := 0; at < len(ready) && len(r.links) <= MaxLinks; at++ {
		if rel := ready[at]; rel.link == 0 {
			loose--
			r.dispute(rel)
			ready = append(ready, after[rel]...)
		}
	}
	r.left.Add("loose undercut", loose) // they are about each other, or about what is no link
	return nil
}

// dispute makes an undercut dispute the links that it is about.
func (r *resolver) dispute(rel *relation) {
	from := rel.from.statement().highlight.ID
	about := rel.about()
	if len(about) == 0 {
		rel.link = r.link(annotation.Rebuts, from, rel.to.statement().highlight.ID, rel.note)
	}
	for _, a := range about {
		if a.link > 0 && len(r.links) <= MaxLinks {
			if n := r.link(annotation.Disputes, from, r.links[a.link-1].ID, rel.note); rel.link == 0 {
				rel.link = n
			}
		}
	}
}

// about returns the relations that an undercut attacks, none where it is about a statement
// that does nothing: that is a rebuttal.
func (rel *relation) about() []*relation {
	x := rel.to.entity
	switch {
	case x.link != nil:
		return []*relation{x.link}
	case len(rel.of) > 0 && rel.of[0].sign == noRelation: // beneath the premise of a link
		return []*relation{rel.of[0].to.entity.link}
	case len(x.steps) > 0:
		return x.steps
	case !x.argument:
		return rel.of
	}
	var direct []*relation
	for _, from := range x.from {
		if from.sign != undercuts {
			direct = append(direct, from)
		}
	}
	if len(direct) == 0 {
		return x.from
	}
	return direct
}

// link makes a link and returns its number, that of the one that says the same where there
// is one, or 0 where its ends are one statement.
func (r *resolver) link(t annotation.LinkType, from, to, note string) int {
	if from == to {
		r.left.Add("self-link", 1)
		return 0
	}
	l := annotation.Link{Type: t, From: from, To: to, Note: note}
	key := sameOf(l)
	if n := r.first[key]; n > 0 {
		if there := &r.links[n-1]; there.Note == "" {
			there.Note = note
		}
		return n
	}
	l.ID = notebook.DerivedID(r.id, "link", string(t), from, to)
	r.links = append(r.links, l)
	r.first[key] = len(r.links)
	return len(r.links)
}

// kinds gives a statement of which no kind is said the one that fits what it first does.
func (r *resolver) kinds() {
	does := map[string]annotation.LinkType{}
	for _, l := range r.links {
		if _, known := does[l.From]; !known {
			does[l.From] = l.Type
		}
	}
	for _, s := range r.statements {
		if s.kind {
			continue
		}
		switch does[s.highlight.ID] {
		case annotation.Rebuts, annotation.Disputes:
			s.highlight.Kind = annotation.Rebuttal
		case annotation.Supports:
			s.highlight.Kind = annotation.Evidence
		}
	}
}
