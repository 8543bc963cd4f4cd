package walk

import (
	"strings"
	"unicode/utf8"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var namedKeys = map[string]string{
	"Enter": kb.Enter, "Escape": kb.Escape, "Tab": kb.Tab, "Space": " ",
	"Backspace": kb.Backspace, "Delete": kb.Delete,
	"ArrowUp": kb.ArrowUp, "ArrowDown": kb.ArrowDown, "ArrowLeft": kb.ArrowLeft, "ArrowRight": kb.ArrowRight,
	"Home": kb.Home, "End": kb.End, "PageUp": kb.PageUp, "PageDown": kb.PageDown,
}

var modifiers = map[string]input.Modifier{
	"Control": input.ModifierCtrl, "Shift": input.ModifierShift,
	"Alt": input.ModifierAlt, "Meta": input.ModifierMeta,
}

// commands are what a system's own keyboard handling does besides the event.
var commands = map[string]string{
	"Control+a": "selectAll", "Control+c": "copy", "Control+x": "cut", "Control+v": "paste",
}

// Press presses one key: "j", "?", "Enter", "Control+Shift+z".
func (p *Page) Press(chord string) {
	p.t.Helper()
	parts := strings.Split(chord, "+")
	var held input.Modifier
	for _, name := range parts[:len(parts)-1] {
		modifier, ok := modifiers[name]
		if !ok {
			p.t.Fatalf("walk: press %s: no modifier is called %q", chord, name)
		}
		held |= modifier
	}
	key := parts[len(parts)-1]
	if named, ok := namedKeys[key]; ok {
		key = named
	} else if held&input.ModifierShift != 0 {
		key = strings.ToUpper(key)
	}
	character, size := utf8.DecodeRuneInString(key)
	if size != len(key) {
		p.t.Fatalf("walk: press %s: no key is called %q", chord, key)
	}
	for _, event := range kb.Encode(character) {
		event.Modifiers |= held
		if event.Type == input.KeyChar && held&^input.ModifierShift != 0 {
			continue // A shortcut types nothing.
		}
		if command, ok := commands[chord]; ok && event.Type == input.KeyDown {
			event.Commands = []string{command}
		}
		p.do("press "+chord, event)
	}
}

// tabStops is how many presses of Tab may lie between the focus and what it is to reach.
const tabStops = 60

// TabTo presses Tab until what has this name has the focus. A name that ends with "*"
// stands for all that start like it.
func (p *Page) TabTo(name string) {
	p.t.Helper()
	for range tabStops {
		if matches(p.Focused().Name, name) {
			return
		}
		p.Press("Tab")
	}
	p.fail("Tab never led to %q", name)
}

// Type types text, key by key, to whatever has the focus.
func (p *Page) Type(text string) {
	p.t.Helper()
	p.do("type", chromedp.KeyEvent(text))
}

// Fill clicks a text box, replaces what it holds, and types text.
func (p *Page) Fill(role, name, text string) {
	p.t.Helper()
	p.Click(role, name)
	p.Press("Control+a")
	p.Press("Backspace")
	p.Type(text)
}
