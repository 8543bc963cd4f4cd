package agreement_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterpoint/pkg/agreement"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// The statements of pond: see statements.
const pond = "The pond froze in May. Nobody saw it coming. =SUM of all fears, said Ada."

var (
	ada = annotation.Maker{ID: "a-1", Name: "Ada"}
	bea = annotation.Maker{ID: "b-1", Name: "Bea"}
	cai = annotation.Maker{ID: "c-1"}
)

func articleOf(t testing.TB, text string) *article.Article {
	t.Helper()
	a, err := article.New("a", article.Meta{Title: "The pond"}, []article.Block{article.Plain(text)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// marked is a highlight of the first place where words stand in text.
func marked(text, words string, kind annotation.Kind, by annotation.Maker) annotation.Highlight {
	at := strings.Index(text, words)
	return annotation.Highlight{ID: by.ID + ":" + words, Article: "a", Kind: kind, Creator: by,
		Selector: &anchor.Selector{Exact: words, Position: span.Span{Start: at, End: at + len(words)}}}
}

// told writes a table as "statement's first word: kind by person, …".
func told(a *article.Article, table agreement.Table) []string {
	var lines []string
	for _, r := range table.Rows {
		first, _, _ := strings.Cut(r.Statement.In(a.Text()), " ")
		var marks []string
		for _, m := range r.Marks {
			marks = append(marks, string(m.Kind)+" by "+table.People[m.Person].Label)
		}
		lines = append(lines, first+": "+strings.Join(marks, ", "))
	}
	return lines
}

func TestOf(t *testing.T) {
	mark := func(words string, kind annotation.Kind, by annotation.Maker) annotation.Highlight {
		return marked(pond, words, kind, by)
	}
	later := func(h annotation.Highlight) annotation.Highlight {
		h.Modified = time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
		return h
	}
	renamed := func(h annotation.Highlight, id string) annotation.Highlight {
		h.ID = id
		return h
	}
	tests := []struct {
		name       string
		highlights []annotation.Highlight
		want       []string
	}{
		{"nothing", nil, []string{"The: ", "Nobody: ", "=SUM: "}},
		{"two people", []annotation.Highlight{mark("The pond froze in May.", "claim", bea), mark("The pond froze in May.", "note", ada)},
			[]string{"The: note by Ada, claim by Bea", "Nobody: ", "=SUM: "}},
		{"a few words", []annotation.Highlight{mark("froze", "claim", ada)}, []string{"The: claim by Ada", "Nobody: ", "=SUM: "}},
		{"over two statements", []annotation.Highlight{mark("pond froze in May. Nobody saw it", "claim", ada)},
			[]string{"The: claim by Ada", "Nobody: claim by Ada", "=SUM: "}},
		{"a little of the next", []annotation.Highlight{mark("The pond froze in May. Nobody", "claim", ada)},
			[]string{"The: claim by Ada", "Nobody: ", "=SUM: "}},
		{"half of none", []annotation.Highlight{mark("in May. Nobody", "claim", ada)}, []string{"The: claim by Ada", "Nobody: ", "=SUM: "}},
		{"twice, more and less", []annotation.Highlight{mark("The pond froze in May.", "claim", ada), later(mark("pond", "note", ada))},
			[]string{"The: claim by Ada", "Nobody: ", "=SUM: "}},
		{"twice, the later", []annotation.Highlight{later(mark("froze", "claim", ada)), renamed(mark("froze", "note", ada), "z")},
			[]string{"The: claim by Ada", "Nobody: ", "=SUM: "}},
		{"twice, the greater id", []annotation.Highlight{mark("froze", "claim", ada), renamed(mark("froze", "note", ada), "z")},
			[]string{"The: note by Ada", "Nobody: ", "=SUM: "}},
	}
	a := articleOf(t, pond)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, told(a, agreement.Of(a, tt.highlights))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestWhatIsLeftOutIsCounted(t *testing.T) {
	orphan := marked(pond, "froze", annotation.Claim, ada)
	orphan.Selector.Exact = "thawed"
	table := agreement.Of(articleOf(t, pond), []annotation.Highlight{
		orphan,
		{ID: "own", Article: "a", Kind: annotation.Rebuttal, Words: "It did not.", Creator: bea},
		marked(pond, "pond", annotation.Note, annotation.Maker{}),
		marked(pond, "May", annotation.Note, cai),
	})
	if table.Unplaced != 2 || table.Unsigned != 1 || len(table.People) != 1 || table.People[0].Label != "Unnamed (c-1)" {
		t.Errorf("got %d in no statement, %d of no maker, people %+v", table.Unplaced, table.Unsigned, table.People)
	}
	if _, err := table.Kinds(); err != agreement.ErrAlone {
		t.Errorf("one person alone: %v", err)
	}
}

func TestTheTwoReadings(t *testing.T) {
	mark := func(words string, kind annotation.Kind, by annotation.Maker) annotation.Highlight {
		return marked(pond, words, kind, by)
	}
	table := agreement.Of(articleOf(t, pond), []annotation.Highlight{
		mark("The pond froze in May.", "claim", ada), mark("The pond froze in May.", "claim", bea),
		mark("Nobody saw it coming.", "note", ada), mark("Nobody saw it coming.", "note", bea),
		mark("=SUM of all fears, said Ada.", "evidence", ada),
	})
	kinds, err := table.Kinds()
	if err != nil || kinds != (agreement.Alpha{Value: 1, Units: 2}) {
		t.Errorf("of those who marked: %+v, %v", kinds, err)
	}
	// Two pairs agree, one does not: 1 - 5·2/(36-(4+4+1+1)).
	choice, err := table.Choice()
	if want := 1 - 10.0/26; err != nil || choice.Units != 3 || choice.Value != want {
		t.Errorf("of all who took part: %+v, %v, want %v", choice, err, want)
	}
}

// Who is who, and the order in which notes arrived, change nothing.
func TestOrderDoesNotMatter(t *testing.T) {
	words := []string{"The pond froze in May.", "froze", "Nobody saw it coming.", "saw", "May. Nobody saw", "said Ada."}
	a := articleOf(t, pond)
	rapid.Check(t, func(t *rapid.T) {
		var highlights, swapped []annotation.Highlight
		for i := range rapid.IntRange(0, 12).Draw(t, "highlights") {
			by := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "by")
			h := marked(pond, rapid.SampledFrom(words).Draw(t, "words"), rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"), annotation.Maker{ID: by})
			h.ID = fmt.Sprint(i)
			highlights = append(highlights, h)
			h.Creator.ID = map[string]string{"a": "c", "b": "a", "c": "b"}[by]
			swapped = append(swapped, h)
		}
		table := agreement.Of(a, highlights)
		shuffled := agreement.Of(a, rapid.Permutation(highlights).Draw(t, "order"))
		if diff := cmp.Diff(told(a, table), told(a, shuffled), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("in another order (-want +got):\n%s", diff)
		}
		want, wantErr := table.Kinds()
		got, err := agreement.Of(a, swapped).Kinds()
		if got != want || err != wantErr {
			t.Fatalf("with other makers: %+v, %v; want %+v, %v", got, err, want, wantErr)
		}
	})
}

func TestCSV(t *testing.T) {
	formula := annotation.Maker{ID: "x", Name: "@Eve"}
	a := articleOf(t, pond)
	table := agreement.Of(a, []annotation.Highlight{
		marked(pond, "The pond froze in May.", annotation.Claim, ada),
		marked(pond, "The pond froze in May.", annotation.Evidence, formula),
		marked(pond, "=SUM of all fears, said Ada.", annotation.Note, ada),
	})
	got, err := table.CSV(a)
	want := "number,statement,marked,people,claim,evidence,rebuttal,note,'@Eve,Ada\r\n" +
		"1,The pond froze in May.,2,2,1,1,0,0,evidence,claim\r\n" +
		"2,Nobody saw it coming.,0,2,0,0,0,0,,\r\n" +
		"3,\"'=SUM of all fears, said Ada.\",1,2,0,0,0,1,,note\r\n"
	if err != nil || got != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

func TestPeople(t *testing.T) {
	by := func(id, name string, day int) annotation.Highlight {
		return annotation.Highlight{ID: id + name, Creator: annotation.Maker{ID: id, Name: name}, Created: time.Date(2026, 5, day, 0, 0, 0, 0, time.UTC)}
	}
	var got []string
	for _, p := range agreement.People([]annotation.Highlight{
		by("1", "Ines", 1), by("1", "Ines Moor", 3), by("1", "", 4), by("2", "", 1), by("", "nobody", 1),
		by("https://example.org/people/4", "Åke de la Rue", 1), by("3aaaaaaaaaaa", "Åke de la Rue", 2),
	}) {
		got = append(got, p.Label+" "+p.Initials())
	}
	want := []string{"Unnamed (2) ?", "Ines Moor IM", "Åke de la Rue (3aaaaaaa) ÅR", "Åke de la Rue (4) ÅR"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// class is an article of 1,000 statements that 30 people have marked 200 highlights in.
func class(t testing.TB) (*article.Article, []annotation.Highlight) {
	var blocks []article.Block
	for i := range 100 {
		var text strings.Builder
		for j := range 10 {
			fmt.Fprintf(&text, "Statement %d says that the ferry was late again. ", 10*i+j)
		}
		blocks = append(blocks, article.Plain(strings.TrimSpace(text.String())))
	}
	a, err := article.New("a", article.Meta{Title: "The ferry"}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	var highlights []annotation.Highlight
	for person := range 30 {
		by := annotation.Maker{ID: fmt.Sprintf("person-%02d", person), Name: fmt.Sprintf("Pupil %d", person)}
		for i := range 200 {
			n := (i*5 + person%7) % 1000
			h := marked(a.Text(), fmt.Sprintf("Statement %d says", n), annotation.Kinds[(i+person)%4], by)
			h.ID += fmt.Sprint(person)
			highlights = append(highlights, h)
		}
	}
	return a, highlights
}

func BenchmarkOf(b *testing.B) {
	a, highlights := class(b)
	for b.Loop() {
		table := agreement.Of(a, highlights)
		if _, err := table.Kinds(); err != nil {
			b.Fatal(err)
		}
		if _, err := table.Choice(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCSV(b *testing.B) {
	a, highlights := class(b)
	table := agreement.Of(a, highlights)
	for b.Loop() {
		if _, err := table.CSV(a); err != nil {
			b.Fatal(err)
		}
	}
}
