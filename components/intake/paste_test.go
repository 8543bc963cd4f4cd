package intake_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

const orchard = "Orchard to stay open\n\nThe council voted on Monday to keep the orchard.\n\nOpponents say that nobody picks there."

// rich is what a browser puts on the clipboard for a part of a page.
const rich = `<html><body><!--StartFragment--><h1>Orchard to stay open</h1>
<p>The <b>council</b> voted <em>on Monday</em>, says the <a href="https://news.example/vote">minute book</a>.</p>
<h2>The reasons</h2>
<ul><li>It is old.</li><li>It is loved.</li></ul>
<blockquote><p>“Nobody picks there,” said Tamsin Hale.</p></blockquote>
<p><a href="javascript:alert(1)">Press</a> <a href="vbscript:x">here</a><img src="https://elsewhere.example/pixel.png" onerror="alert(2)"></p>
<script>alert(3)</script><style>p{color:red}</style><iframe src="https://elsewhere.example/"></iframe>
<!--EndFragment--></body></html>`

func open(t *testing.T) *walk.Page {
	t.Helper()
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/new"})
	page.Click("textbox", "Text")
	// Chrome says so of what it parses, too: nothing of it runs.
	page.Forgive("violates the following Content Security Policy directive")
	return page
}

// value waits until a field holds what it should.
func value(page *walk.Page, field, want string) {
	page.Wait(field+" to be "+want, func() bool { return page.WaitFor("textbox", field).Value == want })
}

func count(page *walk.Page, selector string) int {
	var n int
	page.Eval("document.querySelectorAll('article :is("+selector+")').length", &n)
	return n
}

func TestPlainText(t *testing.T) {
	page := open(t)
	page.PasteText(orchard)
	value(page, "Title", "Orchard to stay open")
	page.Click("textbox", "Text")
	page.Press("Control+End")
	page.Type(" Every pear falls.")
	page.Click("button", "Read it")
	page.WaitFor("heading", "Orchard to stay open")
	page.WaitText("Opponents say that nobody picks there. Every pear falls.")
	page.Back()
	page.WaitFor("heading", "New article")
	page.Click("link", "Cancel")
	page.WaitText("no claims, no rebuttals")
}

func TestRichText(t *testing.T) {
	page := open(t)
	page.PasteHTML(rich, "plain form")
	page.WaitText("7 paragraphs, as they will be read")
	value(page, "Title", "Orchard to stay open")
	page.Click("button", "Read it")
	page.WaitFor("heading", "Orchard to stay open")
	for selector, want := range map[string]int{
		"strong": 1, "em": 1, "a": 1, "a[href*=vote]": 1,
		"script, style, iframe, img, [onerror], [href^=javascript]": 0,
	} {
		if got := count(page, selector); got != want {
			t.Errorf("%d of %s, want %d", got, selector, want)
		}
	}
	page.WaitFor("heading", "The reasons")
	for _, text := range []string{"It is loved.", "Press here"} {
		if !page.Sees(text) {
			t.Errorf("%q was lost", text)
		}
	}
}

func TestStartOver(t *testing.T) {
	page := open(t)
	page.PasteHTML(rich, "plain form")
	page.WaitText("as they will be read")
	page.Click("button", "Start over")
	value(page, "Title", "")
	page.Click("textbox", "Text")
	page.Press("Control+v")
	page.WaitText("as they will be read")
	page.Fill("textbox", "Title", "My own title")
	page.Click("button", "Start over")
	page.Click("textbox", "Text")
	page.PasteText(orchard)
	value(page, "Title", "My own title")
	page.Click("button", "Read it")
	page.WaitFor("heading", "My own title")
	page.WaitText("nobody picks there")
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	page := open(t)
	page.Click("button", "Read it")
	page.WaitText("There is no text yet.")
	page.Click("textbox", "Text")
	page.PasteText(orchard)
	page.WaitNoText("There is no text yet.")
	page.Fill("textbox", "Title", " ")
	page.Click("button", "Read it")
	page.WaitText("Give the article a title")
	page.Fill("textbox", "Title", strings.Repeat("A very long title ", 30))
	for _, address := range []string{"news.example/x", "javascript:alert(1)", "mailto:a@b.example"} {
		page.Fill("textbox", "Source address", address)
		page.Click("button", "Read it")
		page.WaitText("The source address starts with http:// or https://.")
		if got := page.WaitFor("textbox", "Text").Value; !strings.Contains(got, "nobody picks there") {
			t.Errorf("the text is now %q", got)
		}
	}
	page.Fill("textbox", "Source address", "https://news.example/orchard")
	page.Click("button", "Read it")
	page.WaitFor("heading", "A very long title*")
	var wide bool
	page.Eval("document.documentElement.scrollWidth > innerWidth", &wide)
	if wide {
		t.Error("a long title makes the page scroll sideways")
	}
}

func TestLeavingWithTextInIt(t *testing.T) {
	page := open(t)
	page.PasteHTML(rich, "plain form")
	page.WaitText("as they will be read")
	page.Click("link", "Library")
	page.WaitFor("heading", "Library")
	page.Back()
	page.WaitFor("textbox", "Text")
	value(page, "Title", "")
	page.Click("button", "Read it")
	page.WaitText("There is no text yet.")
}
