package sample

import "counterpoint/pkg/annotation"

// statement is a highlight before it is found in the text.
type statement struct {
	name    string // by which links call it
	kind    annotation.Kind
	quote   string // stands in the article once; "" for an own statement
	words   string // of an own statement
	speaker string
	comment string
	tags    []string
	sources []annotation.Source
}

// Their order gives the ids: add at the end.
var statements = []statement{
	{
		name: "ended", kind: annotation.Claim, speaker: "Mayor Oda Fennick", tags: []string{"nitrate"},
		quote:   "The plant has ended our nitrate problem.",
		comment: "Two claims in one: that the problem is over, and that the plant is why.",
	},
	{
		name: "average", kind: annotation.Evidence, speaker: "Town laboratory", tags: []string{"nitrate", "figures"},
		quote:   "Average nitrate in tap water fell from 58 milligrams a litre in the year before the plant opened to 34 last year",
		comment: "An average: it can fall while some taps stay above the limit.",
	},
	{
		name: "before", kind: annotation.Rebuttal, speaker: "Dr. Ilse Maarn", tags: []string{"nitrate"},
		quote:   "The fall began a year before the plant was switched on",
		comment: "Does not dispute the fall, only what caused it.",
	},
	{
		name: "three", kind: annotation.Rebuttal, speaker: "Joss Verhaal", tags: []string{"nitrate"},
		quote:   "Dr. Maarn measures three springs out of eleven",
		comment: "He runs the plant. Do her three springs stand for the rest?",
	},
	{
		name: "logs", kind: annotation.Evidence, speaker: "The plant’s logs", tags: []string{"nitrate", "figures"},
		quote: "list no raw-water reading under 55 before the opening",
	},
	{
		name: "doubled", kind: annotation.Claim, speaker: "Councillor Rafe Adeyo", tags: []string{"cost"},
		quote:   "the plant had doubled the average household’s water bill",
		comment: "“Average” is the word to check: his example is the Quay.",
	},
	{
		name: "third", kind: annotation.Rebuttal, speaker: "Treasurer’s office", tags: []string{"cost", "figures"},
		quote: "the average bill rose from 212 to 287 crowns a year, which is 35 per cent",
	},
	{
		name: "summers", kind: annotation.Claim, speaker: "Joss Verhaal", tags: []string{"second line"},
		quote: "Without a second line we will be back above the limit within three summers",
	},
	{
		name: "nobody", kind: annotation.Note,
		quote:   "He gave no figures for that, and nobody in the chamber asked for any.",
		comment: "Ask for the forecast before the vote in May.",
	},
	{
		name: "never", kind: annotation.Claim, speaker: "Mayor Oda Fennick", tags: []string{"nitrate"},
		quote: "no household had ever been given water above the limit since the opening",
	},
	{
		name: "page two", kind: annotation.Rebuttal, speaker: "The Brackwater Lantern", tags: []string{"nitrate"},
		quote: "the laboratory’s own table, on its second page, lists four samples from Quay Street last August " +
			"between 52 and 61 milligrams",
		comment: "One counterexample is enough against “ever”.",
	},
	{
		name: "samples", kind: annotation.Evidence, speaker: "Town laboratory", tags: []string{"figures"},
		quote: "four samples from Quay Street last August between 52 and 61 milligrams",
	},
	{
		name: "register", kind: annotation.Evidence, tags: []string{"nitrate"},
		words:   "The valley’s farm register dates the change in manure spreading to October 2023, before the plant opened.",
		comment: "Found outside the article. As fictional as the rest of it.",
		sources: []annotation.Source{{
			Title: "Tarn Valley farm register (fictional)", Address: "https://register.example.org/tarn-valley/2023",
			Date: "2023-12-01",
		}},
	},
}

// links tie statements by their names.
var links = []struct {
	from string
	what annotation.LinkType
	to   string
	note string
}{
	{"average", annotation.Supports, "ended", ""},
	{"before", annotation.Rebuts, "ended", "If the water was cleaner before, the plant is not why."},
	{"three", annotation.Rebuts, "before", ""},
	{"logs", annotation.Supports, "three", ""},
	{"register", annotation.Supports, "before", ""},
	{"third", annotation.Rebuts, "doubled", "35 per cent is not twice."},
	{"page two", annotation.Rebuts, "never", ""},
	{"samples", annotation.Supports, "page two", ""},
}
