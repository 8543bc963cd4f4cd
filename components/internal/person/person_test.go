package person_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"

	"counterpoint/components/desk"
	"counterpoint/components/internal/person"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// deskOf returns a desk with an article that others have marked, and the reader, too.
func deskOf(t *testing.T, others ...string) *desk.Desk {
	t.Helper()
	d := desk.Open(store.NewMemory())
	a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("Bees sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	part := notebook.Part{Articles: []*article.Article{a}}
	for _, id := range others {
		part.Highlights = append(part.Highlights, by(id))
	}
	if _, err := d.Receive(notebook.Merge{Part: part}); err != nil {
		t.Fatal(err)
	}
	if err := d.Do(notebook.AddHighlight{Highlight: annotation.Highlight{ID: "mine", Article: "a", Kind: annotation.Note, Words: "x"}}); err != nil {
		t.Fatal(err)
	}
	return d
}

func by(id string) annotation.Highlight {
	return annotation.Highlight{ID: "h-" + id, Article: "a", Kind: annotation.Claim, Words: "x", Creator: annotation.Maker{ID: id, Name: "Name " + id}}
}

func TestEachHasAColourAsLongAsThereAreSome(t *testing.T) {
	var ids []string
	for i := range person.Colours {
		ids = append(ids, fmt.Sprint(i))
	}
	d := deskOf(t, ids...)
	people, seen := person.Of(d, "a"), map[int]bool{}
	for _, id := range ids {
		who, ok := people.By(by(id))
		if !ok || who.Name != "Name "+id || seen[who.Colour] || who.Colour < 0 || who.Colour >= person.Colours {
			t.Errorf("%s is %+v, and the colours %v are taken", id, who, seen)
		}
		seen[who.Colour] = true
	}
	mine, _ := d.State().Highlight("mine")
	if _, ok := people.By(mine); ok {
		t.Error("the reader is told among the others")
	}
	if got := people.Choices()[0]; got.Label != "You" || got.ID != d.Maker().ID || len(people.Choices()) != 1+len(ids) {
		t.Errorf("the filter offers %v", people.Choices())
	}
}

func TestManyShareColours(t *testing.T) {
	var ids []string
	for i := range 30 {
		ids = append(ids, fmt.Sprint(i))
	}
	people := person.Of(deskOf(t, ids...), "a")
	for _, id := range ids {
		if who, ok := people.By(by(id)); !ok || who.Colour >= person.Colours {
			t.Errorf("%s is %+v", id, who)
		}
	}
}

func TestOutdated(t *testing.T) {
	d := deskOf(t, "one")
	people := person.Of(d, "a")
	var outdated []bool
	d.Watch(func(c desk.Change) { outdated = append(outdated, people.Outdated(d, c.Change)) })
	mine := annotation.Highlight{ID: "mine2", Article: "a", Kind: annotation.Note, Words: "y"}
	more := by("one")
	more.ID = "more"
	for _, h := range []annotation.Highlight{mine, more, by("two")} {
		if err := d.Do(notebook.AddHighlight{Highlight: h}); err != nil {
			t.Fatal(err)
		}
	}
	if fmt.Sprint(outdated) != "[false false true]" {
		t.Errorf("outdated after one of the reader, one of a known and one of a new person: %v", outdated)
	}
}

// The style sheet has just these colours, and the initials are readable on each: a contrast
// of 7 to 1 (WCAG 2.2, 1.4.6).
func TestInitialsAreReadable(t *testing.T) {
	style, err := os.ReadFile("../../../web/static/style/base.css")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`\.person-\d \{ --person: #([0-9a-f]{6}); \}`).FindAllStringSubmatch(string(style), -1)
	if len(found) != person.Colours {
		t.Fatalf("the style sheet has %d colours of people, want %d", len(found), person.Colours)
	}
	const ink = "1d1d1f"
	for _, colour := range found {
		if contrast := (luminance(t, colour[1]) + 0.05) / (luminance(t, ink) + 0.05); contrast < 7 {
			t.Errorf("#%s: the contrast is %.1f", colour[1], contrast)
		}
	}
}

// luminance is a colour's relative luminance (WCAG 2.2).
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
