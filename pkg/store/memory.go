package store

import (
	"maps"
	"slices"
)

// Memory is a KV that is gone with the program: for tests, and for where the browser
// denies storage. It is for one goroutine at a time.
type Memory struct{ values map[string]string }

// NewMemory returns an empty Memory.
func NewMemory() *Memory { return &Memory{map[string]string{}} }

// Get implements KV.
func (m *Memory) Get(key string) (string, bool, error) {
	value, ok := m.values[key]
	return value, ok, nil
}

// Set implements KV.
func (m *Memory) Set(key, value string) error {
	m.values[key] = value
	return nil
}

// Delete implements KV.
func (m *Memory) Delete(key string) error {
	delete(m.values, key)
	return nil
}

// Keys implements KV. The keys are in order.
func (m *Memory) Keys() ([]string, error) {
	return slices.Sorted(maps.Keys(m.values)), nil
}
