// Package browser is the only door to the browser: the address, storage, selection,
// scrolling, files, the clipboard and dialogs. Nothing else in Counterpoint touches
// JavaScript, so what a browser can do is listed here and nowhere else.
//
// The DOM counts text in UTF-16 units; they become byte offsets of an article's canonical
// text here. Every call is made on go-app's UI goroutine. In a host test the browser is
// absent: questions get empty answers and orders do nothing.
package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func document() app.Value { return app.Window().Get("document") }

// element returns the element with an id, and whether there is one.
func element(id string) (app.Value, bool) {
	el := document().Call("getElementById", id)
	return el, present(el)
}

// present reports whether v is a value that can be asked something.
func present(v app.Value) bool { return v != nil && v.Truthy() }

// closest returns the nearest element around node, itself included, that selector picks.
func closest(node app.Value, selector string) (app.Value, bool) {
	if present(node) && node.Get("nodeType").Int() != elementNode {
		node = node.Get("parentElement")
	}
	if !present(node) || !present(node.Get("closest")) {
		return nil, false
	}
	found := node.Call("closest", selector)
	return found, present(found)
}

const elementNode = 1

// Listen calls handle for each event of the name that reaches the window, until stop is
// called. handle runs on the UI goroutine, before the browser acts on the event.
func Listen(ctx app.Context, name string, handle func(app.Context, app.Event)) (stop func()) {
	listener := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			ctx.Dispatch(func(ctx app.Context) { handle(ctx, app.Event{Value: args[0]}) })
		}
		return nil
	})
	app.Window().Call("addEventListener", name, listener)
	return func() {
		app.Window().Call("removeEventListener", name, listener)
		listener.Release()
	}
}
