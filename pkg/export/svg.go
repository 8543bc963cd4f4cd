package export

import (
	"strings"

	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
)

// writeSVG draws the map of the argument, light, with nothing folded away. Of one article it
// has all that is marked there, of several what is a claim or linked.
func writeSVG(s Subject) (Written, error) {
	state, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: s.Part})
	if err != nil {
		return Written{}, err
	}
	scope := diagram.Scope{Whole: true} // a file has no button that unfolds
	if articles := s.Part.Current(); len(articles) == 1 {
		scope.Article = articles[0].ID()
	}
	d := diagram.Build(state, s.Argument, scope)
	return Written{
		Files: []File{{".svg", "image/svg+xml", []byte(diagram.SVG(d, diagram.Light, titleOf(s)))}},
		Left:  undrawn(s, d),
	}, nil
}

// undrawn counts what d, the map of s, does not show.
func undrawn(s Subject, d *diagram.Diagram) []Loss {
	var left losses
	left.add("statement", len(s.Part.Highlights)-len(d.Cards))
	left.add("link", len(s.Part.Links)-len(d.Lines))
	for _, c := range d.Cards {
		if n := len(c.Quote); n > 0 && strings.HasSuffix(c.Quote[n-1], "…") && !strings.HasSuffix(strings.TrimSpace(c.Highlight.Quote()), "…") {
			left.add("quote’s end", 1)
		}
	}
	for _, l := range s.left(articleText, earlierVersion, comment, verdict, tag, source, linkNote, makersName) {
		left.add(l.What, l.Count)
	}
	return left
}
