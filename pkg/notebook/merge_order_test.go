package notebook_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// person is one of those who share notes on one article.
type person struct {
	name    string
	history *notebook.History
	clock   time.Time
	fresh   int // how many records were made
}

func (p *person) stamp() annotation.Stamp { return annotation.Stamp{At: p.clock, By: p.name} }

// do carries out an action, if the notebook takes it.
func (p *person) do(a notebook.Action) {
	_, _ = p.history.Do(notebook.Made{Action: notebook.Signed(a, annotation.Maker{ID: p.name}), Stamp: p.stamp()})
}

// people return so many readers of one notebook, whose clocks do not agree.
func people(t testing.TB, names ...string) []*person {
	shared := sample(t)
	var all []*person
	for i, name := range names {
		p := &person{name: name, history: notebook.NewHistory(shared), clock: noon.Add(time.Hour + time.Duration(i)*time.Minute)}
		p.history.Stamp(p.stamp)
		all = append(all, p)
	}
	return all
}

// step has p do something that comes to a reader's mind.
func (p *person) step(t *rapid.T) {
	p.clock = p.clock.Add(time.Duration(rapid.IntRange(0, 3).Draw(t, "minutes")) * time.Minute)
	part := p.history.State().Part()
	words := rapid.SampledFrom([]string{"", "true", "false", "who says?"}).Draw(t, "words")
	switch what := rapid.IntRange(0, 9).Draw(t, p.name); {
	case what == 9:
		if label, _ := p.history.CanUndo(); !strings.HasPrefix(label, "delete") { // that loses what others change meanwhile: see Gone
			p.history.Undo()
		}
	case what <= 3 && len(part.Highlights) > 0:
		h := rapid.SampledFrom(part.Highlights).Draw(t, "highlight").Clone()
		switch what {
		case 0:
			h.Comment = words
		case 1:
			h.Verdict = words
		case 2:
			h.Tags = []string{words}
		case 3:
			h.Kind = rapid.SampledFrom(annotation.Kinds).Draw(t, "kind")
		}
		p.do(notebook.ChangeHighlight{Highlight: h})
	case what == 4 && len(part.Links) > 0:
		l := rapid.SampledFrom(part.Links).Draw(t, "link")
		l.Note = words
		p.do(notebook.ChangeLink{Link: l})
	case what == 5 && len(part.Highlights) > 0:
		p.do(notebook.RemoveHighlight{ID: rapid.SampledFrom(part.Highlights).Draw(t, "gone").ID})
	case what == 6 && len(part.Links) > 0:
		p.do(notebook.RemoveLink{ID: rapid.SampledFrom(part.Links).Draw(t, "gone").ID})
	case what == 7 && len(part.Highlights) > 1:
		p.fresh++
		ends := rapid.Permutation(part.Highlights).Draw(t, "ends")
		p.do(notebook.AddLink{Link: annotation.Link{ID: fmt.Sprint(p.name, p.fresh), Type: annotation.Rebuts, From: ends[0].ID, To: ends[1].ID,
			Created: p.clock, Modified: p.clock}})
	default:
		p.fresh++
		h := own(fmt.Sprint(p.name, p.fresh), annotation.Claim, "As "+p.name+" sees it.")
		h.Created, h.Modified = p.clock, p.clock
		p.do(notebook.AddHighlight{Highlight: h})
	}
}

func merged(t testing.TB, s notebook.State, parts ...notebook.Part) notebook.State {
	t.Helper()
	for _, p := range parts {
		next, _, err := notebook.Apply(s, notebook.Merge{Part: p})
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s
}

// TestMergingHasNoOrder has three people work apart, now and then take in what one of the
// others has, and then combines what they have in different orders.
func TestMergingHasNoOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		all := people(t, "ada", "bo", "cy")
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			p := rapid.SampledFrom(all).Draw(rt, "who")
			if rapid.IntRange(0, 5).Draw(rt, "meets") == 0 {
				from := rapid.SampledFrom(all).Draw(rt, "whom")
				_, _ = p.history.Do(notebook.Merge{Part: from.history.State().Part()})
				continue
			}
			p.step(rt)
		}
		a, b, c := all[0].history.State(), all[1].history.State(), all[2].history.State()
		left := merged(t, a, b.Part(), c.Part())
		if err := left.Part().Validate(); err != nil {
			rt.Fatalf("unsound: %v", err)
		}
		for name, other := range map[string]notebook.State{
			"commutative": merged(t, c, b.Part(), a.Part()),
			"associative": merged(t, a, merged(t, b, c.Part()).Part()),
			"idempotent":  merged(t, left, b.Part(), a.Part(), left.Part()),
			"from empty":  merged(t, notebook.State{}, c.Part(), a.Part(), b.Part()),
		} {
			wantSame(rt, name, dump(t, other), dump(t, left))
		}
	})
}
