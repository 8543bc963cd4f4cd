package anchortest

import (
	"slices"
	"strings"
)

// split makes two sentences of s, parted near its middle.
func split(s sentence, mark int32) []sentence {
	words := s.words()
	at := words[len(words)/2]
	first, second := s.clone(), s.clone()
	first.tokens = first.tokens[:at]
	if last := len(first.tokens) - 1; !first.tokens[last].word {
		first.tokens = first.tokens[:last] // A comma gives way to the stop.
	}
	first.tokens = append(first.tokens, token{text: s.in.stop, mark: mark})
	second.tokens = second.tokens[at:]
	second.capitalize()
	return []sentence{first, second}
}

// merge joins s and next by a word between them.
func merge(s, next sentence, by string) sentence {
	s, next = s.clone(), next.clone()
	if last := len(s.tokens) - 1; !s.tokens[last].word {
		s.tokens = s.tokens[:last]
	}
	next.uncapitalize()
	s.tokens = append(s.tokens, token{text: s.in.comma}, token{text: by, gap: s.in.gap, word: true})
	s.tokens = append(s.tokens, next.tokens...)
	return s
}

// printers are the signs that a typewriter does not have, and what it has instead.
var printers = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "—", "--")

func hasTypography(s sentence) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return printers.Replace(t.text) != t.text })
}

// typewritten returns s as a typewriter writes it.
func typewritten(s sentence) sentence {
	s = s.clone()
	for i := range s.tokens {
		s.tokens[i].text = printers.Replace(s.tokens[i].text)
	}
	return s
}

// typewrite gives old the typewriter's form of those quotes whose new form is the
// printer's: signs of ASCII, and now and then two spaces for one.
func (d *draft) typewrite() {
	for _, p := range d.picks {
		if !p.curled {
			continue
		}
		s := typewritten(d.old[p.block].sentences[p.first])
		for i := 1; i < len(s.tokens); i++ {
			if s.tokens[i].gap == 1 && d.rng.IntN(12) == 0 {
				s.tokens[i].gap = 2
			}
		}
		d.old[p.block].sentences[p.first] = s
	}
}
