package anchortest

import (
	"math/rand/v2"
	"strings"
)

// language is what an edit must know to stay in it: which words and letters there are.
type language struct {
	name    string
	words   []string
	letters []rune
	stop    string // what ends a sentence
	comma   string
	gap     uint8 // spaces between words
}

var englishProse = &language{
	name: "English", words: words.content, letters: []rune("etaoinshrdlucmfwygpbvk"), stop: ".", comma: ",", gap: 1,
}

// foreign are the other languages and scripts. Their sentences are words in a row: they
// test letters and spaces, not grammar.
var foreign = []*language{
	{
		name: "German", letters: []rune("enisratduhlcgmobäöüß"), stop: ".", comma: ",", gap: 1,
		words: strings.Fields(`der die und das in zu den nicht von mit ist auf für eine sich dem auch als nach wird
			über aus noch bei einer schon wenn nur müssen können größer Straße Häuser Brücke Überprüfung
			Bürger Gebühr Lösung Wähler Gemeinderat Schlüssel Verkehr Behörde Prüfung Maßnahme geändert
			erklärt eröffnet höher später früher gegenüber während Öffentlichkeit Ärztin Fußgänger Entwürfe
			Kläger Geschäft führt hält läuft möchte würde könnte Änderung Zählung Gewässer Küste Mühle`),
	},
	{
		name: "French", letters: []rune("esaitnrulodcmpéèêàçôî"), stop: ".", comma: ",", gap: 1,
		words: strings.Fields(`le la les de des et à un une dans pour que qui sur est pas par plus avec ce son ses été
			après où déjà même être très première élève décision économie société cœur forêt hôpital
			théâtre côté château l’école d’abord qu’il s’était régulière père mère frère créé révélé arrêté
			général façon français leçon garçon reçu naïf Noël maïs œuvre sœur août fenêtre tempête bientôt
			contrôle rôle dégât fidèle modèle problème siècle espèce matière lumière rivière`),
	},
	{
		name: "Chinese", letters: []rune(strings.ReplaceAll(chineseCharacters, "\n", "")), stop: "。", comma: "，", gap: 0,
		words: chineseWords(),
	},
	{
		name: "Arabic", letters: []rune("اليمنرتبدسعفحقكشخ"), stop: ".", comma: "،", gap: 1,
		words: strings.Fields(`في من على إلى أن هذا كان مع بعد قبل كل بين عند حتى المدينة الجسر القرية المدرسة الطريق
			النهر المجلس التقرير السوق القانون الطبيب الكتاب السعر اليوم أمس غدا قال أعلن رفض وافق قرر
			جديد قديم كبير صغير سريع واضح العمال السكان المياه الميناء السؤال الجواب الحكومة`),
	},
	{
		name: "Hebrew", letters: []rune("אבגדהוזחטילמנסעפצקרשת"), stop: ".", comma: ",", gap: 1,
		words: strings.Fields(`של את על לא הוא היא עם כי גם אבל כל בין אחרי לפני העיר הגשר הכפר הספר הדרך הנהר המועצה
			השוק החוק הרופא המחיר היום אתמול מחר אמר הודיע סירב הסכים החליט חדש ישן גדול קטן מהיר ברור
			העובדים התושבים המים הנמל השאלה התשובה הממשלה`),
	},
	{
		name: "emoji", letters: []rune("etaoinshrdlu"), stop: "!", comma: ",", gap: 1,
		words: strings.Fields(`the and naïve claim so they said we love this 🏳️‍🌈 👩‍🚀 👨‍👩‍👧‍👦 🙂 🎉 ❤️ 👍🏽 🇫🇷 🇯🇵 ✈️ café résumé rain again
			today bridge nobody wanted 🌧️ 🐝 really over old town 🧑‍🌾 coöperate very big flag with two`),
	},
}

const chineseCharacters = `的一是不了在人有我他这中大来上个国和地到说们为子你出道也时年得就那要下以生会自着去之过家学
对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但
身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使
教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应
路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请
交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步`

// chineseWords returns each character and each pair of neighbours in the list.
func chineseWords() []string {
	var all []string
	for _, r := range strings.ReplaceAll(chineseCharacters, "\n", "") {
		all = append(all, string(r))
	}
	for i := range len(all) - 1 {
		all = append(all, all[i]+all[i+1])
	}
	return all
}

// rareWords makes the frequent words of a short list stand out little; see ranked.
const rareWords = 30

// sentence writes a sentence of 6 to 25 words.
func (l *language) sentence(rng *rand.Rand) sentence {
	s := sentence{in: l}
	n := 6 + rng.IntN(20)
	comma := 3 + rng.IntN(n)
	for i := range n {
		s.tokens = append(s.tokens, token{text: ranked(rng, l.words, rareWords), gap: l.gap, word: true})
		if i == comma && i < n-1 {
			s.tokens = append(s.tokens, token{text: l.comma})
		}
	}
	s.tokens = append(s.tokens, token{text: l.stop})
	s.capitalize()
	return s
}
