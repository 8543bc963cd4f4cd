package desk

// LeaveMap remembers the address of the map as a reader left it for a passage.
func (d *Desk) LeaveMap(fragment string) { d.leftMap = fragment }

// LeftMap returns the address of the map that was left last for a passage, with its view and
// what was chosen; "" where none was since the page was opened.
func (d *Desk) LeftMap() string { return d.leftMap }
