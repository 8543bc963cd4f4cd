package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// Command is what a key does on the article's page.
type Command struct {
	Keys []string // as KeyboardEvent.key gives them; any one of them
	Does string
	run  func(*Reader, app.Context)
}

// Commands lists the keys of the article's page in the order in which they are explained.
var Commands = []Command{
	{[]string{"j"}, "next statement", func(r *Reader, _ app.Context) { r.stepCursor(1) }},
	{[]string{"k"}, "statement before", func(r *Reader, _ app.Context) { r.stepCursor(-1) }},
	{[]string{"J"}, "take the next statement in, too", func(r *Reader, _ app.Context) { r.extendCursor(1) }},
	{[]string{"K"}, "leave the last statement out again", func(r *Reader, _ app.Context) { r.extendCursor(-1) }},
	{[]string{"c"}, "mark as claim", marking(annotation.Claim)},
	{[]string{"e"}, "mark as evidence", marking(annotation.Evidence)},
	{[]string{"r"}, "mark as rebuttal", marking(annotation.Rebuttal)},
	{[]string{"n"}, "mark as note", marking(annotation.Note)},
	{[]string{"l"}, "rebut this: then pick what rebuts it", func(r *Reader, _ app.Context) { r.armHere(annotation.Rebuts) }},
	{[]string{"L"}, "this rebuts: then pick what it rebuts", func(r *Reader, _ app.Context) { r.armFrom(annotation.Rebuts) }},
	{[]string{"s"}, "support this: then pick what supports it", func(r *Reader, _ app.Context) { r.armHere(annotation.Supports) }},
	{[]string{"o"}, "choose the other end of a link from a list", func(r *Reader, _ app.Context) { r.picking = r.armed() }},
	{[]string{"w"}, "write a rebuttal", func(r *Reader, _ app.Context) { r.writeHere(annotation.Rebuts) }},
	{[]string{"Enter"}, "pick, or open the highlight here", (*Reader).enter},
	{[]string{"i"}, "edit the open highlight", func(r *Reader, _ app.Context) { r.edit(r.card.id) }},
	{[]string{"{", "}"}, "move the start of the open highlight by a word", nil},
	{[]string{"[", "]"}, "move the end of the open highlight by a word", nil},
	{[]string{"Delete", "x"}, "delete the open highlight", func(r *Reader, _ app.Context) { r.remove(r.card.id) }},
	{[]string{"p"}, "open or close the list of claims", func(r *Reader, _ app.Context) { r.togglePanel(address.Claims) }},
	{[]string{"/"}, "search the list of claims", (*Reader).searchPanel},
	{[]string{"m"}, "go to the map", (*Reader).toMap},
	{[]string{"y"}, "share the notes as a link", func(r *Reader, _ app.Context) { r.copying = true }},
	{[]string{"P"}, "see who marked what", (*Reader).toPeople},
	{[]string{"Escape"}, "let go", (*Reader).escape},
}

// nudges are the keys that move one end, two of which share an explanation.
var nudges = map[string]func(text string, s span.Span) span.Span{
	"{": startBack, "}": startForward, "[": endBack, "]": endForward,
}

func marking(kind annotation.Kind) func(*Reader, app.Context) {
	return func(r *Reader, ctx app.Context) { r.markHere(kind) }
}

// onKey runs the command of a key, unless the key is text or another program's.
func (r *Reader) onKey(ctx app.Context, e app.Event) {
	k := browser.KeyOf(e)
	if r.article == nil || k.Typing && k.Name != "Escape" || k.Control || k.Alt || k.Dialog {
		ctx.PreventUpdate()
		return
	}
	if k.Name == "Enter" && browser.Activates(e) {
		ctx.PreventUpdate()
		return
	}
	r.drawing.finish(ctx)
	if move, ok := nudges[k.Name]; ok {
		r.nudge(move)
		return
	}
	for _, c := range Commands {
		for _, name := range c.Keys {
			if name == k.Name && c.run != nil {
				e.PreventDefault()
				c.run(r, ctx)
				r.settle(ctx)
				return
			}
		}
	}
	ctx.PreventUpdate()
}

// here returns the passage that a command is about: what is selected, else the statement
// under the cursor; an empty span where there is neither.
func (r *Reader) here() span.Span {
	if !r.selected.Empty() {
		return r.selected
	}
	return r.cursor.passage()
}

func (r *Reader) markHere(kind annotation.Kind) {
	s := r.here()
	switch {
	case !s.Empty():
		r.markSelected(kind)
	case r.card.id != "":
		r.setKind(r.card.id, kind)
	}
}

// markSelected marks what the toolbar or the cursor is at and shows what it became.
func (r *Reader) markSelected(kind annotation.Kind) {
	byCursor := r.selected.Empty()
	id := r.mark(r.here(), kind)
	r.clearSelection()
	if id == "" {
		return
	}
	r.show(card{id: id, pinned: !byCursor, focused: byCursor})
}

func (r *Reader) extendCursor(by int) {
	r.moveCursor(func(c *cursor) {
		if !c.set {
			c.step(1, r.readingAt(1))
			return
		}
		c.extend(by)
	})
}

// enter picks the statement under the cursor for the link in the making, or opens the
// highlight there and goes into its card.
func (r *Reader) enter(ctx app.Context) {
	s := r.here()
	switch {
	case r.moving != "" && !s.Empty(), r.armed() && !s.Empty():
		r.take(ctx, s)
	case r.armed() && r.card.id != "":
		r.linkHighlight(r.card.id)
	case r.card.id != "":
		r.enterCard(ctx, r.card.id)
	case !s.Empty():
		if h, ok := r.within(s); ok {
			r.enterCard(ctx, h.ID)
		}
	default:
		if id, ok := strings.CutPrefix(browser.FocusedID(), render.MarkID("")); ok {
			r.enterCard(ctx, id)
		}
	}
}

// escape lets go of one thing at a time, the latest first.
func (r *Reader) escape(ctx app.Context) {
	switch {
	case r.armed():
		r.Desk.Begin(desk.Draft{})
	case r.moving != "":
		r.letGo()
	case !r.selected.Empty():
		r.clearSelection()
	case r.card.id != "" && !r.comparesLast():
		r.leaveCard()
	case r.cursor.set:
		r.dropCursor()
	case r.compares():
		leaveBeside(ctx)
	case r.Desk.Notice().Text != "":
		r.Desk.Hush()
	}
}

func (r *Reader) toMap(ctx app.Context) {
	to, _ := r.mapAddress()
	ctx.Navigate(to.String())
}

func (r *Reader) toPeople(ctx app.Context) {
	ctx.Navigate(address.Address{Screen: address.People, Article: r.article.ID()}.String())
}
