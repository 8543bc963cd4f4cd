package notebook

// Plan is an action with what it does to one State, for an action that takes a while to
// work out: that can be done on another goroutine, and History.Carry does the rest at once.
type Plan struct {
	base, next State
	change     Change
}

// NewPlan works out what a does to s. It calls pause between the steps of that. The error
// is Apply's.
func NewPlan(s State, a Action, pause func()) (Plan, error) {
	c, err := planned(s, a, pause)
	if err != nil {
		return Plan{base: s, next: s}, err
	}
	return Plan{s, s.With(c), c}, nil
}

// planned returns what a does to s, as its change does, and calls pause between its steps.
func planned(s State, a Action, pause func()) (Change, error) {
	switch a := a.(type) {
	case Made:
		c, err := planned(s, a.Action, pause)
		pause()
		if err != nil {
			return Change{}, err
		}
		return a.stamped(s, c), nil
	case Steps:
		all := Change{Label: a.Label}
		for _, step := range a.Actions {
			c, err := planned(s, step, pause)
			pause()
			if err != nil {
				return Change{}, err // which step it was is nothing to a reader
			}
			s, all = s.With(c), all.then(c)
		}
		return all, nil
	}
	return a.change(s)
}

// Change returns what p will have changed.
func (p Plan) Change() Change { return p.change }

// Carry carries out p as Do does its action. It reports false, and does nothing, where the
// notebook is no longer in the State that p was made for.
func (h *History) Carry(p Plan) bool {
	if h.state != p.base {
		return false
	}
	h.step(p.next, p.change)
	return true
}
