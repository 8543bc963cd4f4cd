package intake

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
)

func (n *Intake) onInput(_ app.Context, e app.Event) {
	n.rich = false
	n.set(importer.Text(browser.Value(e)))
	if browser.Inserted(e) {
		n.findKin()
	}
}

// onPaste takes rich text as such; plain text goes into the field as ever.
func (n *Intake) onPaste(ctx app.Context, e app.Event) {
	pasted := browser.PastedIn(e)
	if strings.TrimSpace(pasted.HTML) == "" || browser.FieldValue(textID) != "" {
		ctx.PreventUpdate()
		return
	}
	draft := importer.HTML(browser.ParseHTML(pasted.HTML))
	if len(draft.Blocks) == 0 {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	n.rich = true
	n.set(draft)
	n.findKin()
	ctx.Defer(func(app.Context) { browser.Focus(titleID) })
}

// set takes a draft. What is under way with the one before is dropped.
func (n *Intake) set(d importer.Draft) {
	n.stopWork()
	n.draft, n.made, n.wrong = d, nil, ""
	n.kin.Same = false // whatever was changed, it is another text now
	if len(d.Blocks) == 0 {
		n.forgetKin()
	}
	n.fill()
}

// article returns the draft as an article with what can be told of it; the error is of the
// draft's text. A long text takes a while to become one, so it is done once.
func (n *Intake) article() (*article.Article, error) {
	if n.made != nil {
		return n.made, nil
	}
	a, err := n.draft.Article(annotation.NewID(), time.Time{})
	if err == nil {
		n.made = a
	}
	return a, err
}

// fill writes in the fields what is known of the draft, where the reader has not written.
func (n *Intake) fill() {
	p, ok := n.purpose()
	if !ok {
		return
	}
	meta := p.blank
	if a, err := n.article(); err == nil {
		meta = p.known(a)
	}
	if !n.titled {
		browser.SetField(titleID, meta.Title)
	}
	if !n.placed {
		browser.SetField(sourceID, meta.Source)
	}
}

// checked returns the draft as an article with what the reader wrote in the fields, and
// with what known says where nothing is written. Where something is wrong with it the
// page says so, and it returns nil.
func (n *Intake) checked(known func(*article.Article) article.Meta) *article.Article {
	a, err := n.article()
	switch {
	case len(n.draft.Blocks) == 0:
		n.wrong = "There is no text yet. Paste the article or open a file."
		return nil
	case err != nil:
		n.wrong = "This text could not be taken in. " + desk.Sentence(err)
		return nil
	}
	meta := n.written(known(a))
	if n.wrong = fault(meta); n.wrong != "" {
		return nil
	}
	return a.WithMeta(meta)
}

// written returns meta with what the reader wrote in the fields.
func (n *Intake) written(meta article.Meta) article.Meta {
	if n.titled {
		meta.Title = strings.TrimSpace(browser.FieldValue(titleID))
	}
	if n.placed {
		meta.Source = strings.TrimSpace(browser.FieldValue(sourceID))
	}
	return meta
}

// fault says what a reader has to mend in the fields, "" where nothing.
func fault(meta article.Meta) string {
	switch {
	case meta.Title == "":
		return "Give the article a title, so that you find it again."
	case meta.Source != "" && !strings.HasPrefix(article.SafeLink(meta.Source), "http"):
		return "The source address starts with http:// or https://. Leave it empty where there is none."
	}
	return ""
}
