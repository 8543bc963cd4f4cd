package w3c

import (
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"strconv"
	"strings"
)

// value is a JSON value where it stands in its file, so that it can be replaced there
// and all around it stays as it was written. The zero value stands for what is missing.
// The file's syntax has been checked.
type value struct {
	raw []byte // no white space around it
	at  int    // its first byte in the file
}

// kind says what v is, as a sentence names it; "" where it is missing or null.
func (v value) kind() string {
	if len(v.raw) == 0 {
		return ""
	}
	switch v.raw[0] {
	case '{':
		return "object"
	case '[':
		return "list"
	case '"':
		return "string"
	case 't', 'f':
		return "boolean"
	case 'n':
		return ""
	}
	return "number"
}

// members yields what the object or list v holds, in order; the name is "" in a list.
func (v value) members() iter.Seq2[string, value] {
	return func(yield func(string, value) bool) {
		for at := v.next(1); at < len(v.raw)-1; at = v.next(at) {
			var name string
			if v.raw[0] == '{' {
				end := jsonEnd(v.raw, at)
				if json.Unmarshal(v.raw[at:end], &name) != nil {
					return
				}
				at = v.next(end)
			}
			end := jsonEnd(v.raw, at)
			if !yield(name, value{v.raw[at:end], v.at + at}) {
				return
			}
			at = end
		}
	}
}

// next returns where, from the byte at on, a member's name or value begins or v ends.
func (v value) next(at int) int {
	for at < len(v.raw) && strings.IndexByte(" \t\r\n,:", v.raw[at]) >= 0 {
		at++
	}
	return at
}

// jsonEnd returns where the JSON value ends that begins at start.
func jsonEnd(raw []byte, start int) int {
	depth := 0
	for at := start; at < len(raw); at++ {
		switch raw[at] {
		case '"':
			for at++; raw[at] != '"'; at++ {
				if raw[at] == '\\' {
					at++
				}
			}
		case '{', '[':
			depth++
			continue
		case '}', ']':
			depth--
		default:
			if depth > 0 || strings.IndexByte(" \t\r\n,:]}", raw[min(at+1, len(raw)-1)]) < 0 {
				continue
			}
		}
		if depth == 0 {
			return at + 1
		}
	}
	return len(raw)
}

// fields returns what the object v holds, the last of each name; nil of what is no object.
func (v value) fields() map[string]value {
	if v.kind() != "object" {
		return nil
	}
	out := map[string]value{}
	for name, field := range v.members() {
		out[name] = field
	}
	return out
}

// list returns the elements of the list v. One thing stands for a list of it in JSON-LD;
// what is missing is none.
func (v value) list() []value {
	switch v.kind() {
	case "":
		return nil
	case "list":
		var out []value
		for _, element := range v.members() {
			out = append(out, element)
		}
		return out
	}
	return []value{v}
}

// text returns the string that v is, "" where it is missing.
func (v value) text() (s string, err error) {
	if kind := v.kind(); kind != "" && kind != "string" {
		return "", fmt.Errorf("a %s stands there, where a string belongs", kind)
	}
	if len(v.raw) > 0 {
		err = json.Unmarshal(v.raw, &s)
	}
	return s, err
}

// position returns the place in a text that v is. A missing, negative, fractional or huge
// number is none: 0 is a place, the text's start.
func (v value) position() (at int, ok bool) {
	if v.kind() != "number" {
		return 0, false
	}
	n, err := strconv.ParseFloat(string(v.raw), 64)
	if err != nil || n < 0 || n > math.MaxInt32 || n != math.Trunc(n) {
		return 0, false
	}
	return int(n), true
}
