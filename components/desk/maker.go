package desk

import (
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// The settings that say who the reader is.
const (
	makerID   = "maker"
	makerName = "maker's name"
)

// Maker returns who makes what is made here: this browser's id, and the name that the
// reader has set, if any. Neither leaves the browser but in what the reader takes along.
func (d *Desk) Maker() annotation.Maker {
	if d.maker.ID == "" {
		d.maker = annotation.Maker{ID: d.Setting(makerID), Name: d.Setting(makerName)}
	}
	if d.maker.ID == "" {
		d.maker.ID = annotation.NewID()
		_ = d.SetSetting(makerID, d.maker.ID) // Not kept, this window is a maker of its own.
	}
	return d.maker
}

// SetName sets the reader's name, under which highlights and links are made from now on.
// White space around it is no part of it; "" is no name.
func (d *Desk) SetName(name string) error {
	name = strings.TrimSpace(name)
	if err := d.SetSetting(makerName, name); err != nil {
		return err
	}
	d.maker = d.Maker()
	d.maker.Name = name
	return nil
}

// Stamp is what the reader's changes are stamped with now.
func (d *Desk) Stamp() annotation.Stamp {
	return annotation.Stamp{At: time.Now().UTC(), By: d.Maker().ID}
}

// Made returns a as the reader's, made now. Do does so by itself.
func (d *Desk) Made(a notebook.Action) notebook.Action {
	return notebook.Made{Action: notebook.Signed(a, d.Maker()), Stamp: d.Stamp()}
}
