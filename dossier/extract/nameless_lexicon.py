"""Words for people and bodies without a name: who may stand on a page as a source without one. Data only, no logic.

All words are singular, in lower case, unless a comment says otherwise.
"""

from __future__ import annotations

from dossier.extract.organisations_lexicon import COMPANIES, COMPANY_ENDS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who says it, told by no calling of theirs: "a source", "two loyalists". Callings stand in `ROLE_NOUNS`.
HUMANS = _words(
    """
    adult advocate ally analyst applicant appointee attendee beneficiary claimant colleague companion complainant cop
    confidant conservative consumer counterpart critic dad dissident elder employee enthusiast evacuee expat
    expert fan foe guest hawk heir immigrant informant inhabitant insider islander kid landowner liberal local
    loyalist mate migrant mountie mum national native newcomer occupant opponent parent participant patron peer pilgrim
    predecessor proponent protestant radical rebel recipient refugee relative respondent returnee rival sceptic scribe
    settler sibling skeptic source stranger student successor supremacist survivor sympathiser teen tenant trainee twin
    undergraduate vegan veteran voter whistleblower
    """
)
# Several human beings in one word, whatever its number: "police", "her family", "the couple".
GROUPS = _words(
    """
    authorities children clan clergy couple crew crowd duo electorate family families folk folks gang gentry household
    kin laity medics men mourners onlookers pair people personnel police public quartet relatives staff trio troops
    women youth youths
    """
)
# The ends of nouns of human beings who do or hold something: "protester", "narrator", "Marxist", "technician".
AGENT_ENDS = ("er", "or", "ist", "ian")
# Nouns with such ends of what is no human being: "a newspaper", "the monitor", "four retailers".
NO_AGENTS = _words(
    """
    airliner answer automaker banner barrier blockbuster bomber border boulder broadcaster browser buffer
    bulker bunker calculator calendar carmaker carrier center chapter charter checker checklist chipmaker cluster
    computer corner counter cover crater cruiser cylinder danger destroyer developer dinner disaster disclaimer
    disorder door drawer drugmaker elevator employer error explainer fact-checker factor feeder fever fiber fighter
    filter finger fliers flier floor flower flyer folder freezer freighter gender generator glacier grocer guardian
    harbor helicopter hunger indicator insurer labor ladder lander laser layer lender letter lever list liner liver
    maker manner manufacturer marker matter median meter mirror mist monitor monster motor murder newsletter newspaper
    number offer operator order outlier oyster paper parlor pepper plaster pointer poster power prayer primer
    printer processor producer projector publisher quarter reactor receiver recorder refrigerator register regulator
    remainder reminder retailer river roller rover rumor satellite scanner sector semester sensor server shelter
    shoulder silver slider spider steamer sticker supplier supercomputer tanker teaser teleprompter
    terror theater thermometer thunder ticker tiger timber tower tracker tractor trailer transfer transformer
    transmitter trawler trigger tumor twist vector wafer water weather whisper winter wonder
    wrapper
    """
)
# Offices of which one human being at a time has one, and that person a name: "the coach", "Pandan MP".
ONE_HOLDER = _words(
    """
    archbishop bishop boss candidate captain ceo cfo chairperson champion chief coach commander commissioner congressman
    congresswoman coo coordinator councillor coroner counsel cto dean deputy duke emir general head headmaster
    headmistress headteacher incumbent inspector judge lawmaker leader legislator magistrate manager marshal monarch mp
    mep msp nominee owner pope premier presenter prince princess principal prosecutor rector registrar representative
    secretary-general sheriff skipper sultan superintendent taoiseach trainer treasurer vice-president whip winner
    """
)
# Who as a rule speaks without a name, so that no article need stand before it: "FBI spokesman", "Palace source".
SPOKESPEOPLE = _words("aide insider official source spokesman spokesperson spokeswoman witness")
# Who is called so because no name is given, so that no name in the article is theirs: "the source".
ANONYMOUS = _words("informant insider source tipster whistleblower")
# Nouns that one source without a name may go by in turn: "a source close to her ... the insider".
SAME_SOURCE = (
    _words("informant insider source"),
    _words("spokesman spokesperson spokeswoman"),
)
# Kinds of organisations by their nouns: what has a noun of one in its name is called by none of another, so that "the
# club" is not Harbour Police. A noun that stands in none, as "group", may mean any.
KINDS = (
    (COMPANIES | COMPANY_ENDS) - {"group"}
    | _words("business developer drugmaker employer insurer lender operator startup supplier utility"),
    _words(
        """
        administration agency authority board bureau commission committee council department directorate inquiry
        ministry office regulator secretariat service treasury tribunal watchdog county division
        """
    ),
    _words("court tribunal"),
    _words("army constabulary force military navy police"),
    _words("academy board college division faculty institute school university"),
    _words("association club federation league side team"),
    _words("alliance campaign coalition front movement party"),
    _words("association confederation federation union"),
    _words("broadcaster channel daily magazine newspaper network outlet station"),
    _words("church diocese parish archdiocese"),
    _words("hospital clinic centre center trust service"),
)
# Before one of several whom nobody names: "a diplomat", "another neighbour".
ONE_OF_SEVERAL = _words("a an one another some any each every either neither certain")
# Whose it is, if the article does not tell it: "my father" of somebody's speech.
SPEAKERS_OWN = _words("my our your")
# "52 percent of voters" are a figure of a poll.
SHARES = _words("percent per cent % most half third two-thirds quarter majority")
