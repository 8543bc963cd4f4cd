package argmap_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

const (
	summers = "Without a second line*"
	doubled = "the plant had doubled*"
)

func TestLinkingOnTheMap(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: "+summers)
	page.Click("button", "Rebut this")
	page.WaitText("Select what rebuts: ")
	page.Click("button", "Note: He gave no figures*")
	page.WaitFor("button", "Claim, rebutted: "+summers)
	page.WaitFor("treeitem", "rebutted by Note, stands: He gave no figures*")
	page.WaitText("«He gave no figures for that, and nobody in the chamber asked for any.» rebuts")

	page.Click("button", "Undo")
	page.WaitFor("button", "Claim, stands: "+summers)
	page.WaitFor("treeitem", "Note: He gave no figures*")
}

func TestWritingARebuttalOnTheMap(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("treeitem", "Claim, stands: "+summers)
	page.Press("w")
	page.Fill("textbox", "What you say", "He said so in 2019, too.")
	page.Click("button", "Save")
	page.WaitFor("button", "Claim, rebutted: "+summers)
	page.WaitFor("treeitem", "rebutted by Rebuttal, stands: He said so in 2019, too.")
}

func TestDisputingALink(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: "+doubled)
	page.Click("button", "«the average bill rose from 212 to 287 crowns a year, which is 35 per cent» rebuts this")
	page.WaitFor("complementary", "Link: «the average bill*")
	page.Click("button", "Dispute this link")
	page.WaitText("Select what disputes that ")
	page.Click("button", "Write it")
	page.Fill("textbox", "What you say", "The average hides the Quay.")
	page.Click("button", "Save")
	page.WaitFor("button", "Claim, stands: "+doubled)
	page.WaitFor("treeitem", "disputed by Rebuttal, stands: The average hides the Quay.")
	page.Wait("the dispute in words", func() bool {
		words := ""
		page.Eval(`document.querySelector(".map-card")?.textContent ?? ""`, &words)
		return strings.Contains(words, "«The average hides the Quay.» disputes that «the average bill rose")
	})
	page.Press("Control+z")
	page.WaitFor("button", "Claim, rebutted: "+doubled)
	page.Press("Control+Shift+z")
	page.WaitFor("button", "Claim, stands: "+doubled)
}

func TestChangingALink(t *testing.T) {
	page := open(t, "#/map/sample?link=sample-link-6")
	page.WaitFor("complementary", "Link: «the average bill*")
	page.Click("button", "supports")
	page.WaitFor("button", "Claim, stands: "+doubled)
	page.WaitFor("treeitem", "supported by Rebuttal, stands: the average bill*")
	page.Click("button", "rebuts")
	page.WaitFor("button", "Claim, rebutted: "+doubled)
	page.Click("button", "Swap ends")
	page.WaitFor("button", "Rebuttal, rebutted: the average bill*")
	page.WaitFor("button", "Claim, stands: "+doubled)
	page.Click("button", "contradicts")
	page.WaitFor("button", "Claim, disputed: "+doubled)
	page.WaitFor("button", "Rebuttal, disputed: the average bill*")
	page.Click("button", "Delete link")
	page.WaitFor("button", "Claim, stands: "+doubled)
	page.WaitGone("complementary", "Link:*")
	page.Click("button", "Undo")
	page.WaitFor("button", "Claim, disputed: "+doubled)
}

func TestDeletingAStatement(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: the average bill*")
	page.Click("button", "Delete")
	page.WaitFor("button", "Claim, stands: "+doubled)
	page.WaitGone("treeitem", "rebutted by Rebuttal, stands: the average bill*")
	page.Click("button", "Undo")
	page.WaitFor("button", "Claim, rebutted: "+doubled)
}

func TestWhatTheNotebookRefusesIsTold(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: "+doubled)
	page.Click("button", "Rebut this")
	page.Click("button", "Claim, rebutted: "+doubled)
	page.WaitText("A statement cannot be linked to itself.")
	page.Click("button", "Rebuttal, stands: the average bill*")
	page.WaitText("These two are linked like this already.")
	page.Press("Escape")
	page.WaitNoText("Select what rebuts")
}

func TestMoreLinks(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: "+summers)
	page.Click("DisclosureTriangle", "More")
	page.Click("button", "Contradict this")
	page.Click("button", "Claim, stands: The plant has ended*")
	page.WaitFor("button", "Claim, disputed: "+summers)
	page.Click("button", "same claim")
	page.WaitFor("button", "Claim, stands: "+summers)
	page.WaitFor("button", "«The plant has ended our nitrate problem.» is the same claim as «Without*")
}

// A link that was begun on an article's page is finished on the map.
func TestALinkBegunInTheArticleIsFinishedOnTheMap(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitFor("button", "Export")
	page.ClickText("Without a second line")
	page.Click("button", "Rebut this")
	page.Click("link", "Map")
	page.WaitFor("tree", "Outline of the argument")
	page.WaitText("Select what rebuts: «Without a second line we will be back above the limit within three summers»")
	page.Click("button", "Note: He gave no figures*")
	page.WaitFor("button", "Claim, rebutted: "+summers)
	page.WaitNoText("Select what rebuts")
}
