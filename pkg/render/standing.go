package render

import "counterpoint/pkg/argument"

// noEvidenceSign stands beside the standing of a statement all of whose supports are
// rebutted.
const noEvidenceSign = "∅"

// StandingSign returns the sign of a standing, which is told in words beside it.
func StandingSign(s argument.Standing) string {
	switch s {
	case argument.Rebutted:
		return "✕"
	case argument.Disputed:
		return "◐"
	case argument.Stands:
		return "●"
	}
	return ""
}

// StandingWords says a standing, and that no evidence is left, for a screen.
func StandingWords(s argument.Standing, noEvidence bool) string {
	if noEvidence {
		return string(s) + ", no standing evidence"
	}
	return string(s)
}

func standingSigns(m Mark) string {
	if m.NoEvidence {
		return StandingSign(m.Standing) + noEvidenceSign
	}
	return StandingSign(m.Standing)
}
