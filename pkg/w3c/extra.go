package w3c

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"counterpoint/pkg/annotation"
)

// An annotation has, besides what Counterpoint knows, what is in the Extra of its record:
// each member as the other program wrote it. A member that Counterpoint writes itself, a
// list of bodies say, would be there twice: that is in the own term original.

// noteMembers are the names of the members that Counterpoint writes and reads itself.
var noteMembers = memberNames(reflect.TypeFor[note](), reflect.TypeFor[wireNote]())

// memberNames returns the names under which the fields of types are in JSON.
func memberNames(types ...reflect.Type) []string {
	var names []string
	for _, t := range types {
		for i := range t.NumField() {
			if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// isNoteMember reports whether encoding/json, to which case is no matter, takes a member of
// this name for one of noteMembers.
func isNoteMember(name string) bool {
	return slices.ContainsFunc(noteMembers, func(known string) bool { return strings.EqualFold(known, name) })
}

// setExtra has n carry e.
func (n *note) setExtra(e annotation.Extra) error {
	if e == "" {
		return nil
	}
	original := map[string]json.RawMessage{}
	n.more = map[string]json.RawMessage{}
	for name, value := range e.Members() {
		if isNoteMember(name) || strings.HasPrefix(name, "@") { // keywords of JSON-LD mean something here
			original[name] = value
		} else {
			n.more[name] = value
		}
	}
	var err error
	n.Original, err = annotation.ExtraOf(original)
	return err
}

// MarshalJSON writes n with what setExtra gave it.
func (n note) MarshalJSON() ([]byte, error) {
	type members note
	data, err := plainJSON(members(n))
	if err != nil || len(n.more) == 0 {
		return data, err
	}
	more, err := plainJSON(n.more)
	if err != nil {
		return nil, err
	}
	data = append(data[:len(data)-1], ',')
	return append(data, more[1:]...), nil
}

// plainJSON returns v as JSON, with <, > and & as they are.
func plainJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// readExtra returns what setExtra had the annotation in raw carry.
func readExtra(raw json.RawMessage, original annotation.Extra) (annotation.Extra, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil {
		return "", err
	}
	for name := range members {
		if isNoteMember(name) {
			delete(members, name)
		}
	}
	for name, value := range original.Members() {
		members[name] = value
	}
	return annotation.ExtraOf(members)
}
