package reader

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

const (
	overviewID = "overview"
	// overviewStep is how far apart two signs are at least, as a part of the strip's
	// height: closer ones would cover each other. So there are at most eighty.
	overviewStep = 0.0125
	// overviewHelping is how many signs are drawn at once, in some 10 ms. So a long article's
	// text is there before them.
	overviewHelping = 30
)

// overview is the strip beside the text that shows where its claims are and which stand.
// It is a component of its own so that it is drawn anew when the notebook changes and not
// whenever the page is.
type overview struct {
	app.Compo
	Desk *desk.Desk
	At   address.Address // of the article, with no highlight

	of    string // id of the article that signs are of
	signs []sign
	drawn int // how many of them are
	at    int // index of the sign that Tab reaches
	stop  func()
}

// sign stands for the highlights that start at about one place.
type sign struct {
	highlight annotation.Highlight // the one that it leads to
	top       float64              // where it starts, as a part of the text
	more      int                  // how many others it stands for
}

// OnMount reads the notebook and begins to listen.
func (o *overview) OnMount(ctx app.Context) {
	o.stop = o.Desk.Watch(func(c desk.Change) {
		if !c.Empty() {
			o.read(ctx)
		}
	})
	o.read(ctx)
}

// OnDismount lets go of what OnMount took.
func (o *overview) OnDismount() { o.stop() }

// OnUpdate follows the address.
func (o *overview) OnUpdate(ctx app.Context) {
	if o.At.Article != o.of {
		o.read(ctx)
	}
}

func (o *overview) read(ctx app.Context) {
	state := o.Desk.State()
	o.of, o.signs = o.At.Article, nil
	if a, ok := state.Article(o.At.Article); ok {
		o.signs = signsOf(a, state.HighlightsOf(a.ID()), state.Orphan)
	}
	o.at = max(min(o.at, len(o.signs)-1), 0)
	o.draw(ctx, o.drawn)
}

// draw draws so many signs, or all where they are few, and the others helping by helping.
func (o *overview) draw(ctx app.Context, signs int) {
	if o.drawn = min(signs, len(o.signs)); len(o.signs) <= overviewHelping {
		o.drawn = len(o.signs)
	}
	ctx.Update()
	ctx.Defer(o.place)
	more := func(ctx app.Context) { o.draw(ctx, o.drawn+overviewHelping) }
	switch {
	case o.drawn == len(o.signs):
	case o.drawn == 0: // the list beside the text comes after the first rest
		browser.Rest(ctx, func(ctx app.Context) { browser.Rest(ctx, more) })
	default:
		browser.Rest(ctx, more)
	}
}

// signsOf returns the signs of an article's highlights, in reading order. A claim goes
// before what is no claim.
func signsOf(a *article.Article, highlights []annotation.Highlight, orphan func(annotation.Highlight) bool) []sign {
	var signs []sign
	for _, h := range highlights {
		if h.Own() || orphan(h) {
			continue
		}
		s := sign{highlight: h, top: float64(h.Selector.Position.Start) / float64(len(a.Text()))}
		last := len(signs) - 1
		switch {
		case last < 0 || s.top-signs[last].top >= overviewStep:
			signs = append(signs, s)
		case h.Kind == annotation.Claim && signs[last].highlight.Kind != annotation.Claim:
			signs[last].highlight = h
			signs[last].more++
		default:
			signs[last].more++
		}
	}
	return signs
}

// place puts the signs level with their share of the text. A change that comes while the page
// is drawn may be heard of before its signs are there.
func (o *overview) place(ctx app.Context) {
	tops := make([]float64, o.drawn)
	for i, s := range o.signs[:o.drawn] {
		tops[i] = s.top
	}
	if !browser.PlaceParts(overviewID, tops) {
		browser.Rest(ctx, o.place)
	}
}

// onKey moves from sign to sign: Tab reaches one of them only.
func (o *overview) onKey(ctx app.Context, e app.Event) {
	to := o.at
	switch browser.KeyOf(e).Name {
	case "ArrowDown", "ArrowRight":
		to++
	case "ArrowUp", "ArrowLeft":
		to--
	case "Home":
		to = 0
	case "End":
		to = len(o.signs) - 1
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	o.at = max(min(to, len(o.signs)-1), 0)
	browser.Focus(signID(o.at))
}

func signID(i int) string { return overviewID + "-" + strconv.Itoa(i) }

// Render draws the strip.
func (o *overview) Render() app.UI {
	if len(o.signs) == 0 {
		return html.Div().Class("overview") // the text does not move when the first sign comes
	}
	return html.Nav().ID(overviewID).Class("overview").Aria("label", "Overview").Body(
		app.Range(o.signs[:o.drawn]).Slice(func(i int) app.UI { return o.signView(i) })).
		On("keydown", o.onKey)
}

func (o *overview) signView(i int) app.UI {
	h, stop := o.signs[i].highlight, -1
	if i == o.at {
		stop = 0
	}
	standing := string(o.Desk.Argument().Standing(h.ID))
	if h.Kind != annotation.Claim {
		standing = "other"
	}
	name := o.nameOf(o.signs[i])
	return html.A(o.At.WithHighlight(h.ID).String()).ID(signID(i)).Class("place-sign", string(h.Kind), standing).
		TabIndex(stop).Aria("label", name).Title(name).
		OnClick(func(ctx app.Context, _ app.Event) {
			o.at = i
			reveal(h.ID) // the address may name it already
		}, app.EventScope(h.ID, i))
}

// nameOf says what a sign leads to.
func (o *overview) nameOf(s sign) string {
	name := told(o.Desk, s.highlight) + ": " + render.Shorten(s.highlight.Quote(), quoteRunes)
	if s.more > 0 {
		name += fmt.Sprintf(" (and %d more here)", s.more)
	}
	return name
}

// overviewView is the strip beside the article. Its links keep the list of claims open.
func (r *Reader) overviewView() app.UI {
	return &overview{Desk: r.Desk, At: r.Address.WithHighlight("").WithBeside("")}
}
