package w3c_test

import (
	"bytes"
	"os"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// failer is what a test and a property have in common.
type failer interface {
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// model is the schema of what the Model demands of a file.
var model = sync.OnceValues(func() (*jsonschema.Schema, error) {
	data, err := os.ReadFile("testdata/model.schema.json")
	if err != nil {
		return nil, err
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("model", schema); err != nil {
		return nil, err
	}
	return c.Compile("model")
})

// musts checks a file against what the Model says that an annotation must be, and that no
// two have one id.
func musts(t failer, file []byte) {
	schema, err := model()
	if err != nil {
		t.Fatal(err)
	}
	page, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(page); err != nil {
		t.Errorf("%v", err)
		return
	}
	ids := map[any]bool{}
	for _, item := range page.(map[string]any)["items"].([]any) {
		id := item.(map[string]any)["id"]
		if ids[id] {
			t.Errorf("two annotations have the id %v", id)
		}
		ids[id] = true
	}
}
