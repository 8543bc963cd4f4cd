package notebook

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

// Waiting is notes that came for an article which is not in the notebook. They are kept,
// and join the article when it comes: see Receive.
//
// What a highlight's selector points into is not there, so that its position counts what
// the program that wrote it counts; see anchor.NewRuler. A passage may have no words yet:
// they are those at its position, or between its Ends.
type Waiting struct {
	ID         string                 `json:"id"`
	Source     string                 `json:"source,omitempty"` // address of the article, as the notes have it
	Title      string                 `json:"title,omitempty"`  // of the article, as the notes have it
	Added      time.Time              `json:"added"`            // when the notes came
	Highlights []annotation.Highlight `json:"highlights,omitempty"`
	Links      []annotation.Link      `json:"links,omitempty"` // one may have an end that is elsewhere, or nowhere yet

	// Ends say by the ids of highlights that have no words what the passage begins with and
	// what follows it.
	Ends  map[string][2]anchor.Selector `json:"ends,omitempty"`
	UTF16 bool                          `json:"utf16,omitempty"` // positions likely count UTF-16 units
}

// ErrNoWaiting says that no such notes wait.
var ErrNoWaiting = errors.New("these notes no longer wait for their article")

// AddWaiting keeps notes until their article comes.
type AddWaiting struct{ Waiting Waiting }

// RemoveWaiting gives up notes that wait.
type RemoveWaiting struct{ ID string }

// Waiting returns the notes that wait for their articles, those that came first first.
func (s State) Waiting() []Waiting { return values(list(s.queue, "")) }

// Validate returns an error that says in a sentence what is wrong with w, or nil.
func (w Waiting) Validate() error {
	switch {
	case w.ID == "":
		return errors.New("notes that wait for an article need an id")
	case len(w.Highlights) == 0 && len(w.Links) == 0:
		return fmt.Errorf("the notes %s that wait for an article hold nothing", w.ID)
	}
	seen := map[Record]bool{}
	for _, h := range w.Highlights {
		r := Record{HighlightRecord, h.ID}
		if h.Article != w.ID {
			return fmt.Errorf("highlight %s waits with the notes %s, and names others", h.ID, w.ID)
		}
		if w.wordless(h) {
			h.Selector = &anchor.Selector{Exact: "not known yet"}
		}
		if err := cmp.Or(checkHighlight(h), once(r, seen)); err != nil {
			return err
		}
		seen[r] = true
	}
	for _, l := range w.Links {
		r := Record{LinkRecord, l.ID}
		if err := cmp.Or(l.Validate(), once(r, seen)); err != nil {
			return err
		}
		seen[r] = true
	}
	return nil
}

// wordless reports whether h is a passage whose words its article has yet to tell.
func (w Waiting) wordless(h annotation.Highlight) bool {
	if h.Own() || h.Selector.Exact != "" {
		return false
	}
	_, ranged := w.Ends[h.ID]
	return ranged || !h.Selector.Position.Empty()
}

func (a AddWaiting) change(s State) (Change, error) {
	if err := a.Waiting.Validate(); err != nil {
		return Change{}, err
	}
	if s.has(Record{WaitingRecord, a.Waiting.ID}) {
		return Change{}, ErrExists
	}
	return Change{Label: "keep notes", Waiting: s.newWaiting([]Waiting{a.Waiting})}, nil
}

func (a RemoveWaiting) change(s State) (Change, error) {
	old, ok := s.waiting.get(a.ID)
	if !ok {
		return Change{}, ErrNoWaiting
	}
	return Change{Label: "remove waiting notes", Waiting: []Edit[Waiting]{{ID: a.ID, Before: old}}}, nil
}

// newWaiting returns the edits that add those of waiting that s does not have.
func (s State) newWaiting(waiting []Waiting) []Edit[Waiting] {
	var out []Edit[Waiting]
	for _, w := range waiting {
		if !s.has(Record{WaitingRecord, w.ID}) {
			out = append(out, Edit[Waiting]{ID: w.ID, After: &w})
		}
	}
	return out
}

// takeWaiting returns the edits that put waiting in the place of what s has of them.
func (s State) takeWaiting(waiting []Waiting) []Edit[Waiting] {
	var out []Edit[Waiting]
	for _, w := range waiting {
		if old, ok := s.waiting.get(w.ID); !ok || !sameWaiting(*old, w) {
			out = append(out, Edit[Waiting]{w.ID, old, &w})
		}
	}
	return out
}

// soundWaiting returns those of waiting that are valid and come once, and the others.
func soundWaiting(waiting []Waiting) (kept []Waiting, loose []Loose) {
	seen := map[Record]bool{}
	for _, w := range waiting {
		r := Record{WaitingRecord, w.ID}
		if err := cmp.Or(w.Validate(), once(r, seen)); err != nil {
			loose = append(loose, Loose{r, err})
			continue
		}
		seen[r] = true
		kept = append(kept, w)
	}
	return kept, loose
}

func sameWaiting(a, b Waiting) bool {
	return a.ID == b.ID && a.Source == b.Source && a.Title == b.Title && a.UTF16 == b.UTF16 && a.Added.Equal(b.Added) &&
		slices.EqualFunc(a.Highlights, b.Highlights, sameHighlight) && slices.EqualFunc(a.Links, b.Links, sameLink) &&
		maps.Equal(a.Ends, b.Ends)
}

// byArrival orders notes that wait as State.Waiting returns them.
func byArrival(a, b *Waiting) int {
	return cmp.Or(a.Added.Compare(b.Added), strings.Compare(a.ID, b.ID))
}

// Called returns what a reader knows the article by that w waits for: its title in quotation
// marks or, where it has none, its address; "" where the notes say neither.
func (w Waiting) Called() string {
	if w.Title != "" {
		return "“" + w.Title + "”"
	}
	return w.Source
}
