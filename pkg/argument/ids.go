package argument

import (
	"hash/maphash"
	"slices"
)

// ids gives each id a slot, a small number, and keeps it. It is a map[string]int32 that can
// look up many at once: what takes time with many ids is to wait for memory, and that for
// one id goes on while others are waited for (slots).
type ids struct {
	all     []string // by slot
	entries []entry  // a power of two of them, of which a third is free; the next one where one is taken
	seed    maphash.Seed
}

// entry is where the slot of an id is found. One that is free has the slot 0.
type entry struct {
	hash  uint32
	after int32 // the slot + 1
}

func newIDs(room int) ids {
	size := 8
	for 2*size < 3*room {
		size *= 2
	}
	return ids{make([]string, 0, room), make([]entry, size), maphash.MakeSeed()}
}

// find returns the slot of id, if it has one.
func (x *ids) find(id string) (slot int32, ok bool) {
	e := x.entry(id, maphash.String(x.seed, id))
	return e.after - 1, e.after != 0
}

// slot returns the slot of id. A new id has the one after all others.
func (x *ids) slot(id string) int32 { return x.hashed(id, maphash.String(x.seed, id)) }

// many is how many ids slots looks up at a time, so that all it needs for that is at hand.
const many = 256

// slots puts the slots of some ids, at most many, into slots.
func (x *ids) slots(some []string, slots []int32) {
	var hashes [many]uint64
	for i, id := range some {
		hashes[i] = maphash.String(x.seed, id)
	}
	for i, hash := range hashes[:len(some)] {
		slots[i] = -1
		if e := x.entries[hash&uint64(len(x.entries)-1)]; e.hash == uint32(hash>>32) {
			slots[i] = e.after - 1 // most likely
		}
	}
	for i, id := range some {
		if likely := slots[i]; likely < 0 || x.all[likely] != id {
			slots[i] = x.hashed(id, hashes[i])
		}
	}
}

// hashed returns the slot of id, which has that hash.
func (x *ids) hashed(id string, hash uint64) int32 {
	e := x.entry(id, hash)
	if e.after == 0 {
		x.all = append(x.all, id)
		*e = entry{uint32(hash >> 32), int32(len(x.all))}
		if 3*len(x.all) > 2*len(x.entries) {
			x.grow()
		}
		return int32(len(x.all)) - 1
	}
	return e.after - 1
}

// entry returns the entry of id, or the free one that is for it.
func (x *ids) entry(id string, hash uint64) *entry {
	for at := hash; ; at++ {
		e := &x.entries[at&uint64(len(x.entries)-1)]
		if e.after == 0 || e.hash == uint32(hash>>32) && x.all[e.after-1] == id {
			return e
		}
	}
}

func (x *ids) grow() {
	x.entries = make([]entry, 2*len(x.entries))
	for slot, id := range x.all {
		hash := maphash.String(x.seed, id)
		*x.entry(id, hash) = entry{uint32(hash >> 32), int32(slot) + 1}
	}
}

// sorted returns the ids that have these slots, in the order of these. They are int, for
// which sorting is in the client anyway.
func (x *ids) sorted(slots []int) []string {
	if len(slots) == 0 {
		return nil
	}
	slices.Sort(slots)
	found := make([]string, len(slots))
	for at, slot := range slots {
		found[at] = x.all[slot]
	}
	return found
}
