package argdown_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/notebook"
)

// outline says what was read, a statement or a link a line.
func outline(in notebook.Imported) string {
	var out strings.Builder
	words := map[string]string{}
	if in.Title != "" {
		fmt.Fprintf(&out, "title %s\n", in.Title)
	}
	for _, h := range in.Statements {
		words[h.ID] = h.Words
		fmt.Fprintf(&out, "%s %s", h.Kind, h.Words)
		for _, more := range []string{h.Speaker, h.Verdict, h.Comment, strings.Join(h.Tags, ",")} {
			if more != "" {
				fmt.Fprintf(&out, " | %s", more)
			}
		}
		for _, s := range h.Sources {
			fmt.Fprintf(&out, " | %s %s", s.Title, s.Address)
		}
		out.WriteByte('\n')
	}
	for _, l := range in.Links {
		words[l.ID] = "(" + words[l.From] + " " + string(l.Type) + " " + words[l.To] + ")"
		fmt.Fprintf(&out, "%s", strings.TrimSuffix(words[l.ID][1:], ")"))
		if l.Note != "" {
			fmt.Fprintf(&out, " | %s", l.Note)
		}
		out.WriteByte('\n')
	}
	for _, l := range in.Left {
		fmt.Fprintf(&out, "left %d %s\n", l.Count, l.What)
	}
	return out.String()
}

