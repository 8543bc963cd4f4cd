package iccma_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/argument/iccma"
)

type reader func(io.Reader) (iccma.Framework, error)

func TestRead(t *testing.T) {
	tests := []struct {
		name, text string
		read       reader
		want       iccma.Framework
	}{
		{"af", "p af 3\n1 2\n2 3\n", iccma.ReadAF, iccma.Framework{Arguments: []string{"1", "2", "3"}, Attacks: [][2]int32{{0, 1}, {1, 2}}}},
		{"af with all that may be", "# x\n\n  p  af\t2 \r\n#p af 9\n 2   2\r\n1 2\n1 2", iccma.ReadAF,
			iccma.Framework{Arguments: []string{"1", "2"}, Attacks: [][2]int32{{1, 1}, {0, 1}, {0, 1}}}},
		{"af of nothing", "p af 0", iccma.ReadAF, iccma.Framework{Arguments: []string{}}},
		{"apx", "arg(a).\narg(b).\natt(a,b).\n", iccma.ReadAPX, iccma.Framework{Arguments: []string{"a", "b"}, Attacks: [][2]int32{{0, 1}}}},
		{"apx with all that may be", "% x\natt( b1 ,\n_C ) . arg(_C).arg (b1)\t.\r\narg(é)%arg(x).\n. arg(b1).att(é,é).", iccma.ReadAPX,
			iccma.Framework{Arguments: []string{"_C", "b1", "é"}, Attacks: [][2]int32{{1, 0}, {2, 2}}}},
		{"apx of nothing", " % arg(a).", iccma.ReadAPX, iccma.Framework{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.read(iotest.OneByteReader(strings.NewReader(tt.text)))
			if diff := cmp.Diff(tt.want, got); err != nil || diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
}

func TestReadWrong(t *testing.T) {
	tests := []struct {
		text string
		read reader
		want string
	}{
		{"", iccma.ReadAF, "there is no header, such as: p af 5"},
		{"\n1 2", iccma.ReadAF, `line 2: "1 2" stands where the header belongs, such as: p af 5`},
		{"p cnf 3", iccma.ReadAF, `line 1: "p cnf 3" is no header, such as: p af 5`},
		{"p", iccma.ReadAF, `line 1: "p " is no header, such as: p af 5`},
		{"p af 3 4", iccma.ReadAF, `line 1: "p af 3 4" is no header, such as: p af 5`},
		{"p af", iccma.ReadAF, `line 1: "" is no number of arguments`},
		{"p af -3", iccma.ReadAF, `line 1: "-3" is no number of arguments`},
		{"p af 4000001", iccma.ReadAF, "line 1: 4000001 arguments are more than the 4000000 that are read"},
		{"p af 99999999999999999999999", iccma.ReadAF, "line 1: 99999999999999999999999 arguments are more than the 4000000 that are read"},
		{"p af 3\n\np af 3", iccma.ReadAF, "line 3: there is a header already"},
		{"p af 3\n1", iccma.ReadAF, `line 2: "1" is no attack, which is the numbers of two arguments`},
		{"p af 3\n1 2 3", iccma.ReadAF, `line 2: "1 2 3" is no attack, which is the numbers of two arguments`},
		{"p af 3\n1 b", iccma.ReadAF, `line 2: "b" is no number of an argument`},
		{"p af 3\n-1 2", iccma.ReadAF, `line 2: "-1" is no number of an argument`},
		{"p af 3\n# x\n0 1", iccma.ReadAF, "line 3: there is no argument 0: the header says that there are 3"},
		{"p af 3\n1 4", iccma.ReadAF, "line 2: there is no argument 4: the header says that there are 3"},
		{"p af 3\n1 99999999999999999999999", iccma.ReadAF, "line 2: there is no argument 99999999999999999999999: the header says that there are 3"},
		{"p af 3\n#" + strings.Repeat("x", 1<<20), iccma.ReadAF, "line 2: it is longer than the 1048576 bytes that are read"},

		{"arg(a).\nquery(a).", iccma.ReadAPX, `line 2: "query" begins no fact that is read: arg(a). or att(a,b)`},
		{"arg(a). .", iccma.ReadAPX, `line 1: "." begins no fact that is read: arg(a). or att(a,b)`},
		{"arg(a)\narg(b).", iccma.ReadAPX, `line 2: "arg" stands where . belongs`},
		{"arg a.", iccma.ReadAPX, `line 1: "a" stands where ( belongs`},
		{"att a,b.", iccma.ReadAPX, `line 1: "a" stands where ( belongs`},
		{"arg().", iccma.ReadAPX, `line 1: ")" stands where a name belongs`},
		{"att(,a).", iccma.ReadAPX, `line 1: "," stands where a name belongs`},
		{"att(a,).", iccma.ReadAPX, `line 1: ")" stands where a name belongs`},
		{"arg(a,b).", iccma.ReadAPX, `line 1: "," stands where ) belongs`},
		{"att(a).", iccma.ReadAPX, `line 1: ")" stands where , belongs`},
		{"arg(a b).", iccma.ReadAPX, `line 1: "b" stands where ) belongs`},
		{"arg(a).\natt(a,a)", iccma.ReadAPX, "line 2: the file ends in the middle of a fact"},
		{"arg(a).\n\n att(a,\nb). arg(c).", iccma.ReadAPX, `line 4: "b" is no argument: arg(b). is nowhere`},
	}
	for _, tt := range tests {
		if _, err := tt.read(strings.NewReader(tt.text)); err == nil || err.Error() != tt.want {
			t.Errorf("%.60q: %v, want %s", tt.text, err, tt.want)
		}
	}
}

func TestReadFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, text := range []string{"p af 3\n", "arg(a).", "arg", "arg(", "arg(a", "att(a", "att(a,", "att(a,b"} {
		read := iccma.ReadAPX
		if text[0] == 'p' {
			read = iccma.ReadAF
		}
		if _, err := read(io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))); !errors.Is(err, broken) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// The instance that the rules of ICCMA 2023 show.
func ExampleReadAF() {
	f, err := iccma.ReadAF(strings.NewReader("p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	g := f.Graph()
	for _, name := range f.Arguments {
		fmt.Println(name, g.Standing(name))
	}
	// Output:
	// 1 stands
	// 2 rebutted
	// 3 stands
	// 4 disputed
	// 5 disputed
}

// FuzzReadAF: what is accepted is a framework, and is the same when it is written and read.
func FuzzReadAF(f *testing.F) {
	f.Add("p af 3\n1 2\n2 3\n")
	f.Add("# x\r\n p af 12\n\n12 1\n")
	f.Add("p af 3\n1 4\np af 0")
	f.Fuzz(func(t *testing.T, text string) {
		read, err := iccma.ReadAF(strings.NewReader(text))
		if err != nil || len(read.Arguments) > 1000 {
			return
		}
		var again strings.Builder
		fmt.Fprintf(&again, "p af %d\n", len(read.Arguments))
		for _, a := range read.Attacks {
			fmt.Fprintln(&again, read.Arguments[a[0]], read.Arguments[a[1]])
		}
		wantAgain(t, iccma.ReadAF, read, again.String())
	})
}

func FuzzReadAPX(f *testing.F) {
	f.Add("arg(a).arg(b).att(a,b).")
	f.Add("% x\natt(a , b)\n. arg(b). arg(a)% y\r\n.")
	f.Add("arg(\xff).att(\xff,\x00).arg(\x00).")
	f.Fuzz(func(t *testing.T, text string) {
		read, err := iccma.ReadAPX(strings.NewReader(text))
		if err != nil {
			return
		}
		var again strings.Builder
		for _, name := range read.Arguments {
			fmt.Fprintf(&again, "arg(%s).\n", name)
		}
		for _, a := range read.Attacks {
			fmt.Fprintf(&again, "att(%s,%s).\n", read.Arguments[a[0]], read.Arguments[a[1]])
		}
		wantAgain(t, iccma.ReadAPX, read, again.String())
	})
}

func wantAgain(t *testing.T, read reader, want iccma.Framework, text string) {
	t.Helper()
	got, err := read(strings.NewReader(text))
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Fatalf("%v (-first +again):\n%s", err, diff)
	}
	g := got.Graph()
	seen := map[string]bool{}
	for _, name := range got.Arguments {
		if seen[name] || g.Standing(name) == "" {
			t.Fatalf("%q comes twice or has no standing", name)
		}
		seen[name] = true
	}
}
