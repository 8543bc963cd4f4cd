package export

import "counterpoint/pkg/aif"

func writeAIF(s Subject) (Written, error) {
	data, left, err := aif.Write(s.Part)
	return Written{Files: []File{{".json", "application/json", data}}, Left: lossesOf(left)}, err
}

func writeXAIF(s Subject) (Written, error) {
	data, left, err := aif.WriteX(s.Part)
	return Written{Files: []File{{".xaif.json", "application/json", data}}, Left: lossesOf(left)}, err
}
