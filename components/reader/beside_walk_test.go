package reader_test

import (
	"strings"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// The other article of the walks about two passages next to each other.
var harbour = []string{
	"Harbour master answers Orme",
	"The harbour master wrote a letter about the footbridge. He has looked after it since 1987.",
	"“The beams were drilled in March, and they are dry,” he wrote. The council did not answer.",
	"He asks that the boats be counted, too.",
}

// compared is the ferry's notebook with three more that rebut the timber: a passage of the
// harbour master's letter, one that is no longer in it, and a statement of the reader's own.
func compared(t *testing.T) notebook.State {
	t.Helper()
	s := markedFerry(t)
	blocks := []article.Block{{Kind: article.Heading, Level: 1, Text: harbour[0]}}
	for range 30 {
		blocks = append(blocks, article.Plain(harbour[1]))
	}
	blocks = append(blocks, article.Plain(harbour[2]), article.Plain(harbour[3]))
	a, err := article.New("harbour", article.Meta{Title: harbour[0], Site: "Orme Gazette", Published: "2026-04-30", Added: marking}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	s = apply(t, s, notebook.AddArticle{Article: a})
	dry, boats := at(t, a, "The beams were drilled in March, and they are dry,"), at(t, a, harbour[3])
	gone := dry
	gone.Exact = "The beams are as good as new."
	for _, h := range []annotation.Highlight{
		{ID: "dry", Article: "harbour", Kind: annotation.Rebuttal, Selector: &dry, Speaker: "P. Holm"},
		{ID: "boats", Article: "harbour", Kind: annotation.Note, Selector: &boats},
		{ID: "gone", Article: "harbour", Kind: annotation.Rebuttal, Selector: &gone, Speaker: "P. Holm"},
		{ID: "own", Article: "ferry", Kind: annotation.Rebuttal, Words: "I saw the core samples.", Speaker: "me",
			Sources: []annotation.Source{{Title: "The samples", Address: "https://example.org/samples"}}},
	} {
		h.Created, h.Modified = marking, marking
		s = apply(t, s, notebook.AddHighlight{Highlight: h})
	}
	for i, from := range []string{"dry", "gone", "own"} {
		made := marking.Add(time.Duration(i) * time.Minute)
		s = apply(t, s, notebook.AddLink{Link: annotation.Link{
			ID: "by-" + from, Type: annotation.Rebuts, From: from, To: "timber", Created: made, Modified: made}})
	}
	return s
}

const (
	timberDry  = "#/article/ferry?beside=dry&highlight=timber"
	besideName = "Beside: Harbour master answers Orme"
)

// sideBySide clicks the action of the link in the open card whose other end starts so.
func sideBySide(page *walk.Page, quote string) {
	is(page, "the link to "+quote, `(() => {
		const found = [...document.querySelectorAll("#card .relation")].find((li) => li.textContent.includes(`+js(quote)+`));
		const link = [...found.querySelectorAll("a")].find((a) => a.textContent === "Side by side");
		link.click();
		return link;
	})()`)
}

// nextTo waits until a passage is marked in the column, in sight there.
func nextTo(page *walk.Page, passage string) {
	is(page, passage+" in sight in the column", `(() => {
		const box = document.querySelector("#beside").getBoundingClientRect();
		const mark = document.querySelector("#beside mark.current");
		const at = mark.getBoundingClientRect();
		return mark.textContent === `+js(passage)+` && at.top >= box.top && at.bottom <= box.bottom && at.bottom <= innerHeight;
	})()`)
}

func TestBesideShowsThePassageInItsArticle(t *testing.T) {
	page := openFerry(t, compared(t), "#/article/ferry?highlight=timber", walk.Options{Width: 1440, Height: 900})
	page.WaitFor("dialog", "Claim: *")
	page.WaitText("P. Holm, in “Harbour master answers Orme”, 2026-04-30")
	page.WaitText("“The beams were drilled in March, and they are dry,” he wrote. The council did not answer.")
	sideBySide(page, "The beams were drilled")
	page.WaitFor("region", besideName)
	nextTo(page, "The beams were drilled in March, and they are dry,")
	inSight(page, "It says the timber", true)
	page.WaitFor("dialog", "Claim: *")
	page.WaitFor("link", "Harbour master answers Orme")
	page.WaitText("Orme Gazette · 2026-04-30")
	page.WaitText("Rebuttal, stands · P. Holm")
	is(page, "the focus in the column", `document.activeElement.id === "beside"`)
	is(page, "two columns that do not overlap", `(() => {
		const left = document.querySelector("#column").getBoundingClientRect(), right = document.querySelector("#beside").getBoundingClientRect();
		const card = document.querySelector("#card").getBoundingClientRect();
		return left.right <= right.left && card.right <= right.left && right.width > 400 && left.width > 400;
	})()`)
	is(page, "no id twice", `(() => { const ids = [...document.querySelectorAll("[id]")].map((e) => e.id); return new Set(ids).size === ids.length })()`)
	if got := page.Address(); got != timberDry {
		t.Errorf("the address is %s", got)
	}
	page.Back()
	page.WaitGone("region", besideName)
	page.WaitFor("dialog", "Claim: *")
}

func TestBesideClosesByKeyAndButton(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 1440, Height: 900})
	page.WaitFor("region", besideName)
	page.WaitFor("dialog", "Claim: *")
	page.Press("Escape")
	page.WaitGone("region", besideName)
	page.WaitFor("dialog", "Claim: *")
	page.Wait("the focus in the card", func() bool { return page.Focused().Role == "dialog" })
	page.Press("Escape")
	page.WaitGone("dialog", "")

	page.Goto(timberDry)
	page.WaitFor("region", besideName)
	page.ClickText("The ferryman")
	page.WaitFor("dialog", "Claim: The ferryman*")
	page.Press("Escape") // the card was opened last
	page.WaitGone("dialog", "")
	page.WaitFor("region", besideName)
	page.Click("button", "Close")
	page.WaitGone("region", besideName)
}

