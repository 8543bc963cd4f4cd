package share

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/share"
)

// packed is the address that brings the notes, or why there is none. Its zero value is one
// that is still being packed.
type packed struct {
	address string
	err     error
}

// long reports whether the address is too long for chats and mails, or is none at all.
func (p packed) long() bool { return p.err != nil || len(p.address) > share.LongLength }

// pack packs the notes of an article and calls done with the address.
func pack(ctx app.Context, part notebook.Part, withText bool, done func(app.Context, packed)) {
	draft, err := share.Prepare(part, withText)
	if err != nil {
		done(ctx, packed{err: err})
		return
	}
	browser.Deflate(ctx, draft.Columns(), func(ctx app.Context, compressed []byte, err error) {
		var link string
		if err == nil {
			link, err = draft.Link(compressed)
		}
		if err != nil {
			done(ctx, packed{err: err})
			return
		}
		done(ctx, packed{address: browser.PageAddress() + address.Address{Screen: address.Share, Packed: link}.String()})
	})
}

// unpack unpacks a link and calls done with what it brings, or with one of package share's
// errors or the browser's.
func unpack(ctx app.Context, link string, done func(app.Context, share.Parcel, error)) {
	opened, err := share.Open(link)
	if err != nil {
		done(ctx, share.Parcel{}, err)
		return
	}
	browser.Inflate(ctx, opened.Compressed(), share.MaxColumns, func(ctx app.Context, columns []byte, err error) {
		var parcel share.Parcel
		switch {
		case errors.Is(err, browser.ErrTooMuch):
			err = share.ErrTooLarge
		case err != nil && !errors.Is(err, browser.ErrNoStream):
			err = share.ErrAltered // what the browser says of it is nothing to a reader
		case err == nil:
			parcel, err = opened.Parcel(columns)
		}
		done(ctx, parcel, err)
	})
}
