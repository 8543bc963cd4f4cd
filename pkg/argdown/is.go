package argdown

import "strings"

// Is reports whether data is likely Argdown: somewhere a statement or an argument is
// defined and, unless there is frontmatter, somewhere one is related to another. Markdown
// has lists of links and definitions of links, which are neither.
func Is(data []byte) bool {
	text := string(data)
	related := strings.HasPrefix(strings.TrimSpace(text), "===")
	defined := false
	for line := range strings.Lines(text) {
		rest := strings.TrimSpace(line)
		defined = defined || defines(rest)
		related = related || relates(rest) && (line[0] == ' ' || line[0] == '\t')
	}
	return defined && related
}

// defines reports whether a line begins like “[title]: text” or “<title>: text”.
func defines(line string) bool {
	rest, ok := afterTitle(line)
	text, colon := strings.CutPrefix(rest, ": ")
	return ok && colon && !strings.HasPrefix(text, "<") && !strings.Contains(text, "://")
}

// relates reports whether a line begins like “- [title]” or “<+ <title>”.
func relates(line string) bool {
	for _, sign := range []string{"->", "+>", "_>", "<-", "<+", "<_", "><", "-", "+", "_"} {
		if rest, ok := strings.CutPrefix(line, sign); ok {
			rest, ok = afterTitle(strings.TrimSpace(rest))
			return ok && !strings.HasPrefix(rest, "(")
		}
	}
	return false
}

// afterTitle returns what comes after a title that text begins with.
func afterTitle(text string) (rest string, ok bool) {
	for _, pair := range []string{"[]", "<>"} {
		if len(text) > 1 && text[0] == pair[0] {
			if _, rest, ok = strings.Cut(text[1:], pair[1:]); ok {
				return rest, true
			}
		}
	}
	return "", false
}
