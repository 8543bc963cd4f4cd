package anchortest

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// grammar is a context-free grammar whose symbols become words and marks. It knows no
// sense: what matters is that letters, words and phrases are as frequent as in prose.
type grammar map[string]*symbol

// symbol has either alternatives or a word to draw.
type symbol struct {
	alternatives [][]part
	draw         func(*author) string
}

// part is one word or mark of an alternative: literal text around a symbol.
type part struct {
	before, after string
	symbol        *symbol // nil: literal text only
}

var english = compile(rules)

// draws are the symbols that become one word each.
var draws = map[string]func(*author) string{
	"n":       func(a *author) string { return a.noun(words.nouns, a.about.nouns) },
	"ns":      func(a *author) string { return a.noun(words.plurals, a.about.plurals) },
	"base":    func(a *author) string { return ranked(a.rng, words.bases, 20) },
	"past":    func(a *author) string { return ranked(a.rng, words.pasts, 20) },
	"third":   func(a *author) string { return ranked(a.rng, words.thirds, 20) },
	"gerund":  func(a *author) string { return ranked(a.rng, words.gerunds, 20) },
	"adj":     func(a *author) string { return ranked(a.rng, words.adjectives, 10) },
	"adv":     func(a *author) string { return ranked(a.rng, words.adverbs, 10) },
	"first":   func(a *author) string { return ranked(a.rng, words.firstNames, 10) },
	"surname": func(a *author) string { return a.noun(words.surnames, a.about.surnames) },
	"place":   func(a *author) string { return a.noun(words.places, a.about.places) },
	"Place":   func(a *author) string { return anyOf(a.rng, words.places) },
	"letter":  func(a *author) string { return string(rune('A' + a.rng.IntN(26))) },
	"month":   func(a *author) string { return anyOf(a.rng, words.months) },
	"weekday": func(a *author) string { return anyOf(a.rng, words.weekdays) },
	"year":    func(a *author) string { return strconv.Itoa(2026 - a.rng.IntN(90)) },
	"day":     func(a *author) string { return strconv.Itoa(1 + a.rng.IntN(28)) },
	"hour":    func(a *author) string { return strconv.Itoa(1 + a.rng.IntN(12)) },
	"small":   func(a *author) string { return strconv.Itoa(2 + a.rng.IntN(98)) },
	"large":   func(a *author) string { return fmt.Sprintf("%d,%03d", 1+a.rng.IntN(900), a.rng.IntN(1000)) },
	"decimal": func(a *author) string { return fmt.Sprintf("%d.%d", a.rng.IntN(30), a.rng.IntN(10)) },
}

// compile reads a grammar: see rules. It panics on a symbol that nothing explains.
func compile(text string) grammar {
	g := grammar{}
	for name, draw := range draws {
		g[name] = &symbol{draw: draw}
	}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for _, line := range lines {
		if name, _, ok := strings.Cut(line, ": "); ok && g[name] == nil {
			g[name] = &symbol{}
		}
	}
	for _, line := range lines {
		name, rest, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		for alternative := range strings.SplitSeq(rest, " | ") {
			g[name].alternatives = append(g[name].alternatives, g.parts(alternative))
		}
	}
	return g
}

func (g grammar) parts(alternative string) []part {
	var out []part
	for _, field := range strings.Fields(alternative) {
		before, rest, ok := strings.Cut(field, "{")
		if !ok {
			out = append(out, part{before: field})
			continue
		}
		name, after, _ := strings.Cut(rest, "}")
		if g[name] == nil {
			panic("anchortest: the grammar has no {" + name + "}")
		}
		out = append(out, part{before, after, g[name]})
	}
	return out
}

// expand adds what s becomes to the tokens.
func (a *author) expand(out []token, s *symbol) []token {
	if s.draw != nil {
		return appendToken(out, s.draw(a))
	}
	for _, p := range s.alternatives[a.rng.IntN(len(s.alternatives))] {
		if p.symbol == nil {
			out = appendToken(out, p.before)
			continue
		}
		from := len(out)
		out = a.expand(out, p.symbol)
		if len(out) > from && p.before+p.after != "" {
			out[from].text = p.before + out[from].text
			out[len(out)-1].text += p.after
		}
	}
	return out
}

// appendToken adds a word or a mark, with the space that belongs before it, and turns
// "a" into "an" before a vowel.
func appendToken(out []token, text string) []token {
	t := token{text: text, gap: 1, word: true}
	if text == "." && strings.HasSuffix(out[len(out)-1].text, ".") {
		return out // The stop of an abbreviation ends the sentence, too.
	}
	switch text {
	case ".", ",", ";", ":", "?", ")", "”":
		t.gap, t.word = 0, false
	case "“", "(", "—":
		t.word = false
	case "n’t", "’s": // They belong to the word before them.
		out[len(out)-1].text += text
		return out
	}
	if n := len(out); n > 0 {
		switch last := &out[n-1]; last.text {
		case "“", "(":
			t.gap = 0
		case "a":
			if strings.ContainsRune("aeiou", rune(text[0])) {
				last.text = "an"
			}
		}
	}
	return append(out, t)
}

// rngFor returns the random numbers of a seed; streams of one seed differ by use.
func rngFor(seed, use uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, use)) }
