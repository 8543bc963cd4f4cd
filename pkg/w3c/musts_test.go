package w3c_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/w3c"
)

// motivations are those of the Model's Appendix B.
var motivations = []string{"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
	"identifying", "linking", "moderating", "questioning", "replying", "tagging"}

func TestMustsOfTheModel(t *testing.T) {
	file, err := w3c.Encode(bridge(t))
	if err != nil {
		t.Fatal(err)
	}
	musts(t, file)
}

// failer is what a test and a property have in common.
type failer interface {
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// musts checks a file against what the Model says that an annotation must be.
func musts(t failer, file []byte) {
	var page map[string]any
	if err := json.Unmarshal(file, &page); err != nil {
		t.Fatal(err)
	}
	context, _ := page["@context"].([]any)
	if len(context) == 0 || context[0] != "http://www.w3.org/ns/anno.jsonld" {
		t.Errorf("the context is %v, and the Model's is not first", context)
	}
	if page["type"] != "AnnotationPage" || !isIRI(page["id"]) {
		t.Errorf("the page has type %v and id %v", page["type"], page["id"])
	}
	items, ok := page["items"].([]any)
	if !ok {
		t.Errorf("the page has no items")
	}
	ids := map[any]bool{}
	for _, item := range items {
		n := item.(map[string]any)
		if ids[n["id"]] {
			t.Errorf("two annotations have the id %v", n["id"])
		}
		ids[n["id"]] = true
		noteMusts(t, n)
	}
}

func noteMusts(t failer, n map[string]any) {
	if n["type"] != "Annotation" || !isIRI(n["id"]) {
		t.Errorf("an annotation has type %v and id %v", n["type"], n["id"])
	}
	if !slices.Contains(motivations, n["motivation"].(string)) {
		t.Errorf("unknown motivation %v", n["motivation"])
	}
	for _, key := range []string{"created", "modified"} {
		if text, ok := n[key].(string); ok {
			if _, err := time.Parse(time.RFC3339Nano, text); err != nil {
				t.Errorf("%s is no time with a zone: %v", key, err)
			}
		}
	}
	if body, there := n["body"].([]any); !there || len(body) == 0 {
		t.Errorf("an annotation has the body %v", n["body"])
	} else {
		for _, b := range body {
			bodyMusts(t, b)
		}
	}
	earlier, _ := n["earlier"].([]any)
	for _, e := range earlier {
		selectorsMust(t, e.(map[string]any))
	}
	if object, ok := n["target"].(map[string]any); ok {
		targetMusts(t, object)
	} else if !isIRI(n["target"]) {
		t.Errorf("the target %v is no IRI", n["target"])
	}
}

func bodyMusts(t failer, b any) {
	object, ok := b.(map[string]any)
	if !ok {
		if !isIRI(b) {
			t.Errorf("the body %v is no IRI", b)
		}
		return
	}
	if purpose, _ := object["purpose"].(string); !slices.Contains(motivations, purpose) {
		t.Errorf("unknown purpose %v", object["purpose"])
	}
	switch object["type"] {
	case "TextualBody":
		if _, ok := object["value"].(string); !ok {
			t.Errorf("a textual body has the value %v", object["value"])
		}
	case "SpecificResource":
		if !isIRI(object["source"]) {
			t.Errorf("a resource has the source %v", object["source"])
		}
	default:
		t.Errorf("unknown body %v", object["type"])
	}
}

func targetMusts(t failer, object map[string]any) {
	if object["type"] != "SpecificResource" || !isIRI(object["source"]) {
		t.Errorf("a target has type %v and source %v", object["type"], object["source"])
	}
	selectorsMust(t, object)
}

func selectorsMust(t failer, object map[string]any) {
	selectors, _ := object["selector"].([]any)
	for _, s := range selectors {
		s := s.(map[string]any)
		switch s["type"] {
		case "TextQuoteSelector":
			if exact, _ := s["exact"].(string); exact == "" {
				t.Errorf("a quote selector has no exact: %v", s)
			}
		case "TextPositionSelector":
			start, _ := s["start"].(float64)
			end, _ := s["end"].(float64)
			if start < 0 || end <= start {
				t.Errorf("a position selector goes from %v to %v", start, end)
			}
		default:
			t.Errorf("unknown selector %v", s["type"])
		}
	}
	if _, there := object["selector"]; there && len(selectors) == 0 {
		t.Errorf("an empty list of selectors is left out, not written")
	}
}

// isIRI reports whether v is an absolute IRI with none of the characters that one may
// not hold (RFC 3987).
func isIRI(v any) bool {
	text, _ := v.(string)
	u, err := url.Parse(text)
	return err == nil && u.IsAbs() && !strings.ContainsAny(text, " <>\"{}|\\^`\n\t\u2028\u2029\u00a0")
}
