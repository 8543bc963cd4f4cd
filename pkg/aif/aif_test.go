package aif_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/aif"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	ferry := notebooktest.Ferry()
	left := []notebook.Left{{What: "kind", Count: 8}, {What: "verdict", Count: 1}, {What: "comment", Count: 1}, {What: "tag", Count: 2},
		{What: "source", Count: 2}, {What: "link note", Count: 3}, {What: "earlier version", Count: 1}, {What: "text position", Count: 5}}
	for _, tt := range []struct {
		golden string
		write  func(notebook.Part) ([]byte, []notebook.Left, error)
		left   []notebook.Left
	}{
		{"testdata/ferry.json", aif.Write, append(left, notebook.Left{What: "article text", Count: 2})},
		{"testdata/ferry.xaif.json", aif.WriteX, left},
	} {
		got, left, err := tt.write(ferry)
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(tt.golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(tt.golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s: %s", tt.golden, diff)
		}
		if diff := cmp.Diff(tt.left, left); diff != "" {
			t.Errorf("%s: %s", tt.golden, diff)
		}
	}
}

func TestTheTextOfAnArticleIsNoHTML(t *testing.T) {
	a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("<script>alert(1)</script>"), article.Plain("& so on")})
	if err != nil {
		t.Fatal(err)
	}
	file, _, err := aif.WriteX(notebook.Part{Articles: []*article.Article{a}})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(file), `\u0026lt;script\u0026gt;alert(1)\u0026lt;/script\u0026gt;\u003cbr\u003e\u003cbr\u003e\u0026amp; so on`) {
		t.Errorf("%s", file)
	}
}

// outline says what was read, a statement or a link a line.
func outline(in notebook.Imported) string {
	var out strings.Builder
	words := map[string]string{}
	for _, h := range in.Statements {
		words[h.ID] = h.Words
		fmt.Fprintf(&out, "%s %s (%s)\n", h.Kind, h.Words, h.Speaker)
	}
	for _, l := range in.Links {
		words[l.ID] = "(" + words[l.From] + " " + string(l.Type) + " " + words[l.To] + ")"
		fmt.Fprintf(&out, "%s\n", words[l.ID])
	}
	for _, l := range in.Left {
		fmt.Fprintf(&out, "left %d %s\n", l.Count, l.What)
	}
	return out.String()
}

// file makes a file of AIF: nodes as "1 I text", edges as "1>2".
func file(nodes, edges, more string) string {
	var out []string
	for line := range strings.FieldsFuncSeq(nodes, func(r rune) bool { return r == ';' }) {
		part := strings.SplitN(strings.TrimSpace(line), " ", 3)
		out = append(out, fmt.Sprintf(`{"nodeID":%q,"type":%q,"text":%q}`, part[0], part[1], append(part, "")[2]))
	}
	var ties []string
	for i, e := range strings.Fields(edges) {
		from, to, _ := strings.Cut(e, ">")
		ties = append(ties, fmt.Sprintf(`{"edgeID":%d,"fromID":%q,"toID":%q,"formEdgeID":null}`, i+1, from, to))
	}
	return `{"nodes":[` + strings.Join(out, ",") + `],"edges":[` + strings.Join(ties, ",") + `]` + more + `}`
}

var reading = []struct{ name, file, want string }{
	{"a statement", file("1 I a", "", ""), "claim a ()\n"},
	{"each link", file("1 I a; 2 I b; 3 I c; 4 I d; 5 RA r; 6 CA c; 7 MA m", "2>5 5>1 3>6 6>1 4>7 7>1", ""),
		"claim a ()\nevidence b ()\nrebuttal c ()\nclaim d ()\n(b supports a)\n(c rebuts a)\n(d same claim a)\n"},
	{"a contradiction", file("1 I a; 2 I b; 3 CA x; 4 CA y", "1>3 3>2 2>4 4>1", ""), "claim a ()\nclaim b ()\n(a contradicts b)\n"},
	{"two rebuttals that a dispute tells apart", file("1 I a; 2 I b; 3 CA x; 4 CA y; 5 I c; 6 CA z", "1>3 3>2 2>4 4>1 5>6 6>3", ""),
		"rebuttal a ()\nrebuttal b ()\nrebuttal c ()\n(a rebuts b)\n(b rebuts a)\n(c disputes (a rebuts b))\n"},
	{"disputes of disputes", file("1 I a; 2 I b; 3 CA x; 4 I c; 5 CA y; 6 I d; 7 CA z", "6>7 7>5 4>5 5>3 2>3 3>1", ""),
		"claim a ()\nrebuttal b ()\nrebuttal c ()\nrebuttal d ()\n(b rebuts a)\n(c disputes (b rebuts a))\n(d disputes (c disputes (b rebuts a)))\n"},
	{"premises together", file("1 I a; 2 I b; 3 I c; 4 RA r; 5 I d; 6 CA x", "2>4 3>4 4>1 5>6 6>4", ""),
		"claim a ()\nevidence b ()\nevidence c ()\nrebuttal d ()\n(b supports a)\n(c supports a)\n(d disputes (b supports a))\n(d disputes (c supports a))\n"},
	{"a speaker by participant", file("1 I a; 2 L x; 3 YA y", "2>3 3>1", `,"locutions":[{"nodeID":"2","personID":7}],"participants":[{"participantID":7,"firstname":"Ada","surname":"Quill"}]`), "claim a (Ada Quill)\n"},
	{"a speaker by words", file("1 I a; 2 L Ada Quill : a; 3 YA y", "2>3 3>1", ""), "claim a (Ada Quill)\n"},
	{"a locution without a speaker", file("1 I a; 2 L https://example.org; 3 YA y", "2>3 3>1", ""), "claim a ()\n"},
	{"other nodes", file("1 I a; 2 TA x; 3 PA y; 4 RA r; 5 CA c; 6 RA s; 7 YA z", "1>4 1>6 6>5 1>1", ""),
		"claim a ()\nleft 1 direct edge\nleft 1 \"TA\" node\nleft 1 \"PA\" node\nleft 2 unlinked RA node\nleft 1 unlinked CA node\nleft 1 unlinked YA node\n"},
	{"a link to itself", file("1 I a; 2 CA x", "1>2 2>1", ""), "claim a ()\nleft 1 self-link\nleft 1 unlinked CA node\n"},
	{"numbers as ids", `{"nodes":[{"nodeID":1,"text":"a","type":"I"}],"edges":[]}`, "claim a ()\n"},
	{"xAIF with edges in OVA", `{"AIF":{"nodes":[{"nodeID":"1","text":"a","type":"I"},{"nodeID":"2","text":"b","type":"I"},{"nodeID":"3","text":"","type":"CA"}],"edges":[]},"text":"","OVA":{"edges":[{"fromID":"1","toID":"3"},{"fromID":"3","toID":"2"}]}}`,
		"rebuttal a ()\nclaim b ()\n(a rebuts b)\n"},
}

