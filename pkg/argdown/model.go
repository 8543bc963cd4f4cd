package argdown

import (
	"slices"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// model is what a file says: statements and arguments, and relations between them.
type model struct {
	title      string // of the first heading
	entities   []*entity
	named      map[name]*entity
	statements []*statement // in the order in which they were said
	relations  []*relation  // in the order of the file
	left       notebook.Lefts
}

// name is the title of a statement or of an argument: each kind has its own.
type name struct {
	title    string
	argument bool
}

// entity is a statement or an argument with all that is said of it.
type entity struct {
	name
	members    []*statement // said in different words, or in different places
	said       map[occurs]*statement
	numbered   map[int]*statement // the first member that is the nth occurrence
	conclusion *use               // of an argument that is given as premises and conclusion
	steps      []*relation        // from those premises
	about      *element           // what is said of an argument without words
	into, from []*relation
	link       *relation // the relation that an argument of no words stands for
}

// occurs is what a member says, and which occurrence the file calls it, or 0.
type occurs struct {
	words      string
	occurrence int
}

// statement is what becomes an own statement.
type statement struct {
	highlight  annotation.Highlight
	occurrence int
	kind       bool // the file says what kind it is
	told       bool // it is told as the comment of a conclusion
}

// use is a mention of an entity. member is its statement, where the mention has words;
// else occurrence says which, from 1, or 0 for the first.
type use struct {
	entity     *entity
	member     *statement
	occurrence int
}

// relation is a relation as it stands in the file, each time that it does.
type relation struct {
	sign     sign
	from, to use
	note     string
	of       []*relation // undercuts: those with which what it stands beneath came
	link     int         // number of the first link that it became, from 1; 0 where none
}

func newModel() *model { return &model{named: map[name]*entity{}} }

func (m *model) heading(e element) {
	if m.title == "" {
		m.title = e.words
	}
}

// mention puts an element into the model.
func (m *model) mention(e element) use {
	n := name{e.title, e.argument}
	x := m.named[n]
	if x == nil || e.title == "" {
		x = &entity{name: n, said: map[occurs]*statement{}, numbered: map[int]*statement{}}
		m.entities = append(m.entities, x)
		if e.title != "" {
			m.named[n] = x
		}
	}
	m.left.Add("unreadable data block", e.odd)
	occurrence, _ := strconv.Atoi(e.data[keyOccurrence].text)
	u := use{entity: x, occurrence: occurrence}
	switch {
	case e.defined && e.words != "":
		u.member = x.say(m, e, occurrence)
	case e.known() && len(x.members) > 0:
		u.find().describe(e)
	case e.known() && x.about == nil:
		x.about = &e
	}
	return u
}

// known reports whether an element says more of its statement than words.
func (e element) known() bool {
	for key := range e.data {
		if key != keyLinkNote && key != keyOccurrence {
			return true
		}
	}
	return len(e.tags)+len(e.sources) > 0
}

// say returns the member of x that e says, which is a new one but where it was said before.
func (x *entity) say(m *model, e element, occurrence int) *statement {
	key := occurs{e.words, occurrence}
	if s := x.said[key]; s != nil {
		s.describe(e)
		return s
	}
	s := m.add(e.words)
	s.occurrence = occurrence
	x.said[key] = s
	if _, again := x.numbered[occurrence]; !again {
		x.numbered[occurrence] = s
	}
	if x.members = append(x.members, s); len(x.members) == 1 && x.about != nil {
		s.describe(*x.about)
	}
	s.describe(e)
	return s
}

func (m *model) add(words string) *statement {
	s := &statement{highlight: annotation.Highlight{Kind: annotation.Claim, Words: words}}
	m.statements = append(m.statements, s)
	return s
}

// find returns the member that u is about, of an entity that has some.
func (u use) find() *statement {
	if u.member != nil {
		return u.member
	}
	if s := u.entity.numbered[u.occurrence]; s != nil && u.occurrence > 0 {
		return s
	}
	return u.entity.members[0]
}

// describe adds what e says of s besides its words.
func (s *statement) describe(e element) {
	h := &s.highlight
	if kind := annotation.Kind(e.data[keyKind].text); slices.Contains(annotation.Kinds, kind) {
		h.Kind, s.kind = kind, true
	}
	set := func(field *string, key string) {
		if text := e.data[key].text; text != "" {
			*field = text
		}
	}
	set(&h.Speaker, keySpeaker)
	set(&h.Verdict, keyVerdict)
	set(&h.Comment, keyComment)
	for _, tag := range append(e.data[keyTags].words(), e.tags...) {
		h.Tags = appendNew(h.Tags, tag)
	}
	for _, v := range e.data[keySources].list {
		h.Sources = addSource(h.Sources, sourceOf(v))
	}
	for _, key := range []string{"source", keySources} { // as people write it
		if text := e.data[key].text; text != "" {
			h.Sources = addSource(h.Sources, sourceOf(value{text: text}))
		}
	}
	for _, source := range e.sources {
		h.Sources = addSource(h.Sources, source)
	}
}

// maxListed is how many tags a statement has at most, and how many sources. What goes
// beyond is passed over.
const maxListed = 1000

func appendNew[T comparable](all []T, one T) []T {
	if len(all) == maxListed || slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}

// sourceOf returns the source that a value names: its entries, an address or a title.
func sourceOf(v value) annotation.Source {
	if v.entries != nil {
		return annotation.Source{Title: v.entries[keyTitle].text, Address: v.entries[keyAddress].text, Date: v.entries[keyDate].text}
	}
	if article.SafeLink(v.text) != "" {
		return annotation.Source{Address: strings.TrimSpace(v.text)}
	}
	return annotation.Source{Title: v.text}
}

// addSource adds a source that a notebook may hold. An address that nobody may follow
// becomes words.
func addSource(all []annotation.Source, s annotation.Source) []annotation.Source {
	if s.Address != "" && article.SafeLink(s.Address) == "" {
		s.Title, s.Address = strings.TrimSpace(s.Title+" "+s.Address), ""
	}
	if s.Validate() != nil {
		return all
	}
	return appendNew(all, s)
}

// relate puts a relation into the model.
func (m *model) relate(r relation) *relation {
	made := &r
	m.relations = append(m.relations, made)
	return made
}
