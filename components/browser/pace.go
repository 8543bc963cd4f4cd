package browser

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	// paceWork is how long a goroutine may work before it lets the browser in. What draws
	// and answers a key has to fit in beside it before a task counts as long, at 50 ms.
	paceWork = 8 * time.Millisecond
	// paceRest is how long it then sleeps. Any sleep will do: the browser takes what waits.
	paceRest = time.Millisecond
)

// restMilliseconds is how long Rest waits: go-app's frame is due right after a handler, and
// is done by then.
const restMilliseconds = 20

// Rest calls next after the browser had its turn, for work that comes in steps. A timer of
// Go's would not do: one that is due while the page is drawn runs in the same task.
func Rest(ctx app.Context, next func(app.Context)) {
	var due app.Func
	due = app.FuncOf(func(app.Value, []app.Value) any {
		due.Release()
		ctx.Dispatch(next)
		return nil
	})
	app.Window().Call("setTimeout", due, restMilliseconds)
}

// Spell returns a function that reports whether as much time has passed, since Spell was
// called, as a task may take beside others.
func Spell() (over func() bool) {
	start := time.Now()
	return func() bool { return time.Since(start) >= paceWork }
}

// Pacer returns a pause for work of a goroutine of its own, to be called every few
// milliseconds. The browser has one thread for the page and this program, and Go hands it
// back only when every goroutine waits: work that never sleeps keeps the page from
// answering until it is done.
func Pacer() (pause func()) {
	var last time.Time // so that the task which began the work ends first
	return func() {
		if time.Since(last) < paceWork {
			return
		}
		LetIn()
		last = time.Now()
	}
}

// LetIn lets the browser in at once, for a goroutine whose next work takes all of the time
// that a task has. Only a goroutine that sleeps does so: see Pacer.
func LetIn() { time.Sleep(paceRest) }
