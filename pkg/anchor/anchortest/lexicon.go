package anchortest

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// lexicon holds the English words by their use, each list from the frequent to the rare.
type lexicon struct {
	nouns, plurals                []string // plurals[i] is of nouns[i]
	bases, pasts, thirds, gerunds []string // forms of the verbs, in one order
	adjectives, adverbs           []string
	firstNames, surnames, places  []string
	months, weekdays              []string
	content                       []string        // nouns, verbs, adjectives and adverbs in all forms
	proper                        map[string]bool // what has a capital wherever it stands
}

var words = newLexicon()

func newLexicon() *lexicon {
	x := &lexicon{
		nouns:      distinct(nounList),
		bases:      distinct(verbList),
		adjectives: distinct(adjectiveList),
		adverbs:    distinct(adverbList),
		firstNames: strings.Fields(firstNameList),
		surnames:   compounds(surnameHeads, surnameTails),
		places:     compounds(placeHeads, placeTails),
		months:     strings.Fields(monthList),
		weekdays:   strings.Fields(weekdayList),
	}
	for _, n := range x.nouns {
		x.plurals = append(x.plurals, withS(n))
	}
	for _, v := range x.bases {
		x.pasts = append(x.pasts, withEd(doubled(v)))
		x.thirds = append(x.thirds, withS(v))
		x.gerunds = append(x.gerunds, strings.TrimSuffix(doubled(v), "e")+"ing")
	}
	x.content = slices.Concat(x.nouns, x.pasts, x.adjectives, x.plurals, x.adverbs, x.bases, x.gerunds)
	x.proper = map[string]bool{}
	for _, w := range slices.Concat(x.firstNames, x.surnames, x.places, x.months, x.weekdays, strings.Fields(properList)) {
		x.proper[w] = true
	}
	return x
}

// distinct returns the words of list without those said before.
func distinct(list string) []string {
	var out []string
	seen := map[string]bool{}
	for _, w := range strings.Fields(list) {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

// compounds returns every head with every tail. The heads run fastest, so that what is
// frequent differs at its start.
func compounds(heads, tails string) []string {
	var out []string
	for _, tail := range strings.Fields(tails) {
		for _, head := range strings.Fields(heads) {
			out = append(out, head+tail)
		}
	}
	return out
}

// withS returns the plural of a regular noun, the third person of a regular verb.
func withS(w string) string {
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"):
		return w + "es"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

// withEd returns the past of a regular verb.
func withEd(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ied"
	}
	return w + "ed"
}

// doubled returns the stem of a verb that doubles its last letter before an ending.
func doubled(verb string) string {
	switch verb {
	case "plan", "trap", "map", "scan", "permit", "transfer":
		return verb + verb[len(verb)-1:]
	}
	return verb
}

func endsInConsonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !strings.Contains("aeiou", w[len(w)-2:len(w)-1])
}

// ranked draws from list, the word of rank k about as often as Zipf's law has it:
// in proportion to 1/(k+flat). The larger flat, the less do the first words stand out.
func ranked(rng *rand.Rand, list []string, flat float64) string {
	n := float64(len(list))
	k := int(flat*math.Exp(rng.Float64()*math.Log((n+flat)/flat)) - flat)
	return list[min(k, len(list)-1)]
}

// anyOf draws from list, each as often.
func anyOf(rng *rand.Rand, list []string) string { return list[rng.IntN(len(list))] }
