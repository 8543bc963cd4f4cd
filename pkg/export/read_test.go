package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// parts are the notebooks that are written and read back.
func parts(t *testing.T) map[string]notebook.Part {
	t.Helper()
	all := map[string]notebook.Part{"everything": everything(), "hazardous": hazardous()}
	for name, p := range all {
		if err := p.Validate(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return all
}

func leftOf(w export.Written) map[string]int {
	left := map[string]int{}
	for _, l := range w.Left {
		left[l.What] = l.Count
	}
	return left
}

func TestClaimReviewReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "claimreview", export.Whole(p))
			var read struct {
				Graph []struct {
					URL, ClaimReviewed, ReviewBody string
					ReviewRating                   struct{ AlternateName string }
					ItemReviewed                   struct {
						Text   string
						Author struct{ Name string }
					}
				} `json:"@graph"`
			}
			if err := json.Unmarshal(w.Files[0].Data, &read); err != nil {
				t.Fatal(err)
			}
			at := 0
			for _, h := range p.Highlights {
				if h.Kind != annotation.Claim || h.Verdict == "" {
					continue
				}
				r := read.Graph[at]
				at++
				got := []string{r.URL, r.ReviewBody, r.ReviewRating.AlternateName, r.ItemReviewed.Text, r.ItemReviewed.Author.Name}
				want := []string{w3c.HighlightIRI(h.ID), h.Comment, fold(h.Verdict), fold(h.Quote()), fold(h.Speaker)}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
				}
				start := strings.TrimSuffix(r.ClaimReviewed, "…")
				if len([]rune(r.ClaimReviewed)) >= 75 || !strings.HasPrefix(fold(h.Quote()), start) || start == r.ClaimReviewed && start != fold(h.Quote()) {
					t.Errorf("%q reviews %q", r.ClaimReviewed, h.Quote())
				}
			}
			left := leftOf(w)
			if len(read.Graph) != at || at+left["other statement"]+left["unrated claim"] != len(p.Highlights) {
				t.Errorf("%d reviews of %d, left out: %v", len(read.Graph), at, left)
			}
			if bytes.Contains(w.Files[0].Data, []byte("</")) {
				t.Error("it would end the script element that it is put in")
			}
		})
	}
}

func TestMarkdownReadsBack(t *testing.T) {
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			var page bytes.Buffer
			if err := parser.Convert(write(t, "markdown", export.Whole(p)).Files[0].Data, &page); err != nil {
				t.Fatal(err)
			}
			shown := plain(page.String())
			for _, h := range p.Highlights {
				for _, words := range []string{h.Quote(), h.Comment, h.Speaker, h.Verdict} {
					if !strings.Contains(shown, fold(words)) {
						t.Errorf("%q is not shown", words)
					}
				}
			}
			if n := strings.Count(page.String(), "<h2>"); n < count(p, annotation.Claim) {
				t.Errorf("%d headings for %d claims", n, count(p, annotation.Claim))
			}
		})
	}
}

func count(p notebook.Part, k annotation.Kind) int {
	n := 0
	for _, h := range p.Highlights {
		if h.Kind == k {
			n++
		}
	}
	return n
}

func TestSVGReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "svg", export.Whole(p))
			decoder := xml.NewDecoder(bytes.NewReader(w.Files[0].Data))
			decoder.Strict = true
			var text strings.Builder
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatal(err)
				}
				switch token := token.(type) {
				case xml.StartElement:
					if !slices.Contains([]string{"svg", "title", "g", "rect", "path", "text", "circle", "line", "polygon"}, token.Name.Local) {
						t.Errorf("a <%s>", token.Name.Local)
					}
				case xml.CharData:
					text.Write(token)
				}
			}
			if drawn := strings.Count(text.String(), "Claim") + strings.Count(text.String(), "Own claim"); drawn < count(p, annotation.Claim) {
				t.Errorf("%d claims of %d are drawn", drawn, count(p, annotation.Claim))
			}
		})
	}
}

// The notes file is read back by package w3c, where more tests of it are.
func TestNotesReadBack(t *testing.T) {
	type said struct {
		id, quote, comment, speaker string
		tags                        []string
		sources                     []annotation.Source
	}
	all := func(p notebook.Part) (all []said) {
		for _, h := range p.Highlights {
			all = append(all, said{h.ID, h.Quote(), h.Comment, h.Speaker, h.Tags, h.Sources})
		}
		return all
	}
	for name, p := range parts(t) {
		read, err := w3c.Decode(write(t, "jsonld", export.Whole(p)).Files[0].Data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(all(p), all(read), cmp.AllowUnexported(said{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(p.Links, read.Links); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
