"""Words about organisations: what they are called, and what is said of none. Data only, no logic; in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split("|"))


# What an organisation is: the noun of "Ministry of Trade", "Wells Bridge Bank", "the Harbour Workers' Union".
BODY_NOUNS = _words(
    """
    academy administration agency airline airlines airport airways alliance archdiocese army assembly association
    authority bank board broadcaster bureau cabinet campaign centre center chamber channel charity church club coalition
    college commission committee company confederation congress consortium constabulary corporation council county court
    daily department diocese directorate embassy exchange federation firm force forces foundation front fund government
    group guard hospital institute institution inquiry league legislature magazine military ministry mission
    movement museum navy network newspaper observatory office organisation organization parish parliament party police
    regulator secretariat senate service services society studio studios syndicate taskforce team treasury tribunal
    trust union university watchdog management television tv radio media
    """
)
# With a capital they end the names of papers and stations: "Harbour Post", "Radio Solent".
OUTLET_ENDS = _words(
    """
    chronicle courier dispatch echo examiner express gazette globe guardian herald independent journal mail mirror news
    observer post press radio sentinel standard star sun telegraph television times tribune tv
    """
)
# Whom everybody calls by one name, which a parse alone takes for a person or a place as often as not. General
# knowledge, not exhaustive.
WELL_KNOWN = _names(
    """
    adidas|airbnb|airbus|al arabiya|al jazeera|al shabaab|al-jazeera|al-qaeda|al-shabab|aldi|alibaba|alphabet|
    amazon|amnesty|amnesty international|anadolu|anthropic|apple|aramco|asda|aso rock|astrazeneca|axios|baidu|
    barclays|basf|bayer|black lives matter|bloomberg|blue house|bmw|boeing|boko haram|bombardier|bosch|bp|
    breitbart|buckingham palace|burger king|buzzfeed|bytedance|capitol hill|chevron|chipotle|chrysler|cisco|citi|
    citigroup|coca-cola|coke|comcast|costco|credit suisse|daily beast|daily mail|daimler|danone|dell|deutsche bank|
    deutsche welle|disney|doctors without borders|downing street|easyjet|elysee|ericsson|euronews|europol|
    extinction rebellion|exxon|exxonmobil|facebook|farc|fatah|ferrari|fianna fail|fiat|fine gael|foggy bottom|ford|
    forza italia|fox|fox news|frontex|gazprom|general electric|general motors|glencore|goldman sachs|google|
    greenpeace|hamas|heineken|hezbollah|holy see|honda|hsbc|huawei|human rights watch|hyundai|ibm|ikea|instagram|
    intel|interfax|interpol|islamic jihad|islamic state|jpmorgan|kellogg|kensington palace|kfc|kremlin|kyodo|lidl|
    likud|linkedin|lloyds|lockheed martin|lufthansa|lyft|malacanang|mastercard|matignon|mcdonalds|
    medecins sans frontieres|mercedes|mercedes-benz|merck|meta|microsoft|mitsubishi|moderna|moncloa|morgan stanley|
    nasa|nato|natwest|nestle|netflix|nike|nintendo|nissan|nokia|novartis|nvidia|openai|oracle|oxfam|paypal|
    pentagon|pepsi|pepsico|peugeot|pfizer|plaid cymru|planned parenthood|podemos|politico|politifact|porsche|puma|
    qantas|qualcomm|quirinale|raytheon|red crescent|red cross|reddit|renault|reuters|rio tinto|roche|rolls-royce|
    rosneft|ryanair|sainsburys|samsung|santander|save the children|scotland yard|shell|siemens|sinn fein|sky news|
    sky sports|snapchat|sony|spacex|spotify|starbucks|state house|stellantis|subaru|suzuki|syriza|taliban|tass|
    tata|telegram|tencent|tesco|tesla|the hill|the sun|tiktok|toyota|twitter|uber|unesco|unicef|unifor|unilever|
    vatican|verizon|visa|vodafone|volkswagen|volvo|vox|walgreens|walmart|wells fargo|whatsapp|white house|
    whitehall|wikileaks|wikipedia|xiaomi|xinhua|yonhap|youtube
    """
)
# Those of which a country, a town or a head has one, so that whose it is tells which: "the Finnish government", "the
# Novak campaign", but "a Finnish company", "the Finnish newspaper".
ONE_OF_ITS_KIND = _words(
    """
    administration army authority cabinet campaign commission constabulary council department embassy government
    legislature management military ministry navy office parliament police senate treasury
    """
)
# What makes others the only ones of a country: "the Finnish supreme court", "the Kenyan central bank".
ONE_BY_RANK = {
    "court": _words("supreme high constitutional appeal appeals federal criminal"),
    "bank": _words("central reserve national"),
    "guard": _words("coast national revolutionary border"),
    "force": _words("air police defence defense"),
    "forces": _words("armed defence defense security"),
    "service": _words("intelligence security weather police secret ambulance prison health"),
    "television": _words("state"),
    "tv": _words("state"),
    "radio": _words("state"),
    "media": _words("state"),
    "agency": _words("space intelligence security weather atomic nuclear energy"),
}
# They have a capital and yet say only what it is: "the Government", "the Council".
PLAIN_BODIES = BODY_NOUNS - _words("congress senate treasury") | _words(
    "opposition authorities republic state city town district village crown house press media"
)
# Whoever writes of one means his own country's or town's unless he says otherwise: "the government" need not be the
# only one that the article names.
HOME_BODIES = _words("government police army military navy parliament cabinet opposition senate court county")
# Behind a company's name: "Harbour Foods Inc."
COMPANY_ENDS = _words(
    "inc corp corporation co ltd limited plc llc llp lp gmbh ag sa nv ab oy spa bv pty holdings group"
)
# "The company" may be any of those.
COMPANIES = _words("company firm corporation group retailer chain manufacturer maker carmaker automaker airline bank")
# The words that were said, never who said them: "the statement", "several objections".
MESSAGES = _words(
    """
    accusation allegation announcement answer apology appeal assertion claim comment complaint denial objection
    observation promise question quote quotation reaction remark reply response rumor rumour speculation statement tweet
    warning
    """
)
# Messages that say something by themselves, unless it is told whose they are: "an update from the agency".
RELEASES = _words("bulletin email letter memo note notice post release report update")
# The ends of nouns of what nobody is: "decision", "awareness". "Association" and "delegation" are in the third table.
ABSTRACT_ENDS = (
    "ment",
    "tion",
    "sion",
    "ness",
    "ism",
    "ship",
    "ance",
    "ence",
    "cy",
    "ity",
    "ture",
    "ing",
    "phy",
    "tude",
)
# Things that end otherwise and say nothing either: "several factors", "the talks", "his brain".
THINGS = _words(
    """
    accident attack back body bombing cancer car case cause change climate cost crash crime day death debate disease
    doubt economy effect effort event evidence fact factor fate feature figure fire flood form game haven heart impact
    index issue job life limit line match mind moment money month move name need number option past pattern peace
    place plan point power price problem process rate reason result right risk role room rule sale scene season share
    situation sort space stage step system talk temperature thing threat time trend truth virus vote war way weather
    week work year
    """
)
# Nouns with such ends that do speak: bodies, those who are in them, and documents.
SPEAKING_ENDS = _words(
    """
    administration agency alliance ambulance assignment association audience authority briefing charity city coalition
    commission community confederation conference congregation conservancy constituency constitution consultancy
    corporation county declaration defence delegation department deputation detachment division documentation embassy
    establishment faculty federation filing finding foundation fraternity generation government hearing institution
    intelligence investigation judiciary leadership legislation legislature majority management membership minority
    mission municipality nation offspring opposition organisation organization papacy parliament partnership party
    petition population presentation presidency prosecution publication regiment resolution ruling settlement sibling
    sorority station television submission testament university utility
    """
)
# Who says that nobody did: "few people", "no expert", "none of the parties".
DENIALS = _words("no few nobody none neither noone hardly scarcely little")
# Words before what is one of several, and so none that is named: "a federal court", "another union".
ONE_OF_MANY = _words(
    """
    a an another any each every either one two three four five six seven eight nine ten some several many most more
    other various both all such certain his her their its our my your whose this these those
    """
)
# Short titles that look like a body's initials: "the CM", "the PM".
TITLE_INITIALS = _words("cm pm mp mep ceo cfo coo cto md vp dm dg cs fm sp dsp igp mla mlc msp svp evp gm cj agf")
