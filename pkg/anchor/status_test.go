package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// minutes is a text whose statements the cases below quote.
const minutes = `Harbour board, minutes of May

The board met on Tuesday. The dredging of the east basin will cost 4.2 million crowns. Two members asked where the figure came from. The engineer said that it was an estimate.

The ferry will run every hour from June. Nobody was told before the season began. The board thanked the crew.

The board of the harbour met again, on Friday and in the old library. It took no decision.`

// TestStatus quotes a passage of minutes, edits the text, and says what became of it.
func TestStatus(t *testing.T) {
	const dredging = "The dredging of the east basin will cost 4.2 million crowns."
	for _, c := range []struct {
		name   string
		quote  string
		edit   func(string) string
		status anchor.Status
		now    string // what stands at the place
	}{
		{"nothing changed", dredging, keep, anchor.Exact, dredging},
		{"text before it", dredging, put("Corrected.\n\n" + minutes), anchor.Moved, dredging},
		{"text after it", dredging, put(minutes + " More follows."), anchor.Exact, dredging},
		{"its paragraph went to the end", "The ferry will run every hour from June.",
			paragraphs(0, 1, 3, 2), anchor.Moved, "The ferry will run every hour from June."},
		{"a figure", dredging, change("4.2 million", "5.1 million"), anchor.Edited,
			"The dredging of the east basin will cost 5.1 million crowns."},
		{"a slip of the pen", dredging, change("dredging", "drudging"), anchor.Edited,
			"The drudging of the east basin will cost 4.2 million crowns."},
		{"its first words", dredging, change("The dredging of the east basin", "Dredging it"), anchor.Edited,
			"Dredging it will cost 4.2 million crowns."},
		{"its last words", dredging, change("4.2 million crowns.", "more than was said."), anchor.Edited,
			"The dredging of the east basin will cost more than was said."},
		{"words put in", dredging, change("will cost", "will, as the engineer now admits, cost"), anchor.Edited,
			"The dredging of the east basin will, as the engineer now admits, cost 4.2 million crowns."},
		{"words before it in its sentence", dredging, change("The dredging", "By this account the dredging"), anchor.Edited,
			"By this account the dredging of the east basin will cost 4.2 million crowns."},
		{"a figure, and other words follow it with a sign", dredging, change("4.2 million crowns. Two members asked where the", "5.1 million crowns. // see annex: another"), anchor.Edited,
			"The dredging of the east basin will cost 5.1 million crowns."},
		{"cut in two", dredging, change("basin will cost", "basin is due. It will cost"), anchor.Edited,
			"The dredging of the east basin is due. It will cost 4.2 million crowns."},
		{"part of a statement", "will cost 4.2 million crowns", change("cost 4.2", "cost about 4.2"), anchor.Edited,
			"will cost about 4.2 million crowns"},
		{"part of one, the rest edited", "4.2 million crowns", change("The dredging of the east basin", "Dredging"), anchor.Moved,
			"4.2 million crowns"},
		{"typography", "Nobody was told before the season began.", change("Nobody was told before", "“Nobody” was told — before"), anchor.Edited,
			"“Nobody” was told — before the season began."},
		{"deleted", "Nobody was told before the season began.", change(" Nobody was told before the season began.", ""), anchor.Orphan, ""},
		{"replaced by another", "Nobody was told before the season began.",
			change("Nobody was told before the season began.", "Tickets stay at two crowns."), anchor.Orphan, ""},
		{"deleted, its like elsewhere", "The board met on Tuesday.", change("The board met on Tuesday. ", ""), anchor.Orphan, ""},
		{"its copy elsewhere", "It took no decision.", put("It took no decision. So said one paper.\n\n" + change("took no", "took a")(minutes)), anchor.Edited,
			"It took a decision."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.edit(minutes)
			got := anchor.Resolve(text, quoteOf(t, minutes, c.quote))
			if got.Status != c.status || got.Span.In(text) != c.now {
				t.Fatalf("got %s %q (%.2f); want %s %q", got.Status, got.Span.In(text), got.Confidence, c.status, c.now)
			}
			if got.Confidence < 0 || got.Confidence > 1 || got.Confidence < 0.5 && got.Found() {
				t.Errorf("the confidence is %v", got.Confidence)
			}
			if c.status == anchor.Edited {
				checkChanges(t, got.Changes, c.quote, c.now)
			}
		})
	}
}

func TestAmbiguous(t *testing.T) {
	text := "First list:\n\n- bread\n- salt\n\nSecond list:\n\n- bread\n- salt"
	sel := anchor.Selector{Exact: "bread", Prefix: "- ", Suffix: "\n- salt"}
	got := anchor.Resolve(text, sel)
	if got.Status != anchor.Ambiguous || got.Found() || !got.Span.Empty() {
		t.Fatalf("got %+v", got)
	}
	for i, at := range []int{strings.Index(text, "bread"), strings.LastIndex(text, "bread")} {
		if want := (span.Span{Start: at, End: at + 5}); len(got.Candidates) != 2 || got.Candidates[i] != want {
			t.Errorf("candidates are %v, number %d should be %v", got.Candidates, i, want)
		}
	}
	if got.Confidence != 0.5 {
		t.Errorf("the confidence in one of two is %v", got.Confidence)
	}
}

