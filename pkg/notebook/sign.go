package notebook

import "counterpoint/pkg/annotation"

// Signed returns a with by as the maker of the records that it adds, where they name none.
func Signed(a Action, by annotation.Maker) Action {
	switch a := a.(type) {
	case AddHighlight:
		if a.Highlight.Creator == (annotation.Maker{}) {
			a.Highlight.Creator = by
		}
		return a
	case AddLink:
		if a.Link.Creator == (annotation.Maker{}) {
			a.Link.Creator = by
		}
		return a
	case Receive:
		a.Action = Signed(a.Action, by)
		return a
	case Steps:
		signed := make([]Action, len(a.Actions))
		for i, step := range a.Actions {
			signed[i] = Signed(step, by)
		}
		a.Actions = signed
		return a
	}
	return a
}
