package diagram

import (
	"strings"
	"unicode"

	"counterpoint/pkg/render"
)

// Nobody knows here which font a picture will be shown in. Widths are those of a wide one,
// in thousandths of its size, so that text ends early rather than outside of its card.
const (
	wideWidth   = 1100 // of East Asian characters and emoji
	capital     = 760
	narrowWidth = 380
	plainWidth  = 600
	otherWidth  = 750 // of scripts that nothing is known of here
	broadWidth  = 980 // of Latin letters such as m
)

// narrow holds the widths of ASCII, which most texts are of.
var narrow = func() (widths [unicode.MaxASCII + 1]int) {
	for r := range widths {
		widths[r] = findWidth(rune(r))
	}
	return widths
}()

// widthOf returns how wide a character is at most, in thousandths of the font's size.
func widthOf(r rune) int {
	if r <= unicode.MaxASCII {
		return narrow[r]
	}
	return findWidth(r)
}

func findWidth(r rune) int {
	switch {
	case joins(r):
		return 0
	case isWide(r):
		return wideWidth
	case strings.ContainsRune("mwMW@%—…", r):
		return broadWidth
	case strings.ContainsRune("iljtfrI.,:;!'’‘|()[] ", r):
		return narrowWidth
	case unicode.IsUpper(r) && r > unicode.MaxASCII: // among them a W with an accent
		return wideWidth
	case unicode.IsUpper(r):
		return capital
	case r < 0x250 || r >= 0x370 && r < 0x530: // Latin, Greek, Cyrillic
		return plainWidth
	}
	return otherWidth
}

// isWide reports whether r takes a square, as East Asian characters and emoji do.
func isWide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF,
		r >= 0xFE30 && r <= 0xFE6F, r >= 0xFF00 && r <= 0xFF60, r >= 0x2600 && r <= 0x27BF, r >= 0x1F000 && r <= 0x3FFFD:
		return true
	}
	return false
}

// joins reports whether r belongs to the character before it: a mark, a joiner, a skin tone.
func joins(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || r >= 0x1F3FB && r <= 0x1F3FF
}

const joiner = '\u200d'

func isFlag(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// characters cuts text into what a reader sees as characters, near enough for a line to
// end between two of them.
func characters(text string) []string {
	var list []string
	var last rune
	flag := false // the last one is half a flag
	for _, r := range text {
		half := isFlag(r)
		if len(list) > 0 && (joins(r) || last == joiner || half && flag) {
			list[len(list)-1] += string(r)
			half = false
		} else {
			list = append(list, string(r))
		}
		last, flag = r, half
	}
	return list
}

// width returns how wide text is, in pixels.
func width(text string, size int) int { return pixels(measure(text), size) }

func pixels(thousandths, size int) int { return (thousandths*size + 999) / 1000 }

// measure returns how wide text is, in thousandths of the font's size.
func measure(text string) int {
	sum := 0
	for _, r := range text {
		sum += widthOf(r)
	}
	return sum
}

// wrapper sets text in lines.
type wrapper struct {
	size, room int // of the font; of a line
	lines      []string
	line       string
	filled     int // how wide the line is; see measure
}

// wrap returns text in at most most lines that are room wide, in a font of a size in
// pixels. What does not fit is cut, and an ellipsis says so.
func wrap(text string, size, room, most int) []string {
	w := wrapper{size: size, room: room}
	for _, word := range strings.Fields(render.Legible(text)) {
		w.add(word)
		if len(w.lines) > most { // all that is shown is there
			break
		}
	}
	lines := append(w.lines, w.line)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = w.elide(lines[most-1])
	return lines
}

func (w *wrapper) fits(thousandths int) bool { return pixels(thousandths, w.size) <= w.room }

// add puts word on the line, or on the next one. A word that is longer than a line, as text
// without spaces is, goes on where the line ends.
func (w *wrapper) add(word string) {
	space := ""
	if w.line != "" {
		space = " "
	}
	wide := measure(word)
	switch {
	case w.fits(w.filled + measure(space) + wide):
		w.put(space + word)
	case w.fits(wide) && !strings.ContainsFunc(word, isWide):
		w.lines, w.line, w.filled = append(w.lines, w.line), word, wide
	default:
		w.put(space)
		for _, c := range characters(word) {
			if !w.fits(w.filled + measure(c)) {
				w.lines, w.line, w.filled = append(w.lines, strings.TrimRight(w.line, " ")), "", 0
			}
			w.put(c)
		}
	}
}

func (w *wrapper) put(text string) {
	w.line += text
	w.filled += measure(text)
}

// elide ends a line with an ellipsis.
func (w *wrapper) elide(line string) string {
	all := characters(line)
	for len(all) > 0 && !w.fits(measure(strings.Join(all, "")+"…")) {
		all = all[:len(all)-1]
	}
	return strings.TrimRight(strings.Join(all, ""), " ,;:.–—") + "…"
}

// rightToLeft reports whether text is of a script that is written so: its first letter
// tells (Unicode Standard Annex 9, rule P2).
func rightToLeft(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
		}
	}
	return false
}
