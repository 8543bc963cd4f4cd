package changed

import "counterpoint/pkg/notebook"

// WithLost adds to what the latest newer version of an article did, as Gone, what an older
// one had lost and is not in the text still: a question that nobody answered is asked
// again, and what is not in the text is not passed over.
func WithLost(s notebook.State, article string, r notebook.Revision) notebook.Revision {
	r.Gone = nil
	for _, h := range s.HighlightsOf(article) {
		if n := len(h.Earlier); n > 0 && s.Orphan(h) {
			r.Gone = append(r.Gone, notebook.Revised{Highlight: h, Before: h.Earlier[n-1].Selector})
		}
	}
	return r
}
