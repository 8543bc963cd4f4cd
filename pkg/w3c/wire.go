package w3c

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"counterpoint/pkg/annotation"
)

// wireNote is an annotation as it is read.
type wireNote struct {
	ID         string            `json:"id"`
	Type       string            `json:"type"`
	Motivation string            `json:"motivation"`
	Created    string            `json:"created"`
	Modified   string            `json:"modified"`
	Speaker    string            `json:"speaker"`
	LinkType   string            `json:"linkType"`
	Body       []json.RawMessage `json:"body"`
	Target     json.RawMessage   `json:"target"`
	Earlier    []wirePast        `json:"earlier"`

	Original annotation.Extra `json:"original"`
	Creator  *person          `json:"creator"`
	Edits    annotation.Edits `json:"edits"`
}

// wireBody is a textBody or a sourceBody as it is read.
type wireBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Role    string `json:"role"`
	Value   string `json:"value"`
	Source  string `json:"source"`
	Written string `json:"writtenAddress"`
	Title   string `json:"title"`
	Date    string `json:"date"`
}

// wireTarget is a target as it is read.
type wireTarget struct {
	ArticleID string `json:"articleId"`
	wireSelectors
}

// wirePast is a past as it is read.
type wirePast struct {
	VersionID string `json:"versionId"`
	Replaced  string `json:"replaced"`
	wireSelectors
}

// wireSelectors are selectors as they are read.
type wireSelectors struct {
	Selector  []wireSelector `json:"selector"`
	LastStart *int           `json:"lastStartByte"`
	LastEnd   *int           `json:"lastEndByte"`
}

// wireSelector is a selector of either type as it is read.
type wireSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
	Start  *int   `json:"start"`
	End    *int   `json:"end"`
}

func readNote(raw json.RawMessage) (n wireNote, err error) {
	if err := json.Unmarshal(raw, &n); err != nil {
		return n, sentence(err)
	}
	if n.Type != typeNote {
		return n, fmt.Errorf("its type is %q, not %s", n.Type, typeNote)
	}
	if n.Original, err = readExtra(raw, n.Original); err != nil {
		return n, err
	}
	switch n.Motivation {
	case highlighting, commenting, linking:
		return n, nil
	}
	return n, fmt.Errorf("its motivation is %q, not %s, %s or %s", n.Motivation, highlighting, commenting, linking)
}

func readBody(raw json.RawMessage) (b wireBody, err error) {
	if err := json.Unmarshal(raw, &b); err != nil {
		return b, sentence(err)
	}
	return b, nil
}

// times returns when n was created and modified, in UTC; the zero time where n does not say.
func (n wireNote) times() (created, modified time.Time, err error) {
	if created, err = readTime("created", n.Created); err != nil {
		return created, modified, err
	}
	modified, err = readTime("modified", n.Modified)
	return created, modified, err
}

func readTime(name, text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return t, fmt.Errorf("its %s time %q is not like 2017-02-23T12:00:00Z", name, text)
	}
	return t.UTC(), nil
}

// sentence says what a JSON value of the wrong type is, in the file's words, not Go's.
func sentence(err error) error {
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) {
		return err
	}
	if wrong.Field == "" {
		return fmt.Errorf("a %s stands there, where an object belongs", wrong.Value)
	}
	return fmt.Errorf("its %s cannot be a %s", wrong.Field, wrong.Value)
}
