package sentence

import "strings"

// abbreviations holds what stands before the full stop. Case counts: "Miss." is a
// state and "Rep." a title, while a near miss and a union rep end their sentences.
var abbreviations = byHabit(map[habit]string{
	title: `Mr Mrs Ms Mx Messrs Dr Drs dr Prof Profs prof Sen Sens Rep Reps Gov Govs Gen Col Lt
		Maj Sgt Capt Cmdr Cpl Pvt Adm Brig Rev Fr Hon Pres Supt Insp Det Msgr Atty Asst Amb
		Sec Mme Mlle Herr Sra Srta Hr Mt`,
	lead: `e.g i.e E.g I.e eg ie vs Vs v cf Cf viz ca approx resp z.B bzw incl`,
	counted: `No no Nos nos Nr nr p pp P vol Vol vols Vols ch Ch fig Fig figs Figs art Art eq Eq
		ref Ref par Par para Sect ex Ex Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec est Est`,
	timed:   `a.m p.m A.M P.M`,
	closing: `etc usw`,
	either: `St Ft Jr Sr Inc Corp Co Ltd Bros al dept Dept Univ Assn Ave Blvd Rd Ala Ariz Ark
		Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
		Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo`,
})

var (
	// labels are words that a single letter belongs to: it is no initial.
	labels = set(`vitamin type group class plan category grade section hepatitis point
		option exhibit phase item appendix`)

	timeWords = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
		March April May June July August September October November December Jan Feb Mar Apr
		Jun Jul Aug Sept Sep Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC
		BST CET CEST Eastern Central Mountain Pacific`)

	monthNames = set(`Januar Februar März April Mai Juni Juli August September Oktober
		November Dezember`)

	speechVerbs = set(`said says asked asks added replied told wrote answered shouted cried
		posted demanded wondered exclaimed insisted continued`)

	nameParticles = set(`de del der den van von of da di la le bin al`)

	sentenceStarters = set(`The He She It They We You I But And In On At As If So This That These
		Those There Then When While After Before However Still Yet For From His Her Its Their
		Our My Your A An Some Many Most Several No Not What Who Why How Where Which Meanwhile
		Although Though Since Because Until By With To Under Now Last Next One Two Three Four
		Five Also Both Each Every Others Another Critics Officials People According Despite
		During Even Once Only Such Today Yesterday Nobody Everyone Nothing Neither Or Nor`)
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func byHabit(words map[habit]string) map[string]habit {
	out := map[string]habit{}
	for h, list := range words {
		for _, w := range strings.Fields(list) {
			out[w] = h
		}
	}
	return out
}
