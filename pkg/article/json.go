package article

import "encoding/json"

// record is how an article is kept and exchanged as JSON.
type record struct {
	ID     string  `json:"id"`
	Meta   Meta    `json:"meta"`
	Blocks []Block `json:"blocks"`
}

// MarshalJSON writes the article's id, meta and blocks; the rest follows from them.
func (a *Article) MarshalJSON() ([]byte, error) {
	return json.Marshal(record{a.id, a.meta, a.blocks})
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