var reading = []struct{ name, file, want string }{
	{"a statement", "[A]: The sun is cold.", "claim The sun is cold.\n"},
	{"words alone", "The sun is cold.\nAnd small.\n\nThe moon too.\n", "claim The sun is cold. And small.\nclaim The moon too.\n"},
	{"a title alone", "[The sun is cold]\n", "claim The sun is cold\n"},
	{"named before it is said", "[A]\n  - [B]\n\n[B]: no\n\n[A]: yes\n", "rebuttal no\nclaim yes\nno rebuts yes\n"},
	{"each sign", "[A]: a\n  - [B]: b\n  + [C]: c\n  >< [D]: d\n  -> [E]: e\n  +> [F]: f\n  <- [G]: g\n  <+ [H]: h\n  _ [I]: i\n",
		"claim a\nrebuttal b\nevidence c\nclaim d\nclaim e\nclaim f\nrebuttal g\nevidence h\nrebuttal i\n" +
			"b rebuts a\nc supports a\na contradicts d\na rebuts e\na supports f\ng rebuts a\nh supports a\ni rebuts a\n"},
	{"nested", "[A]: a\n  - [B]: b\n    - [C]: c\n      + d\n  + [E]: e\n", "claim a\nrebuttal b\nrebuttal c\nevidence d\nevidence e\nb rebuts a\nc rebuts b\nd supports c\ne supports a\n"},
	{"no space after the sign, and tabs", "a\n\t-b\n\t\t+c\n", "claim a\nrebuttal b\nevidence c\nb rebuts a\nc supports b\n"},
	{"a line that goes on", "[A]: one\n  two\n  - three\n    four\n", "claim one two\nrebuttal three four\nthree four rebuts one two\n"},
	{"arguments", "[A]: a\n  + <B>: b\n  - <C>\n", "claim a\nevidence b\nrebuttal C\nb supports a\nC rebuts a\n"},
	{"a title of both kinds", "[A]: a\n\n<A>: b\n  +> [A]\n", "claim a\nevidence b\nb supports a\n"},
	{"an undercut of an argument", "[A]: a\n  + <B>: b\n    _ [C]: c\n", "claim a\nevidence b\nrebuttal c\nb supports a\nc disputes (b supports a)\n"},
	{"an undercut beneath a statement", "[A]: a\n  - [B]: b\n    _ [C]: c\n      _ [D]: d\n", "claim a\nrebuttal b\nrebuttal c\nrebuttal d\nb rebuts a\nc disputes (b rebuts a)\nd disputes (c disputes (b rebuts a))\n"},
	{"an argument that is a link", "[A]: a\n  - <Link 1> {linkNote: n}\n    + [B]: b\n    _ <Link 2>\n      + [C]: c\n      _ [D]: d\n",
		"claim a\nrebuttal b\nrebuttal c\nrebuttal d\nb rebuts a | n\nc disputes (b rebuts a)\nd disputes (c disputes (b rebuts a))\n"},
	{"an undercut that points", "[A]: a\n  + <B>: b\n\n[C]: c\n  _> <B>\n", "claim a\nevidence b\nrebuttal c\nb supports a\nc disputes (b supports a)\n"},
	{"the same claim", "[A]: one\n\n[A]: two\n  - [B]: b\n\n[C]: c\n  - [A] {\"occurrence\": 2}\n", "claim one\nclaim two\nrebuttal b\nclaim c\none same claim two\nb rebuts two\none rebuts c\n"},
	{"said twice", "[A]: one\n\n[A]: one {speaker: Ada}\n", "claim one | Ada\n"},
	{"premises", "<B>: why\n\n(1) p\n(2) [Q]: q\n----\n(3) [C]: c\n\n[A]: a\n  - <B>\n", "evidence p\nevidence q\nrebuttal c | why\nclaim a\np supports c\nq supports c\nc rebuts a\n"},
	{"steps", "(1) p\n-- Modus ponens --\n(2) q\n(3) r\n--\nSome rule {uses: [1,2]}\n--\n(4) c\n", "evidence p\nevidence q\nevidence r\nclaim c\np supports q\nq supports c\nr supports c\n"},
	{"an undercut of a step", "(1) p\n----\n  _ [X]: x\n(2) c\n\n(1) s\n----\n(2) d\n", "evidence p\nrebuttal x\nclaim c\nevidence s\nclaim d\np supports c\ns supports d\nx disputes (p supports c)\n"},
	{"an attack on a premise", "(1) p\n  - x\n----\n(2) c\n", "evidence p\nrebuttal x\nclaim c\nx rebuts p\np supports c\n"},
	{"headings and front matter", "===\ntitle: \"The sun: a file\"\nauthor: nobody\n===\n\n# Heading\n\n## More\n\na\n", "title The sun: a file\nclaim a\n"},
	{"a heading", "# The *sun* \\# 1\n\na\n", "title The sun # 1\nclaim a\n"},
	{"comments", "// first\n[A]: a /* in\n\nbetween */ b\n// none\n  - b // c\n<!-- d\n-->\n  + c\n", "claim a b\nrebuttal b\nevidence c\nb rebuts a b\nc supports a b\n"},
	{"escapes", `[A]: \[a\] \#b \/\/ c \\ \{d\} \é 1\. e` + "\n", `claim [a] #b // c \ {d} é 1. e` + "\n"},
	{"emphasis", "**Bold** and _it_ and __b__, 2 * 3, snake_case *end*\n", "claim Bold and it and b, 2 * 3, snake_case end\n"},
	{"tags", "[A]: We are #1 here. #sun #(two words)\n", "claim We are #1 here. | 1,sun,two words\n"},
	{"a link", "[A]: See [this page](https://example.org/a//b) now.\n", "claim See this page now. | this page https://example.org/a//b\n"},
	{"a mention", "As @[A] says.\n", "claim As @[A] says.\n"},
	{"data in braces", "[A]: a {speaker: Ada Quill, tags: [x, 'y''s'], verdict: \"so \\u00e9\\ud83d\\ude00\", sources: [{title: t, address: https://example.org}, 'u'], kind: note}\n",
		"note a | Ada Quill | so é😀 | x,y's | t https://example.org | u \n"},
	{"data in lines", "[A]: a\n{\n  speaker: Ada\n  # none\n  source: https://example.org/\n}\n  - b\n", "claim a | Ada |  https://example.org/\nrebuttal b\nb rebuts a\n"},
	{"data on the next line", "[A]: a\n{speaker: 'Ada }'}\n  - b\n", "claim a | Ada }\nrebuttal b\nb rebuts a\n"},
	{"data that are not understood", "[A]: a {x: [}\n", "claim a\nleft 1 unreadable data block\n"},
	{"a list", "* a\n* b\n  - c\n\n1. d\n", "claim a\nclaim b\nrebuttal c\nclaim d\nc rebuts b\n"},
	{"a link to itself", "[A]: a\n  - [A]\n", "claim a\nleft 1 self-link\n"},
	{"undercuts in a circle", "<A>\n  _ <B>\n    _ <A>\n", "claim A\nclaim B\nleft 2 loose undercut\n"},
	{"line ends of other systems", "\ufeff[A]: a\r\n  - b\r\n\r\nc\r\n", "claim a\nrebuttal b\nclaim c\nb rebuts a\n"},
	{"control characters", "\x01\x00a\x01b\n", "claim a b\n"},
	{"brackets that are none", "1 < 2 and [ 3 and ] and > 4\n\n[ and\n", "claim 1 < 2 and [ 3 and ] and > 4\nclaim [ and\n"},
}

