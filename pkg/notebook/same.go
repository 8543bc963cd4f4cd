package notebook

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Two records are the same where a reader could not tell them apart: a time is the same
// in every zone, and no list is the same as an empty one, since that is what becomes of
// them in JSON.

func sameArticle(a, b *article.Article) bool {
	return a.ID() == b.ID() && sameMeta(a.Meta(), b.Meta()) && sameBlocks(a, b)
}

func sameMeta(a, b article.Meta) bool {
	if !a.Added.Equal(b.Added) || !a.Replaced.Equal(b.Replaced) {
		return false
	}
	a.Added, a.Replaced = b.Added, b.Replaced
	return a == b
}

func sameBlocks(a, b *article.Article) bool {
	if a.Text() != b.Text() || a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		p, q := a.Block(i), b.Block(i)
		if p.Kind != q.Kind || p.Level != q.Level || p.Ordinal != q.Ordinal || p.Quote != q.Quote ||
			p.Text != q.Text || !slices.Equal(p.Marks, q.Marks) {
			return false
		}
	}
	return true
}

func sameHighlight(a, b annotation.Highlight) bool {
	return samePassage(a, b) && a.ID == b.ID && a.Kind == b.Kind && a.Words == b.Words &&
		a.Comment == b.Comment && a.Speaker == b.Speaker && a.Verdict == b.Verdict && a.Creator == b.Creator && a.Extra == b.Extra &&
		slices.Equal(a.Tags, b.Tags) && slices.Equal(a.Sources, b.Sources) &&
		slices.EqualFunc(a.Earlier, b.Earlier, sameEarlier) &&
		a.Created.Equal(b.Created) && a.Modified.Equal(b.Modified) && a.Edits.Equal(b.Edits)
}

// samePassage reports whether a and b are the same passage of the same article, or own
// statements beside it.
func samePassage(a, b annotation.Highlight) bool {
	return a.Article == b.Article && a.Own() == b.Own() && (a.Own() || *a.Selector == *b.Selector)
}

func sameEarlier(a, b annotation.Earlier) bool {
	return a.Version == b.Version && a.Selector == b.Selector && a.At.Equal(b.At)
}

func sameLink(a, b annotation.Link) bool {
	return a.ID == b.ID && a.Type == b.Type && a.From == b.From && a.To == b.To && a.Note == b.Note && a.Creator == b.Creator && a.Extra == b.Extra &&
		a.Created.Equal(b.Created) && a.Modified.Equal(b.Modified) && a.Edits.Equal(b.Edits)
}
