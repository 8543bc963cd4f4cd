package browser

import "time"

const (
	// paceWork is how long a goroutine may work before it lets the browser in. What draws
	// and answers a key has to fit in beside it before a task counts as long, at 50 ms.
	paceWork = 8 * time.Millisecond
	// paceRest is how long it then sleeps. Any sleep will do: the browser takes what waits.
	paceRest = time.Millisecond
)

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
		time.Sleep(paceRest)
		last = time.Now()
	}
}
