package importer

import (
	"strings"

	"counterpoint/pkg/article"
)

// Plain returns a draft of a plain text as it stands: blank lines part its blocks, and
// nothing else does. Text looks for a title, an address and lists in what was pasted;
// Plain guesses nothing and leaves nothing out, so that positions in a file that another
// program wrote are positions in the article. Only a byte order mark is dropped.
func Plain(src string) Draft {
	src = strings.TrimPrefix(src, "\ufeff")
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src), "\n")
	for i := range lines {
		lines[i] = oneLine(lines[i])
	}
	var d Draft
	for _, group := range grouped(lines) {
		d.Blocks = append(d.Blocks, article.Plain(strings.Join(group, " ")))
	}
	return d.titled()
}
