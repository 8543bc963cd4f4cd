package reader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// signs lists the names in the overview, in its order.
func signs(page *walk.Page) []string {
	var names []string
	page.Eval(`[...document.querySelectorAll("#overview a")].map((a) => a.ariaLabel)`, &names)
	return names
}

func waitSigns(page *walk.Page, want ...string) {
	var got []string
	page.Wait(fmt.Sprintf("the signs %q", want), func() bool {
		got = signs(page)
		return slices.Equal(got, want)
	})
}

func TestOverviewTellsWhereClaimsAreAndStand(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry", walk.Options{Width: 1280, Height: 420})
	page.WaitFor("navigation", "Overview")
	waitSigns(page, "Claim, rebutted: It says the timber is rotten.", "Note: The mayor agreed.",
		"Rebuttal, stands: "+"A survey by the college of engineers found no rot at all in the main…",
		"Evidence: Shops on the far bank expect to lose a third of their trade.",
		"Claim, stands: The ferryman was not asked.", "Claim, stands: The closure begins in May.")
	page.WaitFor("link", "Claim, rebutted: It says the timber is rotten.")
	is(page, "the signs in the order of the text", `(() => {
		const tops = [...document.querySelectorAll("#overview a")].map((a) => a.getBoundingClientRect().top);
		return tops.length === 6 && tops.every((top, i) => i === 0 || top > tops[i - 1]) && tops[5] - tops[0] > 200;
	})()`)
	is(page, "shapes that differ", `(() => {
		const look = (name) => getComputedStyle(document.querySelector("#overview ." + name)).backgroundImage;
		return look("stands") !== look("rebutted");
	})()`)
	inSight(page, "The closure begins", false)
	page.Click("link", "Claim, stands: The closure begins in May.")
	page.WaitFor("dialog", "Claim: The closure*")
	inSight(page, "The closure begins", true)
	page.Eval("scrollTo(0, 0)", nil)
	page.Click("link", "Claim, stands: The closure begins in May.")
	inSight(page, "The closure begins", true)
	page.Back()
	page.WaitGone("dialog", "")
}

func TestOverviewByKeys(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry", walk.Options{Width: 1280, Height: 420})
	page.WaitFor("navigation", "Overview")
	page.TabTo("Claim, rebutted: *")
	page.Press("ArrowDown")
	focused(t, page, "Note: The mayor agreed.")
	page.Press("End")
	focused(t, page, "Claim, stands: The closure begins in May.")
	page.Press("ArrowDown")
	focused(t, page, "Claim, stands: The closure begins in May.")
	page.Press("ArrowUp")
	page.Press("Enter")
	page.WaitFor("dialog", "Claim: The ferryman*")
	focused(t, page, "Claim, stands: The ferryman was not asked.")
	page.Press("Tab") // one stop, then the text
	if name := page.Focused().Name; slices.Contains(signs(page), name) {
		t.Errorf("Tab led to %q", name)
	}
}

func focused(t *testing.T, page *walk.Page, name string) {
	t.Helper()
	if got := page.Focused(); got.Name != name || got.Role != "link" {
		t.Errorf("the focus is on %+v, want %q", got, name)
	}
}

func TestOverviewFollowsStanding(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry?highlight=timber", walk.Options{})
	page.WaitFor("link", "Claim, rebutted: It says the timber is rotten.")
	page.Click("button", "Unlink")
	page.WaitFor("link", "Claim, stands: It says the timber is rotten.")
	page.Press("Control+z")
	page.WaitFor("link", "Claim, rebutted: It says the timber is rotten.")
	page.Click("button", "Delete")
	page.WaitGone("link", "Claim, rebutted: It says the timber is rotten.")
	page.WaitFor("link", "Rebuttal: A survey*")
}

func TestOverviewKeepsTheListOfClaims(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry?panel=claims", walk.Options{})
	page.WaitFor("navigation", "Claims")
	page.Click("link", "Claim, stands: The ferryman*")
	page.WaitFor("dialog", "Claim: The ferryman*")
	page.WaitFor("navigation", "Claims")
}

func TestOverviewIsNotOnPhones(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry", walk.Options{Width: 390, Height: 844, Touch: true})
	page.WaitFor("article", "Orme closes its footbridge")
	page.WaitFor("link", "It says the timber is rotten.")
	page.WaitGone("navigation", "Overview")
}

// Two thousand highlights become signs that do not cover each other.
func TestOverviewOfManyHighlights(t *testing.T) {
	page := openFerry(t, crowded(t), "#/article/crowded", walk.Options{})
	page.WaitFor("navigation", "Overview")
	is(page, "eighty signs at most", `(() => {
		const boxes = [...document.querySelectorAll("#overview a")].map((a) => a.getBoundingClientRect());
		return boxes.length > 60 && boxes.length <= 80 && boxes.every((b, i) => i === 0 || b.top >= boxes[i - 1].bottom);
	})()`)
	page.WaitFor("link", "Claim, stands: Entry 0 counts the boats. (and *")
	names := signs(page)
	last := names[len(names)-1]
	page.Click("link", last)
	entry, _, _ := strings.Cut(strings.TrimPrefix(last, "Claim, stands: "), " (and")
	page.WaitFor("dialog", "Claim: "+entry)
	inSight(page, entry, true)
}

// crowded is an article of a thousand paragraphs with a claim and a note in each.
func crowded(t *testing.T) notebook.State {
	t.Helper()
	var blocks []article.Block
	for i := range 1000 {
		blocks = append(blocks, article.Plain(fmt.Sprintf("Entry %d counts the boats. It is noted in the book of the harbour.", i)))
	}
	a, err := article.New("crowded", article.Meta{Title: "The minutes", Added: marking}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	actions := []notebook.Action{notebook.AddArticle{Article: a}}
	for i := range 1000 {
		for kind, quote := range map[annotation.Kind]string{
			annotation.Claim: fmt.Sprintf("Entry %d counts the boats.", i), annotation.Note: "It is noted in the book of the harbour.",
		} {
			sel := at(t, a, quote)
			if kind == annotation.Note {
				sel.Position = sel.Position.Shift(a.BlockSpan(i).End - sel.Position.End)
			}
			actions = append(actions, notebook.AddHighlight{Highlight: annotation.Highlight{
				ID: fmt.Sprintf("%s-%d", kind, i), Article: "crowded", Kind: kind, Selector: &sel, Created: marking, Modified: marking}})
		}
	}
	return apply(t, notebook.State{}, actions...)
}
