package annotation

import (
	"encoding/json"
	"errors"
	"strings"
)

// Extra is what another program said of a record that Counterpoint has no field for: one
// JSON object, whose members are those of that program's annotation. "" is nothing. It is
// kept, and leaves with the record, so that the other program finds it again.
//
// It is compact and escaped as encoding/json does it: equal Extras are equal strings, also
// after they were stored.
type Extra string

// NewExtra returns data, a JSON object, as an Extra; an empty one is "". The error says
// that data is none.
func NewExtra(data []byte) (Extra, error) {
	var members map[string]json.RawMessage
	if json.Unmarshal(data, &members) != nil {
		return "", errors.New("what is kept of another program's record is not a JSON object")
	}
	return ExtraOf(members)
}

// ExtraOf returns members, whose values are JSON, as an Extra.
func ExtraOf(members map[string]json.RawMessage) (Extra, error) {
	if len(members) == 0 {
		return "", nil
	}
	compact, err := json.Marshal(members)
	return Extra(strings.ToValidUTF8(string(compact), "\ufffd")), err
}

// Members returns what is in e, by name.
func (e Extra) Members() map[string]json.RawMessage {
	members := map[string]json.RawMessage{}
	if e != "" && json.Unmarshal([]byte(e), &members) != nil {
		return map[string]json.RawMessage{}
	}
	return members
}

// MarshalJSON writes the object.
func (e Extra) MarshalJSON() ([]byte, error) {
	if e == "" {
		return []byte("{}"), nil
	}
	return []byte(e), nil
}

// UnmarshalJSON reads an object.
func (e *Extra) UnmarshalJSON(data []byte) (err error) {
	*e, err = NewExtra(data)
	return err
}
