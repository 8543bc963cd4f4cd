package anchortest

// Kind says what was done to a quote.
type Kind string

// What can be done to a quote. The shares are of its words.
const (
	Same         Kind = "same"          // nothing: what stands elsewhere was edited
	Moved        Kind = "moved"         // its paragraph went to another place
	Typo         Kind = "typo"          // one to three letters of one or two words
	Words10      Kind = "words10"       // 10 % replaced
	Words20      Kind = "words20"       // 20 % replaced
	Words35      Kind = "words35"       // 35 % replaced
	Inserted     Kind = "inserted"      // one to eight words put in
	InsertedMuch Kind = "inserted much" // as many words put in as it has, or up to half fewer
	Shortened    Kind = "shortened"     // up to 30 % dropped inside
	Copy         Kind = "copy"          // a typo, and the old words stand in another paragraph, too
	Deleted      Kind = "deleted"       // its sentence is gone, or its paragraph
	Rewritten    Kind = "rewritten"     // its paragraph gave way to another on the same subject
	Repeated     Kind = "repeated"      // nothing, but its few words stand in many places
	Split        Kind = "split"         // its sentence became two
	Merged       Kind = "merged"        // its sentence was joined with the next
	Partial      Kind = "partial"       // a part of a sentence, edited inside and outside
	Long         Kind = "long"          // several sentences or paragraphs, 5 % replaced
	Typography   Kind = "typography"    // quotes, dashes, spaces, the case of the first letter
)

// Kinds are all kinds, in the order of tables.
var Kinds = []Kind{
	Same, Moved, Typo, Words10, Words20, Words35, Inserted, InsertedMuch, Shortened, Copy,
	Split, Merged, Partial, Long, Typography, Repeated, Deleted, Rewritten,
}

// Edited are the kinds whose words changed and are still there.
var Edited = []Kind{
	Typo, Words10, Words20, Words35, Inserted, InsertedMuch, Shortened, Copy, Split, Merged,
	Partial, Long, Typography,
}

// Gone reports whether nothing of such a quote is left.
func (k Kind) Gone() bool { return k == Deleted || k == Rewritten }
