package layout

// pack sets parts side by side, in rows from the top in their order, and returns the size
// of it all and where each part's top left corner is. Of several ways to break the rows it
// takes the one that is shown largest in a place of the proportions of opt.View.
func pack(sizes []Size, opt Options) (Size, []Point) {
	widest, all := 0, 0
	for _, s := range sizes {
		widest = max(widest, s.Width)
		all += s.Width + opt.PartGap
	}
	var best Size
	var corners []Point
	for width := widest; ; width += width/16 + 1 {
		size, at := rows(sizes, width, opt)
		if corners == nil || size.in(opt.View) < best.in(opt.View) {
			best, corners = size, at
		}
		if width >= all {
			break
		}
	}
	return best, corners
}

// in says how small something is shown in a place of the proportions of view.
func (s Size) in(view Size) int { return max(s.Width*view.Height, s.Height*view.Width) }

// rows sets parts into rows that are no wider than width, unless one part is.
func rows(sizes []Size, width int, opt Options) (Size, []Point) {
	var all Size
	x, y, height := 0, 0, 0
	at := make([]Point, len(sizes))
	for i, s := range sizes {
		if x > 0 && x+s.Width > width {
			x, y, height = 0, y+height+opt.PartGap, 0
		}
		at[i] = Point{opt.Margin + x, opt.Margin + y}
		all.Width, all.Height = max(all.Width, x+s.Width), max(all.Height, y+s.Height)
		x, height = x+s.Width+opt.PartGap, max(height, s.Height)
	}
	return Size{all.Width + 2*opt.Margin, all.Height + 2*opt.Margin}, at
}
