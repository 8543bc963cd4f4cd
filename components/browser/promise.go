package browser

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// settle calls done once with what a promise gives or why it failed.
func settle(promise app.Value, done func(app.Value, error)) {
	var kept, broken app.Func
	release := func() {
		kept.Release()
		broken.Release()
	}
	kept = app.FuncOf(func(_ app.Value, args []app.Value) any {
		release()
		var v app.Value
		if len(args) > 0 {
			v = args[0]
		}
		done(v, nil)
		return nil
	})
	broken = app.FuncOf(func(_ app.Value, args []app.Value) any {
		release()
		done(nil, errors.New("browser: "+args[0].Call("toString").String()))
		return nil
	})
	promise.Call("then", kept, broken)
}
