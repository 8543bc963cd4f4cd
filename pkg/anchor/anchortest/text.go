package anchortest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// token is a word or a mark of punctuation, the least that an edit touches as a whole.
type token struct {
	text string
	mark int32 // the number of the quote that it belongs to, from 1; 0: of none
	gap  uint8 // how many spaces part it from the token before it
	word bool
}

type sentence struct {
	tokens []token
	in     *language
	stock  bool // others say nearly the same, or all of it
	recurs bool // it stands in several places, word for word
}

// block is a paragraph, a heading or an item of a list.
type block struct {
	sentences []sentence
	heading   bool
	about     *subject
}

// clone returns a sentence that can be changed without changing s.
func (s sentence) clone() sentence {
	s.tokens = append([]token(nil), s.tokens...)
	return s
}

// marked sets the mark of all tokens.
func (s sentence) marked(mark int32) sentence {
	s = s.clone()
	for i := range s.tokens {
		s.tokens[i].mark = mark
	}
	return s
}

// words returns the indexes of the words among the tokens.
func (s sentence) words() []int {
	var out []int
	for i, t := range s.tokens {
		if t.word {
			out = append(out, i)
		}
	}
	return out
}

// wordsOf returns the indexes of the words that carry mark.
func (s sentence) wordsOf(mark int32) []int {
	var out []int
	for _, i := range s.words() {
		if s.tokens[i].mark == mark {
			out = append(out, i)
		}
	}
	return out
}

// capitalize makes the first word begin with a capital.
func (s sentence) capitalize() { s.recase(unicode.ToUpper) }

// uncapitalize makes the first word begin with a small letter, unless it is a name.
func (s sentence) uncapitalize() {
	at := s.words()
	if len(at) == 0 {
		return
	}
	if name, _, _ := strings.Cut(s.tokens[at[0]].text, "’"); !words.proper[name] {
		s.recase(unicode.ToLower)
	}
}

// recase changes the case of the first word's first letter.
func (s sentence) recase(to func(rune) rune) {
	if words := s.words(); len(words) > 0 {
		t := &s.tokens[words[0]]
		first, size := utf8.DecodeRuneInString(t.text)
		t.text = string(to(first)) + t.text[size:]
	}
}

func startsUpper(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// place is where the tokens of one mark stand: from the first to the last of them, and
// that widened to whole sentences.
type place struct{ exact, snap span.Span }

// write returns the text of blocks, parted by an empty line, and the places of the marks
// 1 to n (at n-1), empty for those that no token carries.
func write(blocks []block, n int) (string, []place) {
	w := writer{places: make([]place, n)}
	for i, b := range blocks {
		if i > 0 {
			w.out.WriteString("\n\n")
		}
		for j, s := range b.sentences {
			w.sentence(s, j == 0)
		}
	}
	return w.out.String(), w.places
}

type writer struct {
	out    strings.Builder
	places []place
}

func (w *writer) sentence(s sentence, first bool) {
	var from int
	var marks []int32
	for i, t := range s.tokens {
		if i > 0 || !first {
			w.out.WriteString("  "[:t.gap])
		}
		at := w.out.Len()
		if i == 0 {
			from = at
		}
		w.out.WriteString(t.text)
		if t.mark == 0 {
			continue
		}
		if len(marks) == 0 || marks[len(marks)-1] != t.mark {
			marks = append(marks, t.mark)
		}
		w.grow(&w.places[t.mark-1].exact, span.Span{Start: at, End: w.out.Len()})
	}
	for _, mark := range marks {
		w.grow(&w.places[mark-1].snap, span.Span{Start: from, End: w.out.Len()})
	}
}

func (w *writer) grow(s *span.Span, by span.Span) {
	if s.Empty() {
		*s = by
	}
	s.End = by.End
}
