// Package standing shows whether a statement stands and why, in the words of package render,
// so that a reader can follow the argument from reason to reason. Start with View.
package standing

import (
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

// Shown reports whether h's standing says something: that of a claim does, and that of
// whatever is linked.
func Shown(d *desk.Desk, h annotation.Highlight) bool {
	s := d.State()
	return h.Kind == annotation.Claim || len(s.LinksTo(h.ID)) > 0 || len(s.LinksFrom(h.ID)) > 0
}

// Of returns the account of the statement id.
func Of(d *desk.Desk, id string) render.Account { return render.AccountOf(d.State(), d.Argument(), id) }
