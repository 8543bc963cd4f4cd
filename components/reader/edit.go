package reader

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
	"counterpoint/components/share"
	"counterpoint/components/statement"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// editing is a highlight in the form.
type editing struct {
	highlight annotation.Highlight
	draft     desk.Draft // of an own statement: the link that it will be the end of
}

// edit opens the form for a highlight.
func (r *Reader) edit(id string) {
	if h, ok := r.Desk.State().Highlight(id); ok {
		r.editing = &editing{highlight: h.Clone()}
	}
}

// write opens the form for an own statement that is to be the other end of t.
func (r *Reader) write(t desk.Draft) {
	// The focus goes back there when the form is closed, and the card with it.
	browser.Focus(render.MarkID(t.End))
	now := time.Now().UTC()
	r.editing = &editing{
		highlight: annotation.Highlight{
			ID: annotation.NewID(), Article: r.article.ID(), Kind: t.Picks(), Created: now, Modified: now,
		},
		draft: t,
	}
}

// writeHere arms a link to what is open or under the cursor, and opens the form for it.
func (r *Reader) writeHere(kind annotation.LinkType) {
	if r.armHere(kind); r.armed() {
		r.write(r.Desk.Draft())
	}
}

// saved takes the form's highlight into the notebook. It returns what is wrong with it.
func (r *Reader) saved(ctx app.Context, h annotation.Highlight) error {
	h.Modified = time.Now().UTC()
	if err := h.Validate(); err != nil {
		return err
	}
	t := r.editing.draft
	r.editing = nil
	if t.Armed() {
		r.Desk.Begin(t)
		r.finish(h, notebook.AddHighlight{Highlight: h})
		return nil
	}
	r.do(notebook.ChangeHighlight{Highlight: h})
	r.settle(ctx)
	return nil
}

func (r *Reader) editor() app.UI {
	if r.editing == nil {
		return html.Div().Class("no-form")
	}
	return &statement.Form{
		Highlight: r.editing.highlight,
		Against:   r.against(),
		Save:      r.saved,
		Cancel:    func(app.Context) { r.editing = nil },
	}
}

// against says what an own statement will be linked to.
func (r *Reader) against() string {
	if t := r.editing.draft; t.Armed() {
		return linking.Writes(r.Desk.State(), t)
	}
	return ""
}

// copyLink is the dialog that copies a link with the notes.
func (r *Reader) copyLink() app.UI {
	if !r.copying {
		return html.Div().Class("no-share")
	}
	return &share.Dialog{
		Desk:    r.Desk,
		Article: r.article.ID(),
		Close:   func(app.Context) { r.copying = false },
		Files:   func(app.Context) { r.copying, r.exporting.open = false, true },
	}
}