func TestBesideLeadsToWhatIsInIt(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 1440, Height: 900})
	page.WaitFor("region", besideName)
	page.Click("link", harbour[3])
	page.WaitFor("dialog", "Note: He asks*")
	page.WaitFor("article", "Harbour master answers Orme")
	page.WaitGone("region", besideName)
	page.Back()
	page.WaitFor("region", besideName)
	page.WaitFor("article", "Orme closes its footbridge")
	page.TabTo("The beams were drilled in March, and they are dry,")
	page.Press("Enter")
	page.WaitFor("dialog", "Rebuttal: The beams*")
	if got := page.Address(); got != "#/article/harbour?highlight=dry" {
		t.Errorf("Enter led to %s", got)
	}
	page.Back()
	page.WaitFor("region", besideName)
	page.Click("link", "Harbour master answers Orme")
	page.WaitFor("dialog", "Rebuttal: The beams*")
}

// A selection in the column is none of the article that is read.
func TestBesideIsOnlyRead(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 1440, Height: 900})
	page.WaitFor("region", besideName)
	page.Eval(`getSelection().selectAllChildren(document.querySelector("#beside .row p"))`, nil)
	page.Wait("the selection", func() bool { return page.Selection() != "" })
	page.DragText("Shops on", "far bank")
	page.WaitFor("toolbar", "Mark the selection")
	page.Eval(`getSelection().selectAllChildren(document.querySelector("#beside .row p"))`, nil)
	page.WaitGone("toolbar", "Mark the selection")
}

func TestBesideOfWhatStandsInNoText(t *testing.T) {
	page := openFerry(t, compared(t), "#/article/ferry?highlight=timber", walk.Options{Width: 1440, Height: 900})
	sideBySide(page, "as good as new")
	page.WaitFor("region", besideName)
	page.WaitText("This passage is not in the article as it is here. Its words are kept:")
	is(page, "its words", `document.querySelector("#beside blockquote").textContent === "The beams are as good as new."`)
	sideBySide(page, "I saw the core samples.")
	page.WaitFor("region", "Beside: Orme closes its footbridge")
	page.WaitText("A statement of your own, which stands in no text:")
	is(page, "its source", `document.querySelector("#beside .sources a").href === "https://example.org/samples"`)
}

