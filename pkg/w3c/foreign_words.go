package w3c

import (
	"strings"

	"counterpoint/pkg/annotation"
)

// kindWords are the words by which tags and motivations tell the kind of a statement.
var kindWords = map[string]annotation.Kind{
	"claim": annotation.Claim, "claims": annotation.Claim, "thesis": annotation.Claim, "conclusion": annotation.Claim,
	"assertion": annotation.Claim, "statement": annotation.Claim,
	"evidence": annotation.Evidence, "premise": annotation.Evidence, "support": annotation.Evidence,
	"supporting": annotation.Evidence, "data": annotation.Evidence, "reason": annotation.Evidence,
	"rebuttal": annotation.Rebuttal, "rebuttals": annotation.Rebuttal, "objection": annotation.Rebuttal,
	"counterclaim": annotation.Rebuttal, "counterargument": annotation.Rebuttal, "refutation": annotation.Rebuttal,
	"note": annotation.Note, "notes": annotation.Note,
}

// relationWords are the words by which the tags of a link tell its type.
var relationWords = map[string]annotation.LinkType{
	"rebuts": annotation.Rebuts, "rebut": annotation.Rebuts, "rebuttal": annotation.Rebuts, "rebutted by": annotation.Rebuts,
	"attacks": annotation.Rebuts, "attack": annotation.Rebuts, "denies": annotation.Rebuts, "refutes": annotation.Rebuts,
	"opposes": annotation.Rebuts, "counters": annotation.Rebuts, "objects to": annotation.Rebuts, "against": annotation.Rebuts,
	"supports": annotation.Supports, "support": annotation.Supports, "supported by": annotation.Supports, "backs": annotation.Supports,
	"confirms": annotation.Supports, "evidence": annotation.Supports, "evidence for": annotation.Supports, "for": annotation.Supports,
	"disputes": annotation.Disputes, "undercuts": annotation.Disputes, "undercut": annotation.Disputes,
	"contradicts": annotation.Contradicts, "contradiction": annotation.Contradicts, "contradictory": annotation.Contradicts,
	"same claim": annotation.SameClaim, "same": annotation.SameClaim, "same as": annotation.SameClaim, "equivalent": annotation.SameClaim,
	"rephrases": annotation.SameClaim,
}

// backwards are the words that name the end of a link first that does something to the other.
var backwards = map[string]bool{"rebutted by": true, "supported by": true}

// plainWord returns a word as kindWords and relationWords have it.
func plainWord(word string) string {
	word = strings.ToLower(strings.Trim(strings.TrimSpace(word), "#.:"))
	return strings.NewReplacer("-", " ", "_", " ").Replace(word)
}

// relation returns what the link n does, false where no word of it says so.
func (n *foreignNote) relation() (kind annotation.LinkType, swapped, ok bool) {
	for _, word := range n.words {
		word = plainWord(word)
		if kind, ok := relationWords[word]; ok {
			return kind, backwards[word], true
		}
	}
	return "", false, false
}
