package notebook_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// tide is an article that notes wait for: code points, UTF-16 units and bytes differ in it.
const tide = "😀 The tide is late. It is late each day, says the naïve warden."

// waits returns notes for the article at an address, each on a quote; "" is words of their own.
func waits(id, address string, quotes ...string) notebook.Waiting {
	w := notebook.Waiting{ID: id, Source: address, Added: noon}
	for i, quote := range quotes {
		h := annotation.Highlight{ID: fmt.Sprint(id, i), Article: id, Kind: annotation.Claim, Words: "Of the whole page."}
		if quote != "" {
			h.Words, h.Selector = "", &anchor.Selector{Exact: quote}
		}
		w.Highlights = append(w.Highlights, h)
	}
	return w
}

func tideArticle(t *testing.T, address string) *article.Article {
	return newArticle(t, "tide", tide).WithMeta(article.Meta{Title: "Tide", Source: address})
}

func TestNotesJoinTheirArticle(t *testing.T) {
	const at = "https://harbour.example/tide"
	for _, c := range []struct {
		name string
		w    notebook.Waiting
		join bool
	}{
		{"by address", waits("w", "http://www.Harbour.example/tide/#low", "Gone."), true},
		{"by address, with nothing to find", waits("w", at, ""), true},
		{"by its words", waits("w", "", "It is late each day, says"), true},
		{"by its words, though from elsewhere", waits("w", "https://mirror.example/1", "It is late each day, says"), true},
		{"by half its words", waits("w", "", "It is late each day, says", "A passage of another text."), true},
		{"by too few of its words", waits("w", "", "It is late each day, says", "A passage of another text.", "And yet another passage."), false},
		{"by words that any text has", waits("w", "", "late", "It is"), false},
		{"by nothing", waits("w", "", ""), false},
		{"another address", waits("w", "https://harbour.example/", "Gone."), false},
	} {
		for _, order := range []string{"the notes first", "the article first"} {
			steps := []notebook.Action{
				notebook.Receive{Action: notebook.Merge{Part: notebook.Part{Waiting: []notebook.Waiting{c.w}}}},
				notebook.Receive{Action: notebook.AddArticle{Article: tideArticle(t, at)}},
			}
			if order == "the article first" {
				steps[0], steps[1] = steps[1], steps[0]
			}
			h := notebook.NewHistory(notebook.State{})
			if _, err := h.Do(steps[0]); err != nil {
				t.Fatal(err)
			}
			before := dump(t, h.State())
			change, err := h.Do(steps[1])
			if err != nil {
				t.Fatal(err)
			}
			joined := len(h.State().HighlightsOf("tide"))
			if c.join != (joined == len(c.w.Highlights)) || c.join != (len(h.State().Waiting()) == 0) {
				t.Errorf("%s, %s: %d joined, %d wait", c.name, order, joined, len(h.State().Waiting()))
			}
			if order == "the notes first" && change.Joined() != joined {
				t.Errorf("%s: %d are said to have joined", c.name, change.Joined())
			}
			if h.Undo(); dump(t, h.State()) != before {
				t.Errorf("%s, %s: after undo there is %s", c.name, order, dump(t, h.State()))
			}
		}
	}
}

