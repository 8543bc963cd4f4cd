package share_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// TestNotesWithoutATextGoWhereTheyBelong: to the article of their id, of their address, or
// with their quotes.
func TestNotesWithoutATextGoWhereTheyBelong(t *testing.T) {
	p := tramway(t)
	was := p.Articles[0]
	parcel := unpack(t, pack(t, p, false))
	build := func(id, source, text string) *article.Article {
		a, err := article.New(id, article.Meta{Title: id, Source: source, Added: noon}, []article.Block{article.Plain(text)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	text := was.Text()
	other := build("other", "https://news.example/other", "Bees sleep.")
	for _, tt := range []struct {
		name   string
		here   *article.Article
		orphan int // highlights that find no place
		ok     bool
	}{
		{"the same article", was, 0, true},
		{"its id, another text", build("tramway", "", "Bees sleep."), 15, true},
		{"its address, another id", build("2", was.Meta().Source, "New: "+text), 0, true},
		{"its text, another id, no address", build("2", "", "New: "+text), 0, true},
		{"half of its text", build("2", "", text[:len(text)*3/4]), 4, true},
		{"a little of its text", build("2", "", text[:len(text)/4]), 0, false},
		{"nothing", nil, 0, false},
	} {
		s := notebook.State{}.With(mustTake(t, notebook.Part{Articles: []*article.Article{other}}))
		if tt.here != nil {
			s = s.With(mustTake(t, notebook.Part{Articles: []*article.Article{other, tt.here}}))
		}
		part, ok := parcel.Into(s)
		if ok != tt.ok {
			t.Errorf("%s: %t", tt.name, ok)
		}
		if !ok {
			continue
		}
		after, _, err := notebook.Apply(s, notebook.Merge{Part: part})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		orphans, highlights := 0, after.HighlightsOf(tt.here.ID())
		for _, h := range highlights {
			if after.Orphan(h) {
				orphans++
			}
		}
		if len(highlights) != 15 || len(after.LinksOf(tt.here.ID())) != 10 || orphans != tt.orphan {
			t.Errorf("%s: %d highlights, %d of them orphans", tt.name, len(highlights), orphans)
		}
	}
}

func mustTake(t *testing.T, p notebook.Part) notebook.Change {
	t.Helper()
	c, loose := notebook.State{}.Take(p)
	if len(loose) > 0 {
		t.Fatal(loose[0])
	}
	return c
}

// Notes of own statements alone have no quotes by which a text could be told.
func TestOwnStatementsBelongToNoTextByTheirWords(t *testing.T) {
	p := tramway(t)
	p.Highlights, p.Links = p.Highlights[:1], nil
	p.Highlights[0].Selector, p.Highlights[0].Words = nil, "The tram hums."
	parcel := unpack(t, pack(t, p, false))
	a := p.Articles[0].WithID("2").WithMeta(article.Meta{Title: "2"})
	s := notebook.State{}.With(mustTake(t, notebook.Part{Articles: []*article.Article{a}}))
	if _, ok := parcel.Into(s); ok || !strings.Contains(a.Text(), "The tram hums.") {
		t.Error("they belong to an article that they do not quote")
	}
}
