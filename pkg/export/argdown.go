package export

import (
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/notebook"
)

func writeArgdown(s Subject) (Written, error) {
	text, left := argdown.Write(s.Part, s.Argument.Standing)
	return Written{Files: []File{{".argdown", "text/plain", []byte(text)}}, Left: lossesOf(left)}, nil
}

// lossesOf returns what a package for a format says it left out as losses.
func lossesOf(left []notebook.Left) []Loss {
	all := make([]Loss, len(left))
	for i, l := range left {
		all[i] = Loss{l.What, l.Count}
	}
	return all
}
