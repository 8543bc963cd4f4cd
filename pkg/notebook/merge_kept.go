package notebook

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// keptOf reports whether words is what was kept of passage, a highlight with its id, when
// its article was removed (see keeping), and says what it says, or said once.
func keptOf(words, passage annotation.Highlight) bool {
	return words.Own() && !passage.Own() && wasQuote(passage, words.Words)
}

// rejoined returns words, which were kept of passage, at that passage in the article in.
// Two notebooks may have one highlight as the one and as the other: whichever was modified
// last, the passage is kept, or comes back with its article.
func rejoined(words, passage annotation.Highlight, in *article.Article) annotation.Highlight {
	h, passage := words.Clone(), passage.Clone()
	h.Article, h.Words, h.Selector, h.Earlier = in.ID(), "", passage.Selector, passage.Earlier
	from := origin(in)
	if !slices.Contains(passage.Sources, from) { // it was added to the words that were kept
		h.Sources = slices.DeleteFunc(h.Sources, func(s annotation.Source) bool { return s == from })
	}
	return h
}
