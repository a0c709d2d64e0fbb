"""Words about people: titles, roles, particles, and the words that are never part of a name. Data only, no logic.

All words are lower case without accents and full stops, unless a comment says otherwise.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ------------------------------------------------------------------------------------------ titles

# A man is meant: "Mr. Novak", "Sir Keith", "Alhaji Musa Bello".
MALE_TITLES = _words(
    """
    mr mister sir lord herr monsieur senor signor king prince duke baron father fr brother imam rabbi alhaji haji
    mallam malam shri encik maulana mullah ustaz otunba
    """
)
# A woman is meant: "Ms. Novak", "Dame Judith".
FEMALE_TITLES = _words(
    """
    mrs ms miss madam madame mme mlle lady dame frau senora signora queen princess duchess baroness sister alhaja
    hajiya hajah smt shrimati kumari datin begum
    """
)
# Words before a name that say nothing of a role worth a line: "Dr. Osei", "Mr. Novak".
COURTESY_TITLES = _words(
    """
    mr mister mrs ms miss mx madam madame mme mlle monsieur herr frau senor senora signor signora dr sir dame alhaji
    alhaja hajiya haji hajah mallam malam otunba engr arc barr adv shri smt shrimati kumari datuk dato datin encik
    honourable honorable ustaz begum
    """
)
# Those of them that go before a given name alone: "Sir Keith" for Sir Keith Novak.
GIVEN_NAME_TITLES = _words("sir dame")
# Written short before a name and roles all the same: "Sen. Ruiz", "Gen. Okafor". A full stop follows them.
SHORT_TITLES = _words(
    """
    sen sens rep reps gov lt col gen maj capt cmdr sgt cpl pvt adm brig supt insp det prof rev hon amb atty pres sec
    pm mp pc dci wpc coun cllr ald msgr pte speaker mna mpa mla mlc mca td asp dsp csp ssp acp dcp igp
    """
)
# Family-name suffixes: "Alan Reyes Jr."
SUFFIXES = _words("jr sr ii iii iv")
# Between or before family names: "Ursula van Dijk", "Omar al-Hadi", "Maria dos Santos". Never a name by themselves.
PARTICLES = _words(
    """
    van von der den de del dela delos della di da do dos das du la las los le el al bin ibn ben bint ter ten zu zum
    af av y e abu ul ud
    """
)

# ------------------------------------------------------------------------------------------- roles

# What a person is, as the last noun of a role: "NATO Secretary General", "a retired plumber".
ROLE_NOUNS = _words(
    """
    academic accountant gaffer diva reverend corporal co-star activist actor actress adjutant administrator admiral
    adviser advisor advocate agent aide ambassador analyst anchor anchorman anchorwoman anthropologist apprentice
    archaeologist archbishop architect artist assemblyman assemblywoman assistant astronaut astronomer athlete
    attorney auditor author ayatollah backbencher baker banker barrister baron baroness bassist billionaire
    biologist bishop blogger boss botanist boxer brigadier broadcaster builder bureaucrat businessman businesswoman
    butcher campaigner candidate captain cardinal caretaker carer carpenter cartoonist celebrity ceo cfo coo cto
    chair chairman chairperson chairwoman chancellor chaplain chef chemist chief choreographer citizen cleric
    climatologist clerk co-chair co-founder co-author coach columnist comedian comedienne commandant commander
    commentator commissioner comptroller composer conductor congressman congresswoman conservationist constable
    consul consultant contractor controller convener coordinator coroner correspondent councillor councilman
    councilwoman councilor counsel counsellor counselor count countess criminologist curator cyclist dancer dean
    defender delegate democrat demographer dentist deputy designer detective developer dictator diplomat director
    dissident doctor driver drummer duchess duke ecologist economist editor educator electrician emperor empress
    engineer entrepreneur envoy epidemiologist executive expert explorer farmer filmmaker financier fireman
    firefighter fisherman footballer foreman founder gardener general geneticist geologist geophysicist goalkeeper
    golfer governor grocer guard guitarist guru hairdresser head headmaster headmistress headteacher historian host
    hostess housewife hydrologist imam immunologist industrialist inspector instructor intern interpreter inventor
    investigator investor jockey journalist judge jurist justice keeper king landlord landlady laureate lawmaker
    lawyer leader lecturer legislator legend librarian lieutenant linguist lobbyist major magistrate manager marshal
    mathematician mayor mechanic mediator medic meteorologist midfielder midwife militant millionaire miner minister
    mogul monarch monk moderator mp mep msp musician naturalist negotiator neighbour neighbor neurologist
    neuroscientist novelist nun nurse nutritionist oceanographer officer official ombudsman operator organiser
    organizer owner paediatrician painter paramedic parliamentarian partner pastor pathologist patriarch
    pediatrician pharmacist philanthropist philosopher photographer physician physicist pianist pilot planner player
    playwright plumber poet policeman policewoman politician pollster pope porter postmaster postman preacher
    premier presenter president priest primatologist prince princess principal producer professor programmer
    prosecutor protester provost psychiatrist psychologist publicist publisher pundit pupil quarterback queen rabbi
    racer ranger rapper rector referee refugee registrar regulator reporter representative republican researcher
    resident rider robber runner sailor salesman saleswoman scholar scientist screenwriter sculptor secretary
    secretary-general senator sergeant sheikh sheriff shopkeeper singer skipper socialist sociologist soldier
    solicitor specialist spokesman spokesperson spokeswoman sprinter staffer star statesman statistician stateswoman
    steward strategist striker student sultan superintendent supervisor surgeon surveyor survivor swimmer teacher
    technician teenager tenant tenor theologian therapist trader trainer translator treasurer trustee tsar czar
    tutor tycoon undersecretary undertaker union-leader veteran veterinarian vicar vice-president vice-chairman
    vice-chancellor victim virologist volunteer volcanologist waiter waitress warden weatherman whip whistleblower
    winger winner witness woodworker worker writer youtuber zoologist pensioner grandmaster hacker breeder winemaker
    brewer sommelier beekeeper shepherd restaurateur hotelier frontman frontwoman vocalist songwriter showrunner
    showgirl model supermodel influencer streamer podcaster newsreader premier-designate chief-of-staff attaché emir
    caliph shah nominee hopeful challenger incumbent contender frontrunner front-runner operative surrogate
    chauffeur captor champion champ medallist medalist olympian skater skier wrestler judoka gymnast rower fencer
    bowler batsman rookie pitcher catcher cook weaver potter tailor cobbler barber janitor cleaner courier busker
    clown magician illusionist acrobat dj cellist violinist soprano baritone hunter trapper logger welder bricklayer
    roofer mason joiner decorator optician chiropractor physiotherapist radiographer nanny babysitter bartender
    barman barmaid bouncer schoolboy schoolgirl cashier concierge docker dockworker steelworker
    fisher forester falconer guide impresario
    inmate insider lobsterman locksmith mountaineer climber alpinist mayoress microbiologist paralegal pilgrim
    prioress quartermaster receptionist rescuer ringleader secretary-treasurer signatory skydiver socialite
    stockbroker stuntman superstar swordsman taxidermist telemarketer toymaker typist usher vintner warlord
    watchmaker yachtsman yachtswoman zookeeper hostage captive detainee prisoner convict fugitive gunman attacker
    hijacker member founder-editor minister-president president-elect
    taoiseach tanaiste teachta premier-elect mullah maulana mufti ustad alderman alderwoman provost bailiff oba obi
    blacksmith ironmonger goldsmith silversmith locksmith gunsmith plasterer upholsterer stonemason bookbinder
    bookseller newsagent fishmonger greengrocer milkman postwoman dustman binman signalman switchman boatman ferryman
    lifeboatman coxswain stoker fitter machinist boilermaker shipwright wheelwright seamstress dressmaker milliner
    jeweller jeweler furrier weaver florist nurseryman arborist groundsman greenkeeper gamekeeper drover herder
    rancher dairyman crofter harvester picker stevedore lighterman tugman bargeman trucker haulier cabbie cabdriver
    stationmaster signwriter typesetter bookkeeper actuary underwriter auctioneer appraiser notary conveyancer
    registrar-general beautician masseur masseuse orderly phlebotomist anaesthetist anesthetist cardiologist
    oncologist dermatologist gynaecologist gynecologist obstetrician radiologist orthodontist podiatrist dietitian
    nutritionist chiropodist psychotherapist caterer confectioner pastrycook chocolatier cheesemaker fishwife
    oysterman whaler spearfisher lifeguard steeplejack scaffolder labourer laborer handyman housekeeper groundskeeper
    verger organist choirmaster bandleader trumpeter saxophonist bagpiper harpist flautist bassoonist percussionist
    lyricist librettist dramatist essayist biographer memoirist illustrator animator puppeteer ventriloquist juggler
    ringmaster croupier bookmaker bookie horsewoman horseman oarsman oarswoman helmsman helmswoman angler wicketkeeper
    scrumhalf marathoner hurdler shotputter triathlete biathlete snowboarder surfer bodybuilder weightlifter
    powerlifter kickboxer
    announcer archivist assassin astrologer attendant aviator ballerina barista biker biochemist bodyguard broker bursar
    butler caddie cameraman coachman collector contestant costumer cricketer critic deacon dealer diarist dietician
    disc-jockey diver doorman emissary employee employer ethicist evacuee evangelist examiner farmhand freelancer friar
    futurist gallerist gamer graduate grazier guerrilla healer humorist hygienist immigrant importer informant juror
    kayaker knitter maid mailman matron mentor merchant migrant missionary mobster motorcyclist mourner navigator
    occultist optometrist pallbearer performer photojournalist poacher prefect promoter proprietor publican realtor
    recruiter retailer retiree reviewer smuggler speechwriter stallholder storyteller stylist tattooist teammate teller
    trainee traveller traveler trekker urbanist valet vendor vet voter worshipper
    """
)
# Roles that firms, teams and ships have too: "owner Lorne Marine", "leader Rovers".
FIRMS_TOO = _words(
    """
    agent attacker auditor baker boss brewer broadcaster builder captor carrier challenger champion champions contender
    contractor defender developer donor fisher giant guard guide host hunter incumbent investor leader maker manager
    medallist member miner operator owner partner player producer promoter publisher regulator rival sponsor star
    striker supplier tenant trader winner
    """
)
# Trades that are family names far more often; a trade only in lower case: "said miller Arno Novak".
TRADES = _words(
    """
    miller tanner saddler cooper turner fuller tiler glazier thatcher spinner dyer piper fiddler packer sexton diver
    wing flanker prop hooker lock flyhalf fullback halfback scrumhalf seamer allrounder goalie linebacker
    broker sweeper sealer smith wright carter fletcher chandler draper mercer sawyer slater skinner barker
    """
)
# Roles that only make sense with whose they are: "Biden's wife", "the mayor's son".
RELATIONS = _words(
    """
    wife husband son daughter mother father brother sister widow widower fiancee fiance girlfriend boyfriend uncle
    aunt nephew niece cousin grandson granddaughter grandmother grandfather stepson stepdaughter stepmother
    stepfather spouse parent mum mom dad friend colleague roommate twin hubby missus ex-husband ex-wife grandad
    grandpa grandma granny stepbrother stepsister godfather godmother great-grandmother great-grandfather fiancé
    fiancée pal neighbour neighbor partner
    """
)
# Gendered by the word itself: "the spokeswoman", "a widower".
MALE_NOUNS = _words(
    """
    man boy gentleman father dad son brother husband uncle nephew grandfather grandson widower boyfriend king prince
    duke baron emperor lord monk priest actor waiter policeman businessman spokesman congressman councilman
    assemblyman fisherman fireman postman salesman anchorman headmaster statesman landlord frontman cameraman
    groom bridegroom grandad grandpa hubby ex-husband godfather stepbrother
    """
)
FEMALE_NOUNS = _words(
    """
    woman girl lady mother mum mom daughter sister wife aunt niece grandmother granddaughter widow girlfriend
    fiancee queen princess duchess baroness countess empress nun actress waitress policewoman businesswoman
    spokeswoman congresswoman councilwoman assemblywoman saleswoman anchorwoman headmistress stateswoman landlady
    frontwoman chairwoman heroine bride gran nan granny grandma missus ex-wife godmother stepsister comedienne
    hostess housewife midwife showgirl
    """
)
# People in general, whom a definite phrase may mean: "the man", "the 59-year-old", "the pair".
PERSON_NOUNS = _words(
    """
    man woman boy girl gentleman lady person teenager child youth youngster victim suspect defendant accused plaintiff
    patient mother father mum mom dad grandmother grandfather grandma grandad widow widower bride groom pensioner
    great-grandmother great-grandfather bridegroom granny grandpa gran nan bystander camper commuter customer
    demonstrator eyewitness hiker homeowner motorist onlooker parishioner passenger pedestrian shareholder shopper
    subscriber supporter tourist villager visitor
    """
)
# What somebody is in a case or on a ward, which those of an office there are not: "the defendant" is not the judge.
CASE_NOUNS = _words("victim suspect defendant accused plaintiff patient")
# Parties by the words that call their members: "the Republican", "Tory leader Ana Ruiz".
PARTIES = {
    "republican": "republican", "gop": "republican", "democrat": "democrat", "democratic": "democrat",
    "tory": "conservative", "conservative": "conservative", "labour": "labour", "libertarian": "libertarian",
    "socialist": "socialist", "communist": "communist", "liberal": "liberal",
}  # fmt: skip
# Other words for one office: "the PM" is the prime minister, "the top diplomat" the foreign minister.
SAME_OFFICE = (
    ("prime minister", "premier", "pm"),
    ("spokesperson", "spokesman", "spokeswoman"),
    ("foreign minister", "foreign secretary", "top diplomat", "chief diplomat", "secretary of state"),
    ("finance minister", "chancellor of the exchequer", "treasury secretary"),
    ("minister", "secretary"),
    ("attorney", "lawyer", "barrister", "solicitor", "counsel"),
    ("adviser", "advisor", "aide"),
    ("doctor", "physician", "medic", "surgeon"),
    ("professor", "academic", "scholar", "researcher", "scientist"),
    ("footballer", "player", "striker", "midfielder", "defender", "winger", "goalkeeper", "forward"),
    ("coach", "manager", "trainer", "gaffer", "boss"),
    ("police officer", "officer", "constable", "policeman", "policewoman", "sergeant"),
    ("actor", "actress"),
    ("writer", "author", "novelist"),
    ("journalist", "reporter", "correspondent"),
    ("diplomat", "ambassador", "envoy"),
    ("tycoon", "billionaire", "businessman", "businesswoman", "entrepreneur", "mogul", "magnate", "founder"),
    ("councillor", "councilor", "councilman", "councilwoman"),
    ("nominee", "candidate", "hopeful", "contender"),
    ("chief", "head", "boss", "leader", "director", "secretary-general", "secretary general", "chair", "chairman",
     "chairwoman", "chairperson", "ceo", "chief executive", "commander"),
    ("king", "monarch"),
    ("queen", "monarch"),
    ("pope", "pontiff"),
    ("neighbour", "neighbor", "resident"),
)  # fmt: skip
# Words that may mean any of several offices, which are not one another: "the lawmaker" is a senator or a congresswoman.
WIDER_OFFICE = {
    "lawmaker": _words("senator congressman congresswoman representative mp legislator parliamentarian assemblyman"),
    "legislator": _words("senator congressman congresswoman representative mp lawmaker parliamentarian assemblyman"),
    "politician": _words("minister senator mayor governor lawmaker mp congressman congresswoman representative"),
    "leader": frozenset({"president", "prime minister", "premier", "chancellor", "chief minister", "king"}),
    "head of state": _words("president king queen emperor"),
    "head of government": frozenset({"prime minister", "chancellor", "premier"}),
    "official": _words("minister diplomat envoy secretary"),
    "star": _words(
        "singer actor actress musician rapper footballer striker player queen presenter host cook chef comedian"
    ),
    "singer": frozenset({"star", "pop star", "musician", "vocalist", "rapper", "frontman", "queen", "diva", "legend"}),
    "expert": _words("analyst specialist researcher scientist economist professor"),
    "commander": _words("general colonel officer admiral"),
    "officer": _words("general colonel captain sergeant inspector detective"),
}
# Offices of several words; True where the last word alone may mean them, as "the minister" may be a foreign minister.
COMPOUND_OFFICES = {
    "prime minister": False, "vice president": False, "vice-president": False, "secretary general": False,
    "attorney general": False, "surgeon general": False, "solicitor general": False, "director general": False,
    "governor general": False, "inspector general": False, "chief executive": False, "top diplomat": True,
    "chief diplomat": True, "foreign minister": True, "foreign secretary": True, "secretary of state": True,
    "finance minister": True, "treasury secretary": True, "police officer": True, "press secretary": False,
    "chief of staff": False, "head of state": False, "head of government": False, "chief executive officer": False,
    "police chief": True, "home secretary": True, "chief justice": True,
}  # fmt: skip
# Bodies in general, which may be any that a role names: "the company chief", "the alliance's head".
BODIES = _words(
    """
    alliance group agency company firm party body organisation organization club union bank team government state
    council city town country nation league federation association commission
    """
)
# Offices that a person has or no longer has: "the president" is not the former president.
OFFICES = _words(
    """
    president minister governor mayor chancellor senator king queen chief ambassador premier secretary speaker chairman
    chairwoman chair director
    """
)
# Offices that each country has, so that an article that names its own holder may speak of another country's without a
# name: "President Ana Ruiz flew home. The Finnish president said no."
HEADS_OF_COUNTRIES = frozenset(
    {"president", "prime minister", "premier", "pm", "chancellor", "king", "queen", "monarch"}
)
# Who stands for election, or has been elected: "the candidate" may be "Councillor Ana Ruiz".
POLITICIANS = _words(
    """
    candidate congressman congresswoman contender councillor councilman councilwoman councilor governor incumbent
    lawmaker legislator mayor minister mp msp nominee politician representative senator
    """
)
# Short titles in full, so that "the senator" may be "Sen. Ruiz".
FULL_TITLES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "dr": "doctor", "prof": "professor",
    "lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant", "rev": "priest", "pres": "president",
    "sec": "secretary", "atty": "attorney", "insp": "inspector", "supt": "superintendent", "det": "detective",
    "maj": "major", "adm": "admiral", "amb": "ambassador", "hon": "judge", "cmdr": "commander", "cpl": "corporal",
    "cllr": "councillor", "coun": "councillor", "msgr": "priest", "pte": "private", "tanaiste": "tanaiste",
}  # fmt: skip
# What a minister is for; those of different ones are two people. Spellings and synonyms share a value.
PORTFOLIOS = {
    "foreign": "foreign", "defence": "defence", "defense": "defence", "finance": "finance", "treasury": "finance",
    "interior": "interior", "home": "interior", "health": "health", "justice": "justice", "education": "education",
    "trade": "trade", "energy": "energy", "economy": "economy", "environment": "environment", "climate": "environment",
    "culture": "culture", "labour": "labour", "labor": "labour", "transport": "transport",
    "transportation": "transport",
    "agriculture": "agriculture", "farm": "agriculture", "housing": "housing", "science": "science", "sports": "sport",
    "sport": "sport", "tourism": "tourism", "immigration": "immigration", "migration": "immigration", "press": "press",
    "police": "police", "fire": "fire", "union": "union", "army": "army", "navy": "navy", "party": "party",
    "opposition": "opposition", "prime": "prime", "football": "football", "climbing": "climbing",
}  # fmt: skip
# What a paper thinks of somebody, which is no part of a role: "embattled Governor Ana Ruiz".
OPINIONS = _words(
    """
    embattled beleaguered disgraced beloved outspoken controversial fiery feisty flamboyant vocal popular
    """
)
# Kept at the front of a role: "former mayor", "acting head", "then-governor".
ROLE_QUALIFIERS = _words("former ex acting interim then late deputy vice outgoing incoming retired assistant honorary")

# ------------------------------------------------------------------------- words that are no person's

# The last word of what is no person: "Schiphol Airport", "Trump Tower", "Labour Party", "Lake Victoria".
THING_NOUNS = _words(
    """
    grant grants loan loans box tv academy act administration affair agency agreement air aircraft airlines airport
    airways alliance app army arena arms assembly association attack authority avenue award awards bank base basin
    battalion battle bay beach bill board boulevard bowl bridge brigade broadcasting building bureau cabinet cafe
    campaign canal capital castle cathedral center central centre chamber championship channel charity chronicle
    church city clinic club coalition coast college command commission committee communications community company
    conference congress constitution consulting corp corporation corps council county court courthouse creek crisis
    cup daily dam day deal declaration democrats department desert directorate district division dome drive east
    embassy empire energy enterprise enterprises estate europe express fair federation festival field films finance
    financial fleet force forces forest foundation front fund games garden gardens gas gazette gate global
    government group gulf hall harbor harbour health heights herald highway hill hills holding holdings holocaust
    hospital hotel house inc independent industries inn initiative inquiry institute institution insurance
    international investments island islands journal jury kingdom labs lake lane laboratories law league legion
    library limited line lines llc lodge ltd magazine mall market media memorial ministry mirror mission monument
    motors mountain mountains movement museum music nation nations navy network networks news newspaper north oblast
    observer ocean office oil olympics open orchestra order organisation organization pact palace parade park
    parliament partners partnership party pass patrol peninsula petroleum pictures pipeline place plan plaza police
    port post power press prison prize productions program programme project province public radio railway rally
    reactor records reef region reports republic republicans research reserve resort restaurant review river road
    rocket room route sanctuary school schools science sea senate series service services shipping shop show shrine
    society solutions south space square stadium stage standard state states station store strait street strike
    strikes studio studios summit sun sunday supermarket supreme survey syndicate systems team technologies
    technology telecom telegraph television temple terminal territory theater theatre times tower towers town trade
    trail train transport treaty tribune trophy trust tunnel union united university valley venture ventures village
    wall war watch water way weapons wealth weather website week west works world yard zone airbase missile missiles
    dal morcha parishad samiti sangh samaj sena
    drone tank frigate destroyer carrier submarine ship vessel ferry tanker yacht jet bomber satellite probe
    statue prosecutions collective
    telescope hurricane storm cyclone typhoon virus vaccine protocol accord accords convention caucus convoy brigade
    regiment squadron militia brotherhood resistance jihad christmas easter ramadan friday saturday reply statement
    update exclusive breaking video watch photo photos live opinion analysis
    """
)
# The first word of what is no person: "Mount Rainier", "Fort Bragg", "USS Nimitz", "Team Novak".
THING_STARTS = _words(
    """
    lake river uss hms hmas usns cvn mv rms operation team camp hurricane cyclone
    typhoon storm project radio club fc ac real team los san santa st saint new north south east west northern
    southern eastern western upper lower great greater united royal federal national central supreme the black white
    red green blue super world international global general-motors breaking exclusive video watch happy merry
    burg haus torre via casa monte mont lago laguna costa cabo wadi jebel bab institut
    banco banque sporting atletico dynamo dinamo lokomotiv spartak olympique borussia
    """
)
# The same of places, by words that are nobody's given name: "Villa Aurora", "Saint Lawrence".
PLACE_STARTS = _words(
    """
    mount mt fort port cape gulf isle saint schloss kloster chateau palais palazzo villa castello piazza plaza ponte rue
    calle avenida hotel hostal jardin parc parque musee museo museu teatro stade stadio estadio estadi stadion basilica
    iglesia eglise cerro lac universidad universite universitat universiti
    """
)
# Houses of parliament and their seats, which stand before a name and are no part of it: "in the Dáil Owen Marsh said"
HOUSES = _words(
    """
    dail seanad oireachtas senedd holyrood stormont westminster knesset bundestag bundesrat landtag nationalrat duma
    rada sejm senat storting folketing riksdag althing eduskunta majlis cortes sabha diet saeima seimas riigikogu
    """
)
# What stands before the name of a ship or a place that is called after a person: "USS Nimitz", "Fort Bragg".
NAMED_THINGS = _words("uss hms hmas cvn mount fort lake camp port cape")
# Last words of things that are family names too; with a given name before them they are: "Adam West", "Grace Hill".
SURNAME_THINGS = _words(
    """
    west east north hill hills park lane house church lake way field fields day wall post forest brooks wells power
    price street  bridge castle garden gardens green school temple tower towers shore road reef stage bay beach dale
    ford heights hall grant law court press bill box day fair gate hill lodge mall march mountain pass place plan port
    record sea shore show south square state strike summit sun train war waters works yard
    """
)
# What makes an owner of a name or a noun: "Lithuania's", "the ministers'"
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
# What opens and closes a nickname within a name: `Robert "Bobby" Lane`, "William (Bill) Harker"
NICKNAME_MARKS = {'"': '"', "“": "”", "'": "'", "‘": "’", "(": ")", "„": "“", "«": "»", "``": "''"}
# What a body that is called after a person is: "the Omar Hadi group", but "the Omar Hadi government".
NAMED_BODIES = _words("group gang cartel cult militia company firm bank club brand chain faction foundation clan")
# What a street may be called, which is a surname too or a word that is none of a name: "lives in Jensen Close"
STREETS = _words(
    """
    avenue boulevard close court crescent drive gardens grove heights lane mews parade place quay rise road row square
    street terrace view walk way wharf
    """
)
# What sails under a name that may be a person's: "the trawler Helen Mary"
VESSELS = _words(
    """
    aboard barge boat cruiser dinghy ferry freighter launch lifeboat schooner ship steamer tanker trawler tug tugboat
    vessel yacht
    """
)
# What is called after people: "Ana Ruiz airport", "the Omar Hadi trophy".
CALLED_AFTER_PEOPLE = _words(
    """
    academy airbase airport arena auditorium avenue award barracks bridge college cup dam district districts division
    divisions crew expressway flyover foundation ground highway
    hospital institute library medal memorial metro mosque museum oval park prize railway road roundabout scholarship
    school square stadium stand station statue street terminal theatre theater trophy university
    """
)
# Gods by their names, which people bear too, and the titles that make them gods: "Lord Shiva", "Durga Maa".
DEITIES = _words(
    """
    allah ayyappa balaji bhairav brahma buddha devi durga ganesh ganesha hanuman indra jagannath jesus kali kartikeya
    krishna lakshmi mahadev murugan narayana parvati radha ram rama saraswati shankar shiva sita venkateswara vishnu
    """
)
DIVINE_TITLES = _words("lord goddess bhagwan bhagavan maa mata")
# What a picture's credit begins with: "Photo: Ana Ruiz", "Picture / Omar Hadi"
CREDITS = _words("photo photos picture pictures photograph photographs image images credit video illustration pic pics")
# Roles that are family names too: "James Baker Reyes", "Judge Reyes" but "Martin Luther King".
SURNAME_ROLES = _words(
    """
    baker bishop judge king prince pope porter carpenter farmer gardener miner major marshal singer dean guard
    constable painter  priest rider trainer warden duke ranger head host justice butcher chancellor star driver
    dancer sailor knight page model monk butler deacon merchant friar broker collector
    """
)
# Folded; numbers as the calendar counts them.
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tues": 1, "tue": 1, "weds": 2, "wed": 2, "thurs": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
# Small numbers in words: "three days ago", "a week ago".
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
CALENDAR = _words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun spring summer autumn winter christmas easter ramadan thanksgiving halloween brexit
    """
)
# Headline and common words that taggers take for names when capitalised: "Tragedy Strikes", "Calls Grow".
COMMON_WORDS = _words(
    """
    tragedy strikes shocking report watch breaking exclusive live update tensions rising global condemnation grows
    escalation dilemma outcry tragic death calls lift fears alarms support concerns warnings efforts international
    regional weapons potential inclusion war peace world news president minister state government people police
    court law party security foreign defence defense economy business climate health education science sport sports
    culture opinion analysis letter letters editor editorial readers reader share post comment comments reply leave
    email address required fields related links read more advertisement sponsored subscribe newsletter terms privacy
    policy copyright rights reserved contact about home menu search photo image video audio getty file source
    sources question answer interviewer moderator narrator host voiceover unidentified male female speaker audience
    announcer mom dad mum mother father god lord jesus christ allah amen yes no hello thanks thank please sorry okay
    ok wow oh ah hi earth moon mars sun internet web google facebook twitter instagram youtube tiktok whatsapp
    telegram amazon apple microsoft netflix uber tesla covid coronavirus ebola islam christianity judaism nazi nazis
    democrat democrats republican republicans conservative conservatives labour liberal liberals socialist
    communists communist gop congress senate house cabinet parliament kremlin pentagon bundestag knesset duma brexit
    nato eu un uk us usa uae fbi cia nsa nasa bbc cnn afp ap upi dpa patriot himars javelin stinger abrams
    leopard bradley tomahawk iskander kinzhal scud kalashnikov hamas hezbollah taliban isis isil daesh al-qaeda
    qaeda boko haram houthi houthis wagner mossad interpol europol opec unicef unesco medicaid medicare obamacare
    reuters bloomberg rival rivals ally allies opponent critic critics supporter supporters foe backer nemesis
    beloved crooked embattled disgraced
    """
)
# Words that stand before a name at the start of a sentence: "Yesterday Novak", "Meanwhile Osei".
STARTERS = _words(
    """
    the a an i he she they we you it his her their its our my your there here once yesterday today tomorrow
    meanwhile however moreover furthermore later earlier afterwards then now still yet also even perhaps said says
    asks adds added told tells thinks believes asked speaking according addressing responding writing dear like
    unlike despite amid during since under over before after following citing quoting accusing calling saying
    telling former ex acting late when while if as although though because but and or so nor for with without in on
    at by from to of about against between into through what why how who where which this that these those every
    each some any all both neither either not only just instead thus hence indeed given once until unless whether
    """
)

# Verbs whose subject is a person more often than not: "Osei laughed".
HUMAN_VERBS = _words(
    """
    say tell add ask reply write tweet claim insist argue recall explain believe think know want smile laugh marry die
    resign
    """
)

# ----------------------------------------------------------------------------------------- pronouns

HE = _words("he him his himself")
SHE = _words("she her hers herself")
FIRST_PERSON = _words("i me my we us our myself ourselves")
RELATIVE = _words("who whom whose which that")
# Stand for nobody in particular: "some said", "one wrote".
INDEFINITE = _words(
    """
    some many others several most few none one another everyone everybody somebody someone anyone nobody it this
    that you each all both those these he she they who which what much more either neither noone anything nothing
    something everything
    """
)
