package changed

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/anchor"
)

func TestDifferenceSaysWhatWasRemovedAndAdded(t *testing.T) {
	markup := app.HTMLString(Difference(anchor.Diff("The timber is rotten.", "The railing was never rotten.")))
	text := strings.Join(strings.Fields(markup), " ")
	for _, want := range []string{"removed: ", "timber is", "added: ", "railing was never", "<del>", "<ins>"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s has no %q", text, want)
		}
	}
}

func TestElideKeepsWhatIsBesideAChange(t *testing.T) {
	long := strings.Repeat("naïve claims stand here ", 20)
	for _, tt := range []struct {
		text          string
		after, before bool
		want          string
	}{
		{"short", true, true, "short"},
		{long, true, false, "naïve claims stand here naïve claims stand here naïve … "},
		{long, false, true, "… stand here naïve claims stand here naïve claims stand here "},
	} {
		got := elide(tt.text, tt.after, tt.before)
		if got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
	if got := elide(strings.Repeat("水", 500), true, true); !utf8.ValidString(got) {
		t.Errorf("%q is no text", got)
	}
}
