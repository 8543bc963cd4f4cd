// Package argdown writes a part of a notebook as Argdown, and reads Argdown as statements
// and links. Start with Write and Read.
//
// Argdown is a language for arguments (https://argdown.org/syntax, version 1.7). What is
// here follows its own parser, @argdown/core 1.7.5, which the tests of cmd/peers ask.
//
//   - A statement is [Claim 1]: what it says. The title is its kind and a number; kind,
//     speaker, verdict, standing, comment, tags and sources are in the data block after
//     it, which is JSON, and so YAML.
//   - What bears on a statement stands beneath it, one step to the right: - rebuts,
//   - supports, >< contradicts. A link's note is linkNote in the data of what bears.
//   - An Argdown undercut attacks an argument. So a link that is disputed becomes one, of
//     no words: - <Link 1>, beneath it + the statement that the link comes from and _ each
//     that disputes it. Disputes of contradictions and of same claims have no such form.
//   - Statements that are the same claim share one title: each is a member of it. Which of
//     them is meant says occurrence in the data, a number from 1. What comes back is that
//     they are the same, not by which links.
//   - White space of a statement is folded, since a blank line ends it.
//
// Ids, times and makers are not written. All text is escaped where it stands: it reads as
// it is, in Argdown's own parser too. Positions in errors are lines and columns, counted
// in code points from 1.
package argdown

// What Read takes at most.
const (
	MaxSize       = 4 << 20 // bytes
	MaxDepth      = 200     // relations beneath relations
	MaxStatements = 20_000
	MaxLinks      = 50_000
)

// The keys of a data block that mean something here.
const (
	keyKind       = "kind"
	keySpeaker    = "speaker"
	keyVerdict    = "verdict"
	keyStanding   = "standing"
	keyComment    = "comment"
	keyTags       = "tags"
	keySources    = "sources"
	keyTitle      = "title"
	keyAddress    = "address"
	keyDate       = "date"
	keyOccurrence = "occurrence"
	keyLinkNote   = "linkNote"
)
