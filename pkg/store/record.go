package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// write is what the key of a record is to hold.
type write struct {
	record notebook.Record
	value  any               // nil: the key is to be removed
	data   string            // value as JSON, where that is known already
	needs  []notebook.Record // those that the record names, or named
}

// encoded returns the value as JSON. It calls pause while it writes a long one.
func (w write) encoded(pause func()) (string, error) {
	if w.data != "" {
		return w.data, nil
	}
	marshal := func() ([]byte, error) { return json.Marshal(w.value) }
	if a, ok := w.value.(*article.Article); ok {
		marshal = func() ([]byte, error) { return a.EncodeJSON(pause) } // json.Marshal would read it all once more, to check it
	}
	data, err := marshal()
	if err != nil {
		return "", fmt.Errorf("store: encode %s %s: %w", w.record.Kind, w.record.ID, err)
	}
	return string(data), nil
}

// writes returns what saving c takes.
func writes(c notebook.Change) []write {
	var out []write
	revised := revisions(c)
	for _, e := range c.Articles {
		out = append(out, writeOf(notebook.ArticleRecord, e, revised.needs))
	}
	for _, e := range c.Highlights {
		out = append(out, writeOf(notebook.HighlightRecord, e, func(h annotation.Highlight) []notebook.Record {
			return []notebook.Record{{Kind: notebook.ArticleRecord, ID: h.Article}}
		}))
	}
	for _, e := range c.Links {
		out = append(out, writeOf(notebook.LinkRecord, e, func(l annotation.Link) []notebook.Record {
			ends := notebook.Ends(l)
			return ends[:]
		}))
	}
	for _, e := range c.Gone {
		out = append(out, writeOf(notebook.GoneRecord, e, func(notebook.Gone) []notebook.Record { return nil }))
	}
	for _, e := range c.Waiting {
		out = append(out, writeOf(notebook.WaitingRecord, e, func(notebook.Waiting) []notebook.Record { return nil }))
	}
	return out
}

// revised is, by the ids of articles that get a newer text, the earlier versions that hold
// the text as it was.
type revised map[string][]notebook.Record

func revisions(c notebook.Change) revised {
	r := revised{}
	for _, e := range c.Articles {
		if e.Before != nil && e.After != nil {
			r[e.ID] = nil
		}
	}
	for _, e := range c.Articles {
		if e.Before != nil || !e.After.Earlier() {
			continue
		}
		of := e.After.Meta().Of
		if versions, ok := r[of]; ok {
			r[of] = append(versions, notebook.Record{Kind: notebook.ArticleRecord, ID: e.ID})
		}
	}
	return r
}

// needs returns what goes before a: of an earlier version its article. But where that is
// there and gets a newer text, the version goes first, or a crash between the two would
// lose the text as it was.
func (r revised) needs(a article.Article) []notebook.Record {
	of := a.Meta().Of
	if !a.Earlier() || slices.Contains(r[of], notebook.Record{Kind: notebook.ArticleRecord, ID: a.ID()}) {
		return r[a.ID()]
	}
	return []notebook.Record{{Kind: notebook.ArticleRecord, ID: of}}
}

func writeOf[T any](kind notebook.RecordKind, e notebook.Edit[T], needs func(T) []notebook.Record) write {
	next := write{record: notebook.Record{Kind: kind, ID: e.ID}}
	switch {
	case e.After != nil:
		next.value, next.needs = e.After, needs(*e.After)
	case e.Before != nil:
		next.needs = needs(*e.Before)
	}
	return next
}

// ordered returns the writes of pending, each after those of the records that it names.
// Disputes that dispute each other come in the order of their ids.
func ordered(pending map[notebook.Record]write) []write {
	records := make([]notebook.Record, 0, len(pending))
	for r := range pending {
		records = append(records, r)
	}
	sort.Slice(records, func(i, j int) bool {
		a, b := records[i], records[j]
		return a.Kind < b.Kind || a.Kind == b.Kind && a.ID < b.ID
	})
	out := make([]write, 0, len(pending))
	placed := make(map[notebook.Record]bool, len(pending))
	var place func(r notebook.Record)
	place = func(r notebook.Record) {
		next, ok := pending[r]
		if !ok || placed[r] {
			return
		}
		placed[r] = true
		for _, need := range next.needs {
			place(need)
		}
		out = append(out, next)
	}
	for _, r := range records {
		place(r)
	}
	return out
}
