package desk

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/notebook"
)

// Notice is a sentence for the reader, with what can be done about it.
type Notice struct {
	Text    string
	Problem bool // something went wrong; else it is good to know
	Choices []Choice
}

// Choice is a button of a notice.
type Choice struct {
	Label  string
	Choose func(app.Context)
}

// Say shows a notice in place of the one before.
func (d *Desk) Say(n Notice) {
	d.notice = n
	d.tell(nothing)
}

// Fail tells a reader what went wrong.
func (d *Desk) Fail(err error) { d.Say(Notice{Text: Sentence(refusal(err)), Problem: true}) }

// refusal returns err without the ids of what the notebook refused to link: they are
// nothing to a reader.
func refusal(err error) error {
	for _, known := range []error{notebook.ErrSelfLink, notebook.ErrSameLink, notebook.ErrNoLink, notebook.ErrNoHighlight} {
		if errors.Is(err, known) {
			return known
		}
	}
	return err
}

// Hush takes the notice away.
func (d *Desk) Hush() { d.Say(Notice{}) }

// outdate takes away a notice that offers something: its Undo meant the last step, and
// there is a later one now.
func (d *Desk) outdate() {
	if len(d.notice.Choices) > 0 {
		d.notice = Notice{}
	}
}

// Notice returns the notice that is shown; its text is empty where there is none.
func (d *Desk) Notice() Notice { return d.notice }
