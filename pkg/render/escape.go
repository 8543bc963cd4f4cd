package render

import "strings"

// escape writes s so that HTML reads it as text, also in an attribute in double quotes
// (HTML Standard, 13.3).
func escape(w *strings.Builder, s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		as := entity(s[i])
		if as == "" {
			continue
		}
		w.WriteString(s[from:i])
		w.WriteString(as)
		from = i + 1
	}
	w.WriteString(s[from:])
}

func entity(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	}
	return ""
}

// open writes a start tag with attributes given as names and values in turn.
func open(w *strings.Builder, tag string, attrs ...string) {
	w.WriteByte('<')
	w.WriteString(tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		w.WriteByte(' ')
		w.WriteString(attrs[i])
		w.WriteString(`="`)
		escape(w, attrs[i+1])
		w.WriteByte('"')
	}
	w.WriteByte('>')
}
