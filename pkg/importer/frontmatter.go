package importer

import (
	"strings"

	"counterpoint/pkg/article"
)

// frontMatter returns what the lines between "---" at the top of src tell, and the
// rest of src. They are read as the simple part of YAML: one key a line, with a
// value, a list in brackets, or a list in the lines below.
func frontMatter(src string) (article.Meta, string) {
	head, found := strings.CutPrefix(src, "---\n")
	if !found {
		return article.Meta{}, src
	}
	values := map[string]string{}
	key := ""
	for rest := head; rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		bare := strings.TrimSpace(line)
		if bare == "---" || bare == "..." {
			return metaOf(values), after
		}
		name, value, pair := strings.Cut(bare, ":")
		switch {
		case strings.HasPrefix(bare, "- ") && key != "":
			values[key] = joinNames(values[key], unquote(bare[2:]))
		case pair && indent(line) == 0:
			key = strings.ToLower(strings.TrimSpace(name))
			values[key] = listed(strings.TrimSpace(value))
		}
	}
	return article.Meta{}, src // it never ends: a rule above a text
}

// listed returns a value as it is read, the parts of a list in brackets with commas.
func listed(value string) string {
	inner, open := strings.CutPrefix(value, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	if !open || !closed {
		return unquote(value)
	}
	out := ""
	for part := range strings.SplitSeq(inner, ",") {
		out = joinNames(out, unquote(part))
	}
	return out
}

func joinNames(names, name string) string {
	if names == "" || name == "" {
		return names + name
	}
	return names + ", " + name
}

func unquote(value string) string {
	value = strings.TrimSpace(value)
	if n := len(value); n > 1 && value[0] == value[n-1] && (value[0] == '"' || value[0] == '\'') {
		return value[1 : n-1]
	}
	return value
}

// metaOf reads values under the names that writers and generators of sites use.
func metaOf(values map[string]string) article.Meta {
	first := func(names ...string) string {
		for _, name := range names {
			if value := oneLine(values[name]); value != "" {
				return value
			}
		}
		return ""
	}
	return article.Meta{
		Title:     first("title"),
		Source:    webAddress(first("url", "source", "canonical", "canonical_url", "link")),
		Byline:    first("author", "authors", "byline"),
		Site:      first("site", "publisher", "publication"),
		Published: first("date", "published", "pubdate"),
		Lang:      first("lang", "language"),
	}
}
