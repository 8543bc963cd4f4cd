// Package iccma reads abstract argumentation frameworks as the International Competition on
// Computational Models of Argumentation writes them: ReadAF its numbered format of 2023,
// ReadAPX the facts of ASPARTIX, which it used before. What they return, as a Graph, says
// which arguments stand.
//
// Both read a stream line by line or fact by fact and keep only the framework. Each error
// is a sentence about the file's text: in which line, and what is wrong there.
package iccma

import (
	"fmt"
	"strconv"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// The largest framework that is read: as a Graph it takes about 4 GB.
const (
	MaxArguments = 4_000_000
	MaxAttacks   = 16_000_000
)

// Framework is arguments and the attacks between them (P. M. Dung, 1995).
type Framework struct {
	Arguments []string   // names, each once, in the order of their declaration
	Attacks   [][2]int32 // from the first to the second argument: places in Arguments
}

// Graph returns f with its arguments as statements, by their names, and its attacks as
// rebuttals.
func (f Framework) Graph() *argument.Graph {
	links := make([]annotation.Link, len(f.Attacks))
	for i, attack := range f.Attacks {
		links[i] = annotation.Link{
			ID: strconv.Itoa(i), Type: annotation.Rebuts, From: f.Arguments[attack[0]], To: f.Arguments[attack[1]],
		}
	}
	return argument.New(f.Arguments, links)
}

// attack adds an attack, if there may be one more.
func (f *Framework) attack(from, to int32) error {
	if len(f.Attacks) == MaxAttacks {
		return fmt.Errorf("more than the %d attacks that are read", MaxAttacks)
	}
	f.Attacks = append(f.Attacks, [2]int32{from, to})
	return nil
}

// at returns err with the number of the line that it is about.
func at(line int, err error) error { return fmt.Errorf("line %d: %w", line, err) }
