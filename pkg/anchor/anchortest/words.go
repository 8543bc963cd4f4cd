package anchortest

// The word lists: each from the frequent to the rare, for a word's rank gives its
// frequency. Verbs and nouns are regular, so that inflect can make their forms.
const (
	nounList = `year report city company group law school government court worker market price plan
	program family office board member study voter road river house student project number case
	council hospital bank budget party election leader agency region water union teacher patient
	bridge street farm factory town village station train record document letter meeting answer
	question reason result rule vote cost tax loan debt rate job wage contract award claim doctor
	nurse mayor minister governor senator lawyer judge officer driver owner tenant farmer engineer
	scientist writer reader editor artist player coach director manager captain soldier guard
	witness expert critic visitor traveler neighbor resident citizen voyage border harbor island
	valley mountain forest lake beach garden park museum library theater church shop
	hotel kitchen window door roof wall floor corner tower tunnel canal dam pipe wire cable engine
	machine computer phone screen camera battery network server file page chapter
	article book paper magazine journal newspaper poem song picture painting map chart table list
	signal message warning notice poster ticket passport permit license statement speech debate
	argument theory model method test sample survey measure figure total average share half quarter
	dollar euro fund grant gift prize profit loss invoice payment deposit account
	customer client supplier partner rival friend enemy guest host child parent brother sister
	cousin aunt uncle widow baby boy girl crowd team crew panel jury committee commission department
	ministry bureau institute college university laboratory clinic pharmacy prison camp shelter
	storm flood drought fire earthquake wind cloud season summer winter spring autumn morning
	evening night hour minute moment decade century weekend holiday birthday wedding funeral concert
	festival match race tournament victory defeat attack battle war treaty ceasefire protest strike
	riot arrest trial appeal verdict crime theft fraud murder accident crash injury
	disease virus vaccine symptom treatment surgery cure drug dose pill diet meal breakfast lunch
	dinner bread apple orange potato onion tomato carrot bean grain seed crop harvest field barn
	horse cow goat pig chicken duck bird eagle owl sparrow whale shark salmon frog snake spider bee
	ant worm tree oak pine rose leaf root branch flower grass stone rock brick metal copper silver
	coin jewel ring necklace coat shirt jacket boot shoe hat glove bag box bottle cup plate spoon
	fork hammer nail saw drill ladder rope chain lock key lamp candle mirror clock calendar desk
	chair bed sofa carpet curtain pillow blanket towel soap brush bucket broom truck bus ferry boat
	ship plane rocket satellite planet star moon telescope lens atom molecule particle crystal
	laser magnet sensor robot circuit chip platform app password error bug feature version update
	link source quote footnote paragraph headline column caption draft manuscript translation
	dialect accent alphabet grammar symbol pattern puzzle riddle secret rumor legend myth ritual
	temple monk pilgrim prophet angel devil ghost dragon giant king queen prince palace castle
	throne crown sword shield arrow spear cannon bullet helmet uniform banner flag anthem parade
	ambassador embassy consul envoy delegate summit accord sanction tariff quota subsidy export
	import cargo container warehouse depot terminal runway airport pilot passenger luggage tourist
	souvenir postcard compass lantern tent trail ridge cliff canyon glacier volcano crater desert
	oasis swamp marsh delta lagoon reef tide wave current breeze thunder rainbow frost fog shadow`

	verbList = `report ask call use need open start plan show help work move turn add allow expect
	offer decide follow change question require include continue accept refuse reject support oppose
	review discuss describe explain claim suggest announce deny confirm repair replace remove close
	finish create produce deliver order purchase collect count measure test check record publish
	print edit correct improve reduce increase raise lower extend limit protect attack defend
	destroy restore rescue search discover notice watch visit enter approach cross reach pass carry
	pull push lift fill empty clean wash paint cover uncover mark sign approve amend repeal enforce
	monitor inspect investigate examine study analyze compare estimate calculate predict warn remind
	advise urge invite welcome greet thank praise blame accuse arrest charge convict
	release punish reward employ hire dismiss train educate coach manage direct 
	govern represent elect nominate appoint promote transfer borrow deposit invest earn
	waste save gather divide share separate combine connect link attach fasten fold stretch
	crush smash crack damage harm injure wound heal treat cure nourish plant harvest cultivate
	water bury explore climb descend sail row paddle march wander travel return arrive depart
	remain stay wait linger hurry delay postpone cancel resume complete achieve attain gain 
	obtain acquire receive inherit possess own rent lease install assemble construct demolish design
	invent develop adapt adjust modify alter convert transform translate interpret summarize quote
	cite mention declare proclaim insist argue debate dispute contest challenge resist defy obey
	respect admire adore despise fear dread envy pity amuse annoy disturb frighten shock surprise
	astonish confuse persuade convince assure promise guarantee threaten betray deceive cheat trick
	conceal reveal expose display exhibit feature illustrate sketch photograph film 
	stream upload download encrypt delete copy paste archive index sort filter scan track
	trace map chart survey sample probe sense detect ignore overlook neglect abandon desert surrender
	seize capture trap hunt chase pursue escape evade avoid prevent hinder block obstruct permit
	license authorize grant award donate contribute sponsor finance fund tax fine audit oversee`

	adjectiveList = `new old large small local public national early late long short high low young
	recent former final main major private social political federal legal medical annual foreign
	common open free clear simple hard easy strong weak rich poor safe dangerous quiet loud warm cold
	dry wet dark bright heavy light deep narrow wide empty full clean dirty fresh modern ancient rural
	urban regional central northern southern eastern western coastal distant remote nearby familiar
	strange rare usual unusual normal formal casual official secret honest careful careless patient
	eager nervous calm angry happy sad proud humble brave cruel gentle kind generous selfish loyal
	clever foolish wise curious skilled expert novice famous obscure popular controversial moderate
	radical liberal conservative independent neutral hostile friendly partial complete 
	rapid slow sudden gradual steady constant frequent occasional regular irregular temporary permanent
	brief lengthy exact rough vague precise correct mistaken false true genuine artificial natural
	organic chemical digital electric mechanical manual automatic complex plain fancy
	elegant ugly beautiful handsome pale vivid colorful wooden golden iron plastic rubber woolen
	cotton sharp blunt smooth coarse thick thin flat round square hollow solid liquid frozen boiled
	raw ripe rotten sweet bitter sour salty spicy bland hungry thirsty tired asleep awake healthy
	sick fragile sturdy stable shaky broken intact damaged ruined costly cheap expensive affordable
	scarce abundant sufficient excessive average typical specific general broad
	limited endless possible impossible likely doubtful certain uncertain inevitable optional
	mandatory voluntary civil criminal military domestic global internal external visible hidden`

	adverbList = `also still already again often soon later now then today yesterday never always
	sometimes usually nearly almost quickly slowly clearly simply largely mainly fully partly recently
	finally suddenly quietly loudly carefully openly publicly privately formally officially legally
	nationally locally widely broadly strongly weakly safely badly briefly promptly gradually steadily
	constantly rarely frequently regularly temporarily permanently exactly roughly precisely correctly
	falsely genuinely honestly bravely gently kindly generously wisely foolishly eagerly calmly angrily
	happily sadly proudly warmly coldly sharply smoothly thinly thickly deeply narrowly together apart
	abroad elsewhere indoors outdoors upstairs downstairs twice thrice instead anyway meanwhile
	otherwise nevertheless forever overnight`

	firstNameList = `Anna Peter Maria John Sarah David Laura Thomas Helen Robert Alice Martin Julia
	Samuel Emma Daniel Clara Victor Nina Oscar Ruth Felix Irene Hugo Vera Simon Edith Leon Greta Paul
	Ingrid Walter Miriam Albert Sonia Frank Teresa Edgar Lydia Arthur Marta Conrad Flora Gerald Judith
	Harold Stella Ralph Naomi Ernest`

	// Surnames and places are made of a head and a tail each: a long tail of rare words.
	surnameHeads = `Hal Mor Wen Ash Brad Cal Dun Eld Far Gar Har Kel Lan Mar Nor Ol Pem Rad Sel Thorn
	Ul Var Whit Yar Bren Crom Dray Fen Grim Hollo`
	surnameTails = `den by ford ler man son worth ley ric sen more kins wood gate well stone field ham
	croft land`
	placeHeads = `Stone River Green North South West East Oak Elm Ash Mill Lake Clear Spring Black White
	Red Gold Fair High Long Broad Deep Cold New Old King Queen Bishop Abbot`
	placeTails = `ton mouth bridge field ville port haven dale burgh wick stead minster`

	monthList   = `January February March April May June July August September October November December`
	weekdayList = `Monday Tuesday Wednesday Thursday Friday Saturday Sunday`

	// properList is what else has a capital inside a sentence.
	properList = `I U.S. Dr. Mr. Mrs. Prof. Gov. Sen.`
)
