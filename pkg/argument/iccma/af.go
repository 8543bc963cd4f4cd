package iccma

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// maxLine is the longest line, in bytes, that is read of the numbered format.
const maxLine = 1 << 20

// ReadAF reads the format of ICCMA 2023: a line "p af N", then a line "i j" for each attack
// of argument i on argument j. Arguments are called 1 to N. Lines that start with # are
// comments; blank lines say nothing.
func ReadAF(r io.Reader) (Framework, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 1<<16), maxLine)
	var read numbered
	number := 0
	for lines.Scan() {
		number++
		if err := read.line(bytes.TrimSpace(lines.Bytes())); err != nil {
			return Framework{}, at(number, err)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return Framework{}, at(number+1, fmt.Errorf("it is longer than the %d bytes that are read", maxLine))
	case err != nil:
		return Framework{}, err
	case !read.headed:
		return Framework{}, errors.New("there is no header, such as: p af 5")
	}
	return read.Framework, nil
}

// numbered is what has been read of the numbered format.
type numbered struct {
	Framework
	headed bool
}

// line reads a line without the white space around it.
func (n *numbered) line(text []byte) error {
	if len(text) == 0 || text[0] == '#' {
		return nil
	}
	first, rest := cut(text)
	switch {
	case string(first) == "p" && n.headed:
		return errors.New("there is a header already")
	case string(first) == "p":
		return n.header(rest)
	case !n.headed:
		return fmt.Errorf("%.40q stands where the header belongs, such as: p af 5", text)
	}
	second, rest := cut(rest)
	if len(second) == 0 || len(rest) > 0 {
		return fmt.Errorf("%.40q is no attack, which is the numbers of two arguments", text)
	}
	from, err := n.argument(first)
	if err != nil {
		return err
	}
	to, err := n.argument(second)
	if err != nil {
		return err
	}
	return n.attack(from, to)
}

// header reads what follows the p of a header.
func (n *numbered) header(text []byte) error {
	format, rest := cut(text)
	number, rest := cut(rest)
	if string(format) != "af" || len(rest) > 0 {
		return fmt.Errorf("%.40q is no header, such as: p af 5", "p "+string(text))
	}
	arguments, err := strconv.ParseUint(string(number), 10, 64)
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return fmt.Errorf("%.40q is no number of arguments", number)
	case err != nil || arguments > MaxArguments:
		return fmt.Errorf("%s arguments are more than the %d that are read", number, MaxArguments)
	}
	n.headed = true
	n.Arguments = make([]string, arguments)
	for i := range n.Arguments {
		n.Arguments[i] = strconv.Itoa(i + 1)
	}
	return nil
}

// argument returns the place of the argument with that number.
func (n *numbered) argument(number []byte) (int32, error) {
	i, err := strconv.ParseUint(string(number), 10, 64)
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return 0, fmt.Errorf("%.40q is no number of an argument", number)
	case err != nil || i < 1 || i > uint64(len(n.Arguments)):
		return 0, fmt.Errorf("there is no argument %.40s: the header says that there are %d", number, len(n.Arguments))
	}
	return int32(i - 1), nil
}

// cut returns the first word of text, which has no white space around it, and what follows
// after white space.
func cut(text []byte) (word, rest []byte) {
	end := bytes.IndexAny(text, " \t\v\f\r")
	if end < 0 {
		return text, nil
	}
	return text[:end], bytes.TrimSpace(text[end:])
}
