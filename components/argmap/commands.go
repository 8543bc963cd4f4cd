package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
)

// Command is what a key does on the map.
type Command struct {
	Keys []string // as KeyboardEvent.key gives them; any one of them
	Does string
	run  func(*Map, app.Context)
}

// Commands lists the keys of the map in the order in which they are explained. Those of the
// outline are the ones of every tree, and in tree.go.
var Commands = []Command{
	{[]string{"+", "="}, "zoom in", func(m *Map, _ app.Context) { m.zoomBy(zoomStep) }},
	{[]string{"-"}, "zoom out", func(m *Map, _ app.Context) { m.zoomBy(1 / zoomStep) }},
	{[]string{"0"}, "fit the whole picture", func(m *Map, _ app.Context) { m.fitAll() }},
	{[]string{"/"}, "search the map", func(*Map, app.Context) { browser.Focus(searchID) }},
	{[]string{"l"}, "rebut the chosen statement, or dispute the chosen link", func(m *Map, _ app.Context) { m.armHere(annotation.Rebuts) }},
	{[]string{"s"}, "support the chosen statement", func(m *Map, _ app.Context) { m.armHere(annotation.Supports) }},
	{[]string{"w"}, "write a rebuttal", func(m *Map, _ app.Context) { m.writeHere() }},
	{[]string{"Delete", "x"}, "delete what is chosen", func(m *Map, _ app.Context) { m.removeChosen() }},
	{[]string{"Escape"}, "let go", func(m *Map, _ app.Context) { m.escape() }},
}

// onKey runs the command of a key, unless the key is text or another program's.
func (m *Map) onKey(ctx app.Context, e app.Event) {
	k := browser.KeyOf(e)
	if m.empty() || k.Typing || k.Control || k.Alt || k.Dialog {
		ctx.PreventUpdate()
		return
	}
	if m.onTree(e, k.On) && m.onTreeKey(ctx, k.Name) || k.Name == "Enter" && m.enterPicture(e) {
		e.PreventDefault()
		return
	}
	for _, c := range Commands {
		for _, name := range c.Keys {
			if name == k.Name {
				e.PreventDefault()
				c.run(m, ctx)
				return
			}
		}
	}
	ctx.PreventUpdate()
}

// onTree reports whether a key is one for the outline: it has the focus, or a card of the
// picture has it, which stands for its row.
func (m *Map) onTree(e app.Event, focused string) bool {
	if m.outline.has(focused) {
		return true
	}
	id, ok := browser.Data(e, "highlight")
	if !ok || focused != diagram.CardID(id) {
		return false
	}
	i, ok := m.outline.rowOf(id)
	if ok {
		m.outline.at = i
	}
	return ok
}

// enterPicture chooses the line of the picture that has the focus, or the card whose button
// has it.
func (m *Map) enterPicture(e app.Event) bool {
	link, isLink := browser.Data(e, "link")
	id, isStatement := browser.Data(e, "choose")
	if isLink || isStatement {
		m.choose(choice{statement: id, link: link})
	}
	return isLink || isStatement
}

// armHere begins a link to what is chosen.
func (m *Map) armHere(kind annotation.LinkType) {
	switch {
	case m.chosen.statement != "":
		m.arm(kind, m.chosen.statement)
	case m.chosen.link != "" && kind == annotation.Rebuts:
		m.arm(annotation.Disputes, m.chosen.link)
	}
}

func (m *Map) writeHere() {
	if m.armHere(annotation.Rebuts); m.armed() {
		m.write()
	}
}

func (m *Map) removeChosen() {
	switch {
	case m.chosen.statement != "":
		m.remove(m.chosen.statement)
	case m.chosen.link != "":
		m.removeLink(m.chosen.link)
	}
}

// escape lets go of one thing at a time, the latest first.
func (m *Map) escape() {
	switch {
	case m.armed():
		m.disarm()
	case m.chosen != choice{} || m.hovered != "":
		m.hovered = ""
		m.choose(choice{})
	}
}