func TestRead(t *testing.T) {
	for _, tt := range reading {
		t.Run(tt.name, func(t *testing.T) {
			in, err := aif.Read([]byte(tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, outline(in)); diff != "" {
				t.Error(diff)
			}
			if _, err := in.Part("AIF"); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"nothing", "", "line 1, column 1: the file breaks off"},
		{"cut off", "{\"nodes\":[\n{\"é\":", "line 2, column 5: the file breaks off"},
		{"no JSON", "{\n é}", "line 2, column 2: the file breaks off or is no JSON"},
		{"no nodes", `{"edges":[]}`, "there are no nodes in it"},
		{"no list", `{"nodes":{}}`, "nodes is object"},
		{"no statement", file("1 RA r", "", ""), "there are no statements in it"},
		{"an empty statement", file("1 I", "", ""), `the node "1" is a statement that says nothing`},
		{"no id", `{"nodes":[{"text":"a","type":"I"}],"edges":[]}`, "node 1 in the list has no nodeID"},
		{"an id that is a list", `{"nodes":[{"nodeID":[1],"type":"I"}],"edges":[]}`, "an identifier is text or a number"},
		{"two of one id", file("1 I a; 1 I b", "", ""), `the nodeID "1" is that of two nodes`},
		{"a loose start", file("1 I a", "8>1", ""), `edge "1" comes from the node "8", which is not in the file`},
		{"a loose end", file("1 I a; 2 I b", "1>2 1>9", ""), `edge "2" leads to the node "9", which is not in the file`},
		{"no UTF-8", "{\"nodes\":[\"\xff\"]}", "no text in UTF-8"},
		{"too many links", many(), "more than the 50000 links"},
		{"too large", strings.Repeat(" ", aif.MaxSize+1), "16 MB is the most"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := aif.Read([]byte(tt.file))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
}

// many is a small file that says very many links: one inference of all from all.
func many() string {
	var nodes, edges strings.Builder
	nodes.WriteString("r RA r")
	for i := range 600 {
		fmt.Fprintf(&nodes, ";%d I a", i)
		fmt.Fprintf(&edges, " %d>r r>%d", i, i)
	}
	return file(nodes.String(), edges.String(), "")
}

// FuzzRead: whatever the file, it is refused or gives a part that a notebook can hold, and
// that writes and reads back.
func FuzzRead(f *testing.F) {
	for _, tt := range reading {
		f.Add([]byte(tt.file))
	}
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) == 0 {
		f.Fatal(names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := aif.Read(data)
		if err != nil {
			return
		}
		p, err := in.Part("AIF")
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Highlights {
			p.Highlights[i].Speaker = fmt.Sprint(i)
		}
		checkRoundTrip(t, p)
	})
}

// large is a notebook of 1,000 highlights and 500 links.
func large() notebook.Part {
	p := notebooktest.Large(10, 20, 1000).Part()
	for i := range p.Highlights {
		p.Highlights[i].Speaker = fmt.Sprint("Ada Quill the ", i%50)
	}
	return p
}

func BenchmarkWrite1000(b *testing.B) {
	p := large()
	for b.Loop() {
		file, _, err := aif.Write(p)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(file)))
	}
}

func BenchmarkWriteX1000(b *testing.B) {
	p := large()
	for b.Loop() {
		file, _, err := aif.WriteX(p)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(file)))
	}
}

func BenchmarkRead1000(b *testing.B) {
	file, _, err := aif.Write(large())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := aif.Read(file); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleRead() {
	in, err := aif.Read([]byte(`{"nodes": [
		{"nodeID": "1", "type": "I", "text": "The bridge is safe."},
		{"nodeID": "2", "type": "I", "text": "Two of its cables are torn."},
		{"nodeID": "3", "type": "CA", "text": "Default Conflict"}],
		"edges": [{"edgeID": "1", "fromID": "2", "toID": "3"}, {"edgeID": "2", "fromID": "3", "toID": "1"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range in.Statements {
		fmt.Println(h.Kind, h.Words)
	}
	fmt.Println(in.Links[0].Type == annotation.Rebuts)
	// Output:
	// claim The bridge is safe.
	// rebuttal Two of its cables are torn.
	// true
}
