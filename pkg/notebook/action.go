package notebook

import (
	"errors"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// What Apply refuses. The errors are sentences that a reader may be shown; each is
// wrapped with what it is about where that helps.
var (
	ErrNoArticle   = errors.New("this article is not in the notebook")
	ErrNoHighlight = errors.New("this highlight is not in the notebook")
	ErrNoLink      = errors.New("this link is not in the notebook")
	ErrExists      = errors.New("this is in the notebook already")
	ErrSelfLink    = errors.New("a statement cannot be linked to itself")
	ErrSameLink    = errors.New("these two are linked like this already")
	ErrSameText    = errors.New("this is the text that is here already, word for word")
	ErrEarlier     = errors.New("this is an earlier version of an article, which stays as it was: open the newest one")
)

// Action is one thing that can be done to a notebook. Its types are those of this
// package that end up in Apply: AddArticle to Steps.
type Action interface {
	// change returns what the action does to s, without doing it.
	change(s State) (Change, error)
}

// AddArticle adds an article.
type AddArticle struct{ Article *article.Article }

// SetMeta replaces what is known of an article besides its text. Of and Replaced stay as
// they are: an earlier version remains one, and of the same article.
type SetMeta struct {
	Article string // its id
	Meta    article.Meta
}

// RemoveArticle removes an article with its earlier versions, its highlights and the links
// that touch them. Of an earlier version it removes that one only.
//
// A highlight that a link ties to one of another article stays, and so does the link: as
// an own statement in that article, that of its oldest such link. It says what the passage
// said and, in a source, where. An own statement just moves there. One that disputes a link
// that stays does too, to where the statement is that the link is about.
type RemoveArticle struct{ ID string }

// AddHighlight adds a highlight. Where its quote does not stand at its position the
// quote is searched for in the article; not found, the highlight becomes an orphan.
type AddHighlight struct{ Highlight annotation.Highlight }

// ChangeHighlight replaces the highlight that has the same ID by this one. A passage that
// differs from the one before is searched for as AddHighlight does.
type ChangeHighlight struct{ Highlight annotation.Highlight }

// RemoveHighlight removes a highlight, the links that touch it and the disputes of these.
type RemoveHighlight struct{ ID string }

// AddLink adds a link.
type AddLink struct{ Link annotation.Link }

// ChangeLink replaces the link that has the same ID by this one.
type ChangeLink struct{ Link annotation.Link }

// RemoveLink removes a link and the disputes of it.
type RemoveLink struct{ ID string }

// Revise puts a newer text in the place of an article's. The article keeps its id, the
// moment when it was added, and whatever of its Meta the newer one does not say; its title
// changes where it was the headline in both. The text as it was becomes an earlier version.
//
// Each passage is found in the newer text, or becomes an orphan and keeps its selector.
// A highlight whose passage was changed, moved among the others or lost is modified At,
// and gets an annotation.Earlier. One that merely stands further up or down is not: so an
// edit of it that was made elsewhere meanwhile still wins where the two are merged.
type Revise struct {
	Article string           // id of the article
	Next    *article.Article // the newer text; its own id is not looked at
	Version string           // id, not yet taken, under which the text as it was is kept
	At      time.Time        // when that is

	// Places says by the highlights' ids where passages stand in the newer text; the zero
	// Selector says that one stands nowhere. What it does not name, or where it names a
	// place whose words are others, is searched for.
	Places map[string]anchor.Selector
}

// Merge adds what a Part from elsewhere has and the notebook lacks, and takes out what it
// says is Gone. Of a record that both have each field gets its latest value; where neither
// side knew of the other's, the other is kept to Choose from. In which order Parts of one
// article's text come is no matter. An article that the notebook has
// under another id, or as an earlier version, is recognised by its blocks. One whose text
// here is an earlier version in the Part is brought up to date as Revise does. A highlight
// that one side kept as an own statement when its article was removed, and the other side
// still has at its passage, is at its passage after that. Merging a Part twice changes
// nothing the second time; a Part that is not valid is refused whole.
type Merge struct{ Part Part }

// Steps carries out several actions as one, under one label: all of them or none.
type Steps struct {
	Label   string
	Actions []Action
}

// Apply carries out a and returns the notebook after it and what changed. A change
// that makes no difference is Empty. On an error s is returned as it was.
func Apply(s State, a Action) (State, Change, error) {
	c, err := a.change(s)
	if err != nil {
		return s, Change{}, err
	}
	return s.With(c), c, nil
}

func (a Steps) change(s State) (Change, error) { return planned(s, a, func() {}) }
