package export

import "counterpoint/pkg/aif"

func writeAIF(s Subject) (Written, error) {
	data, left, err := aif.Write(s.Part)
	return Written{[]File{{".json", "application/json", data}}, lossesOf(left)}, err
}

func writeXAIF(s Subject) (Written, error) {
	data, left, err := aif.WriteX(s.Part)
	return Written{[]File{{".xaif.json", "application/json", data}}, lossesOf(left)}, err
}
