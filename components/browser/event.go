package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Key is a key that a reader pressed.
type Key struct {
	Name    string // as KeyboardEvent.key gives it: "j", "Enter", "ArrowDown"
	Control bool   // Control, or Command on a Mac
	Shift   bool
	Alt     bool
	Typing  bool   // into a field, where keys are text
	On      string // id of the element that has the focus
	Dialog  bool   // a dialog is open
}

// KeyOf returns the key of a keyboard event.
func KeyOf(e app.Event) Key {
	target := e.Get("target")
	_, typing := closest(target, "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]")
	k := Key{
		Name:    e.Get("key").String(),
		Control: e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool(),
		Shift:   e.Get("shiftKey").Bool(),
		Alt:     e.Get("altKey").Bool(),
		Typing:  typing,
		Dialog:  present(document().Call("querySelector", "dialog[open]")),
	}
	if el, ok := closest(target, "[id]"); ok {
		k.On = el.Get("id").String()
	}
	return k
}

// Activates reports whether an event's target is something that Enter or Space works:
// a button, a link, a field.
func Activates(e app.Event) bool {
	_, ok := closest(e.Get("target"), "button, a[href], input, select, textarea, summary")
	return ok
}

// HighlightsOf returns the ids of the highlights that an event happened on, the innermost
// first, and whether it was on a highlight's margin note. A link of the article's own
// inside a highlight is a link first: it gives none.
func HighlightsOf(e app.Event) (ids []string, chip bool) {
	const marked = "[data-highlight]"
	if _, ok := closest(e.Get("target"), "a[href]"); ok {
		return nil, false
	}
	for el, ok := closest(e.Get("target"), marked); ok; el, ok = closest(el.Get("parentElement"), marked) {
		ids = append(ids, el.Call("getAttribute", "data-highlight").String())
		chip = el.Call("hasAttribute", "data-chip").Bool()
	}
	return ids, chip
}

// Data returns what the data attribute of a name says on the nearest element around an
// event's target that has it.
func Data(e app.Event, name string) (value string, ok bool) {
	el, ok := closest(e.Get("target"), "[data-"+name+"]")
	if !ok {
		return "", false
	}
	return el.Call("getAttribute", "data-"+name).String(), true
}

// Touched reports whether a pointer event came from a finger.
func Touched(e app.Event) bool { return e.Get("pointerType").String() == "touch" }

// Inside reports whether an event happened inside the element with an id.
func Inside(e app.Event, id string) bool {
	el, ok := element(id)
	return ok && el.Call("contains", e.Get("target")).Bool()
}

// Value returns the value of the field that an event happened on.
func Value(e app.Event) string { return e.Get("target").Get("value").String() }

// FieldValue returns the value of the field with an id.
func FieldValue(id string) string {
	if el, ok := element(id); ok {
		return el.Get("value").String()
	}
	return ""
}

// SetField sets the value of the field with an id: rendering an empty value does not clear it.
func SetField(id, value string) {
	if el, ok := element(id); ok {
		el.Set("value", value)
	}
}
