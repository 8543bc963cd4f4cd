package main

import (
	"context"
	"fmt"
	"html"
	"slices"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// graph is what arguebuf makes of a file.
type graph struct {
	Statements   []struct{ ID, Text string }
	Schemes      []struct{ ID, Case string }
	Edges        []struct{ From, To string }
	Participants []string
	Text         string
}

func checkAIF(ctx context.Context, p notebook.Part, exported []byte) error {
	_, err := checkGraph(ctx, p, exported, "aif.mjs")
	return err
}

func checkXAIF(ctx context.Context, p notebook.Part, exported []byte) error {
	g, err := checkGraph(ctx, p, exported, "aif.mjs", "xaif")
	if err != nil {
		return err
	}
	var speakers, names, texts []string
	for _, h := range p.Highlights {
		if h.Speaker != "" && !slices.Contains(speakers, h.Speaker) {
			speakers = append(speakers, h.Speaker)
		}
	}
	for i := range speakers {
		speakers[i] = strings.TrimSpace(speakers[i])
	}
	for _, name := range g.Participants {
		names = append(names, strings.TrimSpace(name))
	}
	if err := same("participants", speakers, names); err != nil {
		return err
	}
	for _, a := range p.Current() {
		texts = append(texts, a.Text())
	}
	read := html.UnescapeString(strings.ReplaceAll(g.Text, "<br>", "\n"))
	return same("the text", []string{strings.Join(texts, "\n\n")}, []string{read})
}

// checkGraph compares statements, nodes of each type and edges, and whether every edge has
// its ends, which arguebuf does not ask.
func checkGraph(ctx context.Context, p notebook.Part, exported []byte, script ...string) (*graph, error) {
	var g graph
	if err := ask(ctx, exported, &g, script...); err != nil {
		return nil, err
	}
	texts := map[string]string{} // of statements, by node
	cases := map[string]string{} // of other nodes
	var got []string
	for _, s := range g.Statements {
		texts[s.ID] = s.Text
		got = append(got, s.Text)
	}
	for _, s := range g.Schemes {
		cases[s.ID] = s.Case
	}
	var want []string
	for _, h := range p.Highlights {
		want = append(want, h.Quote())
	}
	if err := same("statements", want, got); err != nil {
		return nil, err
	}
	if err := same("types of nodes and edges", wantedCounts(p), counts(&g)); err != nil {
		return nil, err
	}
	for _, e := range g.Edges {
		for _, end := range []string{e.From, e.To} {
			_, statement := texts[end]
			if _, scheme := cases[end]; !statement && !scheme {
				return nil, fmt.Errorf("an edge has the end %q, which is no node", end)
			}
		}
	}
	return &g, same("links", wantedLinks(p), links(&g, texts, cases))
}

func counts(g *graph) []string {
	n := map[string]int{}
	for _, s := range g.Schemes {
		n[s.Case]++
	}
	return countLines(n["attack"], n["support"], n["rephrase"], n[""], len(g.Edges))
}

func wantedCounts(p notebook.Part) []string {
	n := count(p)
	speakers := 0
	for _, h := range p.Highlights {
		if h.Speaker != "" {
			speakers++
		}
	}
	edges := 2*speakers + 2*len(p.Links) + 2*n[annotation.Contradicts]
	types := map[string]annotation.LinkType{}
	for _, l := range p.Links {
		types[l.ID] = l.Type
	}
	for _, l := range p.Links {
		if l.Type == annotation.Disputes && types[l.To] == annotation.Contradicts {
			edges++ // one to each of its nodes
		}
	}
	return countLines(n[annotation.Rebuts]+n[annotation.Disputes]+2*n[annotation.Contradicts], n[annotation.Supports], n[annotation.SameClaim], 2*speakers, edges)
}

func countLines(attack, support, rephrase, said, edges int) []string {
	return []string{fmt.Sprint("attacks ", attack), fmt.Sprint("supports ", support), fmt.Sprint("rephrases ", rephrase), fmt.Sprint("nodes of speech ", said), fmt.Sprint("edges ", edges)}
}

// links returns what stands between two statements, and between a statement and a link.
func links(g *graph, texts, cases map[string]string) []string {
	in, out := map[string][]string{}, map[string][]string{}
	for _, e := range g.Edges {
		in[e.To] = append(in[e.To], e.From)
		out[e.From] = append(out[e.From], e.To)
	}
	var all []string
	for _, s := range g.Schemes {
		for _, from := range in[s.ID] {
			for _, to := range out[s.ID] {
				if _, said := texts[from]; s.Case == "" || !said {
					continue
				}
				if text, statement := texts[to]; statement {
					all = append(all, fmt.Sprintf("%s %q %q", s.Case, texts[from], text))
				} else {
					all = append(all, fmt.Sprintf("%s %q (%s)", s.Case, texts[from], cases[to]))
				}
			}
		}
	}
	return all
}

func wantedLinks(p notebook.Part) []string {
	words := map[string]string{}
	for _, h := range p.Highlights {
		words[h.ID] = h.Quote()
	}
	cases := map[annotation.LinkType]string{annotation.Rebuts: "attack", annotation.Disputes: "attack", annotation.Contradicts: "attack",
		annotation.Supports: "support", annotation.SameClaim: "rephrase"}
	types := map[string]annotation.LinkType{}
	for _, l := range p.Links {
		types[l.ID] = l.Type
	}
	var all []string
	for _, l := range p.Links {
		said := fmt.Sprintf("%s %q %q", cases[l.Type], words[l.From], words[l.To])
		switch {
		case l.Type == annotation.Contradicts:
			all = append(all, fmt.Sprintf("attack %q %q", words[l.To], words[l.From]))
		case l.Type == annotation.Disputes:
			said = fmt.Sprintf("attack %q (%s)", words[l.From], cases[types[l.To]])
			if types[l.To] == annotation.Contradicts {
				all = append(all, said)
			}
		}
		all = append(all, said)
	}
	return all
}
