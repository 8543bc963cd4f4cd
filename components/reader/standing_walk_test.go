package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// stands waits until the card says that its statement stands so, and why.
func stands(page *walk.Page, word, why string) {
	is(page, "the standing "+word+": "+why, `(() => {
		const view = document.querySelector("#card .standing-view");
		return view.querySelector(".standing").innerText.toLowerCase().includes(`+js(word)+`) && view.querySelector("ul").innerText.includes(`+js(why)+`);
	})()`)
}

// rebut opens the card of a highlight and rebuts it with a passage.
func rebut(page *walk.Page, claim, from, to string) {
	page.ClickText(claim)
	page.Click("button", "Rebut this")
	page.DragText(from, to)
	page.WaitText("rebuts «")
}

func TestAStandingChangesWithEachStep(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	counts(page, "stands, no rebuttals, no supports")
	page.ClickText("the timber")
	stands(page, "stands", "Nothing rebuts it.")
	page.WaitText("1 claim: 1 stands")
	page.Press("Escape")

	rebut(page, "the timber", "no rot", "main beams")
	stands(page, "rebutted", "Rebutted by «no rot at all in the main beams», which stands.")
	page.WaitText("1 claim: 1 rebutted")
	page.Press("Escape")
	page.Press("Escape")
	rebut(page, "no rot", "Only the railing", "was weak.")
	page.Press("Escape")
	page.ClickText("the timber")
	stands(page, "stands", "«no rot at all in the main beams» rebuts it, but is rebutted itself.")
	page.WaitText("1 claim: 1 stands")

	page.Press("Control+z")
	stands(page, "rebutted", "which stands.")
	page.Press("Control+Shift+z")
	stands(page, "stands", "but is rebutted itself.")
}

// The chain of reasons is followed from card to card, and back.
func TestReasonsLeadOn(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Press("Escape")
	page.ClickText("the timber")
	page.Click("link", "«A survey by the college of engineers found no rot at all in the main beams»")
	page.WaitFor("dialog", "Rebuttal: A survey *")
	stands(page, "stands", "Nothing rebuts it.")
	page.Back()
	page.WaitFor("dialog", "Claim: the timber is rotten")
}

func TestALinkIsDisputed(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Click("button", "Dispute")
	page.WaitText("Select what disputes that «A survey by the college of engineers found no rot at all in the main beams» rebuts «the timber is rotten»")
	page.DragText("Only the railing", "was weak.")
	page.WaitText("«Only the railing was weak.» disputes that «A survey")
	counts(page, "stands, 1 rebuttal, no supports")
	stands(page, "stands", "but that it does is disputed by «Only the railing was weak.», which stands.")
	page.WaitText("disputed by «Only the railing was weak.»")

	page.Click("button", "Withdraw")
	counts(page, "rebutted, 1 rebuttal, no supports")
	page.Press("Control+z")
	counts(page, "stands, 1 rebuttal, no supports")
}

func TestAClaimWhoseEvidenceIsRebutted(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Support this")
	page.DragText("Who would", "cross it?")
	page.WaitText("supports «the timber is rotten».")
	page.Press("Escape")
	page.Press("Escape")
	rebut(page, "Who would", "I have crossed it", "since 1987.")
	page.Press("Escape")
	page.Press("Escape")
	counts(page, "stands, no standing evidence, no rebuttals, 1 support")
	page.ClickText("the timber")
	stands(page, "no standing evidence", "All that supports it is rebutted.")
}

// By keyboard alone: a claim, a link to what it rebuts that is chosen from a list, another type.
func TestLinksByKeyboard(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "Shops on", "their trade", "Claim")
	mark(page, "the timber", "is rotten", "Claim")
	page.Press("l")
	page.WaitText("Select what rebuts: «the timber is rotten»")
	page.Press("o")
	page.WaitFor("dialog", "Choose what rebuts: «the timber is rotten»")
	page.Wait("the focus in the words", func() bool { return page.Focused().Name == "Words of the statement" })
	page.Type("far bank")
	page.WaitText("1 statement")
	page.Press("Enter")
	page.WaitText("«Shops on the far bank expect to lose a third of their trade» rebuts «the timber is rotten».")
	counts(page, "rebutted, 1 rebuttal, no supports")

	page.Press("Enter")
	page.Wait("the focus in the card", func() bool { return page.Focused().Name == "Claim: the timber is rotten" })
	page.Wait("the focus on the type", func() bool {
		page.Press("Tab")
		return page.Focused().Name == "Type of the link with «Shops on the far bank expect to lose a third of their trade»"
	})
	page.Type("s")
	page.WaitText("«Shops on the far bank expect to lose a third of their trade» supports «the timber is rotten».")
	counts(page, "stands, no rebuttals, 1 support")
}

