package annotation

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
)

// Earlier is a highlight's passage as it was before a newer version of the article
// changed its words, took it elsewhere among the others, or lost it.
type Earlier struct {
	Version  string          `json:"version"`  // id of the earlier version that it stood in, which may be gone
	Selector anchor.Selector `json:"selector"` // as it was there
	At       time.Time       `json:"at"`       // when the newer version came
}

// Validate returns an error that says what is wrong with e, or nil.
func (e Earlier) Validate() error {
	if e.Version == "" {
		return errors.New("an earlier passage names no version of the article")
	}
	if strings.TrimSpace(e.Selector.Exact) == "" {
		return fmt.Errorf("the passage in the earlier version %s says nothing", e.Version)
	}
	return nil
}
