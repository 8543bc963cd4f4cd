package notebook

import "maps"

// width is how many maps a table is cut into. A change copies the map that it falls
// into: with 10,000 records that is 40 entries and 256 pointers.
const width = 256

// table is an immutable map from ids to values. The zero value is empty.
// A changed table is made with edit and shares with the old one what is the same.
type table[V any] struct {
	shards *[width]map[string]V
}

// shard is the FNV-1a hash of key, folded to one of the width maps.
func shard(key string) int {
	hash := uint32(2166136261)
	for i := range len(key) {
		hash = (hash ^ uint32(key[i])) * 16777619
	}
	return int((hash>>16 ^ hash>>8 ^ hash) % width)
}

func (t table[V]) get(key string) (V, bool) {
	if t.shards == nil {
		var none V
		return none, false
	}
	v, ok := t.shards[shard(key)][key]
	return v, ok
}

// each calls visit with every value, in no order.
func (t table[V]) each(visit func(V)) {
	if t.shards == nil {
		return
	}
	for _, shard := range t.shards {
		for _, v := range shard {
			visit(v)
		}
	}
}

// draft is a table in the making. It copies a map of the table that it came from
// when it first changes it, so that many changes at once copy each map only once.
type draft[V any] struct {
	shards [width]map[string]V
	own    [width]bool
}

func (t table[V]) edit() *draft[V] {
	d := &draft[V]{}
	if t.shards != nil {
		d.shards = *t.shards
	}
	return d
}

func (d *draft[V]) get(key string) (V, bool) {
	v, ok := d.shards[shard(key)][key]
	return v, ok
}

func (d *draft[V]) set(key string, v V) { d.owned(key)[key] = v }

func (d *draft[V]) remove(key string) { delete(d.owned(key), key) }

func (d *draft[V]) owned(key string) map[string]V {
	i := shard(key)
	if !d.own[i] {
		d.own[i] = true
		if d.shards[i] = maps.Clone(d.shards[i]); d.shards[i] == nil {
			d.shards[i] = map[string]V{}
		}
	}
	return d.shards[i]
}

// done returns the table that d has become. d must not be changed after it.
func (d *draft[V]) done() table[V] { return table[V]{&d.shards} }
