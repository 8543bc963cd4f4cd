package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/export"
)

// Whatever a notebook says, each format is of its form, with as many records as there are.
func TestAnyTextStaysText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := part(t)
		p.Links = slices.DeleteFunc(p.Links, func(l annotation.Link) bool { return l.From == l.To || l.Type == annotation.Disputes })
		meta := p.Articles[0].Meta()
		meta.Source = article.SafeLink(meta.Source)
		p.Articles[0] = p.Articles[0].WithMeta(meta)
		for _, h := range p.Highlights {
			h.Sources[0].Address = article.SafeLink(h.Sources[0].Address)
		}
		if err := p.Validate(); err != nil {
			t.Fatal(err)
		}
		s := export.Whole(p)
		for _, f := range export.Formats {
			w, err := f.Write(s)
			if err != nil {
				t.Fatal(err)
			}
			for i, file := range w.Files {
				if err := formed(f.ID, file.Data, []int{len(p.Highlights), len(p.Links)}[i%2]); err != nil {
					t.Fatalf("%s: %v in\n%s", f.ID, err, file.Data)
				}
			}
		}
	})
}

// formed returns an error where data is not of a format's form, or does not have n records.
func formed(format string, data []byte, n int) error {
	switch format {
	case "jsonld", "claimreview":
		if !json.Valid(data) {
			return errors.New("it is no JSON")
		}
	case "csv":
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil || len(rows) != n+1 {
			return errors.Join(err, errors.New("it has other rows"))
		}
	case "svg":
		for decoder := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	case "html":
		return formedPage(data, n)
	}
	return nil
}

func formedPage(data []byte, n int) error {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return err
	}
	for e := range root.Descendants() {
		if e.Type == html.ElementNode && !slices.Contains(elements, e.Data) {
			return errors.New("there is a <" + e.Data + ">")
		}
		if strings.HasPrefix(attribute(e, "id"), "statement-") {
			n--
		}
	}
	if n != 0 {
		return errors.New("statements are missing")
	}
	return nil
}
