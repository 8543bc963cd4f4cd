package diagram

import (
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// web is the part of a notebook that a diagram is of.
type web struct {
	state      notebook.State
	scope      Scope
	statements []annotation.Highlight
	index      map[string]int    // by id, into statements
	links      []annotation.Link // with both ends in the web, the oldest first
	hangs      [][]arm           // by statement: what hangs on it
	above      [][]int           // by statement: those that it hangs on
	tops       []int             // where the web is told from, so that all of it is reached
}

// arm is a link as the statement that it bears on sees it.
type arm struct {
	link  annotation.Link
	other int  // the statement at the other end
	back  bool // the link is one that holds both ways, seen from where it starts
}

func newWeb(s notebook.State, scope Scope) *web {
	w := &web{state: s, scope: scope, index: map[string]int{}}
	if h, ok := s.Highlight(scope.Claim); ok {
		w.add(h)
	} else {
		w.addArticles()
	}
	for i := 0; i < len(w.statements); i++ {
		for _, h := range s.Hanging(w.statements[i].ID) {
			w.add(h)
		}
	}
	w.tie()
	w.findTops()
	return w
}

func (w *web) add(h annotation.Highlight) {
	if _, ok := w.index[h.ID]; !ok {
		w.index[h.ID] = len(w.statements)
		w.statements = append(w.statements, h)
	}
}

func (w *web) addID(id string) {
	if h, ok := w.state.Highlight(id); ok {
		w.add(h)
	}
}

// addArticles adds the statements that the scope begins with: all of an article, and what
// they bear on; of the whole notebook, the claims and what is linked.
func (w *web) addArticles() {
	if w.scope.Article != "" {
		for _, h := range w.state.HighlightsOf(w.scope.Article) {
			w.add(h)
		}
		for _, h := range w.statements {
			for _, l := range w.state.LinksFrom(h.ID) {
				w.addEnd(l)
			}
		}
		return
	}
	for _, a := range w.state.Articles() {
		for _, h := range w.state.HighlightsOf(a.ID()) {
			if h.Kind == annotation.Claim || len(w.state.LinksFrom(h.ID)) > 0 || len(w.state.LinksTo(h.ID)) > 0 {
				w.add(h)
			}
		}
	}
}

// bearsOn returns the id of the statement that l hangs on: what a dispute of a link is
// about is told beside the statement that the link starts at.
func (w *web) bearsOn(l annotation.Link) string {
	if l.Type != annotation.Disputes {
		return l.To
	}
	disputed, _ := w.state.Link(l.To)
	return disputed.From
}

// addEnd adds what l bears on: of a dispute, both ends of the link that it disputes.
func (w *web) addEnd(l annotation.Link) {
	for seen := map[string]bool{}; l.Type == annotation.Disputes && !seen[l.ID]; {
		seen[l.ID] = true
		w.addID(w.bearsOn(l))
		l, _ = w.state.Link(l.To)
	}
	w.addID(l.To)
}

func mutual(t annotation.LinkType) bool {
	return t == annotation.Contradicts || t == annotation.SameClaim
}

// tie finds the links of the web and what hangs on what.
func (w *web) tie() {
	w.findLinks()
	w.hangs, w.above = make([][]arm, len(w.statements)), make([][]int, len(w.statements))
	for _, l := range w.links {
		from, to := w.index[l.From], w.index[w.bearsOn(l)]
		w.hangs[to] = append(w.hangs[to], arm{link: l, other: from})
		w.above[from] = append(w.above[from], to)
		if mutual(l.Type) {
			w.hangs[from] = append(w.hangs[from], arm{link: l, other: to, back: true})
		}
	}
	for _, arms := range w.hangs {
		sort.SliceStable(arms, func(i, j int) bool { return order(arms[i].link) < order(arms[j].link) })
	}
}

// findLinks finds the links that have both ends in the web. A dispute has where the link
// that it disputes is one of them.
func (w *web) findLinks() {
	in := map[string]bool{}
	for _, h := range w.statements {
		for _, l := range w.state.LinksFrom(h.ID) {
			if _, ok := w.index[l.To]; ok || l.Type == annotation.Disputes {
				in[l.ID] = true
				w.links = append(w.links, l)
			}
		}
	}
	w.links = grounded(w.links, in)
	sort.Slice(w.links, func(i, j int) bool { return older(w.links[i], w.links[j]) })
}

// grounded returns links without disputes of what is not among them. in says which are.
func grounded(links []annotation.Link, in map[string]bool) []annotation.Link {
	for {
		var kept []annotation.Link
		for _, l := range links {
			if l.Type == annotation.Disputes && !in[l.To] {
				in[l.ID] = false
				continue
			}
			kept = append(kept, l)
		}
		if len(kept) == len(links) {
			return kept
		}
		links = kept
	}
}

func older(a, b annotation.Link) bool {
	if a.Created.Equal(b.Created) {
		return a.ID < b.ID
	}
	return a.Created.Before(b.Created)
}

// order puts what attacks before what supports, and other occurrences of a claim last.
func order(l annotation.Link) int {
	switch l.Type {
	case annotation.Rebuts:
		return 0
	case annotation.Contradicts:
		return 1
	case annotation.Disputes:
		return 2
	case annotation.Supports:
		return 3
	}
	return 4
}
