package address

import (
	"net/url"
	"strconv"
	"strings"
)

// View is what a reader sees of a map. Its zero value is all of it, as it is drawn first.
type View struct {
	Only      string // id of the one statement that is drawn with what hangs on it
	Link      string // id of the link in focus
	Turned    string // ids of statements that are folded otherwise than at first; see TurnedIDs
	Zoom      int    // in per cent; 0 for what fits
	Left, Top int    // how far the picture is scrolled, in CSS pixels; not negative
}

// WithTurned returns v with other statements folded otherwise than at first.
func (v View) WithTurned(ids []string) View {
	written := make([]string, len(ids))
	for i, id := range ids {
		written[i] = url.QueryEscape(id)
	}
	v.Turned = strings.Join(written, ",")
	return v
}

// TurnedIDs returns the ids that are in Turned.
func (v View) TurnedIDs() []string {
	if v.Turned == "" {
		return nil
	}
	var ids []string
	for _, written := range strings.Split(v.Turned, ",") {
		if id, err := url.QueryUnescape(written); err == nil {
			ids = append(ids, id)
		}
	}
	return ids
}

func viewOf(values url.Values) View {
	number := func(name string) int {
		n, err := strconv.Atoi(values.Get(name))
		if err != nil {
			return 0
		}
		return max(n, 0)
	}
	return View{
		Only: values.Get("only"), Link: values.Get("link"), Turned: values.Get("turned"),
		Zoom: number("zoom"), Left: number("left"), Top: number("top"),
	}
}

// set gives what v says to set, by name.
func (v View) set(set func(name, value string)) {
	number := func(name string, n int) {
		if n > 0 {
			set(name, strconv.Itoa(n))
		}
	}
	set("only", v.Only)
	set("link", v.Link)
	set("turned", v.Turned)
	number("zoom", v.Zoom)
	number("left", v.Left)
	number("top", v.Top)
}
