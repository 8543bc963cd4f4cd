// Package w3c writes a part of a notebook as Web Annotations and reads it back.
//
// The format is the W3C Web Annotation Data Model (Recommendation, 23 February 2017) in
// JSON-LD, with a few terms of Counterpoint's own. Start with Encode and Decode: what
// Encode wrote, Decode gives back unchanged, but that times are in UTC and bytes that
// are no UTF-8 have become U+FFFD. Files of other programs are read leniently: ReadNotes
// finds their highlights in a text, ReadForeign makes records of them.
//
// A file is one AnnotationPage (section 5.2 of the Model). An AnnotationCollection would
// say how pages are cut; nothing is cut here, and a page is what other tools open.
//
//   - A highlight is an annotation with the motivation highlighting. Its target is the
//     article's address with a TextQuoteSelector and a TextPositionSelector, its bodies
//     are the kind (classifying), the comment (commenting), the verdict (assessing), the
//     tags (tagging) and the sources (linking).
//   - An own statement has the motivation commenting, the whole article as its target,
//     and its words in a body of the role ownStatement.
//   - A link has the motivation linking. Its body is the annotation that rebuts or
//     supports, its target the annotation that this is about.
//   - Who made an annotation is its creator, a Person.
//   - What is remembered of the changes of its fields, for merging, is an own term, edits:
//     a JSON literal, annotation.Edits.
//   - What was deleted is an own term of the page, gone: a JSON literal, the list of
//     notebook.Gone.
//   - The speaker is an own term. The Model's creator is who annotated, and a body that
//     identifies would say that the passage is the speaker.
//   - The articles themselves are on the page as a JSON literal, so that a file opens
//     where the address has gone. Their earlier versions are among them, as articles
//     whose meta.of is the id of the one that they are of.
//   - Notes that wait for an article which is not in the notebook are on the page as a JSON
//     literal, too.
//   - What another program said of a record is in its annotation as that program wrote it:
//     see extra.go.
//   - What a highlight's passage was in earlier versions is an own term, earlier: a list,
//     oldest first, of selectors like a target's, with the id of the version that they
//     point into and the time when it was replaced.
//
// Positions in a file count Unicode code points of the article's canonical text, as the
// Model demands; in Go they are bytes (package span). A highlight whose words are no
// longer at its position has no TextPositionSelector, which would point at other words:
// own terms keep the bytes where it last was. So it is with an earlier passage whose
// version is not in the file.
package w3c

import "maps"

const (
	// Version is the number of the newest file format, which has makers, verdicts, edits,
	// notes that wait for their articles, and what other programs said of a record. Decode
	// reads this and older ones. Encode writes the oldest that can say all there is: a
	// Counterpoint that does not know of versions takes them for articles of their own, so
	// it must not read a file that has some, and may read any other.
	Version = 3

	// creatorless is the format that has earlier versions, and nothing newer.
	creatorless = 2

	// versionless is the format that knows of no earlier versions.
	versionless = 1

	// MaxSize is the largest file, in bytes, that Encode writes and Decode reads.
	// Nesting is limited too: encoding/json refuses a file that is 10,000 levels deep.
	MaxSize = 64 << 20

	// MaxNotes is how many annotations of other programs are read from a file.
	MaxNotes = 50_000

	// MaxNote is the largest annotation of another program that is read, in bytes.
	MaxNote = 4 << 20

	// MaxText is the longest quote, comment or tag of another program that is read, in bytes.
	MaxText = 256 << 10
)

// annoContext is the Web Annotation context; the Model wants it first in a list.
const annoContext = "http://www.w3.org/ns/anno.jsonld"

// ownTerms is the JSON-LD context of the terms that the Model has no word for.
var ownTerms = map[string]any{
	"@version":       1.1, // for @json: a reader of JSON-LD 1.0 must stop, not drop the articles
	"counterpoint":   termBase,
	"formatVersion":  "counterpoint:formatVersion",
	"articles":       map[string]string{"@id": "counterpoint:articles", "@type": "@json"},
	"articleId":      "counterpoint:articleId",
	"speaker":        "counterpoint:speaker",
	"linkType":       "counterpoint:linkType",
	"role":           "counterpoint:role",
	"lastStartByte":  "counterpoint:lastStartByte",
	"lastEndByte":    "counterpoint:lastEndByte",
	"writtenAddress": "counterpoint:writtenAddress",
	"earlier":        map[string]string{"@id": "counterpoint:earlier", "@container": "@list"},
	"versionId":      "counterpoint:versionId",
	"replaced":       map[string]string{"@id": "counterpoint:replaced", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
	"title":          "http://purl.org/dc/terms/title",
	"date":           "http://purl.org/dc/terms/date",
}

// terms returns the JSON-LD context of the own terms of a format. Files of older formats
// say the same as they always did.
func terms(format int) map[string]any {
	out := maps.Clone(ownTerms)
	if format == Version {
		for _, literal := range []string{"edits", "gone", "waiting", "original"} {
			out[literal] = map[string]string{"@id": termBase + literal, "@type": "@json"}
		}
	}
	return out
}

// The Model's words that a file uses (sections 3.2, 3.3 and 4.2, and Appendix B).
const (
	typePage     = "AnnotationPage"
	typeNote     = "Annotation"
	typeText     = "TextualBody"
	typeResource = "SpecificResource"
	typePerson   = "Person"
	typeQuote    = "TextQuoteSelector"
	typePosition = "TextPositionSelector"

	highlighting = "highlighting"
	commenting   = "commenting"
	classifying  = "classifying"
	assessing    = "assessing"
	tagging      = "tagging"
	linking      = "linking"
	identifying  = "identifying"
)

// roleOwnStatement marks the body that holds the words of a reader's own statement,
// which a comment on it would else be taken for.
const roleOwnStatement = "ownStatement"
