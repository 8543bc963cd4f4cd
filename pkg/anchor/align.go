package anchor

// What an alignment earns and pays, in weights of tokens.
const (
	besideBonus = 0.5  // of a token that follows the one before in both texts: a share of its weight
	alikeShare  = 0.7  // of its weight for a word that is only alike
	skipText    = 0.2  // for a token of the text inside the quote or its context that is skipped
	skipBetween = 0.05 // for one between the two
	skipBlock   = 4    // for the end of a block that the quote does not have
	skipQuery   = 0.05 // for a token of the query that is skipped
)

// aligner holds the memory of alignments, one after the other.
type aligner struct {
	x     *index
	at    []int32 // by token of the query: the token of the text, or -1
	last  []score // the row above, by token of the text
	row   []score // the row that is filled
	steps []step  // by token of the query, by token of the text
	rare  []bool  // by token of the text: it may be a misspelling of another
}

// score is that of the best alignment up to two tokens.
type score struct {
	matched float32 // where these two are matched; 0: they are different
	best    float32
}

// step is how an alignment came to two tokens: a pair of the constants.
type step byte

const (
	overText  step = 1 << iota // the best skips the token of the text
	overQuery                  // the best skips the token of the query
	matches                    // the two match
	beside                     // and so do the two before
)

// rareCount is how often a word may stand in a text and still be a misspelling.
const rareCount = 2

// align finds the best alignment of q with the tokens [lo, hi) of the text: that of the
// highest score, found by dynamic programming (Smith and Waterman 1981), with a bonus
// for neighbours that stay neighbours. The alignment is in a.at until the next call.
func (a *aligner) align(q *query, lo, hi int) {
	window := a.x.tokens[lo:hi]
	a.prepare(q, window)
	top, endI, endJ := float32(0), -1, -1
	for i := range q.tokens {
		j, s := a.fill(q, i, window, a.steps[i*len(window):(i+1)*len(window)])
		if s > top {
			top, endI, endJ = s, i, j
		}
		a.last, a.row = a.row, a.last
	}
	a.trace(endI, endJ, lo, len(window))
}

// prepare makes room for the alignment of q with window.
func (a *aligner) prepare(q *query, window []token) {
	n, m := len(q.tokens), len(window)
	if cap(a.steps) < n*m {
		a.steps = make([]step, n*m)
	}
	a.steps = a.steps[:n*m]
	if cap(a.row) < m+1 {
		a.row, a.last, a.rare = make([]score, m+1), make([]score, m+1), make([]bool, m)
	}
	a.row, a.last, a.rare = a.row[:m+1], a.last[:m+1], a.rare[:m]
	clear(a.last)
	for j, t := range window {
		a.rare[j] = misspellable(t) && len(a.x.of(t.key)) <= rareCount
	}
	if cap(a.at) < n {
		a.at = make([]int32, n)
	}
	a.at = a.at[:n]
	for k := range a.at {
		a.at[k] = -1
	}
}

// queryToken is a token of the query and what its row of an alignment needs.
type queryToken struct {
	token  token
	weight float32
	absent bool    // it is nowhere in the text, and may be misspelt there
	edge   bool    // the token before it is of another part: prefix, quote or suffix
	quote  bool    // it is of the quote
	skip   float32 // paid for a token of the text that is skipped after it
	block  float32 // and for one that begins a block
}

func (a *aligner) queryToken(q *query, i int) queryToken {
	own := queryToken{token: q.tokens[i], weight: q.weights[i], edge: i == q.from || i == q.to, quote: q.inside(i)}
	own.absent = misspellable(own.token) && len(a.x.of(own.token.key)) == 0
	own.skip, own.block = skipText, skipText
	switch {
	case i == q.from-1 || i == q.to-1:
		own.skip, own.block = skipBetween, skipBetween
	case own.quote:
		own.block = skipBlock
	}
	return own
}

// fill fills the row of token i of q and returns its best match.
func (a *aligner) fill(q *query, i int, window []token, steps []step) (top int, best float32) {
	own := a.queryToken(q, i)
	last, row := a.last[:len(window)+1], a.row[:len(window)+1]
	row[0] = score{}
	left := float32(0)
	for j := range window {
		t := &window[j]
		s, how := score{}, step(0)
		if t.key == own.token.key {
			s.matched, how = own.match(own.weight, t, last[j])
		} else if (own.absent || a.rare[j]) && a.formsOfOne(q, own.token, t) {
			s.matched, how = own.match(own.weight*alikeShare, t, last[j])
		}
		if s.matched > best {
			top, best = j, s.matched
		}
		pay := own.skip
		if t.first {
			pay = own.block
		}
		s.best = s.matched
		if up := last[j+1].best - skipQuery; up > s.best {
			s.best, how = up, how&^overText|overQuery
		}
		if over := left - pay; over > s.best {
			s.best, how = over, how&^overQuery|overText
		}
		left = s.best
		row[j+1] = s
		steps[j] = how
	}
	return top, best
}

// match returns the score where own is matched with t, which is worth w, after before.
func (own *queryToken) match(w float32, t *token, before score) (matched float32, how step) {
	if before.matched > 0 && !own.edge {
		matched, how = before.matched+w*(1+besideBonus), matches|beside
	}
	if t.first && own.quote && !own.edge && !own.token.first {
		w -= skipBlock
	}
	if after := w + before.best; w > 0 && after > matched {
		matched, how = after, matches
	}
	return matched, how
}

// trace walks back from the match of tokens i and j and fills a.at.
func (a *aligner) trace(i, j, lo, width int) {
	matched := true // i and j, for certain
	for i >= 0 && j >= 0 {
		how := a.steps[i*width+j]
		switch {
		case !matched && how&overQuery != 0:
			i--
			continue
		case !matched && how&overText != 0:
			j--
			continue
		case how&matches == 0:
			return
		}
		a.at[i] = int32(lo + j)
		matched = how&beside != 0
		i--
		j--
	}
}

// misspellable reports whether t is a word long enough to be known when misspelt.
func misspellable(t token) bool { return !t.mark && t.end-t.start >= leastTypoWord }

// formsOfOne reports whether own, a token of q, and t are forms of one word. Most are told
// apart by three of their letters.
func (a *aligner) formsOfOne(q *query, own token, t *token) bool {
	if !misspellable(own) || !misspellable(*t) {
		return false
	}
	b, c := q.text[own.start:own.end], a.x.text[t.start:t.end]
	const lower = 0x20 // makes a letter of ASCII small
	if b[0]|lower != c[0]|lower && b[1]|lower != c[1]|lower && b[len(b)-1]|lower != c[len(c)-1]|lower {
		return false
	}
	return alike(b, c)
}
