package address_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

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
		{Screen: address.Map},
		{Screen: address.Map, Article: "x", Highlight: "h", View: address.View{Only: "a&b", Link: "l", Zoom: 80, Left: 12, Top: 3400}},
		{Screen: address.Map, View: address.View{}.WithTurned([]string{"a b", "c+d", "", "é,%"})},
		{Screen: address.Article, Article: "x", Panel: address.Changes},
		address.Of("x").WithHighlight("1").WithBeside("2&highlight=3"),
		address.Of("x").WithBeside("2"),
		{Screen: address.Revise, Article: "x"},
		{Screen: address.Share, Packed: "1Aa_9-z1"},
		{Screen: address.Share, Packed: "cut/or%altered"},
		{Screen: address.Share},
		{Screen: address.People, Article: "x"},
		{Screen: address.Article, Article: "x", Panel: address.Claims, Filter: address.Filter{By: "https://example.org/a?b#c"}},
	} {
		if got := address.Parse(a.String()); got != a {
			t.Errorf("%s: %+v came back as %+v", a, a, got)
		}
	}
}

// Whatever ids and words an address has, it comes back from what is written of it.
func TestAddressesOfAnArticleComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := address.Address{
			Screen:    address.Article,
			Article:   rapid.StringN(1, 20, -1).Draw(t, "article"),
			Highlight: rapid.String().Draw(t, "highlight"),
			Beside:    rapid.String().Draw(t, "beside"),
			Panel:     rapid.SampledFrom([]address.Panel{address.None, address.Claims, address.Changes}).Draw(t, "panel"),
			Filter:    address.Filter{Text: rapid.String().Draw(t, "text")},
		}
		if got := address.Parse(a.String()); got != a {
			t.Fatalf("%s: %+v came back as %+v", a, a, got)
		}
	})
}

func TestWhatNamesNothingIsLost(t *testing.T) {
	for _, fragment := range []string{"#/nowhere", "#/article", "#/article/%zz", "#/new/1", "#/maps", "#/people"} {
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

func TestWhatIsTurnedComesBack(t *testing.T) {
	for _, ids := range [][]string{nil, {"a"}, {"a b", "c,d", "é%2C"}} {
		a := address.Address{Screen: address.Map, View: address.View{}.WithTurned(ids)}
		if got := address.Parse(a.String()).View.TurnedIDs(); !slices.Equal(got, ids) {
			t.Errorf("%q came back as %q", ids, got)
		}
	}
}
