package browser

// ShowDialog opens the dialog element with an id above the page, which takes the focus
// until it is closed.
func ShowDialog(id string) {
	if el, ok := element(id); ok && !el.Get("open").Bool() {
		el.Call("showModal")
	}
}

// CloseDialog closes the dialog element with an id; the focus goes back to where it was.
func CloseDialog(id string) {
	if el, ok := element(id); ok && el.Get("open").Bool() {
		el.Call("close")
	}
}

// Append puts html at the end of what is in the element with an id. html comes from package
// render alone.
func Append(id, html string) {
	if el, ok := element(id); ok {
		el.Call("insertAdjacentHTML", "beforeend", html)
	}
}

// Redraw puts html in place of the element with an id. html comes from package render
// alone. The focus stays on what has the same id.
func Redraw(id, html string) {
	el, ok := element(id)
	if !ok {
		return
	}
	focused := FocusedID()
	el.Set("outerHTML", html)
	if focused != "" && FocusedID() != focused {
		Focus(focused)
	}
}
