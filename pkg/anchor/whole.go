package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/sentence"
	"counterpoint/pkg/span"
)

const (
	blockReach = 2048 // bytes of a block on either side of a place that are read for its statements
	widest     = 3    // times as long as a place its whole statements may be: longer ones say more than the quote
)

// widened returns the place c, as whole statements where the quote of sel was that. It
// goes no further than the context, where this stands beside c still, nor than the mark
// that the quote ends with: what follows that need not look like another statement.
func (r *resolver) widened(sel Selector, c candidate) span.Span {
	if !wholeStatements(sel) {
		return c.at
	}
	wide, ok := r.statements(c.at)
	if !ok {
		return c.at
	}
	if wide.Start < c.room.Start {
		wide.Start = c.at.Start
	}
	if wide.End > c.room.End {
		wide.End = c.at.End
	}
	if c.ended {
		wide.End = min(wide.End, r.closed(c.at.End))
	}
	if wide.Len() > widest*c.at.Len() {
		return c.at
	}
	return wide
}

// closed returns where what closes a statement ends, a quotation mark or a bracket, that
// ends at byte at but for that.
func (r *resolver) closed(at int) int {
	for at < len(r.text) {
		next, size := decode(r.text[at:])
		if classOf(next) != mark {
			break
		}
		at += size
	}
	return at
}

// wholeStatements reports whether the quote of sel begins and ends where a statement does.
// Where nothing follows the quote its own last mark has to tell.
func wholeStatements(sel Selector) bool {
	if last, _ := utf8.DecodeLastRuneInString(sel.Exact); sel.Suffix == "" && classOf(last) != mark {
		return false
	}
	prefix, suffix := tail(sel.Prefix, contextBytes), head(sel.Suffix, contextBytes)
	from := len(prefix) + len(sel.Exact) - len(strings.TrimLeftFunc(sel.Exact, unicode.IsSpace))
	to := len(prefix) + len(strings.TrimRightFunc(sel.Exact, unicode.IsSpace))
	begins, ends := false, false
	for _, one := range sentence.Split(prefix + sel.Exact + suffix) {
		begins = begins || one.Start == from
		ends = ends || one.End == to
	}
	return begins && ends
}

// statements returns the bytes from the start of the first statement that s touches to
// the end of the last.
func (r *resolver) statements(s span.Span) (wide span.Span, ok bool) {
	block := r.blocks(s)
	for _, one := range sentence.Split(block.In(r.text)) {
		one = one.Shift(block.Start)
		if !one.Overlaps(s) {
			continue
		}
		if !ok {
			wide, ok = one, true
		}
		wide.End = one.End
	}
	return wide, ok
}

// blocks returns the blocks that s touches, as far as blockReach goes.
func (r *resolver) blocks(s span.Span) span.Span {
	wide := around(r.text, s, blockReach)
	if i := strings.LastIndex(r.text[wide.Start:s.Start], "\n\n"); i >= 0 {
		wide.Start += i + 2
	}
	if i := strings.Index(r.text[s.End:wide.End], "\n\n"); i >= 0 {
		wide.End = s.End + i
	}
	return wide
}
