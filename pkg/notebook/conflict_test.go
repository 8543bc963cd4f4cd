package notebook_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// verdict has p give the claim a verdict.
func (p *person) verdict(verdict string) {
	h, _ := p.history.State().Highlight("claim")
	h = h.Clone()
	h.Verdict = verdict
	p.do(notebook.ChangeHighlight{Highlight: h})
}

func (p *person) comment(comment string) {
	h, _ := p.history.State().Highlight("claim")
	h = h.Clone()
	h.Comment = comment
	p.do(notebook.ChangeHighlight{Highlight: h})
}

func (p *person) delete() { p.do(notebook.RemoveHighlight{ID: "claim"}) }

// take has p take in what o has.
func (p *person) take(o *person) {
	_, _ = p.history.Do(notebook.Merge{Part: o.history.State().Part()})
}

func TestWhatTwoPeopleChanged(t *testing.T) {
	type outcome struct {
		Verdict, Comment string
		Choices          []string // of the verdict, as JSON, the one that is shown first
		Gone             bool
	}
	for name, tt := range map[string]struct {
		apart func(ada, bo *person)
		want  outcome
	}{
		"one field":     {func(a, b *person) { a.verdict("false"); b.verdict("true") }, outcome{Verdict: "true", Choices: []string{`"true"`, `"false"`}}},
		"two fields":    {func(a, b *person) { a.comment("Hm."); b.verdict("true") }, outcome{Verdict: "true", Comment: "Hm."}},
		"one value":     {func(a, b *person) { a.verdict("true"); b.verdict("true") }, outcome{Verdict: "true"}},
		"in turn":       {func(a, b *person) { b.verdict("true"); a.take(b); a.verdict("false") }, outcome{Verdict: "false"}},
		"and again":     {func(a, b *person) { a.verdict("false"); b.verdict("maybe"); b.verdict("true") }, outcome{Verdict: "true", Choices: []string{`"true"`, `"false"`}}},
		"at one time":   {func(a, b *person) { a.clock = b.clock; a.verdict("false"); b.verdict("true") }, outcome{Verdict: "true", Choices: []string{`"true"`, `"false"`}}},
		"settled":       {func(a, b *person) { a.verdict("false"); b.verdict("true"); b.take(a); b.verdict("half") }, outcome{Verdict: "half"}},
		"deleted":       {func(a, b *person) { a.delete(); b.verdict("true") }, outcome{Gone: true}},
		"deleted, back": {func(a, b *person) { a.delete(); b.take(a); a.history.Undo(); a.verdict("true") }, outcome{Verdict: "true"}},
		"undone":        {func(a, b *person) { a.verdict("false"); b.take(a); a.history.Undo() }, outcome{}},
	} {
		t.Run(name, func(t *testing.T) {
			all := people(t, "ada", "bo")
			tt.apart(all[0], all[1])
			one := merged(t, all[0].history.State(), all[1].history.State().Part())
			other := merged(t, all[1].history.State(), all[0].history.State().Part())
			if diff := cmp.Diff(dump(t, one), dump(t, other)); diff != "" {
				t.Errorf("it depends on who merges:\n%s", diff)
			}
			h, ok := one.Highlight("claim")
			got := outcome{Verdict: h.Verdict, Comment: h.Comment, Gone: !ok}
			for _, c := range one.Conflicts("a") {
				for _, v := range c.Values {
					got.Choices = append(got.Choices, string(v.JSON))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestChoose(t *testing.T) {
	all := people(t, "ada", "bo")
	ada, bo := all[0], all[1]
	ada.verdict("false")
	bo.verdict("true")
	ada.take(bo)
	conflicts := ada.history.State().Conflicts("a")
	if len(conflicts) != 1 {
		t.Fatalf("%d conflicts", len(conflicts))
	}
	c := conflicts[0]
	if c.Values[1].By != "ada" || c.Field != annotation.VerdictField {
		t.Errorf("%+v", c)
	}
	for _, v := range c.Values {
		ada.clock = ada.clock.Add(time.Hour)
		ada.do(notebook.Choose{Record: c.Record, Field: c.Field, Value: v.JSON, Stamp: ada.stamp()})
		s := ada.history.State()
		h, _ := s.Highlight("claim")
		if got := `"` + h.Verdict + `"`; got != string(v.JSON) || len(s.Conflicts("a")) > 0 {
			t.Errorf("chose %s: it is %s, with %d conflicts", v.JSON, got, len(s.Conflicts("a")))
		}
		after := merged(t, bo.history.State(), s.Part())
		if got, _ := after.Highlight("claim"); got.Verdict != h.Verdict || len(after.Conflicts("a")) > 0 {
			t.Errorf("elsewhere it is %q, with %d conflicts", got.Verdict, len(after.Conflicts("a")))
		}
		ada.history.Undo()
		if got := ada.history.State().Conflicts("a"); len(got) != 1 || len(got[0].Values) != 2 {
			t.Errorf("undone, there is %v to choose from", got)
		}
	}
	if _, _, err := notebook.Apply(ada.history.State(), notebook.Choose{Record: c.Record, Field: "mood", Value: []byte(`"x"`)}); err == nil {
		t.Error("a field that there is not was chosen")
	}
	if _, _, err := notebook.Apply(ada.history.State(), notebook.Choose{Record: c.Record, Field: annotation.TagsField, Value: []byte(`"x"`)}); err == nil {
		t.Error("a value that fits no field was chosen")
	}
}
