package argdown_test

import (
	"fmt"
	"strings"
	"testing"

	"counterpoint/pkg/argdown"
)

// What is made to be slow is refused or read, in time that grows with its size: a reading
// that grows with the square of it would not end while tests run.
func TestHostileFilesEnd(t *testing.T) {
	const size = argdown.MaxSize / 4
	repeated := func(text string) string { return strings.Repeat(text, size/len(text)) }
	numbered := func(format string) string {
		var out strings.Builder
		for i := 0; out.Len() < size-100; i++ {
			out.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i)))
		}
		return out.String()
	}
	for name, file := range map[string]string{
		"brackets":            repeated("["),
		"angle brackets":      repeated("<"),
		"open braces":         repeated("{"),
		"quotes in braces":    repeated(`{"' `),
		"data":                repeated("{a} "),
		"nested data":         "a " + strings.Repeat("{a: ", size/10) + strings.Repeat("}", size/10),
		"tags":                numbered("#a% "),
		"tags in data":        "a {tags: [" + numbered("a%,") + "]}",
		"stars":               repeated("* "),
		"comments":            repeated("/**/<"),
		"one title":           repeated("[a]\n\n"),
		"one title, said":     numbered("[a]: %\n\n"),
		"undercuts backwards": "x\n  + <a0>\n\n" + numbered("<a%0>\n  _ <a%>\n\n"),
		"undercuts of one":    numbered("<a>\n  +> [b%]\n  _ <c%>\n\n"),
		"premises":            numbered("(%) a\n"),
		"escapes":             repeated(`\`),
		"empty lines":         repeated("\n"),
		"many blocks":         repeated("{}\n\n"),
		"words of links":      repeated("[a](b) "),
	} {
		t.Run(name, func(t *testing.T) {
			in, err := argdown.Read([]byte(file))
			if err != nil {
				return
			}
			if _, err := in.Part("Argdown"); err != nil {
				t.Error(err)
			}
		})
	}
}
