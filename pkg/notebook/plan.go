package notebook

// Plan is an action with what it does to one State, for an action that takes a while to
// work out: that can be done on another goroutine, and History.Carry does the rest at once.
type Plan struct {
	base, next State
	change     Change
}

// NewPlan works out what a does to s. The error is Apply's.
func NewPlan(s State, a Action) (Plan, error) {
	next, c, err := Apply(s, a)
	return Plan{s, next, c}, err
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
