package browser

import (
	"errors"
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/store"
)

// ErrNoStorage says that the browser keeps nothing for this page.
var ErrNoStorage = errors.New("browser: this browser does not let the page keep anything, so all that you do here is gone when the window closes. Export it to keep it")

// Storage is the browser's localStorage.
type Storage struct{ local app.Value }

// OpenStorage returns the browser's localStorage, or ErrNoStorage where it is switched off.
func OpenStorage() (s Storage, err error) {
	defer func() {
		if recover() != nil || err != nil {
			err = ErrNoStorage
			shadowStorage()
		}
	}()
	// The property throws where storage is denied, and only a call survives that.
	local := app.Window().Get("Reflect").Call("get", app.Window(), "localStorage")
	if !present(local) {
		return Storage{}, ErrNoStorage
	}
	return Storage{local}, nil
}

// shadowStorage puts an empty object in localStorage's place. go-app looks in there for
// states of its own, and would stop the program where there is nothing to look into.
func shadowStorage() {
	app.Window().Get("Object").Call("defineProperty", app.Window(), "localStorage",
		map[string]any{"value": map[string]any{"length": 0}})
}

// opaque stands before every value that is written. At each start go-app decodes every
// value in localStorage as JSON, to look for states of its own that have run out; what is
// no JSON from its first byte on costs it nothing and is safe from it.
const opaque = "="

// Get returns the value under key.
func (s Storage) Get(key string) (value string, ok bool, err error) {
	defer caught(&err)
	v := s.local.Call("getItem", key)
	if v.IsNull() || v.IsUndefined() {
		return "", false, nil
	}
	return strings.TrimPrefix(v.String(), opaque), true, nil
}

// Set writes value under key. The error is store.ErrQuota where there is no room.
func (s Storage) Set(key, value string) (err error) {
	defer caught(&err)
	s.local.Call("setItem", key, opaque+value)
	return nil
}

// Delete removes key.
func (s Storage) Delete(key string) (err error) {
	defer caught(&err)
	s.local.Call("removeItem", key)
	return nil
}

// Keys lists all keys.
func (s Storage) Keys() (keys []string, err error) {
	defer caught(&err)
	list := app.Window().Get("Object").Call("keys", s.local)
	for i := range list.Length() {
		keys = append(keys, list.Index(i).String())
	}
	return keys, nil
}

// caught turns an exception of the browser into an error.
func caught(err *error) {
	switch thrown := recover().(type) {
	case nil:
	case error:
		if strings.Contains(strings.ToLower(thrown.Error()), "quota") {
			*err = fmt.Errorf("browser: %w", store.ErrQuota)
			return
		}
		*err = fmt.Errorf("browser: %w", thrown)
	default:
		*err = fmt.Errorf("browser: %v", thrown)
	}
}

// OnStorage calls changed for each key that another window of the app has written, until
// stop is called. An empty key means that all may have changed.
func OnStorage(ctx app.Context, changed func(ctx app.Context, key string)) (stop func()) {
	return Listen(ctx, "storage", func(ctx app.Context, e app.Event) {
		key := ""
		if v := e.Get("key"); v.Truthy() {
			key = v.String()
		}
		changed(ctx, key)
	})
}
