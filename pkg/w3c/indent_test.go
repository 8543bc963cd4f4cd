package w3c_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// A file is indented as the standard library does it.
func TestFilesAreIndented(t *testing.T) {
	strange := bridge(t)
	strange.Highlights[0].Comment = "\\ \\\" \\\\\" {[,:]} \n<&> \\u0041"
	for _, p := range []notebook.Part{bridge(t), strange, {}} {
		data, err := w3c.Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		var compact, want bytes.Buffer
		if err := json.Compact(&compact, data); err != nil {
			t.Fatal(err)
		}
		if err := json.Indent(&want, compact.Bytes(), "", "  "); err != nil {
			t.Fatal(err)
		}
		want.WriteByte('\n')
		if !bytes.Equal(data, want.Bytes()) {
			t.Errorf("got\n%s\nwant\n%s", data, want.Bytes())
		}
	}
}
