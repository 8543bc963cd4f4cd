package export_test

import (
	"strings"
	"testing"

	"counterpoint/components/export"
)

func TestWhereAPreviewEnds(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int // bytes that are shown
		cut        bool
	}{
		{"all of it", strings.Repeat("x", 20_000), 20_000, false},
		{"one long line", strings.Repeat("x", 20_001), 20_000, true},
		{"whole lines", strings.Repeat(strings.Repeat("x", 89)+"\n", 300), 222 * 90, true},
		{"an early line end does not count", "x\n" + strings.Repeat("x", 30_000), 20_000, true},
		{"whole characters", "x" + strings.Repeat("🌈", 6_000), 19_997, true},
	} {
		got, cut := export.Beginning([]byte(tt.text))
		if len(got) != tt.want || cut != tt.cut || !strings.HasPrefix(tt.text, got) {
			t.Errorf("%s: %d bytes are shown, cut %v; want %d, %v", tt.name, len(got), cut, tt.want, tt.cut)
		}
	}
}
