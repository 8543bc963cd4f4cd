package render

// Document begins a document of HTML.
func (w *Writer) Document(lang string) {
	w.out.WriteString("<!DOCTYPE html>\n")
	w.Open("html", "lang", lang)
}

// Style writes a style sheet, which is the program's own and has nothing of a reader's in it.
func (w *Writer) Style(sheet string) { w.out.WriteString("<style>\n" + sheet + "</style>") }

// Page writes an article.
func (w *Writer) Page(p *Page) { w.out.WriteString(p.HTML()) }

// Line ends a line, where a document is nicer to look at in lines.
func (w *Writer) Line() { w.out.WriteByte('\n') }

// Element writes an element that holds a text.
func (w *Writer) Element(tag, text string, attrs ...string) {
	w.Open(tag, attrs...)
	w.Text(text)
	w.Close(tag)
}

// Grow makes room for so many bytes, for a document that will be long.
func (w *Writer) Grow(bytes int) { w.out.Grow(bytes) }
