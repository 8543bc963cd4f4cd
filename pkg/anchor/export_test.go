package anchor

import "counterpoint/pkg/span"

var (
	Alike    = alike
	Distance = distance
)

// Token is a token as the tests see it.
type Token struct {
	Text        string
	Key         uint32
	Mark, First bool
}

// Tokens returns the tokens of text, read as an index reads them: chunk by chunk.
func Tokens(text string) []Token {
	var out []Token
	for _, t := range readTokens(nil, text, func() {}) {
		out = append(out, Token{text[t.start:t.end], t.key, t.mark, t.first})
	}
	return out
}

// Gap returns where a passage that was at was is looked for in a text of n bytes, and
// where in it it is expected. known are passages, before and now, by where they were.
func Gap(known [][2]span.Span, was span.Span, n int) (in span.Span, expected int) {
	var byWas []fix
	for _, k := range known {
		byWas = append(byWas, fix{was: k[0], now: k[1]})
	}
	g := newFixes(byWas).gap(was, n)
	return g.Span, g.expected
}
