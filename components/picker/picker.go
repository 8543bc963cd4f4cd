// Package picker is the dialog in which a reader chooses a statement of the notebook: by
// its number, by words, or with the arrow keys. The latest ones come first.
package picker

import (
	"sort"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

const (
	dialogID = "picker"
	wordsID  = "picker-words"
	// most is how many statements are offered at once: words narrow the rest down.
	most = 30
	// quoteRunes is how many code points of a quote an entry shows.
	quoteRunes = 120
)

// Picker is the dialog.
type Picker struct {
	app.Compo
	Desk  *desk.Desk
	Title string // what is asked for
	Not   string // id of a highlight that cannot be chosen
	Pick  func(ctx app.Context, id string)
	Close func(app.Context)

	words string
}

// OnMount opens the dialog.
func (p *Picker) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		browser.ShowDialog(dialogID)
		browser.Focus(wordsID)
	})
}

// Render draws the dialog.
func (p *Picker) Render() app.UI {
	found := Find(p.Desk.State(), p.words, p.Not)
	return html.Dialog().ID(dialogID).Class("form picker").Aria("labelledby", "picker-title").Body(
		html.H2().ID("picker-title").Text(p.Title),
		html.Input("search").ID(wordsID).Aria("label", "Words of the statement").
			Attr("placeholder", "Words, or a number from the list").
			OnInput(func(_ app.Context, e app.Event) { p.words = browser.Value(e) }),
		html.P().Class("count").Role("status").Text(render.Counted(len(found), "statement")),
		html.Ol().Class("choices").Body(app.Range(found[:min(most, len(found))]).Slice(func(i int) app.UI {
			return p.choice(i, found[i])
		})),
		html.Div().Class("actions").Body(
			html.Button().Class("button").Text("Cancel").OnClick(func(ctx app.Context, _ app.Event) { p.close(ctx) })),
	).On("cancel", func(ctx app.Context, _ app.Event) { p.close(ctx) }).OnKeyDown(p.onKey)
}

func (p *Picker) choice(i int, h annotation.Highlight) app.UI {
	a, _ := p.Desk.State().Article(h.Article)
	return html.Li().Body(html.Button().ID(choiceID(i)).Class("place", string(h.Kind)).Body(
		html.Span().Class("number").Text(strconv.Itoa(i+1)+" "),
		html.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
		html.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
		app.Text(render.Shorten(h.Quote(), quoteRunes)),
		html.Span().Class("context").Text(about(h, a.Meta().Title)),
	).OnClick(func(ctx app.Context, _ app.Event) { p.pick(ctx, h.ID) }, app.EventScope(h.ID)))
}

func choiceID(i int) string { return "picker-" + strconv.Itoa(i) }

func about(h annotation.Highlight, title string) string {
	words := " " + render.Shorten(title, 60)
	if h.Speaker != "" {
		words = " " + h.Speaker + ", in" + words
	}
	return words
}

// onKey takes a number, Enter and the arrow keys.
func (p *Picker) onKey(ctx app.Context, e app.Event) {
	k := browser.KeyOf(e)
	found := Find(p.Desk.State(), p.words, p.Not)
	found = found[:min(most, len(found))]
	inWords := browser.FocusedID() == wordsID
	number, err := strconv.Atoi(k.Name)
	switch {
	case err == nil && number >= 1 && number <= len(found) && (!inWords || p.words == ""):
		e.PreventDefault()
		p.pick(ctx, found[number-1].ID)
	case k.Name == "Enter" && inWords && len(found) > 0:
		e.PreventDefault()
		p.pick(ctx, found[0].ID)
	case k.Name == "ArrowDown" || k.Name == "ArrowUp":
		e.PreventDefault()
		p.move(k.Name == "ArrowDown", len(found))
		ctx.PreventUpdate()
	default:
		ctx.PreventUpdate()
	}
}

// move takes the focus one choice down or up; above the first are the words.
func (p *Picker) move(down bool, n int) {
	at := -1
	for i := range n {
		if browser.FocusedID() == choiceID(i) {
			at = i
		}
	}
	if down {
		at = min(at+1, n-1)
	} else {
		at--
	}
	if at < 0 {
		browser.Focus(wordsID)
		return
	}
	browser.Focus(choiceID(at))
}

func (p *Picker) pick(ctx app.Context, id string) {
	browser.CloseDialog(dialogID)
	p.Pick(ctx, id)
}

func (p *Picker) close(ctx app.Context) {
	browser.CloseDialog(dialogID)
	p.Close(ctx)
}

// Find returns the statements of s that have all of words in their quote, their speaker,
// their comment or their article's title, the one changed last first, but not the one with
// the id not.
func Find(s notebook.State, words, not string) []annotation.Highlight {
	wanted := strings.Fields(strings.ToLower(words))
	var found []annotation.Highlight
	for _, a := range s.Articles() {
		title := a.Meta().Title
		for _, h := range s.HighlightsOf(a.ID()) {
			if h.ID != not && holds(strings.ToLower(h.Quote()+" "+h.Speaker+" "+h.Comment+" "+title), wanted) {
				found = append(found, h)
			}
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Modified.After(found[j].Modified) })
	return found
}

func holds(text string, wanted []string) bool {
	for _, word := range wanted {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
