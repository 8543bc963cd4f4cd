package diagram

import "counterpoint/pkg/annotation"

// Theme is the colours of a picture, as CSS writes them.
type Theme struct {
	Paper string // behind it all
	Card  string
	Ink   string // text
	Quiet string // text that matters less
	Faint string // lines that do not count at present

	Claim, Evidence, Rebuttal, Note string // Okabe–Ito, until text in them is readable on Card
}

// Light and Dark are the themes of a file: those of the page, in numbers.
var (
	Light = Theme{
		Paper: "#fbfaf7", Card: "#ffffff", Ink: "#1d1d1f", Quiet: "#5a5a5f", Faint: "#b3aea4",
		Claim: "#0068a3", Evidence: "#00714f", Rebuttal: "#b04a00", Note: "#5f6368",
	}
	Dark = Theme{
		Paper: "#17181b", Card: "#222428", Ink: "#e4e1da", Quiet: "#a9a6a0", Faint: "#6a6c73",
		Claim: "#6cbcf0", Evidence: "#4fcaa0", Rebuttal: "#ff9e5c", Note: "#b4b4b8",
	}
)

// styled is the theme of a page: what its style sheet says, so that it follows the reader's.
var styled = Theme{
	Paper: "var(--page)", Card: "var(--raised)", Ink: "var(--ink)", Quiet: "var(--quiet)", Faint: "var(--faint)",
	Claim: "var(--claim)", Evidence: "var(--evidence)", Rebuttal: "var(--rebuttal)", Note: "var(--note)",
}

func (t Theme) kind(k annotation.Kind) string {
	switch k {
	case annotation.Claim:
		return t.Claim
	case annotation.Evidence:
		return t.Evidence
	case annotation.Rebuttal:
		return t.Rebuttal
	}
	return t.Note
}

// link returns the colour of a line: that of the kind which mostly starts it.
func (t Theme) link(l annotation.LinkType) string {
	switch l {
	case annotation.Supports:
		return t.Evidence
	case annotation.SameClaim:
		return t.Claim
	}
	return t.Rebuttal
}

// border is how a card of a kind is bordered, so that no colour has to be seen.
func border(k annotation.Kind) (width, dashes string) {
	switch k {
	case annotation.Claim:
		return "2.5", ""
	case annotation.Evidence:
		return "2.5", "0.1 5"
	case annotation.Rebuttal:
		return "2", "8 4"
	}
	return "1", ""
}

// dashes is how the line of a link is broken.
func dashes(l annotation.LinkType) string {
	switch l {
	case annotation.Supports:
		return "2 5"
	case annotation.Disputes:
		return "10 4 2 4"
	}
	return ""
}