func TestRead(t *testing.T) {
	for _, tt := range reading {
		t.Run(tt.name, func(t *testing.T) {
			in, err := argdown.Read([]byte(tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, outline(in)); diff != "" {
				t.Error(diff)
			}
			if _, err := in.Part("Argdown"); err != nil {
				t.Error(err)
			}
		})
	}
}

// A file as people write it, with most of what Argdown has.
func TestReadGolden(t *testing.T) {
	file, err := os.ReadFile("testdata/lanterns.argdown")
	if err != nil {
		t.Fatal(err)
	}
	in, err := argdown.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/lanterns.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(outline(in)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), outline(in)); diff != "" {
		t.Error(diff)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"nothing", "", "there are no statements"},
		{"only a heading", "# A\n", "there are no statements"},
		{"a relation to nothing", "[A]: a\n\n  - b\n", "line 3, column 5: a relation begins here"},
		{"an empty relation", "[A]: é a\n  - \n", "line 2, column 5: a statement is missing"},
		{"a comment without end", "é /* a", "line 1, column 3: a comment begins here"},
		{"data without end", "[A]: a {b: c\n", "line 1, column 8: a data block begins here"},
		{"no UTF-8", "[A]: a\n\xff", "line 2, column 1: the file is no text in UTF-8"},
		{"words after a title", "a\n  - [B] b\n", "line 2, column 5: words follow a title; write a colon"},
		{"no premise", "----\n", "line 1, column 1: a conclusion is said to follow here"},
		{"no conclusion", "(1) a\n----\n\nb\n", "lead to no conclusion"},
		{"no undercut of a step", "(1) a\n----\n  - b\n(2) c\n", "line 3, column 5: only an undercut"},
		{"too deep", deep(argdown.MaxDepth + 2), fmt.Sprintf("line %d, column ", argdown.MaxDepth+2)},
		{"too many statements", strings.Repeat("a\n\n", argdown.MaxStatements+1), "more than the 20000 statements"},
		{"too large", strings.Repeat("a", argdown.MaxSize+1), "4 MB is the most"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := argdown.Read([]byte(tt.file))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
}

func deep(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "%s- a%d\n", strings.Repeat(" ", i), i)
	}
	return strings.TrimPrefix(out.String(), "- ")
}

func ExampleRead() {
	in, err := argdown.Read([]byte("[Bridge]: The bridge is safe.\n  - Two of its cables are torn. {speaker: Ada Quill}\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range in.Statements {
		fmt.Printf("%s %s (%s)\n", h.Kind, h.Words, h.Speaker)
	}
	// Output:
	// claim The bridge is safe. ()
	// rebuttal Two of its cables are torn. (Ada Quill)
}

// FuzzRead: whatever the file, it is refused or gives a part that a notebook can hold, and
// that writes and reads back.
func FuzzRead(f *testing.F) {
	for _, tt := range reading {
		f.Add([]byte(tt.file))
	}
	names, err := filepath.Glob("testdata/*.argdown")
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
		in, err := argdown.Read(data)
		if err != nil {
			return
		}
		p, err := in.Part("Argdown")
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Highlights {
			p.Highlights[i].Speaker = fmt.Sprint(i)
			p.Highlights[i].Words = fold(p.Highlights[i].Words)
			for _, s := range p.Highlights[i].Sources {
				if s.Validate() != nil {
					t.Fatal(s)
				}
			}
		}
		for i, l := range p.Links {
			if l.Type == annotation.Contradicts || l.Type == annotation.SameClaim {
				p.Links[i].Note = ""
			}
		}
		checkRoundTrip(t, p)
	})
}
