package browser_test

import (
	"testing"

	"counterpoint/components/browser"
)

// A share sheet refuses a type that it does not know only once the reader has chosen where
// to send it.
func TestWhatGoesToTheShareSheet(t *testing.T) {
	for _, tt := range []struct{ name, mediaType, wantName, wantType string }{
		{"a.jsonld", "application/ld+json", "a.jsonld.txt", "text/plain"},
		{"a.md", "text/markdown", "a.md.txt", "text/plain"},
		{"a.csv", "text/csv", "a.csv", "text/csv"},
		{"a.txt", "text/plain", "a.txt", "text/plain"},
	} {
		got := browser.Passing(browser.Parcel{Name: tt.name, Type: tt.mediaType})
		if got.Name != tt.wantName || got.Type != tt.wantType {
			t.Errorf("%s of type %s goes as %s of type %s", tt.name, tt.mediaType, got.Name, got.Type)
		}
	}
}
