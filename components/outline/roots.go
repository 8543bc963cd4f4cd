package outline

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// verbs are what a map says of a link at the end that it bears on. Links of other types
// are not drawn.
var verbs = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebutted by",
	annotation.Supports:    "supported by",
	annotation.Contradicts: "contradicted by",
}

// Roots returns the statements of an article that a map begins with, so that each is on
// it: the claims, and whatever is not to be found below one that came before.
func Roots(s notebook.State, article string) []annotation.Highlight {
	all := s.HighlightsOf(article)
	isRoot, reached := map[string]bool{}, map[string]bool{}
	for _, begins := range []func(annotation.Highlight) bool{
		func(h annotation.Highlight) bool { return h.Kind == annotation.Claim },
		func(h annotation.Highlight) bool { return !reached[h.ID] && len(s.LinksFrom(h.ID)) == 0 },
		func(h annotation.Highlight) bool { return !reached[h.ID] }, // one of a circle, say
	} {
		for _, h := range all {
			if begins(h) {
				isRoot[h.ID] = true
				reach(s, h.ID, reached)
			}
		}
	}
	var roots []annotation.Highlight
	for _, h := range all {
		if isRoot[h.ID] {
			roots = append(roots, h)
		}
	}
	return roots
}

// reach notes all that a map shows at and below a statement.
func reach(s notebook.State, id string, reached map[string]bool) {
	if reached[id] {
		return
	}
	reached[id] = true
	for _, l := range s.LinksTo(id) {
		if verbs[l.Type] != "" {
			reach(s, l.From, reached)
		}
	}
}
