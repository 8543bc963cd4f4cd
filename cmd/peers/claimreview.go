package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// review is what is compared of a ClaimReview.
type review struct {
	ClaimReviewed string
	ReviewRating  struct{ AlternateName string }
	ItemReviewed  struct {
		Text   string
		Author *struct{ Name string }
	}
}

// checkClaimReview types every review against schema.org's ClaimReview, and compares them
// with the claims that have a verdict.
func checkClaimReview(ctx context.Context, p notebook.Part, exported []byte) error {
	objects, err := reviewsIn(exported)
	if err != nil {
		return err
	}
	if err := checkTypes(ctx, objects); err != nil {
		return err
	}
	var want, got []string
	for _, h := range p.Highlights {
		if h.Kind == annotation.Claim && strings.TrimSpace(h.Verdict) != "" {
			want = append(want, fmt.Sprintf("%q is %q, says %q", folded(h.Quote()), folded(h.Verdict), folded(h.Speaker)))
		}
	}
	for _, o := range objects {
		var r review
		if err := json.Unmarshal(o, &r); err != nil {
			return err
		}
		speaker := ""
		if r.ItemReviewed.Author != nil {
			speaker = r.ItemReviewed.Author.Name
		}
		got = append(got, fmt.Sprintf("%q is %q, says %q", folded(r.ItemReviewed.Text), r.ReviewRating.AlternateName, speaker))
		if reviewed := strings.TrimSuffix(r.ClaimReviewed, "…"); reviewed == "" || !strings.HasPrefix(folded(r.ItemReviewed.Text), strings.TrimSpace(reviewed)) {
			return fmt.Errorf("claimReviewed %q does not begin %q", r.ClaimReviewed, r.ItemReviewed.Text)
		}
	}
	return same("reviews", want, got)
}

// reviewsIn returns the reviews in a file: an array of objects, one object, or one whose
// @graph has them. Those in a graph get its context.
func reviewsIn(data []byte) ([]json.RawMessage, error) {
	var list []json.RawMessage
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return list, json.Unmarshal(data, &list)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return nil, err
	}
	if object["@graph"] == nil {
		return []json.RawMessage{data}, nil
	}
	var nodes []map[string]json.RawMessage
	if err := json.Unmarshal(object["@graph"], &nodes); err != nil {
		return nil, err
	}
	for _, node := range nodes {
		node["@context"] = object["@context"]
		one, err := json.Marshal(node)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// checkTypes has the TypeScript compiler say what of the objects schema.org does not know.
func checkTypes(ctx context.Context, objects []json.RawMessage) error {
	dir, err := os.MkdirTemp(filepath.Join(folder, "node_modules"), ".judged-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var source bytes.Buffer
	source.WriteString("import type { ClaimReview, WithContext } from \"schema-dts\";\nexport const reviews: WithContext<ClaimReview>[] = [\n")
	for _, o := range objects {
		source.Write(o)
		source.WriteString(",\n")
	}
	source.WriteString("];\n")
	file := filepath.Join(dir, "reviews.ts")
	if err := os.WriteFile(file, source.Bytes(), 0o644); err != nil {
		return err
	}
	compiler := filepath.Join(folder, "node_modules", "typescript", "bin", "tsc")
	tsc := exec.CommandContext(ctx, "node", compiler, "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", file)
	if out, err := tsc.CombinedOutput(); err != nil {
		return fmt.Errorf("schema.org's ClaimReview is otherwise: %w\n%s", err, out)
	}
	return nil
}
