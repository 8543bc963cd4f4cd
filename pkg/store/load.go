package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// Damage is a record that Load could not bring into view: it cannot be read, or what
// it belongs to cannot. It was left untouched under its key.
type Damage struct {
	Key string
	Err error
}

// Load reads the notebook in kv and the damage found, in the order of the keys. It
// writes nothing. The error is ErrNewer, or why kv cannot be read at all.
func Load(kv KV) (notebook.State, []Damage, error) {
	if _, err := checkVersion(kv); err != nil {
		return notebook.State{}, nil, err
	}
	keys, err := kv.Keys()
	if err != nil {
		return notebook.State{}, nil, fmt.Errorf("store: load: %w", err)
	}
	slices.Sort(keys)
	var part notebook.Part
	var damage []Damage
	for _, key := range keys {
		if r, ok := recordOf(key); ok {
			if err := read(kv, r, &part); err != nil {
				damage = append(damage, Damage{key, err})
			}
		}
	}
	c, loose := notebook.State{}.Take(part)
	for _, l := range loose {
		damage = append(damage, Damage{keyOf(l.Record), l.Err})
	}
	sort.SliceStable(damage, func(i, j int) bool { return damage[i].Key < damage[j].Key })
	return notebook.State{}.With(c), damage, nil
}

// read adds the record r of kv to part.
func read(kv KV, r notebook.Record, part *notebook.Part) error {
	value, ok, err := kv.Get(keyOf(r))
	if err != nil || !ok {
		return err // gone since the keys were listed: removed by another tab
	}
	return decode(r, value, part)
}

// decode adds the record r, whose JSON is value, to part.
func decode(r notebook.Record, value string, part *notebook.Part) error {
	switch r.Kind {
	case notebook.ArticleRecord:
		a := new(article.Article)
		if err := unmarshal(value, a); err != nil || a.ID() != r.ID {
			return misread(r, a.ID(), err)
		}
		part.Articles = append(part.Articles, a)
	case notebook.HighlightRecord:
		var h annotation.Highlight
		if err := unmarshal(value, &h); err != nil || h.ID != r.ID {
			return misread(r, h.ID, err)
		}
		part.Highlights = append(part.Highlights, h)
	case notebook.LinkRecord:
		var l annotation.Link
		if err := unmarshal(value, &l); err != nil || l.ID != r.ID {
			return misread(r, l.ID, err)
		}
		part.Links = append(part.Links, l)
	case notebook.GoneRecord:
		var g notebook.Gone
		if err := unmarshal(value, &g); err != nil || g.Key() != r.ID {
			return misread(r, g.Key(), err)
		}
		part.Gone = append(part.Gone, g)
	case notebook.WaitingRecord:
		var w notebook.Waiting
		if err := unmarshal(value, &w); err != nil || w.ID != r.ID {
			return misread(r, w.ID, err)
		}
		part.Waiting = append(part.Waiting, w)
	}
	return nil
}

// misread says what is wrong with a record that could not be decoded, or that bears
// another id than its key.
func misread(r notebook.Record, id string, err error) error {
	if err == nil {
		err = fmt.Errorf("it holds the record %q", id)
	}
	return fmt.Errorf("the %s %s cannot be read: %w", r.Kind, r.ID, err)
}

var errNull = errors.New("it holds nothing")

// unmarshal decodes value. JSON's null, which decodes into anything, is an error.
func unmarshal(value string, into any) error {
	if value == "null" {
		return errNull
	}
	return json.Unmarshal([]byte(value), into)
}