// TestNeighboursSettleWhatIsAmbiguousAlone quotes one of two passages that are the same
// in the same context. Alone it cannot be told which is meant.
func TestNeighboursSettleWhatIsAmbiguousAlone(t *testing.T) {
	column := strings.Repeat("The vote was open. ", 30)
	old := "Monday brought rain.\n\n" + column + "\n\nTuesday brought snow.\n\n" + column + "\n\nWednesday brought hail."
	text := "A brand new first line.\n\n" + old
	second := strings.LastIndex(old, "Tuesday") + 300 + strings.Index(old[strings.LastIndex(old, "Tuesday")+300:], "vote")
	quote := describe(old, second, "vote was open")
	got := anchor.ResolveAll(text, []anchor.Selector{quoteOf(t, old, "Tuesday brought snow."), quote, quoteOf(t, old, "Wednesday brought hail.")}, nil)[1]
	if want := second + len("A brand new first line.\n\n"); got.Status != anchor.Moved || got.Span.Start != want {
		t.Errorf("with neighbours: got %+v, want it at %d", got, want)
	}
	quote.Position = span.Span{}
	if got := anchor.Resolve(text, quote); got.Status != anchor.Ambiguous {
		t.Errorf("alone: got %+v", got)
	}
}

// TestOthersSelectors has what other annotators write: a quote alone, a position alone,
// white space as it was in their page.
func TestOthersSelectors(t *testing.T) {
	at := strings.Index(minutes, "Nobody")
	for _, c := range []struct {
		name   string
		sel    anchor.Selector
		status anchor.Status
		now    string
	}{
		{"a quote alone", anchor.Selector{Exact: "Nobody was told"}, anchor.Moved, "Nobody was told"},
		{"a quote alone, edited", anchor.Selector{Exact: "Two members have asked where that figure came from."}, anchor.Edited,
			"Two members asked where the figure came from."},
		{"a position alone", anchor.Selector{Position: span.Span{Start: at, End: at + 6}}, anchor.Exact, "Nobody"},
		{"a position alone, beyond the text", anchor.Selector{Position: span.Span{Start: len(minutes), End: len(minutes) + 1}}, anchor.Orphan, ""},
		{"nothing", anchor.Selector{}, anchor.Orphan, ""},
		{"a line break for a blank", anchor.Selector{Exact: "Nobody was\ntold", Prefix: "June.\n"}, anchor.Edited, "Nobody was told"},
		{"a position turned round", anchor.Selector{Position: span.Span{Start: 9, End: 3}, Exact: "Nobody"}, anchor.Moved, "Nobody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := anchor.Resolve(minutes, c.sel)
			if got.Status != c.status || got.Span.In(minutes) != c.now {
				t.Errorf("got %s %q; want %s %q", got.Status, got.Span.In(minutes), c.status, c.now)
			}
		})
	}
}

func TestPauseIsCalled(t *testing.T) {
	text := strings.Repeat(minutes+"\n\n", 200)
	sel := quoteOf(t, minutes, "Nobody was told before the season began.")
	sel.Exact = "Somebody was told before the season ended."
	pauses := 0
	anchor.ResolveAll(text, []anchor.Selector{sel}, func() { pauses++ })
	if chunks := len(text) >> 14; pauses < chunks {
		t.Errorf("%d bytes were read with %d pauses", len(text), pauses)
	}
}

func keep(text string) string { return text }

func put(text string) func(string) string { return func(string) string { return text } }

func change(from, to string) func(string) string {
	return func(text string) string {
		if strings.Count(text, from) != 1 {
			panic(from + " does not stand once")
		}
		return strings.Replace(text, from, to, 1)
	}
}

func paragraphs(order ...int) func(string) string {
	return func(text string) string {
		old := strings.Split(text, "\n\n")
		var out []string
		for _, i := range order {
			out = append(out, old[i])
		}
		return strings.Join(out, "\n\n")
	}
}

// quoteOf returns the selector of quote in text, where it stands once.
func quoteOf(t *testing.T, text, quote string) anchor.Selector {
	t.Helper()
	if strings.Count(text, quote) != 1 {
		t.Fatalf("%q does not stand once", quote)
	}
	return describe(text, strings.Index(text, quote), quote)
}

func describe(text string, at int, quote string) anchor.Selector {
	return anchor.Describe(text, span.Span{Start: at, End: at + len(quote)})
}

func checkChanges(t *testing.T, changes []anchor.Change, before, after string) {
	t.Helper()
	var a, b strings.Builder
	for _, c := range changes {
		a.WriteString(c.Old)
		b.WriteString(c.New)
	}
	if a.String() != before || b.String() != after {
		t.Errorf("the changes lead from %q to %q", a.String(), b.String())
	}
}

// TestCopiesWithoutContextAreAsked leaves two copies of a quote, and of its context nothing.
func TestCopiesWithoutContextAreAsked(t *testing.T) {
	const quote = "Nobody was told before the season began."
	sel := quoteOf(t, minutes, quote)
	filler := strings.Repeat("Gulls cried over quay and mast. ", 20)
	for _, before := range []int{5, 12, 18} { // lines of the filler before the first copy
		at := before * len("Gulls cried over quay and mast. ")
		text := filler[:at] + quote + " " + filler + quote + " " + filler[at:]
		if got := anchor.Resolve(text, sel); got.Status != anchor.Ambiguous || len(got.Candidates) != 2 {
			t.Errorf("%d lines before: got %+v", before, got)
		}
	}
}
