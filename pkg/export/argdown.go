package export

import (
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/notebook"
)

func writeArgdown(s Subject) (Written, error) {
	text, left := argdown.Write(s.Part, s.Argument.Standing)
	return Written{[]File{{".argdown", "text/plain", []byte(text)}}, lossesOf(left)}, nil
}

// lossesOf returns what a package for a format says it left out as losses.
func lossesOf(left []notebook.Left) []Loss {
	var losses []Loss
	for _, l := range left {
		losses = append(losses, Loss{l.What, l.Count})
	}
	return losses
}
