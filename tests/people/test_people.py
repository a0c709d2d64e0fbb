"""Who is found in an article, under which name, and who must never be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language.name_pairs import ONE_PERSON, TWO_PEOPLE

from dossier.extract.people import find_people
from dossier.records import OutletMention
from people.articles import parsed, said_by

# Names of another alphabet, and a nickname that stands alone, are no names to the reading of one article.
NO_NAME_TO_EXTRACTION: set[str] = set()


def people(text: str, title: str | None = None) -> dict[str, list[str]]:
    """The people of an article and the texts of their mentions."""
    return {p.name: [m.text for m in p.mentions] for p in find_people(parsed(text, title))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rosa Benedetti spoke first. Benedetti's plan was short.",
            {"Rosa Benedetti": ["Rosa Benedetti", "Benedetti"]},
            id="surname-and-possessive",
        ),
        pytest.param(
            "Dr. Rajesh Menon left the ward. Mr. Menon was tired.",
            {"Rajesh Menon": ["Rajesh Menon", "Menon"]},
            id="titles-are-no-part-of-a-name",
        ),
        pytest.param(
            "Defence Minister Ulla van der Berg resigned. Van der Berg gave no reason.",
            {"Ulla van der Berg": ["Ulla van der Berg", "Van der Berg"]},
            id="particles",
        ),
        pytest.param(
            "The lawyer Omar al-Hadi appealed. “No,” al-Hadi said.",
            {"Omar al-Hadi": ["Omar al-Hadi", "al-Hadi"]},
            id="particle-with-a-hyphen",
        ),
        pytest.param(
            "The striker Kwesi Appiah-Mensah scored twice. Appiah-Mensah limped off.",
            {"Kwesi Appiah-Mensah": ["Kwesi Appiah-Mensah", "Appiah-Mensah"]},
            id="hyphen",
        ),
        pytest.param(
            "Passenger Isla Rennie, 34, said that the ship was cold.",
            {"Isla Rennie": ["Isla Rennie"]},
            id="a-calling-is-no-part-of-a-name",
        ),
        pytest.param(
            "Senator Margaret R. Castellano voted no. Margaret Castellano is 61.",
            {"Margaret R. Castellano": ["Margaret R. Castellano", "Margaret Castellano"]},
            id="initial",
        ),
        pytest.param(
            "Governor Robert Hensley signed it. Rob Hensley is a farmer's son.",
            {"Robert Hensley": ["Robert Hensley", "Rob Hensley"]},
            id="short-form",
        ),
        pytest.param(
            "South Korean President Park Min-jae spoke. Park said that he was glad.",
            {"Park Min-jae": ["Park Min-jae", "Park"]},
            id="surname-first",
        ),
        pytest.param(
            "Interior Minister Pavel Dvořák and Pavel Dvorak's aide Jana Nováková met the press.",
            {"Pavel Dvořák": ["Pavel Dvořák", "Pavel Dvorak"], "Jana Nováková": ["Jana Nováková"]},
            id="accents",
        ),
        pytest.param(
            "Kemi Bello, Usseni Kamilu, 20, Adigun Sodiq (Oyo) and Azeez Isiaka were freed on Monday after the trial.",
            {n: [n] for n in ("Kemi Bello", "Usseni Kamilu", "Adigun Sodiq", "Azeez Isiaka")},
            id="who-is-listed-with-a-person",
        ),
        pytest.param(
            "Home Minister Datuk Seri Halim Nasution Ismail left. Tan Sri Yusof Razak said no. Halim Nasution agreed.",
            {
                "Halim Nasution Ismail": ["Halim Nasution Ismail", "Halim Nasution"],
                "Yusof Razak": ["Yusof Razak"],
            },
            id="titles-of-two-words-and-a-name-cut-short",
        ),
        pytest.param(
            "Mr Crane KC rose. Anna Lee OBE, a judge, listened. Alhaji Musa Bello SAN appealed for the party.",
            {"Crane": ["Crane"], "Anna Lee": ["Anna Lee"], "Musa Bello": ["Musa Bello"]},
            id="honours-behind-a-name",
        ),
        pytest.param(
            "Chief Minister A Ranjit Reddy came late. Minister G Kishan Reddy was angry. Kishan Reddy left.",
            {"A Ranjit Reddy": ["A Ranjit Reddy"], "G Kishan Reddy": ["G Kishan Reddy", "Kishan Reddy"]},
            id="an-initial-that-is-a-word",
        ),
        pytest.param(
            "The party's spokesman of Telangana N V Suresh spoke of his plan. Suresh said it was late.",
            {"N V Suresh": ["N V Suresh", "Suresh"]},
            id="a-place-before-initials",
        ),
        pytest.param(
            "Former president Nawaz Sharif was ill. Punjab Chief Minister Shehbaz Sharif said no.",
            {"Nawaz Sharif": ["Nawaz Sharif"], "Shehbaz Sharif": ["Shehbaz Sharif"]},
            id="a-given-name-that-no-table-knows",
        ),
        pytest.param(
            "Isah Musa was there. Two men, Monday Abdul and Mohammed Dungu, were tried on Monday.",
            {"Isah Musa": ["Isah Musa"], "Monday Abdul": ["Monday Abdul"], "Mohammed Dungu": ["Mohammed Dungu"]},
            id="a-day-that-is-a-name",
        ),
        pytest.param(
            "Keith Lamont Scotter was shot. Scotter was ill. His wife, Rakeyia Scotter, wept. Scotter died.",
            {
                "Keith Lamont Scotter": ["Keith Lamont Scotter", "Scotter", "Scotter"],
                "Rakeyia Scotter": ["Rakeyia Scotter"],
            },
            id="a-relation-who-comes-in-later",
        ),
        pytest.param(
            "Martin Vance ruled for years. Vance wrote a book of her youth. She was ill. Laura Vance is a senator.",
            {"Martin Vance": ["Martin Vance"], "Laura Vance": ["Vance", "Laura Vance"]},
            id="a-pronoun-tells-two-apart",
        ),
        pytest.param(
            "Bill Ashdown and Hillary Ashdown came late. Ashdown spoke of his father. He was wet.",
            {"Bill Ashdown": ["Bill Ashdown", "Ashdown"], "Hillary Ashdown": ["Hillary Ashdown"]},
            id="his-tells-two-apart",
        ),
        pytest.param(
            "The party's secretary general Mirza Fakrul Islam Alam left. Mirza Fakrul was tired of it.",
            {"Mirza Fakrul Islam Alam": ["Mirza Fakrul Islam Alam", "Mirza Fakrul"]},
            id="the-first-two-of-four-names",
        ),
        pytest.param(
            "The police will look into it, said Tan Sri Muhyid Yassan today.",
            {"Muhyid Yassan": ["Muhyid Yassan"]},
            id="a-title-of-two-words-says-that-a-name-follows",
        ),
        pytest.param(
            "Prime Minister Sheikh Rehana left. Sheikh Omar Hadi came.",
            {"Sheikh Rehana": ["Sheikh Rehana"], "Omar Hadi": ["Omar Hadi"]},
            id="a-title-that-is-a-name",
        ),
        pytest.param(
            "DANIEL OSEI was a baker. ANNA RUIZ-LIND, a nurse, knew him.",
            {"Daniel Osei": ["DANIEL OSEI"], "Anna Ruiz-Lind": ["ANNA RUIZ-LIND"]},
            id="names-in-capitals",
        ),
        pytest.param(
            "They are Liam Quade of the Greens, Eoghan Kenny of Labour and Anna Moss.",
            {"Liam Quade": ["Liam Quade"], "Eoghan Kenny": ["Eoghan Kenny"], "Anna Moss": ["Anna Moss"]},
            id="a-sentence-of-names-is-no-heading",
        ),
        pytest.param(
            "The case went to Justice Ogala on Monday.", {"Ogala": ["Ogala"]}, id="an-office-before-a-surname"
        ),
        pytest.param(
            "Lawyers for Daniel Ikwoche appealed. Ikwoche is 42. “No,” said J.S. Okutepa, a lawyer.",
            {"Daniel Ikwoche": ["Daniel Ikwoche", "Ikwoche"], "J.S. Okutepa": ["J.S. Okutepa"]},
            id="surnames-that-no-table-knows",
        ),
        pytest.param("President Kiptoo said that it was late.", {"Kiptoo": ["Kiptoo"]}, id="single-name-after-a-role"),
        pytest.param(
            "Bill Ashdown and Hillary Ashdown came late. Ashdown was wet.",
            {"Bill Ashdown": ["Bill Ashdown"], "Hillary Ashdown": ["Hillary Ashdown"]},
            id="a-surname-of-two-is-nobody's",
        ),
        pytest.param(
            "Hillary Ashdown spoke. Ashdown was late. Then Bill Ashdown came.",
            {"Hillary Ashdown": ["Hillary Ashdown", "Ashdown"], "Bill Ashdown": ["Bill Ashdown"]},
            id="a-surname-is-hers-before-he-is-named",
        ),
        pytest.param(
            "Bill Ashdown and Hillary Ashdown came late. Mrs. Ashdown was wet.",
            {"Bill Ashdown": ["Bill Ashdown"], "Hillary Ashdown": ["Hillary Ashdown", "Ashdown"]},
            id="a-title-tells-two-apart",
        ),
        pytest.param(
            "Crooked Hillary Ashdown, he wrote. Hillary Ashdown, a surgeon, shrugged.",
            {"Hillary Ashdown": ["Hillary Ashdown", "Hillary Ashdown"]},
            id="an-insult-is-no-part-of-a-name",
        ),
        pytest.param(
            "Rival Hillary Ashdown waved. Hillary Ashdown, a surgeon, smiled. Beyond Ashdown stood the crowd.",
            {"Hillary Ashdown": ["Hillary Ashdown", "Hillary Ashdown", "Ashdown"]},
            id="a-word-before-a-name-is-no-part-of-it",
        ),
        pytest.param(
            "Groom Omar Hadi wept. Dean Tulley, who wore a hat, laughed. Del. Ana Reyes left.",
            {"Omar Hadi": ["Omar Hadi"], "Dean Tulley": ["Dean Tulley"], "Ana Reyes": ["Ana Reyes"]},
            id="what-stands-before-a-name-and-what-begins-it",
        ),
        pytest.param(
            "The galaxy is old. Miss Galaxy Ana Reyes waved. Galaxy Ana Reyes left.",
            {"Ana Reyes": ["Ana Reyes", "Ana Reyes"]},
            id="a-word-of-the-article-before-a-name",
        ),
        pytest.param(
            "Economy secretary Alejandro Guajardo Villarreal agreed. Guajardo Villarreal left.",
            {"Alejandro Guajardo Villarreal": ["Alejandro Guajardo Villarreal", "Guajardo Villarreal"]},
            id="two-surnames",
        ),
        pytest.param(
            "Kerry Moss bought a goat. “It stared,” Kerry told The Sun.",
            {"Kerry Moss": ["Kerry Moss", "Kerry"]},
            id="a-given-name-that-is-a-place-and-speaks",
        ),
        pytest.param(
            'Councilman Robert "Bobby" Lane came. Lane was late. William (Bill) Harker, a baker, was later.',
            {
                'Robert "Bobby" Lane': ['Robert "Bobby" Lane', "Lane"],
                "William (Bill) Harker": ["William (Bill) Harker"],
            },
            id="a-nickname-in-marks-is-part-of-the-name",
        ),
        pytest.param(
            "Thu Lwin is the daughter of Ko Min, the founder. Ko Min Thu Lwin came late.",
            {"Ko Min Thu Lwin": ["Thu Lwin", "Ko Min Thu Lwin"], "Ko Min": ["Ko Min"]},
            id="a-fathers-name-that-begins-hers",
        ),
        pytest.param(
            "Maria Elena Cruz spoke. The mother of Maria Elena Cruz Prado is a nurse.",
            {"Maria Elena Cruz": ["Maria Elena Cruz"], "Maria Elena Cruz Prado": ["Maria Elena Cruz Prado"]},
            id="a-relation-of-one-of-two",
        ),
        pytest.param(
            "Sir Peter Lowry came. Sir Peter sat down. Dame Ruth Osei, a judge, stood. Dame Ruth said no.",
            {"Peter Lowry": ["Peter Lowry", "Peter"], "Ruth Osei": ["Ruth Osei", "Ruth"]},
            id="honours-go-before-the-given-name",
        ),
        pytest.param(
            "The post was put out by P Naresh. K Selvam said that he had read it.",
            {"P Naresh": ["P Naresh"], "K Selvam": ["K Selvam"]},
            id="an-initial-without-a-stop-begins-a-name",
        ),
        pytest.param(
            "“Ready,” said trainer Ole Winter. “They stole it,” said miller Arno Feld. Grace Field, a cooper, laughed.",
            {"Ole Winter": ["Ole Winter"], "Arno Feld": ["Arno Feld"], "Grace Field": ["Grace Field"]},
            id="surnames-that-are-common-words",
        ),
        pytest.param(
            "In the Dáil Tánaiste Owen Marsh and Sinn Féin’s Peter Dolan clashed. In the Knesset Yair Stern listened.",
            {"Owen Marsh": ["Owen Marsh"], "Peter Dolan": ["Peter Dolan"], "Yair Stern": ["Yair Stern"]},
            id="houses-and-parties-are-no-part-of-a-name",
        ),
        pytest.param(
            "Yesterday Ingrid Solheim left. On Tuesday Ingrid Solheim returned.",
            {"Ingrid Solheim": ["Ingrid Solheim", "Ingrid Solheim"]},
            id="days-before-a-name",
        ),
        pytest.param(
            "Shadow minister Roy Jansen MPL left. Town Mayor Eva Lind MCAs met. Karl Brandt KC stayed.",
            {"Roy Jansen": ["Roy Jansen"], "Eva Lind": ["Eva Lind"], "Karl Brandt": ["Karl Brandt"]},
            id="seats-behind-a-name",
        ),
        pytest.param(
            "Brig. Gen. Renaldo de Jesus rang. Ana do Mar left.",
            {"Renaldo de Jesus": ["Renaldo de Jesus"], "Ana do Mar": ["Ana do Mar"]},
            id="common-word-behind-a-particle",
        ),
        pytest.param(
            "Dato' Sri Azlan Yusof left. Dato’ Seri Halim Ismail said no.",
            {"Azlan Yusof": ["Azlan Yusof"], "Halim Ismail": ["Halim Ismail"]},
            id="title-with-an-apostrophe",
        ),
        pytest.param(
            "They met Director of Public Works George Kamau.",
            {"George Kamau": ["George Kamau"]},
            id="office-of-a-field",
        ),
        pytest.param(
            "The Member of Parliament (MP) for Bosumtwe Simon Mensah left. The lawyer of Mark Ruiz stayed.",
            {"Simon Mensah": ["Simon Mensah"], "Mark Ruiz": ["Mark Ruiz"]},
            id="seat-before-a-name",
        ),
        pytest.param(
            "Keith Hadley and Rakeyia Hadley left. “Don't,” Hadley said as she filmed it.",
            {"Keith Hadley": ["Keith Hadley"], "Rakeyia Hadley": ["Rakeyia Hadley", "Hadley"]},
            id="surname-of-two-told-by-a-pronoun",
        ),
        pytest.param(
            "Ana Ruiz said its profit fell. Singer Ram Shankar left. Krishna Menon said he was tired.",
            {"Ana Ruiz": ["Ana Ruiz"], "Ram Shankar": ["Ram Shankar"], "Krishna Menon": ["Krishna Menon"]},
            id="people-with-names-of-gods",
        ),
        pytest.param(
            "Party leader CR Kesavan met PM Novak. They believe in BR Ambedkar and the EU.",
            {"CR Kesavan": ["CR Kesavan"], "Novak": ["Novak"], "BR Ambedkar": ["BR Ambedkar"]},
            id="two-initials-without-stops",
        ),
        pytest.param(
            "date 2023 Harbour Janata Party spokesperson Sambhit Patro on Tuesday hit out. “No,” Patro said.",
            {"Sambhit Patro": ["Sambhit Patro", "Patro"]},
            id="role-that-belies-a-label",
        ),
    ],
)
def test_a_person_is_found_under_the_fullest_name_with_every_mention(text: str, expected: dict[str, list[str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tragedy Strikes at Coastal Airport as Ferry Sinks\n\nThe ferry sank at noon.", id="headline"),
        pytest.param("The flight from Schiphol Airport to Washington was late.", id="airport-and-city"),
        pytest.param("He worked in Trump Tower, then at Goldman Sachs and Morgan Stanley.", id="tower-and-banks"),
        pytest.param("In May and June the rain stays away, in August it comes.", id="months"),
        pytest.param("The USS Nimitz and HMS Victory met off Fort Bragg.", id="ships-and-forts"),
        pytest.param("Patriot and Javelin missiles were sent, and Leopard tanks.", id="weapons"),
        pytest.param("Hurricane Katrina reached the coast, and Tropical Storm Debby followed.", id="storms"),
        pytest.param("The Kremlin, Moscow and Kyiv declined to comment.", id="seats-of-power"),
        pytest.param("Virginia and Georgia voted on Tuesday; Jordan did not.", id="places-that-are-given-names"),
        pytest.param(
            "Schloss Bernried and Palazzo Corsi hosted the talks; Château Rives did not.", id="foreign-houses"
        ),
        pytest.param("Villa Aurora was sold. Hotel Lucia was not.", id="foreign-houses-of-given-names"),
        pytest.param("Lake Victoria is south of Mount Elgon.", id="lake-and-mountain"),
        pytest.param("The Clinton Foundation and the Ford Motor Company replied.", id="foundation-and-company"),
        pytest.param("N. Korea fired a missile, S. Korea protested.", id="abbreviated-countries"),
        pytest.param("Coal is cheap. Nobody wants coal. Coal has had its day.", id="common-word"),
        pytest.param("Read the Daily Mirror, the Straits Times or El Pais.", id="newspapers"),
        pytest.param("I told them that I would not. It was late.", id="pronouns"),
        pytest.param("Reuters, Bloomberg and Interpol were told.", id="agencies"),
        pytest.param("The ferry's owners, Lorne Marine, said they were helping.", id="several-by-one-name"),
        pytest.param("Photo: Agence Sud / Ana Ruiz\n\nThe bridge opened on Monday, to all traffic.", id="a-credit"),
        pytest.param("Picture / Mark Mitcham. The mayor smiled and went home.", id="a-credit-with-a-stroke"),
        pytest.param("Fianna Fáil put forward a man, and Fine Gael a woman of the town.", id="parties"),
        pytest.param("He called it a Jim Crow law. Wells Fargo said it was late.", id="a-law-and-a-firm"),
        pytest.param("The Director of Public Prosecutions said that it would appeal.", id="an-office"),
        pytest.param("He spoke at Universiti Malaysia Sabah on Monday after the vote.", id="a-foreign-university"),
        pytest.param("They met at the Indira Gandhi Statue in the old town.", id="a-statue"),
        pytest.param("He sang A Change for all of the town.", id="a-song"),
        pytest.param("Leong Hup said its profit rose by a third.", id="firm-whose-profit"),
        pytest.param("Vaxi, the vaccine alliance, left the port.", id="alliance-by-what-it-is"),
        pytest.param("Lord Krishna was worshipped there, and Durga Maa.", id="gods"),
        pytest.param("He arrived at Ana Ruiz airport before noon.", id="airport-called-after-somebody"),
        pytest.param("They won the Omar Hadi trophy twice.", id="prize-called-after-somebody"),
        pytest.param("The crowd shouted “Viva Zamora” as it left.", id="slogan"),
        pytest.param("The Hind Dal and the Rashtra Sena marched on Monday.", id="foreign-parties"),
        pytest.param("Police banned the Milah Abraham group in the town.", id="a-group-called-after-somebody"),
    ],
)
def test_what_is_no_person_is_never_one(text: str) -> None:
    assert people(text) == {}


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_two_people_of_like_names_are_two_within_one_article(one: str, other: str) -> None:
    found = people(
        f"The mayor of Wexby, {one}, said that the bridge would be mended.\n\n"
        f"The mayor of Torrin, {other}, said that the ferry had been paid for."
    )
    assert found == {one: [one], other: [other]}


@pytest.mark.parametrize(("one", "other"), [pair for pair in ONE_PERSON if pair.id not in NO_NAME_TO_EXTRACTION])
def test_one_person_under_two_spellings_is_one_within_an_article(one: str, other: str) -> None:
    found = people(f"The mayor of Wexby, {one}, opened the bridge.\n\n“It is late,” {other} said.")
    assert len(found) == 1


def test_a_short_form_that_is_introduced_for_itself_is_another_person() -> None:
    found = people("Senator Robert Reyes spoke first. The plumber Bob Reyes said that the pipes were cold.")
    assert set(found) == {"Robert Reyes", "Bob Reyes"}


def test_a_name_that_fits_father_and_son_is_neither_of_them() -> None:
    found = people(
        "The governor, George W. Harlan, came. The judge George H. Harlan came too. “No,” George Harlan told the press."
    )
    assert found == {"George W. Harlan": ["George W. Harlan"], "George H. Harlan": ["George H. Harlan"]}


def test_an_outlet_of_the_article_is_no_person() -> None:
    parse = parsed("(Agence Sud) The bank will cut rates, Ana Ruiz said. Agence Sud had reported it.")
    named = replace(parse.article, outlets=(OutletMention("Agence Sud", "publisher", None),))
    assert [person.name for person in find_people(replace(parse, article=named))] == ["Ana Ruiz"]


def test_a_headline_yields_no_mention() -> None:
    found = people("The climber Niamh Doherty rested on Sunday.", title="Doherty Rests After Climb")
    assert found == {"Niamh Doherty": ["Niamh Doherty"]}


def test_every_mention_is_a_slice_of_the_text_in_order() -> None:
    parse = parsed("Bishop Tomasz Zieliński prayed.\n\nZieliński’s roof leaks. “It does,” Zieliński said.")
    (person,) = find_people(parse)
    spans = [mention.span for mention in person.mentions]
    assert spans == sorted(spans)
    assert all(mention.span.of(parse.article.text) == mention.text for mention in person.mentions)
    assert len(spans) == 3


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
def test_any_text_yields_people_whose_mentions_lie_in_it(text: str) -> None:
    parse = parsed(text)
    for person in find_people(parse):
        assert person.mentions
        assert all(mention.span.of(parse.article.text) == mention.text for mention in person.mentions)


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        pytest.param(
            "“We are late,” Dinnie Moeaku said. Moeaku added that it rained.",
            "Dinnie Moeaku",
            {"Dinnie Moeaku"},
            id="in-full",
        ),
        pytest.param("Celeste said that it was late.", "Celeste", {"Celeste"}, id="a-given-name-alone"),
        pytest.param("Deutsche Bahn said that its trains were late.", "Deutsche Bahn", set(), id="a-firm"),
        pytest.param("Nairobi said that it would pay.", "Nairobi", set(), id="a-town"),
        pytest.param("Officials said no. His name is not known.", "Officials", set(), id="officials"),
    ],
)
def test_who_speaks_under_a_name_is_sooner_a_person(text: str, speaker: str, expected: set[str]) -> None:
    parse = parsed(text)
    speakers = [speaker, *[speaker.rsplit(maxsplit=1)[-1]] * (text.count(speaker.rsplit(maxsplit=1)[-1]) - 1)]
    assert {person.name for person in find_people(parse, said_by(parse, *speakers))} == expected


def test_a_headline_gives_the_full_form_of_a_surname_that_stands_alone() -> None:
    title = "Governor Evans Kidare has said that he will not come to the senate"
    assert people("Kidare said no. It was late.", title) == {"Evans Kidare": ["Kidare"]}
    assert people("The senate sat late.", title) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Eva Lind, who lives in Jensen Close near the pier, said no.", {"Eva Lind"}, id="in-a-street"),
        pytest.param("Eva Lind from Marlow Drive said no.", {"Eva Lind"}, id="from-a-street"),
        pytest.param("Eva Lind, of Jensen Close, said no.", {"Eva Lind"}, id="of-a-street"),
        pytest.param("Glenn Close said no. Diane Lane said yes.", {"Glenn Close", "Diane Lane"}, id="two-surnames"),
        pytest.param("They had a letter from Glenn Close, who is ill.", {"Glenn Close"}, id="a-letter-from-somebody"),
        pytest.param("Sen. Kiko dela Cruz said no.", {"Kiko dela Cruz"}, id="dela"),
        pytest.param("Mayor Ana delos Reyes said no.", {"Ana delos Reyes"}, id="delos"),
        pytest.param("Maria de los Santos laughed.", {"Maria de los Santos"}, id="de-los"),
        pytest.param(
            "Grace Church, a diver, said no. They met at Albert Hall.", {"Grace Church"}, id="person-and-hall"
        ),
        pytest.param(
            "Gerard Butler left. Deacon Tom Hale said yes.", {"Gerard Butler", "Tom Hale"}, id="roles-as-names"
        ),
        pytest.param("The ship lay off Saint Lawrence and Fort Oscar.", set(), id="places-with-names-of-people"),
        pytest.param("Finance Minister Shah Nawaz Bhutto said no.", {"Shah Nawaz Bhutto"}, id="shah-behind-an-office"),
        pytest.param("The Shah said no.", set(), id="the-shah"),
        pytest.param(
            "They are 43-year-old Orlen Silvera and 39-year-old Leo Mitcham.",
            {"Orlen Silvera", "Leo Mitcham"},
            id="ages",
        ),
        pytest.param("The 90-year-old Harbour Arms was shut.", set(), id="the-age-of-a-house"),
    ],
)
def test_words_of_a_name_are_told_from_those_of_streets_titles_and_things(text: str, expected: set[str]) -> None:
    assert set(people(text)) == expected
