package address_test

import (
	"testing"

	"counterpoint/components/address"
)

func TestEveryAddressComesBack(t *testing.T) {
	for _, a := range []address.Address{
		{},
		{Screen: address.New},
		address.Of("a/b c?d#e%"),
		address.Of("1").WithHighlight("héllo & more=1"),
		{Screen: address.Map, Article: "x"},
		{Screen: address.Article, Article: "x", Panel: address.Claims, Filter: address.Filter{Kind: "claim", Text: "40 % of «it»", Tag: "to check", Standing: "disputed"}},
		{Screen: address.Article, Article: "x", Panel: address.Changes},
		{Screen: address.Revise, Article: "x"},
	} {
		if got := address.Parse(a.String()); got != a {
			t.Errorf("%s: %+v came back as %+v", a, a, got)
		}
	}
}

func TestWhatNamesNothingIsLost(t *testing.T) {
	for _, fragment := range []string{"#/nowhere", "#/article", "#/article/%zz", "#/new/1", "#/map/"} {
		if got := address.Parse(fragment); got.Screen != address.Lost {
			t.Errorf("%s leads to %q", fragment, got.Screen)
		}
	}
	for _, fragment := range []string{"", "#", "#/", "/"} {
		if got := address.Parse(fragment); got.Screen != address.Library {
			t.Errorf("%q leads to %q, want the library", fragment, got.Screen)
		}
	}
}
