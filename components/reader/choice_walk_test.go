package reader_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// The two people whose notes meet in the walks about choosing.
var (
	ada = annotation.Maker{ID: "maker-ada", Name: "Ada"}
	bo  = annotation.Maker{ID: "maker-bo", Name: "Bo"}
)

// sharedFerry is the article as both of them have it: Ada made the claim, and Bo its rebuttal.
func sharedFerry(t *testing.T) notebook.State {
	t.Helper()
	part := markedFerry(t).Part()
	for i := range part.Highlights {
		part.Highlights[i].Creator = ada
		if part.Highlights[i].ID == "survey" {
			part.Highlights[i].Creator = bo
		}
	}
	for i := range part.Links {
		part.Links[i].Creator = bo
	}
	return apply(t, notebook.State{}, notebook.Merge{Part: part})
}

// changedBy returns s after a maker changed the claim and the link, so many minutes on.
func changedBy(t *testing.T, s notebook.State, maker annotation.Maker, minutes int, claim func(*annotation.Highlight), link func(*annotation.Link)) notebook.State {
	t.Helper()
	stamp := annotation.Stamp{At: marking.Add(time.Duration(minutes) * time.Minute), By: maker.ID}
	h, _ := s.Highlight("timber")
	h = h.Clone()
	claim(&h)
	l, _ := s.Link("link")
	link(&l)
	for _, a := range []notebook.Action{notebook.ChangeHighlight{Highlight: h}, notebook.ChangeLink{Link: l}} {
		s = apply(t, s, notebook.Made{Action: a, Stamp: stamp})
	}
	return s
}

// differing are the files of two people who changed the same fields without knowing it.
func differing(t *testing.T) (fromAda, fromBo string) {
	t.Helper()
	shared := sharedFerry(t)
	fromAda = noteFile(t, "ada.jsonld", changedBy(t, shared, ada, 5,
		func(h *annotation.Highlight) { h.Verdict, h.Tags = "False", []string{"bridge", "wood"} },
		func(l *annotation.Link) { l.Note = "They looked at all of it." }))
	fromBo = noteFile(t, "bo.jsonld", changedBy(t, shared, bo, 9,
		func(h *annotation.Highlight) { h.Verdict, h.Comment = "Half <true>", "Which timber?" },
		func(l *annotation.Link) { l.Note = "The beams only." }))
	return fromAda, fromBo
}

