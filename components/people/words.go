package people

import (
	"fmt"

	"counterpoint/pkg/agreement"
	"counterpoint/pkg/render"
)

// From these values of alpha on, agreement is good enough to rely on, and for careful
// conclusions (Krippendorff, Content Analysis, 4th ed., 2018, chapter 12). About nought it
// is what chance would give.
const (
	reliable  = 0.8
	tentative = 0.667
	some      = 0.1
)

// meaning says what a value of alpha over the kinds means.
func meaning(alpha float64) string {
	switch {
	case alpha >= reliable:
		return "Those who marked the same statement took it for the same kind nearly always: the kinds can be relied on."
	case alpha >= tentative:
		return "Those who marked the same statement took it for the same kind mostly: enough for careful conclusions."
	case alpha >= some:
		return "Those who marked the same statement took it for the same kind more often than by chance, but too seldom to rely on. The statements where they differ are worth talking about."
	case alpha > -some:
		return "Those who marked the same statement agreed on its kind about as often as by chance."
	}
	return "Those who marked the same statement agreed on its kind less often than by chance: they seem to go by different rules."
}

// figure writes alpha to two places; what rounds to nought has no sign.
func figure(alpha float64) string {
	if text := fmt.Sprintf("%.2f", alpha); text != "-0.00" {
		return text
	}
	return "0.00"
}

// scale says how to read alpha, and what it rests on.
func scale(a agreement.Alpha) string {
	return fmt.Sprintf("1 is full agreement, 0 is what chance would give. It compares the kinds on the %s that two people or more marked; "+
		"to leave a statement unmarked says nothing here. (Krippendorff’s alpha, nominal.)", render.Counted(a.Units, "statement"))
}

// choice says how far they chose the same statements.
func choice(a agreement.Alpha, err error) string {
	const about = "Whether they chose the same statements to mark, and as the same kind: "
	if err != nil {
		return about + err.Error() + "."
	}
	return fmt.Sprintf("%s%s, over all %s. Here “unmarked” counts as a choice of its own, also where someone did not read so far.",
		about, figure(a.Value), render.Counted(a.Units, "statement"))
}

// leftOut says what the table does not count, "" where it counts all.
func leftOut(t agreement.Table) string {
	switch {
	case t.Unsigned > 0 && t.Unplaced > 0:
		return fmt.Sprintf("Not counted: %s with no known maker, and %s outside the text (own statements, passages that are gone).",
			render.Counted(t.Unsigned, "highlight"), render.Counted(t.Unplaced, "highlight"))
	case t.Unsigned > 0:
		return fmt.Sprintf("Not counted: %s with no known maker.", render.Counted(t.Unsigned, "highlight"))
	case t.Unplaced > 0:
		return fmt.Sprintf("Not counted: %s outside the text (own statements, passages that are gone).", render.Counted(t.Unplaced, "highlight"))
	}
	return ""
}
