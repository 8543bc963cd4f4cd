package share_test

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/share"
	"counterpoint/pkg/span"
	"counterpoint/pkg/w3c"
)

const hazard = `<img src=x onerror="document.title='taken'">&amp;`

// notes returns an article of that id with claims, made by one after the other.
func notes(t *testing.T, id string, claims int, makers ...annotation.Maker) notebook.Part {
	t.Helper()
	at := time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)
	a, err := article.New(id, article.Meta{Title: "Title " + id + hazard, Added: at, Source: "https://news.example/" + id},
		[]article.Block{article.Plain("Bees sleep at night. " + hazard)})
	if err != nil {
		t.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	for i := range claims {
		sel := anchor.Describe(a.Text(), span.Span{Start: i, End: len(a.Text())})
		p.Highlights = append(p.Highlights, annotation.Highlight{
			ID: fmt.Sprintf("%s-%d", id, i), Article: id, Kind: annotation.Claim, Selector: &sel,
			Speaker: hazard, Creator: makers[i%len(makers)], Created: at, Modified: at,
		})
	}
	return p
}

func packed(t *testing.T, p notebook.Part) string {
	t.Helper()
	link, err := share.Pack(p, true)
	if err != nil {
		t.Fatal(err)
	}
	return "#/share/" + link
}

// TestALinkOfAStrangers says who made what, in their words, none of which is markup. The
// program packs it; the browser unpacks it.
func TestALinkOfAStrangers(t *testing.T) {
	makers := []annotation.Maker{{ID: "1", Name: "Robin" + hazard}, {ID: "2", Name: "Kim"}, {ID: "3"}}
	page := walk.Open(t, walk.Start(t), walk.Options{Address: packed(t, notes(t, "a", 24, makers...))})
	page.WaitFor("heading", "Notes on “Title a"+hazard+"”")
	page.WaitText("From Robin" + hazard + ", Kim and somebody who gave no name.")
	page.WaitText("24 claims")
	page.WaitText("“Bees sleep at night. " + hazard + "” — " + hazard)
	page.WaitText("And 4 more.")
	page.WaitFor("link", "https://news.example/a")
	page.Click("button", "Add to my notebook")
	page.WaitText("Added to your notebook: the article and 24 highlights.")
}

// TestABombIsRefused: a link that stands for a hundred million.
func TestABombIsRefused(t *testing.T) {
	var compressed bytes.Buffer
	w, err := flate.NewWriter(&compressed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(make([]byte, 100<<20)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	content := append([]byte{0}, compressed.Bytes()...)
	body := binary.AppendUvarint(nil, uint64(len(content)))
	body = binary.BigEndian.AppendUint32(body, crc32.ChecksumIEEE(content))
	link := "1" + base64.RawURLEncoding.EncodeToString(append(body, content...)) + "1"
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/share/" + link})
	page.WaitFor("heading", "This link holds too much")
	page.WaitText("Your notebook is as it was.")
}

// TestWhatALinkLeavesOutIsSaid: here a link with another article.
func TestWhatALinkLeavesOutIsSaid(t *testing.T) {
	a, b := notes(t, "a", 2, annotation.Maker{}), notes(t, "b", 1, annotation.Maker{})
	both := notebook.Part{
		Articles:   append(a.Articles, b.Articles...),
		Highlights: append(a.Highlights, b.Highlights...),
		Links: []annotation.Link{
			{ID: "l", Type: annotation.Rebuts, From: "a-0", To: "a-1"},
			{ID: "m", Type: annotation.Rebuts, From: "b-0", To: "a-1"},
		},
	}
	data, err := w3c.Encode(both)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "notes.jsonld")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.SetFiles("button", "Open a file*", file)
	page.Click("button", "Import")
	page.WaitText("From “notes.jsonld”: 2 articles, 3 highlights, 2 links.")
	page.Goto("#/article/a")
	page.Click("button", "Share")
	page.WaitText("2 highlights and 1 link.")
	page.WaitText("Left out: 1 link with other articles. A notes file holds them.")
	page.Click("button", "Close")
	link := packed(t, a)
	page.Goto(link)
	page.WaitText("All of it is in your notebook already.")
}

// TestABrowserWithoutStreams can neither make links nor read them, and says so.
func TestABrowserWithoutStreams(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitText("Fourteen months")
	page.Eval("void (delete window.CompressionStream, delete window.DecompressionStream)", nil)
	page.Click("button", "Share")
	page.WaitText("This browser is too old to read or make links")
	page.Click("button", "Save a file instead")
	page.WaitFor("dialog", "Export")
	page.Click("button", "Close")
	page.Goto(packed(t, notes(t, "a", 1, annotation.Maker{})))
	page.WaitFor("heading", "This link cannot be opened here")
	page.WaitText("Your notebook is as it was.")
}
