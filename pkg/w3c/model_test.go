package w3c_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterpoint/pkg/w3c"
)

// decodeJSON returns what a JSON text holds, as both libraries want it.
func decodeJSON(t *testing.T, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func readJSON(t *testing.T, name string) any {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return decodeJSON(t, data)
}

func encoded(t *testing.T) []byte {
	t.Helper()
	data, err := w3c.Encode(bridge(t))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFilesKeepTheModelsSchema(t *testing.T) {
	musts(t, encoded(t))
}

// TestTheSchemaRefuses what the W3C's own assertions refuse: else it would prove nothing.
func TestTheSchemaRefuses(t *testing.T) {
	schema, err := model()
	if err != nil {
		t.Fatal(err)
	}
	file := string(encoded(t))
	for name, change := range map[string][2]string{
		"bare UUID": {`"id": "urn:uuid:0b9bd5f4`, `"id": "0b9bd5f4`},
		"no zone": {`Z",
      "modified"`, `",
      "modified"`},
		"empty body":        {`"body": [`, `"body": [], "bodies": [`},
		"no target":         {`"target": {`, `"aim": {`},
		"unknown purpose":   {`"purpose": "classifying"`, `"purpose": "sorting"`},
		"no exact":          {`"exact": `, `"words": `},
		"negative position": {`"start": `, `"start": -`},
		"late context":      {`"http://www.w3.org/ns/anno.jsonld",`, `{}, "http://www.w3.org/ns/anno.jsonld",`},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.ReplaceAll(file, change[0], change[1])
			if changed == file {
				t.Fatalf("there is no %q in the file", change[0])
			}
			if schema.Validate(decodeJSON(t, []byte(changed))) == nil {
				t.Error("it passes")
			}
		})
	}
}

// TestExpansionDropsNothing expands a file with a JSON-LD processor: a term that no context
// explains would be gone without a word.
func TestExpansionDropsNothing(t *testing.T) {
	expanded, want := expand(t, encoded(t))
	if got := members(expanded); got != want {
		t.Errorf("%d members became %d:\n%v", want, got, expanded)
	}
	text, err := json.Marshal(expanded)
	if err != nil {
		t.Fatal(err)
	}
	for _, iri := range []string{"http://www.w3.org/ns/oa#Annotation", "http://www.w3.org/ns/oa#hasBody", "http://www.w3.org/ns/oa#exact",
		"http://www.w3.org/ns/oa#linking", "urn:counterpoint:ns:linkType"} {
		if !strings.Contains(string(text), `"`+iri+`"`) {
			t.Errorf("%s is not in\n%s", iri, text)
		}
	}
	unexplained := strings.Replace(string(encoded(t)), `"type": "AnnotationPage"`, `"mood": "cheerful", "type": "AnnotationPage"`, 1)
	if expanded, want := expand(t, []byte(unexplained)); members(expanded) != want-1 {
		t.Error("a term that nothing explains is not missed")
	}
}

// expand returns a file in expanded form, and how many members it had before.
func expand(t *testing.T, file []byte) (expanded []any, before int) {
	t.Helper()
	var page map[string]any
	if err := json.Unmarshal(file, &page); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.ProcessingMode = ld.JsonLd_1_1
	loader := ld.NewCachingDocumentLoader(nil)
	loader.AddDocument("http://www.w3.org/ns/anno.jsonld", readJSON(t, "testdata/model.context.json"))
	options.DocumentLoader = loader
	expanded, err := ld.NewJsonLdProcessor().Expand(page, options)
	if err != nil {
		t.Fatal(err)
	}
	delete(page, "@context")
	return expanded, members(page)
}

// members counts the members of all objects in v but those that expansion adds, and those in
// JSON literals.
func members(v any) (n int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			n += members(e)
		}
	case map[string]any:
		for key, e := range v {
			switch {
			case key == "articles" || key == "urn:counterpoint:ns:articles":
				n++
				continue
			case slices.Contains([]string{"@value", "@list"}, key) || key == "@type" && v["@value"] != nil:
			case key == "@id" && len(v) == 1: // of a mere reference, a string in the file
			default:
				n++
			}
			n += members(e)
		}
	}
	return n
}