func noteFile(t *testing.T, name string, s notebook.State) string {
	t.Helper()
	content, err := w3c.Encode(s.Part())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// openDiffering opens a browser that took both files in, one after the other, through the
// dialog.
func openDiffering(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	page := walk.Open(t, walk.Start(t), options)
	page.WaitFor("heading", "Library")
	fromAda, fromBo := differing(t)
	for _, path := range []string{fromAda, fromBo} {
		page.DropFiles(path)
		page.WaitFor("dialog", "Import notes")
		page.Click("button", "Import")
		page.WaitText("From “" + filepath.Base(path) + "”: ")
		page.WaitFor("article", ferryBefore[0])
		page.Click("button", "Dismiss")
	}
	return page
}

const (
	keepBos  = "Keep this as the verdict: Half <true>"
	keepAdas = "Keep this as the verdict: False"
)

func TestWhatTwoPeopleSaidIsChosen(t *testing.T) {
	page := openDiffering(t, walk.Options{})
	page.ClickText("timber is")
	page.WaitFor("dialog", "Claim: *")
	page.WaitText("Your verdict: Half <true>") // the later one
	page.WaitText("Which timber?")             // nobody differs
	page.WaitFor("group", "verdict")
	is(page, "who said which verdict when", `[...document.querySelectorAll("#card > .choices .values > li")].map((e) => e.innerText.replace(/\s+/g, " ")).join(" | ") ===
		`+js("Half <true> Bo, "+onTheClock(9)+" · shown now Keep this | False Ada, "+onTheClock(5)+" Keep this"))
	page.Click("button", keepAdas)
	page.WaitText("The verdict is now: False")
	page.WaitText("Your verdict: False")
	page.WaitGone("button", keepAdas)
	is(page, "the focus on the card", `document.activeElement.id === "card"`)
	inNotice(page, "Undo")
	page.WaitText("Your verdict: Half <true>")
	page.WaitFor("button", keepAdas)

	page.ClickText("timber is")
	page.Press("Enter")
	is(page, "the focus on the card", `document.activeElement.id === "card"`)
	page.TabTo(keepAdas)
	page.Press("Enter")
	page.WaitText("Your verdict: False")
	page.Reload()
	page.WaitText("Your verdict: False")
	page.WaitGone("button", keepBos)

	page.Click("button", "Keep this as the link's note: They looked at all of it.")
	page.WaitText("The link's note is now: They looked at all of it.")
	page.WaitGone("region", "To choose")
}

// onTheClock writes so many minutes after the marking as the page does.
func onTheClock(minutes int) string {
	return marking.Add(time.Duration(minutes) * time.Minute).Local().Format("2 January 2006, 15:04")
}

func TestTheListSaysWhatIsToChoose(t *testing.T) {
	page := openDiffering(t, walk.Options{Width: 390, Height: 844, Touch: true})
	page.Click("button", "Claims")
	page.WaitFor("link", "2 to choose")
	is(page, "the marks in the list", `[...document.querySelectorAll("#claims .entry .differs")].map((e) => e.parentElement.className).join() === "to claim,below"`)
	page.Click("link", "2 to choose")
	page.WaitFor("dialog", "Claim: It says the timber is rotten.")
	page.WaitGone("navigation", "Claims")
	is(page, "the values below each other", `(() => {
		const [a, b] = document.querySelectorAll(".values > li");
		return a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top;
	})()`)
	page.Click("button", keepBos)
	page.WaitText("The verdict is now: Half <true>")
	page.Click("button", "Close")
	page.Click("button", "Claims")
	page.WaitFor("link", "1 to choose")
	page.Click("link", "1 to choose")
	page.Click("button", "Keep this as the link's note: The beams only.")
	page.WaitText("The link's note is now: The beams only.")
	page.Click("button", "Close")
	page.Click("button", "Claims")
	page.WaitFor("navigation", "Claims")
	page.WaitGone("link", "1 to choose")
	is(page, "no marks in the list", `!document.querySelector("#claims .differs")`)
}

func TestWhatTheReaderSaidIsTheirs(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitFor("heading", "Library")
	_, fromBo := differing(t)
	page.DropFiles(noteFile(t, "shared.jsonld", sharedFerry(t)))
	page.Click("button", "Import")
	page.WaitFor("article", ferryBefore[0])
	page.ClickText("timber is")
	page.Press("i")
	page.Fill("combobox", "Verdict", "Unclear")
	page.Click("button", "Save")
	page.WaitText("Your verdict: Unclear")
	page.DropFiles(fromBo)
	page.Click("button", "Import")
	page.ClickText("timber is")
	is(page, "whose verdicts these are", `[...document.querySelectorAll("#card > .choices .values .where")].map((e) => e.textContent.split(",")[0]).join() === "you,Bo"`)
	page.WaitText("Your verdict: Unclear")
	page.Click("button", keepBos)
	page.WaitText("Your verdict: Half <true>")
	page.WaitGone("region", "To choose")
}

func TestValuesAreShownInWords(t *testing.T) {
	shared := sharedFerry(t)
	change := func(by annotation.Maker, claim func(*annotation.Highlight), link func(*annotation.Link)) notebook.Part {
		return changedBy(t, shared, by, 5, claim, link).Part()
	}
	year := at(t, ferry(t, ferryBefore), "for a year")
	stranger := annotation.Maker{ID: "maker-stranger"}
	s := apply(t, shared,
		notebook.Merge{Part: change(ada,
			func(h *annotation.Highlight) {
				h.Kind, h.Tags, h.Speaker = annotation.Evidence, []string{"bridge", "wood"}, "The council"
				h.Sources = []annotation.Source{{Title: "Minutes", Address: "https://example.org/minutes", Date: "2026"}, {Address: "https://example.org/wood"}}
			},
			func(l *annotation.Link) { l.Type = annotation.Supports })},
		notebook.Merge{Part: change(stranger,
			func(h *annotation.Highlight) {
				h.Kind, h.Tags, h.Speaker = annotation.Note, []string{"bridge"}, "The mayor"
				h.Sources, h.Selector = []annotation.Source{{Title: "Hearsay"}}, &year
			},
			func(l *annotation.Link) { *l = l.Swapped(); l.Type = annotation.Contradicts })},
		notebook.Merge{Part: change(bo,
			func(h *annotation.Highlight) { sel := at(t, ferry(t, ferryBefore), "the timber"); h.Selector = &sel },
			func(l *annotation.Link) { l.To = "mayor" })})
	page := openFerry(t, s, "#/article/ferry?highlight=timber", walk.Options{})
	page.WaitText("somebody, " + onTheClock(5))
	for _, name := range []string{
		"kind: Evidence", "kind: Note", "passage: the timber", "passage: for a year",
		"speaker: The council", "speaker: The mayor", "tags: #bridge #wood", "tags: #bridge",
		"sources: Minutes (https://example.org/minutes), 2026; https://example.org/*", "sources: Hearsay",
	} {
		page.WaitFor("button", "Keep this as the "+name)
	}
	page.Goto("#/article/ferry?highlight=survey")
	for _, name := range []string{"relation: «A survey by *", "relation: «for a year» contradicts *"} {
		page.WaitFor("button", "Keep this as the link's "+name)
	}
}
