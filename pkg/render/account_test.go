package render_test

import (
	"testing"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// shelf is records by their ids; those of statements are what they say.
type shelf struct {
	statements map[string]bool
	links      map[string]annotation.Link
	article    *article.Article
}

func (s shelf) Article(string) (*article.Article, bool) { return s.article, true }

func (s shelf) Link(id string) (annotation.Link, bool) {
	l, ok := s.links[id]
	return l, ok
}

func (s shelf) Highlight(id string) (annotation.Highlight, bool) {
	return annotation.Highlight{ID: id, Words: id}, s.statements[id]
}

func TestAnAccountGivesTheReasonThatDecides(t *testing.T) {
	const left = "a statement that is not shown here"
	for _, tt := range []struct {
		name, of string
		links    []annotation.Link
		missing  string // a statement that the records do not hold
		standing argument.Standing
		want     []string
	}{
		{"nothing", "a", nil, "", argument.Stands, []string{"Nothing rebuts it."}},
		{"a rebuttal", "a", ties("b rebuts a"), "", argument.Rebutted, []string{"Rebutted by «b», which stands."}},
		{"a contradiction", "a", ties("b contradicts a", "c rebuts a", "d rebuts b"), "", argument.Rebutted, []string{"Rebutted by «c», which stands."}},
		{"both ways", "a", ties("b contradicts a"), "", argument.Disputed, []string{"«b» contradicts it, and is disputed itself."}},
		{"a rebutted rebuttal", "a", ties("b rebuts a", "c rebuts b"), "", argument.Stands, []string{"«b» rebuts it, but is rebutted itself."}},
		{"a disputed rebuttal", "a", ties("b rebuts a", "c disputes 0"), "", argument.Stands, []string{"«b» rebuts it, but that it does is disputed by «c», which stands."}},
		{"whether it does", "a", ties("b rebuts a", "c disputes 0", "d contradicts c"), "", argument.Disputed,
			[]string{"«b» rebuts it, but whether it does is disputed by «c», which is disputed itself."}},
		{"another occurrence", "a", ties("b rebuts d", "a same claim d"), "", argument.Rebutted, []string{"The same claim in “A” is rebutted by «b», which stands."}},
		{"no evidence", "a", ties("b supports a", "c rebuts b"), "", argument.Stands, []string{"Nothing rebuts it.", "All that supports it is rebutted."}},
		{"left out", "a", ties("b rebuts a"), "b", argument.Rebutted, []string{"Rebutted by " + left + ", which stands."}},
		{"left out and rebutted", "a", ties("b rebuts a", "c rebuts b"), "b", argument.Stands, []string{"A statement that is not shown here rebuts it, but is rebutted itself."}},
		{"a dispute left out", "a", ties("b rebuts a", "c disputes 0"), "c", argument.Stands, []string{"«b» rebuts it, but that it does is disputed by " + left + ", which stands."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := shelf{map[string]bool{}, map[string]annotation.Link{}, articleOf(t, article.Plain("text"))}
			ids := []string{"a", "b", "c", "d"}
			for _, id := range ids {
				s.statements[id] = id != tt.missing
			}
			for _, l := range tt.links {
				s.links[l.ID] = l
			}
			got := render.AccountOf(s, argument.New(ids, tt.links), tt.of)
			if got.Standing != tt.standing || len(got.Reasons) != len(tt.want) {
				t.Fatalf("%+v", got)
			}
			for i, r := range got.Reasons {
				if r.String() != tt.want[i] {
					t.Errorf("got %q, want %q", r, tt.want[i])
				}
			}
		})
	}
}

// ties makes links of sentences; their ids are their places.
func ties(sentences ...string) []annotation.Link {
	var links []annotation.Link
	for i, s := range sentences {
		links = append(links, annotation.Link{ID: string(rune('0' + i)), From: s[:1], To: s[len(s)-1:], Type: annotation.LinkType(s[2 : len(s)-2])})
	}
	return links
}