// TestPlacesOfNotesThatJoin: positions are in the units that make the quotes fit.
func TestPlacesOfNotesThatJoin(t *testing.T) {
	w := waits("w", "", "😀 The tide is late.", "late", "gone from here entirely", "", "", "")
	w.Highlights[0].Selector.Position = span.Span{Start: 0, End: 20} // UTF-16 units: 19 code points
	w.Highlights[1].Selector.Position = span.Span{Start: 27, End: 31}
	w.Highlights[2].Selector.Position = span.Span{Start: 4, End: 24}
	w.Highlights[3] = annotation.Highlight{ID: "by position", Article: "w", Kind: annotation.Note, Selector: &anchor.Selector{Position: span.Span{Start: 7, End: 11}}}
	w.Highlights[4] = annotation.Highlight{ID: "by ends", Article: "w", Kind: annotation.Note, Selector: &anchor.Selector{}}
	w.Highlights[5] = annotation.Highlight{ID: "lost", Article: "w", Kind: annotation.Note, Selector: &anchor.Selector{}}
	w.Ends = map[string][2]anchor.Selector{
		"by ends": {{Exact: "It is late"}, {Exact: ", says the naïve"}},
		"lost":    {{Exact: "Nothing of"}, {Exact: "the sort"}},
	}
	s := do(t, notebook.State{}, notebook.AddWaiting{Waiting: w}, notebook.Receive{Action: notebook.AddArticle{Article: tideArticle(t, "")}})
	for id, want := range map[string]string{"w0": "0 😀 The tide is late.", "w1": "29 late", "w2": "6 orphan", "by position": "9 tide", "by ends": "23 It is late each day"} {
		h, ok := s.Highlight(id)
		if !ok {
			t.Errorf("%s has not joined", id)
			continue
		}
		got := fmt.Sprint(h.Selector.Position.Start, " ", h.Quote())
		if s.Orphan(h) {
			got = fmt.Sprint(h.Selector.Position.Start, " orphan")
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
	if left := s.Waiting(); len(left) != 1 || len(left[0].Highlights) != 1 || left[0].Highlights[0].ID != "lost" || left[0].ID != "w" {
		t.Errorf("there wait %+v", left)
	}
}

// TestLinksWaitForBothTheirEnds, which are in two articles and come one after the other.
func TestLinksWaitForBothTheirEnds(t *testing.T) {
	w, x := waits("w", "https://a.example/", "The tide is late."), waits("x", "https://b.example/", "Gulls")
	w.Links = []annotation.Link{
		{ID: "l", Type: annotation.Rebuts, From: "w0", To: "x0"}, {ID: "d", Type: annotation.Disputes, From: "x0", To: "l"},
		{ID: "loose", Type: annotation.Rebuts, From: "w0", To: "nowhere"},
	}
	s := do(t, notebook.State{}, notebook.Receive{Action: notebook.Merge{Part: notebook.Part{Waiting: []notebook.Waiting{w, x}}}},
		notebook.Receive{Action: notebook.AddArticle{Article: tideArticle(t, "https://a.example")}})
	if _, ok := s.Link("l"); ok || len(s.Waiting()) != 2 {
		t.Errorf("with one end: %+v", s.Waiting())
	}
	gulls := newArticle(t, "gulls", "Gulls.").WithMeta(article.Meta{Title: "Gulls", Source: "https://b.example"})
	s = do(t, s, notebook.Receive{Action: notebook.AddArticle{Article: gulls}})
	if _, ok := s.Link("d"); !ok || len(s.Waiting()) != 1 || len(s.Waiting()[0].Links) != 1 {
		t.Errorf("with both: %+v", s.Waiting())
	}
	s = do(t, s, notebook.RemoveWaiting{ID: "w"})
	if len(s.Waiting()) != 0 {
		t.Errorf("%+v", s.Waiting())
	}
}

func TestNotesThatComeTwiceBringNothingNew(t *testing.T) {
	w := waits("w", "", "It is late each day, says")
	merge := notebook.Receive{Action: notebook.Merge{Part: notebook.Part{Waiting: []notebook.Waiting{w}}}}
	s := do(t, notebook.State{}, merge)
	if _, c, err := notebook.Apply(s, merge); err != nil || !c.Empty() {
		t.Errorf("while they wait: %+v, %v", c, err)
	}
	s = do(t, s, notebook.Receive{Action: notebook.AddArticle{Article: tideArticle(t, "")}})
	if _, c, err := notebook.Apply(s, merge); err != nil || !c.Empty() {
		t.Errorf("once they have joined: %+v, %v", c, err)
	}
}

func TestWhatWaitsIsOnlyInTheWholeNotebook(t *testing.T) {
	s := do(t, notebook.State{}, notebook.AddArticle{Article: tideArticle(t, "")}, notebook.AddWaiting{Waiting: waits("w", "", "")})
	if len(s.Part().Waiting) != 1 || len(s.Part("tide").Waiting) != 0 {
		t.Errorf("%+v, %+v", s.Part(), s.Part("tide"))
	}
}

func TestWaitingRefusals(t *testing.T) {
	good := waits("w", "", "late")
	s := do(t, notebook.State{}, notebook.AddWaiting{Waiting: good}, notebook.AddArticle{Article: tideArticle(t, "")})
	for name, c := range map[string]struct {
		action notebook.Action
		want   error
	}{
		"there already":     {notebook.AddWaiting{Waiting: good}, notebook.ErrExists},
		"not there":         {notebook.RemoveWaiting{ID: "x"}, notebook.ErrNoWaiting},
		"join what is not":  {notebook.Join{Waiting: "x", Article: "tide"}, notebook.ErrNoWaiting},
		"join what is gone": {notebook.Join{Waiting: "w", Article: "x"}, notebook.ErrNoArticle},
		"received":          {notebook.Receive{Action: notebook.RemoveWaiting{ID: "x"}}, notebook.ErrNoWaiting},
	} {
		if _, _, err := notebook.Apply(s, c.action); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for want, spoil := range map[string]func(*notebook.Waiting){
		"need an id":                       func(w *notebook.Waiting) { w.ID = "" },
		"hold nothing":                     func(w *notebook.Waiting) { w.Highlights = nil },
		"names others":                     func(w *notebook.Waiting) { w.Highlights[0].Article = "x" },
		"says nothing":                     func(w *notebook.Waiting) { w.Highlights[0].Selector.Exact = "" },
		"the id w0 is that of two":         func(w *notebook.Waiting) { w.Highlights = append(w.Highlights, w.Highlights[0]) },
		"link l has a loose end":           func(w *notebook.Waiting) { w.Links = []annotation.Link{{ID: "l"}} },
		"highlight w0 cuts a character in": func(w *notebook.Waiting) { w.Highlights[0].Selector.Exact = "\xf0" },
	} {
		w := waits("w", "", "late")
		spoil(&w)
		_, _, err := notebook.Apply(notebook.State{}, notebook.AddWaiting{Waiting: w})
		whole := notebook.Part{Waiting: []notebook.Waiting{w}}.Validate()
		if err == nil || !strings.Contains(err.Error(), want) || whole == nil {
			t.Errorf("want %q, got %v and %v", want, err, whole)
		}
	}
}

// TestWhatWasDeletedDoesNotJoinAgain: what others have said of it since counts as in Merge.
func TestWhatWasDeletedDoesNotJoinAgain(t *testing.T) {
	w := waits("w", "", "It is late each day, says", "The tide is late.")
	w.Links = []annotation.Link{{ID: "l", Type: annotation.Rebuts, From: "w0", To: "w1"}}
	merge := notebook.Receive{Action: notebook.Merge{Part: notebook.Part{Waiting: []notebook.Waiting{w}}}}
	stamp := annotation.Stamp{At: noon.Add(1), By: "me"}
	s := do(t, notebook.State{}, notebook.AddArticle{Article: tideArticle(t, "")}, merge, notebook.Made{Action: notebook.RemoveLink{ID: "l"}, Stamp: stamp}, merge)
	if _, ok := s.Link("l"); ok || len(s.HighlightsOf("tide")) != 2 {
		t.Error("the link came back")
	}
	s = do(t, s, notebook.Made{Action: notebook.RemoveHighlight{ID: "w0"}, Stamp: stamp}, merge)
	if _, ok := s.Highlight("w0"); ok {
		t.Error("the highlight came back")
	}
}

// TestMergedRecordsKeepWhatOtherProgramsSaid, whichever comes first.
func TestMergedRecordsKeepWhatOtherProgramsSaid(t *testing.T) {
	whole := sample(t)
	with := func(extra annotation.Extra) notebook.State {
		h, _ := whole.Highlight("claim")
		l, _ := whole.Link("rebuts")
		h.Extra, l.Extra = extra, extra
		return do(t, whole, notebook.ChangeHighlight{Highlight: h}, notebook.ChangeLink{Link: l})
	}
	for _, pair := range [][2]annotation.Extra{{"", `{"a":1}`}, {`{"a":1}`, ""}, {`{"a":1}`, `{"a":2}`}, {`{"a":2}`, `{"a":1}`}} {
		s := do(t, with(pair[0]), notebook.Merge{Part: with(pair[1]).Part()})
		h, _ := s.Highlight("claim")
		l, _ := s.Link("rebuts")
		if want := max(pair[0], pair[1]); h.Extra != want || l.Extra != want {
			t.Errorf("%q: %q and %q", pair, h.Extra, l.Extra)
		}
	}
}
