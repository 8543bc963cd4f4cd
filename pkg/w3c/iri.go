package w3c

import (
	"fmt"
	"strings"
	"unicode"

	"counterpoint/pkg/article"
)

// The name space of Counterpoint's own IRIs.
const (
	ownBase  = "urn:counterpoint:"
	termBase = ownBase + "ns:"
	pageBase = ownBase + "page:"
	uuidBase = "urn:uuid:"
)

// What an identifier is of. Identifiers are unique within one of these only.
const (
	ofArticle   = "article"
	ofHighlight = "highlight"
	ofLink      = "link"
	ofMaker     = "maker"
)

// idIRI returns the IRI of id: urn:uuid (RFC 9562, section 4) where id is a UUID as
// annotation.NewID writes it, else one of Counterpoint's own with of in it.
func idIRI(of, id string) string {
	if isUUID(id) {
		return uuidBase + id
	}
	return ownIRI(of, id)
}

// ownIRI returns the IRI of id in Counterpoint's name space.
func ownIRI(of, id string) string { return ownBase + of + ":" + escape(id) }

// idOf returns the id in an IRI that idIRI or ownIRI made.
func idOf(of, iri string) (string, error) {
	if id, ok := strings.CutPrefix(iri, uuidBase); ok && isUUID(id) {
		return id, nil
	}
	if escaped, ok := strings.CutPrefix(iri, ownBase+of+":"); ok {
		if id, ok := unescape(escaped); ok && id != "" {
			return id, nil
		}
	}
	return "", fmt.Errorf("its id %q is not one that Counterpoint writes", iri)
}

// isUUID reports whether id is a UUID in lower case. Case means nothing in urn:uuid, so
// an id in upper case would not come back as it was.
func isUUID(id string) bool {
	if len(id) != 36 {
		return false
	}
	for i := range len(id) {
		hyphen := i == 8 || i == 13 || i == 18 || i == 23
		if hyphen != (id[i] == '-') || !hyphen && strings.IndexByte("0123456789abcdef", id[i]) < 0 {
			return false
		}
	}
	return true
}

const upperHex = "0123456789ABCDEF"

// escape percent-encodes each byte of id that is not unreserved (RFC 3986, section 2.3).
func escape(id string) string {
	var out strings.Builder
	for i := range len(id) {
		c := id[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~", c) >= 0:
			out.WriteByte(c)
		default:
			writePercent(&out, c)
		}
	}
	return out.String()
}

func writePercent(out *strings.Builder, c byte) {
	out.Write([]byte{'%', upperHex[c>>4], upperHex[c&15]})
}

// unescape undoes escape; ok is false for what escape does not write.
func unescape(s string) (id string, ok bool) {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			out.WriteByte(s[i])
			continue
		}
		if i+2 >= len(s) {
			return "", false
		}
		high, low := strings.IndexByte(upperHex, s[i+1]), strings.IndexByte(upperHex, s[i+2])
		if high < 0 || low < 0 {
			return "", false
		}
		out.WriteByte(byte(high<<4 | low))
		i += 2
	}
	return out.String(), escape(out.String()) == s
}

// addressIRI returns address as an IRI (RFC 3987), "" where it is not one that a reader
// may follow. Browsers forgive characters in an address that an IRI may not hold.
func addressIRI(address string) string {
	var out strings.Builder
	for _, r := range article.SafeLink(address) {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("<>\"{}|\\^`", r) {
			for _, c := range []byte(string(r)) {
				writePercent(&out, c)
			}
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// articleIRI returns the address of a, or an IRI of its id where it has none.
func articleIRI(a *article.Article) string {
	if iri := addressIRI(a.Meta().Source); iri != "" {
		return iri
	}
	return idIRI(ofArticle, a.ID())
}
