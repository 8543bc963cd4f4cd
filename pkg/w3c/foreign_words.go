package w3c

import (
	"strings"

	"counterpoint/pkg/annotation"
)

// kindWords are the words by which tags and motivations tell the kind of a statement.
var kindWords = []struct {
	kind  annotation.Kind
	words string
}{
	{annotation.Claim, "claim, claims, thesis, conclusion, assertion, statement"},
	{annotation.Evidence, "evidence, premise, support, supporting, data, reason"},
	{annotation.Rebuttal, "rebuttal, rebuttals, objection, counterclaim, counterargument, refutation"},
	{annotation.Note, "note, notes"},
}

// relationWords are the words by which the tags of a link tell its type.
var relationWords = []struct {
	kind  annotation.LinkType
	words string
}{
	{annotation.Rebuts, "rebuts, rebut, rebuttal, rebutted by, attacks, attack, denies, refutes, opposes, counters, objects to, against"},
	{annotation.Supports, "supports, support, supported by, backs, confirms, evidence, evidence for, for"},
	{annotation.Disputes, "disputes, undercuts, undercut"},
	{annotation.Contradicts, "contradicts, contradiction, contradictory"},
	{annotation.SameClaim, "same claim, same, same as, equivalent, rephrases"},
}

// names reports whether word is one of words.
func names(words, word string) bool {
	return word != "" && !strings.Contains(word, ",") && strings.Contains(", "+words+",", ", "+word+",")
}

// backwards are the words that name the end of a link first that does something to the other.
const backwards = "rebutted by, supported by"

// plainWord returns a word as kindWords and relationWords have it.
func plainWord(word string) string {
	word = strings.ToLower(strings.Trim(strings.TrimSpace(word), "#.:"))
	return strings.NewReplacer("-", " ", "_", " ").Replace(word)
}

// kindOf returns the kind that a word tells, "" where it tells none.
func kindOf(word string) annotation.Kind {
	word = plainWord(word)
	for _, k := range kindWords {
		if names(k.words, word) {
			return k.kind
		}
	}
	return ""
}

// relation returns what the link n does, false where no word of it says so.
func (n *foreignNote) relation() (kind annotation.LinkType, swapped, ok bool) {
	for _, word := range n.words {
		word = plainWord(word)
		for _, r := range relationWords {
			if names(r.words, word) {
				return r.kind, names(backwards, word), true
			}
		}
	}
	return "", false, false
}