// From the rebuttal's side, and by number.
func TestThisRebuts(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	mark(page, "no rot", "main beams", "Rebuttal")
	page.Click("DisclosureTriangle", "More links")
	page.Click("button", "This rebuts…")
	page.WaitText("Select what this rebuts: «no rot at all in the main beams»")
	page.Press("Escape")
	page.WaitNoText("Select what this rebuts")
	page.ClickText("no rot")
	page.WaitFor("dialog", "Rebuttal: no rot*")
	page.Press("L")
	page.WaitText("Select what this rebuts: «no rot at all in the main beams»")
	page.Click("button", "Choose from a list")
	page.WaitFor("dialog", "Choose what this rebuts: *")
	page.Wait("the focus in the words", func() bool { return page.Focused().Name == "Words of the statement" })
	page.Press("1")
	page.WaitText("«no rot at all in the main beams» rebuts «the timber is rotten».")
	counts(page, "rebutted, 1 rebuttal, no supports")
}

func TestContradictionAndSameClaim(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "no rot", "main beams", "Claim")
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("DisclosureTriangle", "More links")
	page.Click("button", "Contradicts…")
	page.ClickText("no rot")
	page.WaitText("«no rot at all in the main beams» contradicts «the timber is rotten».")
	stands(page, "disputed", "«no rot at all in the main beams» contradicts it, and is disputed itself.")
	page.WaitText("2 claims: 2 disputed")
	page.Press("Control+z")
	page.WaitText("2 claims: 2 stand")
	page.Click("DisclosureTriangle", "More links")
	page.Click("button", "Same claim as…")
	page.ClickText("no rot")
	page.WaitText("«no rot at all in the main beams» is the same claim as «the timber is rotten».")
	page.Press("Escape")
	page.Press("Escape")
	rebut(page, "no rot", "I have crossed it", "since 1987.")
	page.WaitText("2 claims: 2 rebutted")
}

func TestALinkThatIsThereAlreadyIsRefused(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Click("button", "Rebut this")
	page.ClickText("A survey by")
	page.WaitText("These two are linked like this already")
	page.WaitText("Select what rebuts: «the timber is rotten»")
}

// The link in the making goes along from one article to another.
func TestRebutAcrossArticles(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Rebut this")
	page.Click("link", "Library")
	page.WaitText("Select what rebuts: «the timber is rotten» Open the article that it is in.")
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText("What the engineers wrote\n\nEach beam was bored in three places. The timber is sound throughout, the survey concludes.")
	page.Click("button", "Read it")
	page.WaitText("Select what rebuts: «the timber is rotten»")
	page.DragText("The timber is", "sound throughout")
	page.WaitText("«The timber is sound throughout» rebuts «the timber is rotten».")
	page.WaitFor("dialog", "Rebuttal: The timber is sound throughout")
	page.WaitText("in “Orme closes its footbridge”")
	page.Click("button", "Go to the other article")
	page.WaitFor("dialog", "Claim: the timber is rotten")
	page.WaitGone("button", "Go to the other article")
	stands(page, "rebutted", "Rebutted by «The timber is sound throughout», which stands.")
	page.WaitText("in “What the engineers wrote”")
	page.Reload()
	counts(page, "rebutted, 1 rebuttal, no supports")
}

func TestTheListFiltersByStanding(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Press("Escape")
	mark(page, "Shops on", "their trade", "Claim")
	page.Press("Escape")
	page.Goto(page.Address() + "?panel=claims&standing=rebutted")
	listed(page, "CClaim: the timber is rotten | rebutted by | RRebuttal: A survey by the college of engineers found no rot at all in the main beams")
	page.WaitText("1 statement found")
	page.WaitText("Claims: 1 stands, 1 rebutted")
}

// From the list of claims: what is rebutted, and what rebuts it.
func TestLinksFromTheList(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "Shops on", "their trade", "Claim")
	mark(page, "the timber", "is rotten", "Claim")
	page.Press("Escape")
	page.Click("button", "Claims")
	page.Click("button", "Rebut «the timber is rotten»")
	page.Click("button", "Pick «Shops on the far bank expect to lose a third of their trade»")
	page.WaitText("«Shops on the far bank expect to lose a third of their trade» rebuts «the timber is rotten».")
	counts(page, "rebutted, 1 rebuttal, no supports")
}
