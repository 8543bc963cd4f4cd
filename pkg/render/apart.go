package render

// Apart returns p as it is drawn beside another page of the same document. Its ids are
// those of RowID, MarkID and TextID behind prefix, which is not empty. It has no margin
// notes, for which there is no room, and its headings are below one that names it.
func (p *Page) Apart(prefix string) *Page {
	return &Page{article: p.article, rows: p.rows, prefix: prefix, title: 2}
}
