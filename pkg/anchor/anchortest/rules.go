package anchortest

// rules is the grammar of the English prose. A line is a symbol and what it can become;
// each alternative is as likely, so a likelier one is said again. A symbol in braces
// stands for what it becomes, or for a word drawn from the lexicon (see draws); all else
// is text. Marks of punctuation stand apart from words.
const rules = `
sentence: {clause} . | {clause} {pp} , {join} {clause} . | {clause} {link} {clause} . | {clause} , {join} {clause} .
sentence: {opener} , {clause} . | {sub} {clause} , {clause} . | {clause} {sub} {clause} .
sentence: {clause} , {participle} . | {np} , {apposition} , {vp} . | {np} ( {aside} ) {vp} .
sentence: {who} said that {clause} . | {who} told {people} {when} that {clause} .
sentence: “ {clause} , ” said {who} , {apposition} . | “ {clause} , ” {who} said .
sentence: “ {clause} , ” {who} said in a statement . | According to {who} , {clause} .
sentence: {clause} , {who} said on {weekday} . | {opener} , {clause} , {join} {clause} .
sentence: {clause} — {aside} — and {vp} . | {clause} ; {clause} . | Why did {np} {infinitive} ?
sentence: It {be} {adj} that {clause} . | It {be} {adj} to {infinitive} . | There were {count} {ns} {pp} .
sentence: What {np} {past} was {np} . | {clause} , {participle} , {join} {clause} .
sentence: {opener} , {np} , which {vp} , {vp} . | If {clause} , {np} {modal} {infinitive} .
sentence: In {np} , {clause} {link} {clause} , {participle} . | {np} {vp} , {vp} and {vp} . | Neither {np} nor {np} {vp} . | {np} {modal} {infinitive} {pp} .
sentence: {clause} {link} {clause} {sub} {clause} . | {who} , {apposition} , said that {clause} {sub} {clause} .

clause: {np} {vp} | {np} {pp} {vp} | {np} {vp} {pp} | {np} {vp} {pp} | {np} {modal} {infinitive} | {pronoun} {vp}
clause: {pronoun} {vp} {pp} | {np} {adv} {past} {np} | {np} {vp} {time} | {np} was {past} by {np}
clause: {np} of {np} {vp} {pp} | {np} {past} {np} and {np} {pp} | {np} in {place} {vp} {pp} | {number} percent of the {ns} {vp}
clause: {np} rose by {number} percent {time} | {np} that {past} {np} {be} {adj} | there was {no} {n} {pp}

np: the {n} | {ns} | {ns} {pp} | a {n} {pp} | the right to {base} {ns} | {n} in {n} | a {n} | a {adj} {n} | the {adj} {n} | {adj} {ns} | {count} {ns} | {ns} of the {n}
np: {their} {n} | {their} {ns} | {adj} {n} | {their} {adj} {n} | {name} | {title} {surname} | the {n} ’s {n} | the {adj} {ns} of {place}
np: {n} and {n} | the {n} {n} | most of the {ns} | a {number}-year-old {n} | some {ns} | the {ordinal} {n}
np: the {place} {n} | the U.S. {n} | no {n} | {gerund} the {ns} | {surname} ’s {n} | a {adv} {adj} {n}

vp: {past} {np} | {past} {np} | {past} {np} {pp} | {be} {adj} | {be} {past} | {past} to {infinitive}
vp: had {past} {np} | has {past} {np} | {past} {adv} | did n’t {infinitive} | {adv} {past} {np}
vp: {be} {adv} {adj} | have been {past} {pp} | {third} {np} | {past} and {past} {np} | {past} {count} {ns}
vp: {past} it | {past} them {pp} | cost ${number} million | {past} {np} and {np} | {be} {gerund} {np}

infinitive: {base} {np} | {base} {np} | {base} {np} {pp} | {base} | be {past} | be {adj} | {base} it {pp}
infinitive: have {past} {np} | {base} {np} and {base} {np} | not {base} {np} | {adv} {base} the {n}
participle: {gerund} {np} | {gerund} {np} {pp} | {past} by {np} | having {past} {np} | with {np} {gerund} {np}

pp: in {place} | in {ns} | in a {n} of {ns} | of {ns} | of {np} | on {weekday} | for {np} | with {np} | from {np}
pp: at a {n} | to {their} {n} | by {np} | in {year} | about {np} | after {np} | without {np} | near {adj} {ns}
pp: in the {adj} {n} | between {np} and {np} | under {their} {n} | on the {n} | as a {n} | through {ns}
pp: to {np} | over {number} {ns} | during the {n} | into a {adj} {n} | against {np} | at {hour} p.m. | at {hour} a.m.

time: in {year} | last {n} | on {weekday} | in {month} | on {month} {day} | this year | for {count} years
time: since {year} | at the end of {month} | in the past {count} months | a few {ns} later
when: on {weekday} | in {month} | last week | earlier this month | at {hour} p.m.
people: reporters | the committee | the {n} | readers | the court
who: {name} | {title} {surname} | {surname} | the {n} | officials in {place} | {pronoun} | a {adj} {n}
who: the {n} ’s {n} | {name} | {surname}
name: {first} {surname} | {first} {letter}. {surname}
title: Dr. | Mr. | Mrs. | Prof. | Gov. | Sen.
apposition: the {n} of the {n} | a {n} from {place} | a {adj} {n} | who {past} {np} | {number} | which {past} {np}
apposition: the {adj} {n} of {place} | who {vp} | a {n} at the {n}
aside: {np} | about {number} {ns} | {np} , not {np} | see {n} {number} | {number} percent | at least for {np}
opener: In {year} | On {weekday} | In {month} | In the example above | However | Instead | For example
opener: Of course | At the same time | In addition | {pp} | By contrast | As a result | Last {n} | In {place}
opener: Meanwhile | On the other hand | {gerund} {np} | After {gerund} {np} | For {np} | Today | For this reason
link: and | but | because | while | as | so that | although | and | before | where
join: and | but | so | yet | and | or
sub: because | when | if | although | while | since | after | before | unless | until | as | once | though
be: is | was | are | were | is | was | had been | will be | is not | was not | may be | remains
modal: can | could | will | would | should | must | may | might | did not | does not | cannot | has to
pronoun: it | they | he | she | we | I | you | this | that | some | many | it | they | he
their: their | its | his | her | our | this | that | each | every | any | another | its | your
no: no | a | little | some | one | not a
ordinal: first | second | third | last | next | only | same | other | following
count: two | three | four | five | six | ten | a dozen | many | several | few | {number} | {number} | all
number: {small} | {small} | {large} | {decimal}

heading: The {n} of the {n} | {gerund} {np} | {adj} {ns} | What the {n} {past} | {Place} and its {ns}
heading: How {ns} {past} the {n} | {n} , {n} and {n} | The {adj} {n} | Why {ns} {base}
item: {adj} {ns} {pp} | {base} the {n} before {gerund} {np} | {np} | {n} : {number} | {gerund} {np} {pp}

stock: In the example above , the {fixed} is shown . | The {fixed} did not respond to a request for comment .
stock: See the {fixed} below for details . | This section explains how the {fixed} works .
stock: That is not the case for the {fixed} . | All of the {fixed} can be found in the appendix .
stock: The {fixed} declined to comment . | More about the {fixed} on the next page .
stock: We asked the {fixed} for an answer . | Nothing else is known about the {fixed} .
fixed: agency | ministry | company | table | office | school | committee | method
`
