package article

import (
	"bytes"
	"encoding/json"
)

// record is how an article is kept and exchanged as JSON.
type record struct {
	ID     string  `json:"id"`
	Meta   Meta    `json:"meta"`
	Blocks []Block `json:"blocks"`
}

// MarshalJSON writes the article's id, meta and blocks; the rest follows from them.
func (a *Article) MarshalJSON() ([]byte, error) { return a.EncodeJSON(func() {}) }

// encodedAtOnce is how many blocks EncodeJSON encodes between two pauses.
const encodedAtOnce = 100

// EncodeJSON writes what MarshalJSON does, and calls pause now and then, for a caller that
// has other work to do meanwhile: a megabyte takes some 30 ms in a browser.
func (a *Article) EncodeJSON(pause func()) ([]byte, error) {
	head, err := json.Marshal(record{a.id, a.meta, []Block{}})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(len(head) + len(a.text)*5/4)
	out.Write(bytes.TrimSuffix(head, []byte("]}")))
	for i := 0; i < len(a.blocks); i += encodedAtOnce {
		pause()
		blocks, err := json.Marshal(a.blocks[i:min(i+encodedAtOnce, len(a.blocks))])
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.Write(blocks[1 : len(blocks)-1])
	}
	out.WriteString("]}")
	return out.Bytes(), nil
}

// UnmarshalJSON reads what MarshalJSON wrote, through New: what New refuses is an error.
func (a *Article) UnmarshalJSON(data []byte) error {
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return err
	}
	made, err := New(r.ID, r.Meta, r.Blocks)
	if err != nil {
		return err
	}
	*a = *made
	return nil
}
