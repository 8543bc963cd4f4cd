package argdown_test

import (
	"testing"

	"counterpoint/pkg/argdown"
	"counterpoint/pkg/notebook/notebooktest"
)

func TestIs(t *testing.T) {
	text, _ := argdown.Write(notebooktest.Ferry(), nil)
	for name, tt := range map[string]struct {
		text string
		want bool
	}{
		"ours":              {text, true},
		"related":           {"[Bees]: Bees sleep.\n  - [Wasps]: They do not.\n", true},
		"arguments":         {"<Watch>: Somebody watched.\n\t+> [Bees]\n", true},
		"frontmatter":       {"===\ntitle: Bees\n===\n[Bees]: Bees sleep.\n", true},
		"links":             {"# Bees\n\n[1]: https://bees.example\n\n  - [Bees](https://bees.example)\n", false},
		"defined links":     {"[1]: <https://bees.example>\n  - [x]\n", false},
		"prose":             {"Bees sleep.\n\nWasps - [sic] - do not.\n", false},
		"JSON":              {`{"[a]: b": 1}`, false},
		"a definition":      {"[Bees]: Bees sleep.\n", false},
		"nothing":           {"", false},
		"a title, unclosed": {"[Bees: x\n  - [y\n", false},
	} {
		if got := argdown.Is([]byte(tt.text)); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}
