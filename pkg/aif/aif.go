// Package aif writes a part of a notebook in the Argument Interchange Format, and reads
// such files as statements and links. Start with Write, WriteX and Read.
//
// The format is the JSON of AIFdb (J. Lawrence, C. Reed, AIFdb Corpora, COMMA 2014), of the
// AIF ontology (C. Chesñevar and others, Towards an argument interchange format, The
// Knowledge Engineering Review 21, 2006). xAIF wraps it for OVA3, with the text.
//
//   - A statement is a node of type I.
//   - A link is a node between two: I → RA → I supports, I → CA → I rebuts, I → MA → I is
//     the same claim. One that contradicts is two of type CA, one each way.
//   - A dispute of a link is I → CA → the link's node: both nodes where it contradicts.
//   - A speaker is a participant who says a locution: L → YA → I.
//
// Kinds, verdicts, comments, tags, sources, notes of links, and where a passage stands have
// no place there. A file of two rebuttals that answer each other, and of which no dispute
// tells them apart, reads as one contradiction: the format has one form for both.
package aif

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// What Read takes at most.
const (
	MaxSize       = 16 << 20 // bytes
	MaxStatements = 20_000
	MaxLinks      = 50_000
	MaxNodes      = 200_000
	MaxEdges      = 400_000
)

// The types of nodes that mean something here.
const (
	typeStatement = "I"
	typeSupport   = "RA"
	typeConflict  = "CA"
	typeRephrase  = "MA"
	typeLocution  = "L"
	typeAsserting = "YA"
)

// graph is a file of AIF.
type graph struct {
	Nodes        []node        `json:"nodes"`
	Edges        []edge        `json:"edges"`
	Schemes      []fulfilment  `json:"schemefulfillments,omitempty"`
	Locutions    []locution    `json:"locutions"`
	Participants []participant `json:"participants"`
}

// wrapped is a file of xAIF.
type wrapped struct {
	AIF  *graph   `json:"AIF"`
	Text string   `json:"text"`
	OVA  *drawing `json:"OVA"`
}

// drawing is how OVA3 shows a graph. It takes the edges from here.
type drawing struct {
	Firstname string  `json:"firstname"`
	Surname   string  `json:"surname"`
	URL       string  `json:"url"`
	Nodes     []shape `json:"nodes"`
	Edges     []line  `json:"edges"`
}

type shape struct {
	ID        id     `json:"nodeID"`
	Visible   bool   `json:"visible"`
	X         int    `json:"x"`
	Y         int    `json:"y"`
	Timestamp string `json:"timestamp"`
}

type line struct {
	From    id   `json:"fromID"`
	To      id   `json:"toID"`
	Visible bool `json:"visible"`
}

type node struct {
	ID        id     `json:"nodeID"`
	Text      string `json:"text"`
	Type      string `json:"type"`
	Timestamp string `json:"timestamp,omitempty"` // as timeLayout says, in UTC
	Scheme    string `json:"scheme,omitempty"`
	SchemeID  id     `json:"schemeID,omitempty"` // in OVA
}

type edge struct {
	ID   id `json:"edgeID"`
	From id `json:"fromID"`
	To   id `json:"toID"`
	// Form is null in the files of AIFdb, and other readers look for it.
	Form *string `json:"formEdgeID"`
}

type fulfilment struct {
	Node   id `json:"nodeID"`
	Scheme id `json:"schemeID"`
}

type locution struct {
	Node      id     `json:"nodeID"`
	Person    id     `json:"personID"`
	Timestamp string `json:"timestamp,omitempty"`
}

type participant struct {
	ID        id     `json:"participantID"`
	Firstname string `json:"firstname"`
	Surname   string `json:"surname"`
}

const timeLayout = "2006-01-02 15:04:05"

// id is an identifier. Some programs write them as numbers.
type id string

func (i *id) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		var text string
		err := json.Unmarshal(data, &text)
		*i = id(text)
		return err
	}
	var number json.Number
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	if err := json.Unmarshal(data, &number); err != nil {
		return fmt.Errorf("an identifier is text or a number, not %.20s", data)
	}
	*i = id(number)
	return nil
}
