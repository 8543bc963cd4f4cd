package importer

import (
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
)

// run reads a run of * or _ and says whether it may begin or end emphasis: CommonMark's
// left- and right-flanking delimiter runs (section 6.2).
func (p *inlines) run() {
	sign := p.text[p.at]
	end := p.at
	for end < len(p.text) && p.text[end] == sign {
		end++
	}
	before, _ := utf8.DecodeLastRuneInString(p.text[:p.at])
	after, _ := utf8.DecodeRuneInString(p.text[end:])
	spaceBefore := p.at == 0 || unicode.IsSpace(before)
	spaceAfter := end == len(p.text) || unicode.IsSpace(after)
	left := !spaceAfter && (!isMark(after) || spaceBefore || isMark(before))
	right := !spaceBefore && (!isMark(before) || spaceAfter || isMark(after))
	run := piece{text: p.text[p.at:end], canOpen: left, canClose: right}
	if sign == '_' { // not inside a word
		run.canOpen = left && (!right || isMark(before))
		run.canClose = right && (!left || isMark(after))
	}
	p.pieces = append(p.pieces, run)
	p.at = end
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// emphasise pairs the runs among the pieces from first on and turns what is paired
// into marks. What is left of a run stays as text. A run pairs with the nearest that
// can: CommonMark's rule of runs whose lengths add up to a multiple of three is left out.
func (p *inlines) emphasise(first int) {
	open := map[byte][]int{} // pieces that may still begin emphasis, by their sign
	for i := first; i < len(p.pieces); i++ {
		run := &p.pieces[i]
		if !run.canOpen && !run.canClose {
			continue
		}
		sign := run.text[0]
		for run.canClose && run.text != "" && len(open[sign]) > 0 {
			last := open[sign][len(open[sign])-1]
			p.pair(last, i)
			if p.pieces[last].text == "" {
				open[sign] = open[sign][:len(open[sign])-1]
			}
			other := '*' + '_' - sign
			open[other] = upTo(open[other], last)
		}
		if run.canOpen && run.text != "" {
			open[sign] = append(open[sign], i)
		}
		run.canOpen, run.canClose = false, false
	}
}

// upTo returns the pieces that do not stand behind piece: emphasis does not cross.
func upTo(pieces []int, piece int) []int {
	for len(pieces) > 0 && pieces[len(pieces)-1] > piece {
		pieces = pieces[:len(pieces)-1]
	}
	return pieces
}

// pair marks what stands between two runs, strong where both have two signs left, and
// takes those signs away.
func (p *inlines) pair(from, to int) {
	n, kind := 1, article.Emphasis
	if len(p.pieces[from].text) > 1 && len(p.pieces[to].text) > 1 {
		n, kind = 2, article.Strong
	}
	p.marks = append(p.marks, pieceMark{kind: kind, from: from + 1, to: to})
	p.pieces[from].text = p.pieces[from].text[n:]
	p.pieces[to].text = p.pieces[to].text[n:]
}
