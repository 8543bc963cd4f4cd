package notebook

import "counterpoint/pkg/annotation"

// PartOf returns the highlights named, in reading order, with the articles that they are in
// or were written beside, each followed by its earlier versions, and the links with every
// end among these highlights, oldest first. A dispute is among the links where its own
// highlight is named and the link that it is about is among them. Ids of no highlight are
// passed over; with none left the Part is empty.
func (s State) PartOf(highlightIDs ...string) Part {
	named, of := map[string]bool{}, map[string]bool{}
	for _, id := range highlightIDs {
		if h, ok := s.Highlight(id); ok {
			named[id], of[h.Article] = true, true
		}
	}
	var p Part
	for _, a := range s.Articles() {
		if of[a.ID()] {
			p.Articles = append(append(p.Articles, a), list(s.editions, a.ID())...)
		}
	}
	p.take(s, func(h annotation.Highlight) bool { return named[h.ID] })
	return p
}

// Bearing returns the ids of a statement, which is the first, and of all that hangs on it:
// what rebuts or supports it, what contradicts it, the other occurrences of the same claim,
// what disputes the links that start at it, and whatever hangs on these in turn, in any
// article. So what disputes a link comes in with the statement that the link starts at. What
// the statement itself rebuts, supports or disputes is not among them, unless it hangs on it
// some other way. With PartOf they are a part of a notebook. It is empty where there is no
// such statement.
func (s State) Bearing(statementID string) []string {
	h, ok := s.Highlight(statementID)
	if !ok {
		return nil
	}
	ids := []string{h.ID}
	seen := map[string]bool{h.ID: true}
	for i := 0; i < len(ids); i++ {
		for _, h := range s.Hanging(ids[i]) {
			if !seen[h.ID] {
				seen[h.ID] = true
				ids = append(ids, h.ID)
			}
		}
	}
	return ids
}

// Hanging returns the statements that hang on a statement by one link; see Bearing. One that
// does so by several links comes several times.
func (s State) Hanging(statementID string) []annotation.Highlight {
	var out []annotation.Highlight
	add := func(id string) {
		if h, ok := s.Highlight(id); ok {
			out = append(out, h)
		}
	}
	for _, l := range s.linksToHighlight(statementID) {
		add(l.From)
	}
	for _, l := range list(s.from, statementID) {
		if l.Type == annotation.Contradicts || l.Type == annotation.SameClaim {
			add(l.To)
		}
		for _, dispute := range s.disputesOf(l.ID) {
			add(dispute.From)
		}
	}
	return out
}
