package notebook

import (
	"strings"

	"counterpoint/pkg/article"
)

const (
	// kinShare is one in how many of a text's paragraphs have to be in an article, word for
	// word, for the text to count as a version of it.
	kinShare = 3
	// telling is how many bytes a paragraph needs to tell anything: “Read more” is in every
	// article of a site.
	telling = 40
)

// Kin is an article that a text is likely a version of.
type Kin struct {
	Article *article.Article
	Same    bool // the text is the article's, block by block
}

// Kin returns the article that next, which is not in the notebook, is likely a newer
// version of: one with the same source or title, or with a third of the paragraphs of
// next, now or in an earlier version. Of several it is the one that shares most paragraphs, and of these the last one
// added. Each text is read once, so that this takes some milliseconds for a large notebook.
func (s State) Kin(next *article.Article) (kin Kin, ok bool) {
	paragraphs := tellingParagraphs(next)
	most := -1
	for _, a := range list(s.editions, "") {
		if sameBlocks(a, next) {
			return Kin{a, true}, true
		}
		shared := sharedParagraphs(paragraphs, append(s.Versions(a.ID()), a)...)
		third := shared > 0 && shared*kinShare >= len(paragraphs)
		if shared > most && (third || namedAlike(a.Meta(), next.Meta())) {
			kin, ok, most = Kin{Article: a}, true, shared
		}
	}
	return kin, ok
}

// tellingParagraphs returns the texts of a's blocks, without those that tell nothing.
func tellingParagraphs(a *article.Article) map[string]bool {
	texts := map[string]bool{}
	for i := range a.Len() {
		if text := a.Block(i).Text; len(text) >= telling {
			texts[text] = true
		}
	}
	return texts
}

// sharedParagraphs returns how many of paragraphs are in one of versions at least.
func sharedParagraphs(paragraphs map[string]bool, versions ...*article.Article) int {
	counted := map[string]bool{}
	for _, a := range versions {
		for i := range a.Len() {
			if text := a.Block(i).Text; len(text) >= telling && paragraphs[text] {
				counted[text] = true
			}
		}
	}
	return len(counted)
}

// namedAlike reports whether two articles are from one address or have one title.
func namedAlike(a, b article.Meta) bool {
	return a.Source != "" && bare(a.Source) == bare(b.Source) ||
		a.Title != "" && strings.EqualFold(strings.TrimSpace(a.Title), strings.TrimSpace(b.Title))
}

// bare returns an address without what does not lead elsewhere: a place in the page, a
// slash at its end.
func bare(address string) string {
	address, _, _ = strings.Cut(address, "#")
	return strings.TrimRight(address, "/")
}
