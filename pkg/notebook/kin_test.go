package notebook_test

import (
	"fmt"
	"testing"
	"time"

	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// paragraphs are long enough to tell one article from another.
var paragraphs = []string{
	"The council of Orme voted on Tuesday to close the footbridge.",
	"A survey by the college of engineers found no rot at all in it.",
	"Shops on the far bank expect to lose a third of their trade.",
	"Mayor Ida Brandt does not want to wait for an accident to happen.",
	"Tom Alder asked who had paid for the survey, and got no answer.",
	"A new bridge would cost the town more than two million crowns.",
	"Nobody has counted how many people cross the bridge in winter.",
	"The closure begins in May and is to last for at least one year.",
	"Read more",
}

// texted is an article of the paragraphs of those numbers.
func texted(t testing.TB, id, title, source string, numbers ...int) *article.Article {
	t.Helper()
	var blocks []article.Block
	for _, n := range numbers {
		blocks = append(blocks, article.Plain(paragraphs[n]))
	}
	a, err := article.New(id, article.Meta{Title: title, Source: source, Added: noon}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestKin(t *testing.T) {
	bridge := texted(t, "bridge", "Orme closes its footbridge", "https://news.example/bridge", 0, 1, 2, 8)
	shops := texted(t, "shops", "Shops fear for their trade", "", 2, 4)
	s := do(t, notebook.State{}, notebook.AddArticle{Article: bridge}, notebook.AddArticle{Article: shops})
	s = do(t, s, notebook.Revise{
		Article: "shops", Version: "shops before", At: noon.Add(time.Hour),
		Next: texted(t, "x", "Shops fear for their trade", "", 2, 5),
	})
	tests := map[string]struct {
		title, source string
		numbers       []int
		want          string
		same          bool
	}{
		"nothing in common":               {"Other", "https://news.example/other", []int{3, 6, 7}, "", false},
		"one paragraph of three":          {"Other", "", []int{1, 3, 6}, "bridge", false},
		"one paragraph of four":           {"Other", "", []int{1, 3, 6, 7}, "", false},
		"the same one, three times":       {"Other", "", []int{1, 1, 1, 3, 6, 7}, "", false},
		"what every article has":          {"Other", "", []int{8}, "", false},
		"the title":                       {"orme closes its footbridge ", "", []int{3, 6, 7}, "bridge", false},
		"the source":                      {"Other", "https://news.example/bridge/#comments", []int{3, 6, 7}, "bridge", false},
		"one title, another's paragraphs": {"Orme closes its footbridge", "", []int{2, 5, 6}, "shops", false},
		"the same text":                   {"Other", "", []int{0, 1, 2, 8}, "bridge", true},
		"the text of an earlier version":  {"Other", "", []int{2, 4}, "shops", false},
	}
	for name, tt := range tests {
		kin, ok := s.Kin(texted(t, "next", tt.title, tt.source, tt.numbers...))
		got := ""
		if ok {
			got = kin.Article.ID()
		}
		if got != tt.want || kin.Same != tt.same {
			t.Errorf("%s: kin of %q, same %v; want %q, %v", name, got, kin.Same, tt.want, tt.same)
		}
	}
}

func BenchmarkKin200(b *testing.B) {
	var s notebook.State
	for i := range 200 {
		s = do(b, s, notebook.AddArticle{Article: minutes(b, i)})
	}
	next := minutes(b, 200)
	for b.Loop() {
		s.Kin(next)
	}
}

// minutes is an article of 10 KB in 100 paragraphs.
func minutes(b *testing.B, i int) *article.Article {
	var blocks []article.Block
	for n := range 100 {
		blocks = append(blocks, article.Plain(fmt.Sprintf(
			"Article %d says in its paragraph %d what it has to say, and then goes on a while about all of that.", i, n)))
	}
	a, err := article.New(fmt.Sprint(i), article.Meta{Title: fmt.Sprint(i), Added: noon}, blocks)
	if err != nil {
		b.Fatal(err)
	}
	return a
}
