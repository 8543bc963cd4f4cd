package share_test

import (
	_ "embed"
	"fmt"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/sentence"
	"counterpoint/pkg/share"
)

// tramwayText is an article of about 5,100 bytes, as many have.
//
//go:embed testdata/tramway.txt
var tramwayText string

// tramway returns that article with 15 highlights and 10 links, made as readers make them:
// ids and times that nothing can be said of beforehand, a comment on every second.
func tramway(t testing.TB) notebook.Part {
	t.Helper()
	draft := importer.Text(tramwayText)
	draft.Meta.Source = "https://news.example/2026/05/14/a-tram-for-harbour-hill-and-what-it-cost"
	a, err := draft.Article("tramway", noon)
	if err != nil {
		t.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	by := annotation.Maker{ID: annotation.NewID(), Name: "Robin Vale"}
	statements := sentence.Split(a.Text())
	at := noon
	for i := range 15 {
		sel := anchor.Describe(a.Text(), statements[i*len(statements)/15])
		at = at.Add(time.Duration(37_121+i*i*1_733) * time.Millisecond)
		h := annotation.Highlight{
			ID: annotation.NewID(), Article: a.ID(), Kind: annotation.Kinds[i%4], Selector: &sel,
			Creator: by, Created: at, Modified: at.Add(time.Duration(i%3*i) * 911 * time.Millisecond),
		}
		if i%2 == 0 {
			h.Comment = fmt.Sprintf("Compare page %d of the report, where the figure is another one.", i*i)
			h.Speaker = "Corvin Ashdale"
		}
		if i%5 == 0 {
			h.Tags = []string{"to check"}
			h.Sources = []annotation.Source{{Title: "Minutes of the council", Address: fmt.Sprintf("https://council.example/minutes/%d", 7919*i)}}
		}
		p.Highlights = append(p.Highlights, h)
	}
	for i := range 10 {
		at = at.Add(time.Duration(17_003+i*i*2_111) * time.Millisecond)
		p.Links = append(p.Links, annotation.Link{
			ID: annotation.NewID(), Type: annotation.LinkTypes[i%2], From: p.Highlights[i+1].ID, To: p.Highlights[i].ID,
			Creator: by, Created: at, Modified: at,
		})
	}
	return p
}

// TestAnArticleWithItsNotesIsShort: with its text it takes about 5,000 characters, and is
// far from what chats and mails no longer carry.
func TestAnArticleWithItsNotesIsShort(t *testing.T) {
	p := tramway(t)
	if n := len(p.Articles[0].Text()); n < 5000 || n > 5300 {
		t.Fatalf("the text has %d bytes", n)
	}
	for _, tt := range []struct {
		withText bool
		most     int
	}{{true, 5000}, {false, 4000}} {
		n := len(pack(t, p, tt.withText))
		if t.Logf("with its text %t: %d characters", tt.withText, n); n > tt.most || n > share.LongLength {
			t.Errorf("with its text %t: %d characters, want at most %d", tt.withText, n, tt.most)
		}
	}
}

func BenchmarkPack(b *testing.B) {
	bench(b, func(b *testing.B, p notebook.Part) {
		for b.Loop() {
			pack(b, p, true)
		}
	})
}

func BenchmarkUnpack(b *testing.B) {
	bench(b, func(b *testing.B, p notebook.Part) {
		link := pack(b, p, true)
		b.ReportMetric(float64(len(link)), "characters")
		for b.Loop() {
			unpack(b, link)
		}
	})
}

func bench(b *testing.B, run func(*testing.B, notebook.Part)) {
	b.Run("15 highlights", func(b *testing.B) { run(b, tramway(b)) })
	b.Run("1000 highlights", func(b *testing.B) { run(b, notebooktest.Large(1, 1000, 1000).Part()) })
}
