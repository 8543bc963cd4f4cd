package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/changed"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// changes is the list of what became of the highlights in a newer version.
type changes struct {
	version  string          // id of the version that the step chosen led from; "" for the latest
	shown    int             // how many entries are shown; 0 is changesStep
	declined map[string]bool // ids of highlights that stand in none of the places offered
	known    *step           // nil until it is worked out, and after each change
}

// changesStep is how many entries the list shows at first, and more at each asking: their
// changes are many elements.
const changesStep = 8

// step is what a step from one version to the next did, worked out once for many drawings.
type step struct {
	version     *article.Article
	revision    notebook.Revision // the latest one with those that were lost before
	questions   []question
	gone        []notebook.Revised // those of Gone that are no question
	differences map[[2]string][]anchor.Change
}

// question is a highlight that stands in several places equally well.
type question struct {
	gone   notebook.Revised
	places []span.Span
}

// versions returns the earlier versions of the article, the latest first.
func (r *Reader) versions() []*article.Article { return r.Desk.State().Versions(r.article.ID()) }

// step returns the step that the list is about, nil where there are no earlier versions.
func (r *Reader) step() *step {
	if r.changes.known == nil {
		if version := r.chosen(r.versions()); version != nil {
			r.changes.known = r.workOut(version)
		}
	}
	return r.changes.known
}

// chosen returns the version that the reader chose, else the latest.
func (r *Reader) chosen(versions []*article.Article) *article.Article {
	for _, v := range versions {
		if v.ID() == r.changes.version {
			return v
		}
	}
	if len(versions) == 0 {
		return nil
	}
	return versions[0]
}

// atOnce is up to how much text, in bytes, questions are worked out while the list is drawn.
const atOnce = 100 << 10

// workOut tells what the step from version did. In a long text, whether something that is
// gone fits several places is found out beside the page's other work, and told when it is.
func (r *Reader) workOut(version *article.Article) *step {
	s := &step{version: version, revision: r.Desk.State().Revision(r.article.ID(), version.ID())}
	if version == r.versions()[0] {
		s.revision = changed.WithLost(r.Desk.State(), r.article.ID(), s.revision)
	}
	s.gone = s.revision.Gone
	text, sels := r.article.Text(), selectorsOf(s.gone)
	if len(text) <= atOnce {
		s.ask(anchor.ResolveAll(text, sels, nil), r.changes.declined)
		return s
	}
	r.ctx.Async(func() {
		found := anchor.ResolveAll(text, sels, browser.Pacer())
		r.ctx.Dispatch(func(app.Context) {
			if r.changes.known == s {
				s.ask(found, r.changes.declined)
			}
		})
	})
	return s
}

// ask makes questions of what is gone and fits several places, unless that was declined.
func (s *step) ask(found []anchor.Match, declined map[string]bool) {
	s.gone = nil
	for i, gone := range s.revision.Gone {
		if found[i].Status == anchor.Ambiguous && !declined[gone.Highlight.ID] {
			s.questions = append(s.questions, question{gone, found[i].Candidates})
		} else {
			s.gone = append(s.gone, gone)
		}
	}
}

func selectorsOf(list []notebook.Revised) []anchor.Selector {
	sels := make([]anchor.Selector, len(list))
	for i, p := range list {
		sels[i] = *p.Highlight.Selector
	}
	return sels
}

// difference returns the words that changed between two passages, worked out once: long
// ones take a while.
func (s *step) difference(p notebook.Revised) []anchor.Change {
	key := [2]string{p.Before.Exact, p.After.Exact}
	if d, ok := s.differences[key]; ok {
		return d
	}
	if s.differences == nil {
		s.differences = map[[2]string][]anchor.Change{}
	}
	s.differences[key] = anchor.Diff(key[0], key[1])
	return s.differences[key]
}

// entries is how many entries the list has.
func (s *step) entries() int {
	return len(s.questions) + len(s.revision.Edited) + len(s.revision.Moved) + len(s.gone)
}

// lastStood returns the latest earlier version in which an orphan's passage stood.
func lastStood(s notebook.State, h annotation.Highlight) (*article.Article, bool) {
	for i := len(h.Earlier) - 1; i >= 0; i-- {
		if v, ok := s.Article(h.Earlier[i].Version); ok {
			return v, true
		}
	}
	return nil, false
}
