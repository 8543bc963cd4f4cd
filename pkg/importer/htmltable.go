package importer

// cellGap stands between the cells of a table's row.
const cellGap = " · "

// table reads a table: each row is a paragraph. One that lays out a page is read as
// if its cells stood below one another.
func (h *page) table(n *Node, depth int) {
	h.b.flush()
	if laysOut(n) {
		h.children(n, depth)
		h.b.flush()
		return
	}
	n.each(func(part *Node) bool {
		switch {
		case part.unseen():
			return false
		case part.Tag == "tr":
			h.row(part, depth)
			return false
		case part.Tag == "caption":
			h.node(part, depth)
			return false
		}
		return true
	})
}

// row writes the cells of a row as one paragraph, with their marks.
func (h *page) row(n *Node, depth int) {
	h.b.flush()
	for _, cell := range n.Children {
		if cell == nil || cell.Tag != "td" && cell.Tag != "th" || cell.words() == "" {
			continue
		}
		if h.b.text.Len() > 0 {
			h.words(cellGap)
		}
		h.cell(cell, depth)
	}
	h.b.flush()
}

// cell writes what is in a cell in one line: its blocks are parted by spaces.
func (h *page) cell(n *Node, depth int) {
	for _, c := range n.Children {
		switch {
		case c == nil || c.unseen():
		case blockTags[c.Tag] && depth < deepestNode:
			h.words(" ")
			h.cell(c, depth+1)
			h.words(" ")
		case c.Tag == "br":
			h.words(" ")
		default:
			h.node(c, depth+1)
		}
	}
}

// laysOut reports whether a cell of the table holds what belongs in a page, not in a
// cell: a heading, a list, another table, or several paragraphs.
func laysOut(table *Node) bool {
	found, paragraphs := false, 0
	table.each(func(n *Node) bool {
		switch {
		case n == table:
			return true
		case n.Tag == "td" || n.Tag == "th":
			paragraphs = 0
		case n.Tag == "p":
			paragraphs++
		}
		found = found || layoutTags[n.Tag] || paragraphs > 1
		return !found
	})
	return found
}
