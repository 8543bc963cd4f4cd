package importer

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// entities are the named characters that prose is written with. All 2,231 of HTML's
// would add their table to the client.
var entities = map[string]string{
	"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": "\u00a0", "shy": "\u00ad",
	"ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "minus": "−", "times": "×",
	"lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»",
	"copy": "©", "reg": "®", "trade": "™", "deg": "°", "sect": "§", "para": "¶", "euro": "€", "pound": "£",
	"cent": "¢", "frac12": "½", "frac14": "¼", "thinsp": "\u2009", "ensp": "\u2002", "emsp": "\u2003",
}

// longestEntity is how many bytes a character reference may have: &#x10FFFF;
const longestEntity = 10

// entity returns the character that the reference at the start of text stands for and
// the reference's bytes. What is no reference is "&".
func entity(text string) (string, int) {
	end := strings.IndexByte(text[:min(len(text), longestEntity)], ';')
	if end < 0 {
		return "&", 1
	}
	name := text[1:end]
	if char, known := entities[name]; known {
		return char, end + 1
	}
	digits, numeric := strings.CutPrefix(strings.ToLower(name), "#")
	base := 10
	if hex, found := strings.CutPrefix(digits, "x"); found {
		digits, base = hex, 16
	}
	n, err := strconv.ParseInt(digits, base, 32)
	if !numeric || err != nil || n <= 0 || !utf8.ValidRune(rune(n)) {
		return "&", 1
	}
	return string(rune(n)), end + 1
}
