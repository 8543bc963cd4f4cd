package export

import "counterpoint/pkg/annotation"

// What a format may not hold, by the name of one.
const (
	articleText    = "article text"
	earlierVersion = "earlier version"
	earlierPassage = "earlier passage"
	makersName     = "maker’s name"
	comment        = "comment"
	verdict        = "verdict"
	tag            = "tag"
	source         = "source"
	linkNote       = "link note"
)

// left returns how many a subject has of each of these; nothing of what it has none of.
func (s Subject) left(what ...string) []Loss {
	var all losses
	for _, w := range what {
		all.add(w, s.count(w))
	}
	return all
}

func (s Subject) count(what string) int {
	switch what {
	case articleText:
		return len(s.Part.Current())
	case earlierVersion:
		return len(s.Part.Articles) - len(s.Part.Current())
	case makersName:
		n := s.sum(func(h annotation.Highlight) int { return has(h.Creator.Name) })
		for _, l := range s.Part.Links {
			n += has(l.Creator.Name)
		}
		return n
	case linkNote:
		n := 0
		for _, l := range s.Part.Links {
			n += has(l.Note)
		}
		return n
	}
	return s.sum(func(h annotation.Highlight) int {
		switch what {
		case comment:
			return has(h.Comment)
		case verdict:
			return has(h.Verdict)
		case tag:
			return len(h.Tags)
		case source:
			return len(h.Sources)
		}
		return len(h.Earlier)
	})
}

func (s Subject) sum(of func(annotation.Highlight) int) int {
	n := 0
	for _, h := range s.Part.Highlights {
		n += of(h)
	}
	return n
}

func has(text string) int {
	if text == "" {
		return 0
	}
	return 1
}

// losses is what was left out so far.
type losses []Loss

// add adds n of what.
func (all *losses) add(what string, n int) {
	for i := range *all {
		if (*all)[i].What == what {
			(*all)[i].Count += n
			return
		}
	}
	if n > 0 {
		*all = append(*all, Loss{what, n})
	}
}
