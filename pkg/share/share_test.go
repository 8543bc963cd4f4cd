package share_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/share"
)

func ExamplePack() {
	a, err := article.New("a", article.Meta{Title: "On bees"}, []article.Block{article.Plain("Bees sleep. They do so at night.")})
	if err != nil {
		panic(err)
	}
	claim := annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Words: "Bees sleep at night."}
	link, err := share.Pack(notebook.Part{Articles: []*article.Article{a}, Highlights: []annotation.Highlight{claim}}, true)
	if err != nil {
		panic(err)
	}
	got, err := share.Unpack(link)
	fmt.Println(got.Meta.Title, got.Highlights[0].Words, err)
	// Output: On bees Bees sleep at night. <nil>
}

func TestALinkBringsAllOfIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p, withText := drawPart(rt), rapid.Bool().Draw(rt, "with text")
		link, err := share.Pack(p, withText)
		if err != nil {
			rt.Fatal(err)
		}
		if strings.Trim(link, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			rt.Errorf("characters that an address may lose: %s", link)
		}
		got, err := share.Unpack(link)
		if err != nil {
			rt.Fatal(err)
		}
		want := share.Parcel{ID: p.Articles[0].ID(), Meta: p.Articles[0].Meta(), Highlights: p.Highlights, Links: p.Links}
		if withText {
			want.Article = p.Articles[0]
		}
		if diff := cmp.Diff(want, got, cmp.Comparer(sameArticle)); diff != "" {
			rt.Errorf("-want +got:\n%s", diff)
		}
		if again, err := share.Pack(p, withText); err != nil || again != link {
			rt.Errorf("packed again: %v, %s, first %s", err, again, link)
		}
	})
}

func sameArticle(a, b *article.Article) bool {
	p, err := json.Marshal(a)
	q, other := json.Marshal(b)
	return err == nil && other == nil && string(p) == string(q)
}

// TestALinkAndAFileAgree: whoever gets a notebook's article by a link has what it has, so
// that neither the link nor a file brings anything new after that.
func TestALinkAndAFileAgree(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from := notebooktest.State(rt)
		for _, a := range from.Articles() {
			link, err := share.Pack(from.Part(a.ID()), true)
			if err != nil {
				rt.Fatal(err)
			}
			parcel, err := share.Unpack(link)
			if err != nil {
				rt.Fatal(err)
			}
			merge := mergeOf(rt, parcel, notebook.State{})
			if _, c, err := notebook.Apply(from, merge); err != nil || !c.Empty() {
				rt.Errorf("merged where it comes from: %+v, %v", c, err)
			}
			s, _, err := notebook.Apply(notebook.State{}, merge)
			if err != nil {
				rt.Fatal(err)
			}
			if _, c, err := notebook.Apply(s, merge); err != nil || !c.Empty() {
				rt.Errorf("merged twice: %+v, %v", c, err)
			}
		}
	})
}

func mergeOf(t interface{ Fatal(...any) }, p share.Parcel, s notebook.State) notebook.Merge {
	part, ok := p.Into(s)
	if !ok {
		t.Fatal("the notes belong to no article")
	}
	return notebook.Merge{Part: part}
}

func TestALaterChangeWins(t *testing.T) {
	p := tramway(t)
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: p})
	if err != nil {
		t.Fatal(err)
	}
	p.Highlights[3] = p.Highlights[3].Clone()
	p.Highlights[3].Comment, p.Highlights[3].Modified = "On second thoughts.", p.Highlights[3].Modified.Add(time.Millisecond)
	for _, withText := range []bool{true, false} {
		next, c, err := notebook.Apply(s, mergeOf(t, unpack(t, pack(t, p, withText)), s))
		if err != nil || len(c.Highlights) != 1 || len(c.Links)+len(c.Articles) != 0 {
			t.Fatalf("%+v, %v", c, err)
		}
		if h, _ := next.Highlight(p.Highlights[3].ID); h.Comment != "On second thoughts." {
			t.Errorf("it says %q", h.Comment)
		}
	}
}

func TestEarlierVersionsStayBehind(t *testing.T) {
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: tramway(t)})
	if err != nil {
		t.Fatal(err)
	}
	next, err := article.New("next", article.Meta{Title: "Next"}, []article.Block{article.Plain("“Traffic on the hill has fallen by a third,” he told nobody.")})
	if err != nil {
		t.Fatal(err)
	}
	s, _, err = notebook.Apply(s, notebook.Revise{Article: "tramway", Next: next, Version: "first", At: noon.Add(time.Hour)})
	if err != nil {
		t.Fatal(err)
	}
	got := unpack(t, pack(t, s.Part("tramway"), true))
	if got.Article.Text() != next.Text() || len(got.Highlights) != 15 {
		t.Errorf("%d highlights in %q", len(got.Highlights), got.Article.Text())
	}
	for _, h := range got.Highlights {
		if len(h.Earlier) > 0 {
			t.Errorf("highlight %s says what it was: %+v", h.ID, h.Earlier)
		}
	}
}

func TestWhatCannotBePacked(t *testing.T) {
	one, two := tramway(t), tramway(t)
	loose, far := tramway(t), tramway(t)
	two.Articles = append(two.Articles, one.Articles[0].WithID("2"))
	loose.Links[0].To = "nothing"
	far.Highlights[0].Created = time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC)
	for name, p := range map[string]notebook.Part{"nothing": {}, "two articles": two, "a loose end": loose, "the year 12026": far} {
		if link, err := share.Pack(p, true); err == nil {
			t.Errorf("%s: %s", name, link)
		}
	}
	var noise strings.Builder
	for noise.Len() < 3*share.MaxLength {
		noise.WriteString(annotation.NewID())
	}
	large := tramway(t)
	large.Highlights[0].Comment = noise.String()
	many := tramway(t)
	for range 20_000 {
		many.Highlights = append(many.Highlights, annotation.Highlight{ID: annotation.NewID(), Article: "tramway", Kind: annotation.Claim, Words: "x"})
	}
	vast := tramway(t)
	vast.Highlights[0].Comment = strings.Repeat("x", 5<<20)
	for name, p := range map[string]notebook.Part{"noise": large, "many": many, "vast": vast} {
		if _, err := share.Pack(p, true); !errors.Is(err, share.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMakers(t *testing.T) {
	p := share.Parcel{
		Highlights: []annotation.Highlight{{Creator: annotation.Maker{ID: "1", Name: "Robin"}}, {Creator: annotation.Maker{ID: "2", Name: "Kim"}}, {Creator: annotation.Maker{ID: "1", Name: "Robin"}}},
	}
	if names, nameless := p.Makers(); !cmp.Equal(names, []string{"Robin", "Kim"}) || nameless {
		t.Errorf("%q, %t", names, nameless)
	}
	p.Links = []annotation.Link{{Creator: annotation.Maker{ID: "3"}}}
	if names, nameless := p.Makers(); len(names) != 2 || !nameless {
		t.Errorf("%q, %t", names, nameless)
	}
}

func pack(t testing.TB, p notebook.Part, withText bool) string {
	t.Helper()
	link, err := share.Pack(p, withText)
	if err != nil {
		t.Fatal(err)
	}
	return link
}

func unpack(t testing.TB, link string) share.Parcel {
	t.Helper()
	p, err := share.Unpack(link)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
