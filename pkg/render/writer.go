package render

import (
	"strings"
	"unicode/utf8"
)

// Writer writes elements one by one, for what is neither an article's page nor made by a
// component: a drawing, say. What it writes reads as HTML and, in an SVG document, as XML.
// The zero Writer is ready.
type Writer struct{ out strings.Builder }

// Open writes a start tag, with attributes given as names and values in turn.
func (w *Writer) Open(tag string, attrs ...string) { open(&w.out, tag, legible(attrs)...) }

// Close writes an end tag.
func (w *Writer) Close(tag string) {
	w.out.WriteString("</")
	w.out.WriteString(tag)
	w.out.WriteByte('>')
}

// Empty writes an element with nothing in it.
func (w *Writer) Empty(tag string, attrs ...string) {
	w.Open(tag, attrs...)
	w.Close(tag)
}

// Text writes text.
func (w *Writer) Text(s string) { escape(&w.out, Legible(s)) }

// String returns what was written.
func (w *Writer) String() string { return w.out.String() }

func legible(attrs []string) []string {
	for i := 1; i < len(attrs); i += 2 {
		attrs[i] = Legible(attrs[i])
	}
	return attrs
}

// Legible returns s without what XML has no way to write: control characters, and bytes
// that are no UTF-8 (Extensible Markup Language 1.0, 2.2).
func Legible(s string) string {
	if isPlain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r >= ' ' && r < 0xFFFE && r != utf8.RuneError, r > 0xFFFF:
			return r
		}
		return -1
	}, s)
}

// isPlain reports whether s has nothing but ASCII that is shown, as most texts have.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
