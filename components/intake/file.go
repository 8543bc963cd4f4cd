package intake

import (
	"strings"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/pkg/importer"
)

// Handed is a file on its way to the page. Turn counts them from 1: a reader who opens a
// file again means it.
type Handed struct {
	browser.File
	Turn    int
	Article string // id of the article that it is a newer version of; "" for a new one
}

// To returns the address of the page that takes the file.
func (h *Handed) To() address.Address {
	if h.Article == "" {
		return address.Address{Screen: address.New}
	}
	return address.Address{Screen: address.Revise, Article: h.Article}
}

// takeFile makes the file that was handed over the draft, once. A file that is of no use
// leaves the draft as it is.
func (n *Intake) takeFile() {
	if n.File == nil || n.File.Turn == n.taken || n.File.Article != n.Article {
		return
	}
	n.taken = n.File.Turn
	if !isText(n.File.Text) {
		n.wrong = "“" + n.File.Name + "” is not text in UTF-8. Save it as UTF-8 text, or open it elsewhere and paste its text."
		return
	}
	d := draftOf(n.File.File)
	if len(d.Blocks) == 0 {
		n.wrong = "There is no text in “" + n.File.Name + "”. Open another file, or paste the text."
		return
	}
	n.rich = true
	n.set(d)
	n.findKin()
}

func draftOf(f browser.File) importer.Draft {
	switch importer.Guess(f.Name, f.Text) {
	case importer.HTMLFormat:
		return importer.HTML(browser.ParseHTML(f.Text))
	case importer.MarkdownFormat:
		return importer.Markdown(f.Text)
	}
	return importer.Text(f.Text)
}

// garbledShare is one in how many characters may be unreadable before a text counts as
// being in another encoding: fewer are slips that its author left in.
const garbledShare = 200

// isText reports whether the browser could read a file as text in UTF-8.
func isText(text string) bool {
	if strings.ContainsRune(text, 0) {
		return false
	}
	garbled := strings.Count(text, "\ufffd")
	return garbled == 0 || garbled*garbledShare < len(text)
}
