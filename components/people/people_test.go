package people

import (
	"strings"
	"testing"

	"counterpoint/pkg/agreement"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

func TestMeaning(t *testing.T) {
	tests := []struct {
		alpha     float64
		figure    string
		meaningIs string
	}{
		{1, "1.00", "relied on"},
		{0.8, "0.80", "relied on"},
		{0.743, "0.74", "careful conclusions"},
		{0.5, "0.50", "too seldom"},
		{0.04, "0.04", "about as often as by chance"},
		{-0.001, "0.00", "about as often as by chance"},
		{-0.3, "-0.30", "less often than by chance"},
	}
	for _, tt := range tests {
		if got := meaning(tt.alpha); !strings.Contains(got, tt.meaningIs) || figure(tt.alpha) != tt.figure {
			t.Errorf("%v is told as %s: %s", tt.alpha, figure(tt.alpha), got)
		}
	}
}

func TestWhatCannotBeToldIsNoFigure(t *testing.T) {
	got := choice(agreement.Table{}.Choice())
	if !strings.HasSuffix(got, "cannot be told: only one person marked statements.") {
		t.Errorf("got %q", got)
	}
}

func TestLeftOut(t *testing.T) {
	tests := []struct {
		table agreement.Table
		want  string
	}{
		{agreement.Table{}, ""},
		{agreement.Table{Unsigned: 1}, "Not counted: 1 highlight with no known maker."},
		{agreement.Table{Unplaced: 2}, "Not counted: 2 highlights outside the text (own statements, passages that are gone)."},
		{agreement.Table{Unsigned: 2, Unplaced: 1}, "Not counted: 2 highlights with no known maker, and 1 highlight outside the text (own statements, passages that are gone)."},
	}
	for _, tt := range tests {
		if got := leftOut(tt.table); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestLevel(t *testing.T) {
	for _, tt := range []struct{ n, people, want int }{{0, 30, 0}, {1, 30, 1}, {6, 30, 1}, {7, 30, 2}, {29, 30, 5}, {30, 30, 5}, {1, 2, 3}, {1, 1, 5}} {
		if got := level(tt.n, tt.people); got != tt.want {
			t.Errorf("%d of %d: level %d, want %d", tt.n, tt.people, got, tt.want)
		}
	}
}

// All of the text is there, and none of it is markup.
func TestHeat(t *testing.T) {
	const text = `Costs are < 5 & > 3. "Say" <script>alert(1)</script>.`
	a, err := article.New("a/b", article.Meta{Title: "A"}, []article.Block{{Kind: article.Heading, Level: 1, Text: "A"}, article.Plain(text)})
	if err != nil {
		t.Fatal(err)
	}
	const quote = "Costs are < 5 & > 3."
	at := strings.Index(a.Text(), quote)
	table := agreement.Of(a, []annotation.Highlight{{ID: `"><b`, Article: "a/b", Kind: annotation.Claim, Creator: annotation.Maker{ID: "1"},
		Selector: &anchor.Selector{Exact: quote, Position: span.Span{Start: at, End: at + len(quote)}}}})
	want := `<div class="heat-text"><p class="heading">A</p><p class="paragraph">` +
		`<a class="heat heat-5" href="#/article/a%2Fb?highlight=%22%3E%3Cb">Costs are &lt; 5 &amp; &gt; 3.` +
		`<span class="heat-count" aria-hidden="true">1</span><span class="unseen"> (marked by 1 of 1)</span></a> ` +
		`&#34;Say&#34; &lt;script&gt;alert(1)&lt;/script&gt;.</p></div>`
	if got := heat(a, table); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
