package main

import (
	"context"
	"fmt"
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// read is what Argdown's parser makes of a file.
type read struct {
	Errors     []string
	Marks      []string // tags, links, emphasis and the like in what is said
	Sections   []struct{ Title string }
	Statements []struct {
		Title   string
		Members []struct {
			Text string
			Data map[string]any
		}
	}
	Arguments []string
	Relations []struct{ Type, From, To string }
}

func checkArgdown(ctx context.Context, p notebook.Part, exported []byte) error {
	var r read
	if err := ask(ctx, exported, &r, "argdown.mjs"); err != nil {
		return err
	}
	if len(r.Errors) > 0 {
		return fmt.Errorf("the parser finds errors: %q", r.Errors)
	}
	if len(r.Marks) > 0 {
		return fmt.Errorf("words are taken for marks: %q", r.Marks)
	}
	w := newWanted(p)
	ends := map[string]string{} // what an end of a relation says, by title
	var titles, members, claims, relations []string
	for _, s := range r.Sections {
		titles = append(titles, s.Title)
	}
	for _, s := range r.Statements {
		var texts []string
		for _, m := range s.Members {
			texts = append(texts, m.Text)
			members = append(members, described(m.Text, m.Data))
		}
		slices.Sort(texts)
		ends[s.Title] = fmt.Sprintf("%q", texts)
		claims = append(claims, ends[s.Title])
	}
	for _, title := range r.Arguments {
		ends[title] = argument
	}
	for _, rel := range r.Relations {
		relations = append(relations, relation(rel.Type, ends[rel.From], ends[rel.To]))
	}
	for _, check := range []struct {
		what      string
		want, got []string
	}{
		{"headings", w.titles, titles}, {"statements", w.members, members},
		{"claims", w.claims, claims}, {"relations", w.relations, relations},
	} {
		if err := same(check.what, check.want, check.got); err != nil {
			return err
		}
	}
	if len(r.Arguments) != w.arguments {
		return fmt.Errorf("%d links become arguments, and not %d", len(r.Arguments), w.arguments)
	}
	return nil
}

// described says all that a file tells of a statement.
func described(text string, data map[string]any) string {
	return fmt.Sprintf("%q %q %q %q %q %q", text, data["kind"], data["speaker"], data["verdict"], data["comment"], data["tags"])
}

// argument stands for a disputed link at the end of a relation.
const argument = "argument"

func relation(kind, from, to string) string {
	if kind == "contradictory" && to < from {
		from, to = to, from
	}
	return kind + " " + from + " " + to
}

// wanted is what Argdown's parser is to make of a notebook.
type wanted struct {
	titles, members, claims, relations []string
	arguments                          int

	of       map[string]string // the statement that stands for its claim, by statement
	claim    map[string]string // what all statements of a claim say, by statement
	links    map[string]annotation.Link
	disputed map[string]bool // links that become arguments
}

func newWanted(p notebook.Part) *wanted {
	w := &wanted{of: map[string]string{}, claim: map[string]string{}, links: map[string]annotation.Link{}, disputed: map[string]bool{}}
	for _, a := range p.Current() {
		w.titles = append(w.titles, folded(a.Meta().Title))
	}
	w.addStatements(p)
	for _, l := range p.Links {
		w.links[l.ID] = l
	}
	for _, l := range p.Links {
		if l.Type == annotation.Disputes && w.held(l) {
			w.disputed[l.To] = true
		}
	}
	w.arguments = len(w.disputed)
	w.addRelations(p)
	return w
}

func (w *wanted) addStatements(p notebook.Part) {
	of := w.of
	texts := map[string][]string{}
	for _, h := range p.Highlights {
		of[h.ID] = h.ID
		data := map[string]any{"kind": string(h.Kind)}
		for key, value := range map[string]string{"speaker": h.Speaker, "verdict": h.Verdict, "comment": h.Comment} {
			if value != "" {
				data[key] = value
			}
		}
		if len(h.Tags) > 0 {
			data["tags"] = h.Tags
		}
		w.members = append(w.members, described(folded(h.Quote()), data))
	}
	for _, l := range p.Links {
		if l.Type == annotation.SameClaim {
			for id, root := range of {
				if root == of[l.To] && id != l.To {
					of[id] = of[l.From]
				}
			}
			of[l.To] = of[l.From]
		}
	}
	for _, h := range p.Highlights {
		texts[of[h.ID]] = append(texts[of[h.ID]], folded(h.Quote()))
	}
	for root := range texts {
		slices.Sort(texts[root])
		w.claims = append(w.claims, fmt.Sprintf("%q", texts[root]))
	}
	for id, root := range of {
		w.claim[id] = fmt.Sprintf("%q", texts[root])
	}
}

// held reports whether Argdown can hold a link: disputes of rebuttals, of supports, and of
// such disputes.
func (w *wanted) held(l annotation.Link) bool {
	for range len(w.links) {
		switch l.Type {
		case annotation.Rebuts, annotation.Supports:
			return true
		case annotation.Disputes:
			l = w.links[l.To]
		default:
			return false
		}
	}
	return false
}

var relationTypes = map[annotation.LinkType]string{
	annotation.Rebuts:      "attack",
	annotation.Supports:    "support",
	annotation.Disputes:    "undercut",
	annotation.Contradicts: "contradictory",
}

func (w *wanted) addRelations(p notebook.Part) {
	once := map[[3]string]bool{} // as the claims at its ends have it
	for _, l := range p.Links {
		if l.Type == annotation.SameClaim || l.Type == annotation.Disputes && !w.held(l) {
			continue
		}
		from, to := w.claim[l.From], w.claim[l.To]
		if l.Type == annotation.Disputes {
			to = argument
		}
		if w.disputed[l.ID] {
			w.relations = append(w.relations, relation("support", from, argument))
			from = argument
		}
		key := [3]string{string(l.Type), w.of[l.From], w.of[l.To]}
		if l.Type == annotation.Contradicts && key[2] < key[1] {
			key[1], key[2] = key[2], key[1]
		}
		if from == argument || to == argument || !once[key] { // else two occurrences of one relation
			once[key] = true
			w.relations = append(w.relations, relation(relationTypes[l.Type], from, to))
		}
	}
}
