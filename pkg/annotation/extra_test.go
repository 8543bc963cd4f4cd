package annotation_test

import (
	"encoding/json"
	"testing"

	"counterpoint/pkg/annotation"
)

// TestExtraIsTheSameAfterStorage: its members come in one order, and characters that JSON
// may write in two ways in one.
func TestExtraIsTheSameAfterStorage(t *testing.T) {
	for name, data := range map[string]string{
		"order and space": "{ \"b\": [1.50,  null],\n \"a\": \"<b> & \u2028\" }",
		"escapes":         `{"a":"\u003cb\u003e & \u2028","b":[1.50,null]}`,
	} {
		e, err := annotation.NewExtra([]byte(data))
		if err != nil {
			t.Fatal(err)
		}
		l := annotation.Link{Extra: e}
		stored, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		var again annotation.Link
		if err := json.Unmarshal(stored, &again); err != nil || again.Extra != e {
			t.Errorf("%s: %q became %q, %v", name, e, again.Extra, err)
		}
		if got := string(e.Members()["b"]); got != "[1.50,null]" {
			t.Errorf("%s: b is %s", name, got)
		}
	}
}

func TestExtraOfNothing(t *testing.T) {
	if e, err := annotation.NewExtra([]byte("{}")); e != "" || err != nil {
		t.Errorf("%q, %v", e, err)
	}
	for _, data := range []string{"", "[]", "7", `{"a":`} {
		if e, err := annotation.NewExtra([]byte(data)); e != "" || err == nil {
			t.Errorf("%q: %q, %v", data, e, err)
		}
	}
	stored, err := json.Marshal(annotation.Link{})
	if err != nil || len(annotation.Extra("").Members()) != 0 || string(stored) == "" {
		t.Error(string(stored), err)
	}
}
