package w3c

import (
	"strings"
	"unicode"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/article"
)

// selectors returns what is said of the passages of n by their words, with their
// positions in the units of the file.
func (n *Notes) selectors() []anchor.Selector {
	sels := make([]anchor.Selector, len(n.notes))
	for i, p := range n.notes {
		sels[i] = p.selector()
	}
	return sels
}

// ruler returns a ruler of n's units. Where nothing tells them, ids that are no IRIs, as the
// Model demands, are a sign of Hypothesis or Recogito.
func (n *Notes) ruler(text string) anchor.Ruler {
	return anchor.NewRuler(text, n.selectors(), n.bare)
}

// canonical returns text with white space as an article's text has it: a blank line
// between blocks, in a block one space.
func canonical(text string) string {
	return fold(text, func(lines int) string {
		if lines > 1 {
			return article.Separator
		}
		return " "
	})
}

// folded returns text with every run of white space as one space: two texts that differ in
// white space only are the same then.
func folded(text string) string { return fold(text, func(int) string { return " " }) }

// fold returns text with what space returns in place of each run of white space, which
// holds so many line breaks. White space at either end stays some: it parts a quote's
// context from the quote.
func fold(text string, space func(lines int) string) string {
	var out strings.Builder
	inSpace, lines := false, 0
	for _, r := range text {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			inSpace = true
			if r == '\n' {
				lines++
			}
			continue
		}
		if inSpace {
			out.WriteString(space(lines))
			inSpace, lines = false, 0
		}
		out.WriteRune(r)
	}
	if inSpace {
		out.WriteString(space(lines))
	}
	return out.String()
}
