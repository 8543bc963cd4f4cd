package render

import "strings"

// escaper covers text and attributes in double quotes (HTML Standard, 13.3).
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// escape writes s so that HTML reads it as text.
func escape(w *strings.Builder, s string) { escaper.WriteString(w, s) }

// open writes a start tag with attributes given as names and values in turn.
func open(w *strings.Builder, tag string, attrs ...string) {
	w.WriteString("<" + tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		w.WriteString(" " + attrs[i] + `="`)
		escape(w, attrs[i+1])
		w.WriteString(`"`)
	}
	w.WriteString(">")
}