// A card that does not fit beside its highlight stays clear of the column.
func TestBesideIsClearOfTheCard(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 1100, Height: 800})
	page.WaitFor("region", besideName)
	page.WaitFor("dialog", "Claim: *")
	is(page, "the card left of the column", `document.querySelector("#card").getBoundingClientRect().right <= document.querySelector("#beside").getBoundingClientRect().left`)
}

func TestBesideWithinOneArticle(t *testing.T) {
	page := openFerry(t, compared(t), "#/article/ferry?highlight=timber", walk.Options{Width: 1440, Height: 600})
	sideBySide(page, "A survey by the college")
	page.WaitFor("region", "Beside: Orme closes its footbridge")
	nextTo(page, "A survey by the college of engineers found no rot at all in the main beams.")
	inSightAbove(page, "timber", "innerHeight")
	page.Press("Escape")
	page.WaitGone("region", "Beside: *")
}

// The passage that another is shown beside stays in sight, though the text becomes narrower
// or its lower half is covered.
func TestBesideKeepsBothInSight(t *testing.T) {
	page := openFerry(t, compared(t), "#/article/ferry?highlight=timber", walk.Options{Width: 390, Height: 700, Touch: true})
	sideBySide(page, "A survey by the college")
	page.WaitFor("region", "Beside: Orme closes its footbridge")
	inSightAbove(page, "timber", `document.getElementById("beside").getBoundingClientRect().top`)
}

// inSightAbove waits until a highlight of the main text is whole in sight above a height.
func inSightAbove(page *walk.Page, id, height string) {
	is(page, id+" in sight", `(() => {
		const at = document.getElementById("highlight-`+id+`").getBoundingClientRect();
		return at.top > document.getElementById("bar").getBoundingClientRect().bottom && at.bottom <= `+height+`;
	})()`)
}

func TestBesideFollowsTheNotebook(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 1440, Height: 900})
	page.WaitFor("region", besideName)
	is(page, "the standing", `document.querySelector("#beside mark.current").dataset.standing === "stands"`)
	page.Press("Escape") // to the card
	page.WaitGone("region", besideName)
	page.Goto("#/article/ferry?beside=survey&highlight=timber")
	page.WaitFor("region", "Beside: Orme closes its footbridge")
	page.ClickText("A survey")
	page.WaitFor("dialog", "Rebuttal: A survey*")
	page.Click("button", "Evidence")
	is(page, "the kind in the column", `document.querySelector("#beside mark.current").classList.contains("evidence")`)
	page.Click("button", "End a word earlier")
	nextTo(page, "A survey by the college of engineers found no rot at all in the main")
	page.Click("button", "Delete")
	page.WaitGone("region", "Beside: *")
	page.Press("Control+z")
	page.WaitFor("region", "Beside: Orme closes its footbridge")
	nextTo(page, "A survey by the college of engineers found no rot at all in the main")
}

func TestBesideOnAPhoneAndACardTakeTurns(t *testing.T) {
	page := openFerry(t, compared(t), timberDry, walk.Options{Width: 390, Height: 844, Touch: true})
	page.WaitFor("region", besideName)
	nextTo(page, "The beams were drilled in March, and they are dry,")
	is(page, "the claim above the column", `(() => {
		const at = document.querySelector("#highlight-timber").getBoundingClientRect();
		return at.top >= 50 && at.bottom <= document.querySelector("#beside").getBoundingClientRect().top;
	})()`)
	is(page, "the lower half", `Math.abs(document.querySelector("#beside").getBoundingClientRect().top - innerHeight / 2) < 2`)
	page.WaitGone("dialog", "")
	page.ClickText("the timber is rotten")
	page.WaitFor("dialog", "Claim: *")
	page.WaitGone("region", besideName)
	if got := page.Address(); strings.Contains(got, "beside") {
		t.Errorf("the address is %s", got)
	}
	is(page, "no scrolling sideways", "document.documentElement.scrollWidth <= innerWidth")
	page.Goto(timberDry)
	page.Click("button", "Close")
	page.WaitGone("region", besideName)
	page.WaitFor("dialog", "Claim: *")
}
