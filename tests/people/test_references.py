"""Whom a speaker's mention means, with the chain of reasons, or nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.extract.facts import find_facts
from dossier.extract.people import find_people
from dossier.extract.references import Resolution, resolve
from dossier.records import Span
from people.articles import parsed, said_by
from people.reference_gold import GOLD, answers, tally


def resolved(text: str, *speakers: str, title: str | None = None) -> tuple[Resolution, ...]:
    """What becomes of these mentions."""
    parse = parsed(text, title)
    return resolve(parse, find_facts(parse, find_people(parse)), said_by(parse, *speakers))


@pytest.mark.parametrize(
    ("gold", "most"), [pytest.param(GOLD[0], 0.97, id="first"), pytest.param(GOLD[1], 0.95, id="second")]
)
def test_on_the_gold_nobody_is_taken_for_another_and_nearly_all_are_known(gold: Path, most: float) -> None:
    found = answers(gold)
    counts = tally(found)
    knowable = sum(not answer.mark.who.startswith("?") for answer in found)
    assert len(found) >= 150
    assert counts["wrong"] == 0, "\n".join(str(answer) for answer in found if answer.verdict == "wrong")
    assert (knowable - counts["unanswered"]) / knowable >= most


@pytest.mark.parametrize(
    ("text", "speakers", "person"),
    [
        pytest.param("Ana Ruiz waited. She said no.", ["Ana Ruiz", "She"], "Ana Ruiz", id="pronoun"),
        pytest.param("Ana Ruiz sat beside Omar Hadi. She said no.", ["She"], "Ana Ruiz", id="gender-against-nearness"),
        pytest.param(
            "Mayor Ana Ruiz met Senator Eva Lind. The senator said no.", ["The senator"], "Eva Lind", id="role"
        ),
        pytest.param(
            "Omar Hadi, 34, and Ivo Lind, 59, came. The 59-year-old said no.", ["The 59-year-old"], "Ivo Lind", id="age"
        ),
        pytest.param(
            "Omar Hadi's lawyer, Eva Lind, said no.", ["Omar Hadi's lawyer, Eva Lind,"], "Eva Lind", id="apposition"
        ),
        pytest.param("It was Ana Ruiz, who said no.", ["who"], "Ana Ruiz", id="relative"),
        pytest.param(
            "Former president Omar Hadi met President Eva Lind. The president said no.",
            ["The president"],
            "Eva Lind",
            id="former-is-not-present",
        ),
        pytest.param(
            "Prime Minister Omar Hadi met Health Minister Eva Lind. The minister said no.",
            ["The minister"],
            "Eva Lind",
            id="a-prime-minister-is-not-the-minister",
        ),
        pytest.param(
            "Former president Omar Hadi met Eva Lind. The former president said no.",
            ["The former president"],
            "Omar Hadi",
            id="former-is-former",
        ),
        pytest.param(
            "President Omar Hadi left. The former president said no.", ["The former president"], None, id="not-former"
        ),
        pytest.param("Ex-mayor Omar Hadi left. The mayor said no.", ["The mayor"], None, id="ex-is-former"),
        pytest.param(
            "Shadow health secretary Eva Lind left. The health secretary said no.",
            ["The health secretary"],
            None,
            id="a-shadow-minister-is-no-minister",
        ),
        pytest.param(
            "Acting mayor Eva Lind left. The mayor said no.",
            ["The mayor"],
            "Eva Lind",
            id="an-acting-mayor-is-the-mayor",
        ),
        pytest.param(
            "Mayor Eva Lind left. The acting mayor said no.", ["The acting mayor"], None, id="the-mayor-is-not-acting"
        ),
        pytest.param(
            "Ivo Lind would not talk to the Opposition Leader. The Opposition Leader said no.",
            ["The Opposition Leader"],
            None,
            id="a-role-of-nobody-is-nobody's",
        ),
        pytest.param(
            "Ana Ruiz, 19, wept. “I saved for a year,” the student said.", ["the student"], "Ana Ruiz", id="a-calling"
        ),
        pytest.param(
            "Ana Ruiz snubbed the fishmonger. The fishmonger said no.",
            ["The fishmonger"],
            None,
            id="a-calling-of-somebody-else",
        ),
        pytest.param(
            "A boy saved his mother from jail. Judge Ana Ruiz heard him. The mother admitted it.",
            ["The mother"],
            None,
            id="somebody's-mother",
        ),
        pytest.param(
            "According to the party's spokesman, Omar Hadi is running away. The spokesman said no.",
            ["The spokesman"],
            None,
            id="who-runs-away-is-not-the-spokesman",
        ),
        pytest.param(
            "Ana Ruiz said yes. However, the clerk, Eva Lind, was aware of it.\n\n“I heard of it,” she said.",
            ["Ana Ruiz", "she"],
            None,
            id="who-spoke-and-who-was-there",
        ),
        pytest.param(
            "Eva Lind thanked the clerk Ana Ruiz on Monday.\n\nShe said the quay was safe.",
            ["She"],
            "Eva Lind",
            id="who-thanks-speaks-on",
        ),
        pytest.param(
            "Eva Lind, the coach, praised the striker Ana Ruiz. “That was superb,” she said.",
            ["she"],
            "Eva Lind",
            id="who-praises-speaks-on",
        ),
        pytest.param(
            "Eva Lind said no. The wind rose. The crew won it with Ana Ruiz at the helm.\n\n“Rain,” she continued.",
            ["Eva Lind", "she"],
            None,
            id="who-goes-on-has-spoken",
        ),
        pytest.param(
            "Eva Lind said no. The wind rose. The crew won it with Ana Ruiz at the helm.\n\n“Rain,” she laughed.",
            ["Eva Lind", "she"],
            "Ana Ruiz",
            id="who-does-not-go-on",
        ),
        pytest.param("Eva Lind met Ana Ruiz. “It is late,” she said.", ["she"], None, id="who-meets-says-nothing"),
        pytest.param(
            "Eva Lind was condemned by Ana Ruiz. “It is late,” she said.",
            ["she"],
            None,
            id="who-is-condemned-may-speak",
        ),
        pytest.param(
            "Eva Lind said no to Ana Ruiz. Ruiz was appointed in May.\n\n“It is a pity,” she said.",
            ["Eva Lind", "she"],
            None,
            id="who-spoke-and-who-was-appointed",
        ),
        pytest.param(
            "Eva Lind said no. Ana Ruiz was pleased with the plan. However, she was glad of the rain.",
            ["Eva Lind", "she"],
            "Ana Ruiz",
            id="who-spoke-and-who-felt",
        ),
        pytest.param(
            "Ana Ruiz said yes. However, the clerk, Eva Lind, raised her hand.\n\n“I heard of it,” she said.",
            ["Ana Ruiz", "she"],
            "Eva Lind",
            id="who-spoke-and-who-raised-her-hand",
        ),
        pytest.param("Justice Ana Ruiz sat. The judge said no.", ["The judge"], "Ana Ruiz", id="a-justice-is-a-judge"),
        pytest.param(
            "Ivo Lind, a Republican, met Ana Ruiz. The GOP nominee said no.",
            ["The GOP nominee"],
            "Ivo Lind",
            id="party",
        ),
        pytest.param(
            "Ivo Lind, a Republican, met Ana Ruiz. The GOP senator said no.",
            ["The GOP senator"],
            None,
            id="party-has-many",
        ),
        pytest.param(
            "Chief Omar Hadi came. The counsel to the bank, Ivo Lind (SAN), said no.",
            ["The counsel"],
            "Ivo Lind",
            id="the-name-behind-what-a-role-is-of",
        ),
        pytest.param(
            "Counsel Omar Hadi came. Counsel for both men, Ivo Lind, SAN, and Karl Holt, SAN, said no.",
            ["Counsel for both men"],
            None,
            id="two-names-behind-a-role",
        ),
        pytest.param(
            "There were Ana Ruiz, Omar Hadi and Ivo Lind, who said no.", ["who"], "Ivo Lind", id="who-is-the-last-one"
        ),
        pytest.param(
            "Mayor Ana Ruiz accused clerk Eva Lind of theft. “I took nothing,” she said.",
            ["Ana Ruiz", "she"],
            None,
            id="who-is-accused-may-answer",
        ),
        pytest.param(
            "Mayor Ana Ruiz accused clerk Eva Lind of theft. “I took nothing,” she replied.",
            ["Ana Ruiz", "she"],
            "Eva Lind",
            id="who-is-accused-replies",
        ),
        pytest.param(
            "Mayor Ana Ruiz told clerk Eva Lind to go. “I am busy,” she said.",
            ["Ana Ruiz", "she"],
            "Ana Ruiz",
            id="who-is-told-does-not-answer",
        ),
        pytest.param(
            "Minister Omar Hadi answered President Ivo Lind.\n\nLind has mocked us.\n\nAccording to him it is late.",
            ["him"],
            None,
            id="of-whom-unmarked-words-tell",
        ),
        pytest.param(
            "Ana Ruiz knows Nadia. Nadia said she was ill. “It hurts,” she added.",
            ["Nadia", "she added"],
            None,
            id="a-name-that-is-nobody's-is-a-candidate",
        ),
        pytest.param("Omar Hadi met Ana Ruiz. The Dane said no.", ["The Dane"], None, id="two-of-no-stated-country"),
        pytest.param(
            "Passenger Ana Ruiz and porter Eva Lind, 27, froze. The transport secretary said no.",
            ["The transport secretary"],
            None,
            id="a-passenger-holds-no-office",
        ),
        pytest.param("Ana Ruiz waited. The Kremlin said no.", ["The Kremlin"], None, id="a-seat-is-not-a-person"),
        pytest.param("Omar Hadi left. Mrs. Hadi said no.", ["Mrs. Hadi"], None, id="title-against-gender"),
        pytest.param(
            "Her son Ivo Lind left. Omar Hadi met Eva Lind. His son said no.", ["His son"], None, id="another's-son"
        ),
        pytest.param(
            "Bookkeeper Ana Ruiz met Omar Hadi. The bookkeeper said no.",
            ["The bookkeeper"],
            "Ana Ruiz",
            id="role-by-ending",
        ),
        pytest.param(
            "Eva Lind met Ana Ruiz's editor, Omar Hadi. Her editor said no.", ["Her editor"], "Omar Hadi", id="owner"
        ),
        pytest.param(
            "Ivo Lind met Ana Ruiz's editor, Omar Hadi. His editor said no.", ["His editor"], None, id="other-owner"
        ),
        pytest.param(
            "A judge said no on Monday. Judge Ana Ruiz wrote it. The judge left, the judge said.",
            ["the judge"],
            "Ana Ruiz",
            id="named-since",
        ),
        pytest.param(
            "Ana Ruiz picked Eva Lind. The 24-year-old said no.", ["The 24-year-old"], None, id="age-of-either"
        ),
        pytest.param(
            "Democrat Ana Ruiz met Republican Rep. Omar Hadi. The Republican said no.",
            ["The Republican"],
            "Omar Hadi",
            id="party",
        ),
        pytest.param(
            "Omar Hadi rang. His son Ivo said no. His son said why.", ["Ivo", "His son"], "Ivo", id="relation"
        ),
        pytest.param(
            "Lawyer Eva Lind met Ivo Hadi. The suspect said no.", ["The suspect"], "Ivo Hadi", id="no-office-in-a-case"
        ),
        pytest.param(
            "The club's chairwoman, Dr. Ana Ruiz, met Eva Lind. The chairwoman said no.",
            ["The chairwoman"],
            "Ana Ruiz",
            id="role-before-a-title",
        ),
        pytest.param(
            "Omar Hadi's deputy, Dr. Eva Lind, said no.", ["Omar Hadi's deputy"], "Eva Lind", id="name-in-apposition"
        ),
        pytest.param(
            "Roads Cabinet Secretary Eva Lind left. The CS said no.", ["The CS"], "Eva Lind", id="initials-of-an-office"
        ),
        pytest.param(
            "Inspector General of Police Omar Hadi met Ana Ruiz. The IG said no.",
            ["The IG"],
            "Omar Hadi",
            id="initials-of-half-an-office",
        ),
        pytest.param("European Union envoy Omar Hadi left. The EU said no.", ["The EU"], None, id="initials-of-a-body"),
        pytest.param(
            "Roads Cabinet Secretary Eva Lind and Ports Cabinet Secretary Omar Hadi left. The CS said no.",
            ["The CS"],
            None,
            id="initials-of-two-offices",
        ),
        pytest.param(
            "All Rovers half-back Ivo Hadi said no.", ["All Rovers"], "Ivo Hadi", id="team-before-role-and-name"
        ),
        pytest.param("The Rovers met coach Ivo Hadi.", ["The Rovers"], None, id="team-that-does-something"),
    ],
)
def test_a_mention_means_whom_it_agrees_with(text: str, speakers: list[str], person: str | None) -> None:
    assert resolved(text, *speakers)[-1].person == person


@pytest.mark.parametrize(
    ("text", "speakers", "rivals"),
    [
        pytest.param("Ana Ruiz and Eva Lind came. She said no.", ["She"], ["Ana Ruiz", "Eva Lind"], id="two-women"),
        pytest.param(
            "Minister Ana Ruiz met Minister Eva Lind. The minister said no.",
            ["The minister"],
            ["Ana Ruiz", "Eva Lind"],
            id="two-of-one-role",
        ),
        pytest.param(
            "Bill Ashdown and Hillary Ashdown came. Ashdown said no.",
            ["Hillary Ashdown", "Ashdown"],
            ["Bill Ashdown", "Hillary Ashdown"],
            id="two-of-one-surname",
        ),
        pytest.param(
            "Ana Ruiz and Omar Hadi said no.", ["Ana Ruiz and Omar Hadi"], ["Ana Ruiz", "Omar Hadi"], id="together"
        ),
    ],
)
def test_between_two_nobody_is_named_and_the_reason_names_both(
    text: str, speakers: list[str], rivals: list[str]
) -> None:
    found = resolved(text, *speakers)[-1]
    assert found.person is None
    assert found.source is None
    assert found.reason is not None
    assert all(rival in found.reason for rival in rivals)


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("US officials said no.", "US officials", "US officials", id="plural"),
        pytest.param("The Kremlin said no.", "The Kremlin", "Kremlin", id="seat-of-power"),
        pytest.param(
            "Ana Ruiz left. A spokesman for Ana Ruiz said no.",
            "A spokesman for Ana Ruiz",
            "a spokesman for Ana Ruiz",
            id="somebody's-spokesman",
        ),
        pytest.param("Ana Ruiz left. Ruiz's lawyer said no.", "Ruiz's lawyer", "Ruiz's lawyer", id="somebody's-lawyer"),
        pytest.param("Lawyers for Ana Ruiz said no.", "Lawyers for Ana Ruiz", "Lawyers for Ana Ruiz", id="lawyers"),
    ],
)
def test_a_source_without_a_name_is_no_person(text: str, speaker: str, source: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.source) == (None, source)


def test_a_pronoun_may_mean_a_source_without_a_name() -> None:
    found = resolved("A senior official said no. He said why.", "A senior official", "He")
    assert found[-1].source == "a senior official"


@pytest.mark.parametrize(
    ("others", "person"),
    [
        pytest.param("the editor", "Ana Ruiz", id="one-has-them"),
        pytest.param("Amir Rahal", None, id="two-have-them"),
    ],
)
def test_initials_before_a_turn_mean_the_one_who_has_them(others: str, person: str | None) -> None:
    text = f"Ana Ruiz met {others} on Monday.\n\nTT: Why now?\n\nAR: We had no choice."
    (found,) = resolved(text, "AR")
    assert found.person == person


def test_the_chain_leads_from_the_pronoun_to_the_name() -> None:
    _, found = resolved("Ana Ruiz, the mayor, said no. She said why.", "Ana Ruiz", "She")
    assert [step.mention.text for step in found.chain] == ["She", "Ana Ruiz"]
    assert all(step.reason for step in found.chain)


def test_a_name_inside_a_quotation_is_not_the_one_who_speaks_on() -> None:
    parse = parsed("Ana Ruiz said no. “Eva Lind lied and lied,” she said.")
    first, second = said_by(parse, "Ana Ruiz", "she")
    text = parse.article.text
    quoted = Span(text.index("Eva"), text.index(",”"))
    found = resolve(
        parse, find_facts(parse, find_people(parse)), (first, replace(second, kind="direct", parts=(quoted,)))
    )
    assert found[-1].person == "Ana Ruiz"


def test_who_accuses_goes_on_to_tell_of_the_accused() -> None:
    parse = parsed("Mayor Ana Ruiz accused clerk Eva Lind of theft. “She took a hundred,” she said.")
    first, second = said_by(parse, "Ana Ruiz", "she")
    start = parse.article.text.index("She took")
    words = Span(start, start + len("She took a hundred,"))
    facts = find_facts(parse, find_people(parse))
    found = resolve(parse, facts, (first, replace(second, kind="direct", span=words, parts=(words,))))
    assert found[1].person == "Ana Ruiz"


def test_whom_a_quotation_tells_of_is_hardly_its_speaker() -> None:
    parse = parsed("Ivo Lind said that Lind's law was good. Omar Hadi disagreed. “Lind wrote it at night,” he said.")
    first, second = said_by(parse, "Ivo Lind", "he")
    text = parse.article.text
    quoted = Span(text.index("Lind wrote"), text.index(",”"))
    found = resolve(
        parse, find_facts(parse, find_people(parse)), (first, replace(second, kind="direct", parts=(quoted,)))
    )
    assert found[-1].person == "Omar Hadi"


def test_a_pronoun_after_a_surname_of_two_means_neither_of_them_nor_a_third() -> None:
    text = "Bill Ashdown met Carl Ashdown. Ivo Hadi left early. Ashdown said no. It was late, he said."
    *_, surname, found = resolved(text, "Bill Ashdown", "Carl Ashdown", "Ivo Hadi", "Ashdown", "he")
    assert (surname.person, found.person) == (None, None)


def test_an_honour_behind_a_name_is_no_other_noun() -> None:
    (found,) = resolved("Councillor Ana Ruiz left. Ana Ruiz MSP said no.", "Ana Ruiz MSP")
    assert found.person == "Ana Ruiz"


def test_whose_supporters_speak_is_not_who_speaks() -> None:
    (found,) = resolved("Ana Ruiz lost. Many of her supporters said no.", "Many of her supporters")
    assert found.person is None


def test_a_continued_quotation_keeps_its_speaker() -> None:
    parse = parsed("Ana Ruiz said no. It went on.")
    (first,) = said_by(parse, "Ana Ruiz")
    rest = replace(first, speaker=None, continues=0)
    found = resolve(parse, find_facts(parse, find_people(parse)), (first, rest))
    assert found[1] == found[0]


def test_a_speaker_whom_nobody_names_keeps_the_reason() -> None:
    parse = parsed("No. It went on.")
    (first,) = said_by(parse, "No")
    unknown = replace(first, speaker=None, reason="two cues")
    assert resolve(parse, find_facts(parse, ()), (unknown,)) == (Resolution(reason="two cues"),)


def test_a_headline_may_name_one_of_the_people() -> None:
    (found,) = resolved("Mayor Ana Ruiz left on Monday.", "Ruiz", title="Ruiz: I am not coming back")
    assert found.person == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("14:10 Clerk resigns\n\nOmar Hadi left. He said no.", "Omar Hadi", id="its-own-entry"),
        pytest.param(
            "14:10 Clerk resigns\n\nOmar Hadi left.\n\n13:55 Rain\n\nIt rained. He said no.", None, id="timed"
        ),
        pytest.param(
            "Omar Hadi left.\n\n2. The pier: what is knownpublished at 17:10\n\nHe said no.", None, id="joined"
        ),
        pytest.param("Omar Hadi left.\n\n1. What the guild wants\n\nHe said no.", None, id="numbered"),
        pytest.param("Omar Hadi left.\n\n12m ago\n\nIt rained. He said no.", None, id="ago"),
        pytest.param("• A pier opens\n• Omar Hadi left\n\nIt rained. He said no.", None, id="behind-a-list"),
        pytest.param("• Omar Hadi left\n• A pier opens\n• He said no", None, id="the-item-before-the-last"),
        pytest.param("• Omar Hadi left on Monday\n• He said no", "Omar Hadi", id="the-last-item"),
        pytest.param("Omar Hadi named two wishes:\n\n• paint\n• time\n\nHe said no.", "Omar Hadi", id="around-a-list"),
        pytest.param("Omar Hadi wants:\n\n1. Paint\n2. Time\n\nHe said no.", "Omar Hadi", id="a-numbered-list"),
        pytest.param("Omar Hadi left.\n\n12 years ago he said no.", "Omar Hadi", id="a-number-in-a-sentence"),
        pytest.param("Omar Hadi left.\n\n10.14 per cent stayed. He said no.", "Omar Hadi", id="a-share"),
    ],
)
def test_no_pronoun_reaches_over_the_end_of_an_entry_or_out_of_a_list(text: str, person: str | None) -> None:
    (found,) = resolved(text, "he" if " he " in text else "He")
    assert found.person == person
    assert person is not None or "of another entry or item of a list" in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param(
            "Alderman and Labour nominee for Marsh Tunde Alao said no.",
            "Alderman and Labour nominee for Marsh Tunde Alao",
            "Tunde Alao",
            id="two-offices",
        ),
        pytest.param(
            "Leader of the Opposition (LoO) in the Lok Sabha Tunde Adeyemi said no.",
            "Leader of the Opposition (LoO",
            "Tunde Adeyemi",
            id="a-bracket-within",
        ),
        pytest.param(
            "Deputy Minister of foreign Affairs of the Tarvian Federation Pavel Smirnov said no.",
            "Deputy Minister of foreign Affairs of the Tarvian Federation Pavel Smirnov",
            "Pavel Smirnov",
            id="of-what-is-of-something",
        ),
        pytest.param(
            "Minister of State for Power Omar Hadi said no.",
            "Minister of State for Power Omar Hadi",
            "Omar Hadi",
            id="of-and-for",
        ),
        pytest.param(
            "A friend of the Tarvian minister Pavel Smirnov said no.",
            "A friend of the Tarvian minister",
            None,
            id="whose-friend",
        ),
        pytest.param("A lawyer for the singer Ana Ruiz said no.", "A lawyer for the singer", None, id="for-whom"),
        pytest.param("The wife of Mayor Ana Ruiz said no.", "The wife of Mayor Ana Ruiz", None, id="whose-wife"),
        pytest.param(
            "A spokesman for Justice Minister Omar Hadi said no.",
            "A spokesman for Justice Minister Omar Hadi",
            None,
            id="whose-spokesman",
        ),
    ],
)
def test_who_speaks_is_the_name_behind_an_office_however_long_but_nobody_of_whom_it_is(
    text: str, speaker: str, person: str | None
) -> None:
    (found,) = resolved(text, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param(
            "Homes were cleared, its mayor said. Mayor Greta Holm said it was costly.",
            "its mayor",
            "Greta Holm",
            id="its",
        ),
        pytest.param(
            "Roads were shut, the governor said. Governor Ivo Hadi was late.", "the governor", "Ivo Hadi", id="the"
        ),
        pytest.param("Cllr Greta Holm came. The councillor said no.", "The councillor", "Greta Holm", id="short-title"),
        pytest.param(
            "Coun. Ivo Hadi came. The councillor said no.", "The councillor", "Ivo Hadi", id="another-short-title"
        ),
        pytest.param(
            "Homes were cleared, its mayor said. Former mayor Greta Holm said no.", "its mayor", None, id="former"
        ),
        pytest.param(
            "Homes were cleared, its mayor said. Deputy Mayor Greta Holm said no.", "its mayor", None, id="deputy"
        ),
        pytest.param(
            "It was late, his manager said. Manager Greta Holm of the Rovers said no.",
            "his manager",
            None,
            id="somebodys",
        ),
        pytest.param(
            "It was late, the president said. President Ivo Hadi was abroad.",
            "the president",
            None,
            id="each-country-has",
        ),
        pytest.param(
            "Homes were cleared, its mayor said. Mayor Greta Holm met Mayor Ivo Hadi.", "its mayor", None, id="two"
        ),
    ],
)
def test_an_office_is_whose_the_article_states_it_further_on(text: str, speaker: str, person: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("title", "speaker", "person"),
    [
        pytest.param("Mayor says homes were cleared", "Mayor", "Greta Holm", id="office"),
        pytest.param("Lorne mayor: homes were cleared", "Lorne mayor", "Greta Holm", id="office-of-a-place"),
        pytest.param("Ex-mayor says homes were cleared", "Ex-mayor", None, id="former"),
        pytest.param("Mayors say homes were cleared", "Mayors", None, id="several"),
        pytest.param("A mayor says homes were cleared", "A mayor", None, id="one-of-several"),
        pytest.param("Minister says homes were cleared", "Minister", None, id="another-office"),
    ],
)
def test_an_office_in_a_headline_is_whose_the_body_states_it_and_lets_speak(
    title: str, speaker: str, person: str | None
) -> None:
    found, _ = resolved("Mayor Greta Holm said so.", speaker, "Mayor Greta Holm", title=title)
    assert found.person == person


@pytest.mark.parametrize(
    ("title", "speaker", "body", "person"),
    [
        pytest.param("Union leader says no", "Union leader", "President Ana Ruiz", None, id="leader-of-another"),
        pytest.param("Party boss says no", "Party boss", "Director Ana Ruiz", None, id="boss-of-another"),
        pytest.param("PM says no", "PM", "Prime Minister Ana Ruiz", "Ana Ruiz", id="pm"),
        pytest.param("NUTK chief says no", "NUTK chief", "NUTK director Ana Ruiz", "Ana Ruiz", id="of-one-body"),
    ],
)
def test_another_word_for_an_office_in_a_headline_needs_the_same_body(
    title: str, speaker: str, body: str, person: str | None
) -> None:
    found, _ = resolved(f"{body} said so.", speaker, body, title=title)
    assert found.person == person


def test_an_office_in_a_headline_is_not_whose_holder_never_speaks() -> None:
    (found,) = resolved("Police met Mayor Greta Holm.", "Mayor", title="Mayor says homes were cleared")
    assert found.person is None


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param(
            "President Ivo Hadi came. The opposition leader said no.", "The opposition leader", None, id="leader"
        ),
        pytest.param(
            "Harbour Party leader Ivo Hadi came. The opposition leader said no.",
            "The opposition leader",
            None,
            id="equal",
        ),
        pytest.param(
            "Supporters wept for their leader, Ivo Hadi. The opposition leader said no.",
            "The opposition leader",
            "Ivo Hadi",
            id="nothing-else-stated",
        ),
        pytest.param(
            "Opposition leader Ivo Hadi came. The opposition leader said no.",
            "The opposition leader",
            "Ivo Hadi",
            id="stated",
        ),
        pytest.param(
            "President Ivo Hadi left. The Finnish president said no.", "The Finnish president", None, id="country"
        ),
        pytest.param("Premier Ivo Hadi left. The Finnish premier said no.", "The Finnish premier", None, id="premier"),
        pytest.param(
            "Finland's president Ivo Hadi left. The Finnish president said no.",
            "The Finnish president",
            "Ivo Hadi",
            id="stated-country",
        ),
    ],
)
def test_an_office_needs_to_be_stated_of_whoever_holds_it(text: str, speaker: str, person: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "speakers", "source"),
    [
        pytest.param(
            "Cabinet ministers blamed the army. “We knew,” one of them said. “It was late,” the minister said.",
            ["Cabinet ministers", "one of them", "the minister"],
            "one of the Cabinet ministers",
            id="one-of-them-goes-on",
        ),
        pytest.param(
            "Two nurses wept. Two nurses said no. “We knew,” one of them said. The nurse said it was late.",
            ["Two nurses", "one of them", "The nurse"],
            "one of the Two nurses",
            id="another-one-of-them",
        ),
        pytest.param(
            "A source close to the band said no. The insider said it was late.",
            ["A source close to the band", "The insider"],
            "a source close to the band",
            id="source-and-insider",
        ),
        pytest.param(
            "A spokeswoman said no. The spokesperson said it was late.",
            ["A spokeswoman", "The spokesperson"],
            "a spokeswoman",
            id="spokeswoman-and-spokesperson",
        ),
        pytest.param(
            "A resident said no. The neighbour said it was late.",
            ["A resident", "The neighbour"],
            "neighbour",
            id="another-neighbour",
        ),
        pytest.param(
            "A nurse said no. The minister said it was late.",
            ["A nurse", "The minister"],
            "minister",
            id="another-calling",
        ),
        pytest.param(
            "A man said no. Another man said yes.",
            ["A man", "Another man"],
            "Another man",
            id="another-is-somebody-new",
        ),
        pytest.param(
            "A woman said no. A second woman said yes.", ["A woman", "A second woman"], "a second woman", id="a-second"
        ),
        pytest.param(
            "Ivo Hadi said no. Another witness said yes.", ["Another witness"], "Another witness", id="another"
        ),
    ],
)
def test_a_source_without_a_name_goes_on_under_its_own_noun(text: str, speakers: list[str], source: str) -> None:
    *_, found = resolved(text, *speakers)
    assert found.source == source


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param(
            "Cllr Ivo Hadi said no. “Not yet,” the by-election candidate said.",
            "the by-election candidate",
            "Ivo Hadi",
            id="1",
        ),
        pytest.param("Senator Ivo Hadi said no. “Not yet,” the nominee said.", "the nominee", "Ivo Hadi", id="nominee"),
        pytest.param(
            "Cllr Ivo Hadi said no. A candidate was late. “Not yet,” the by-election candidate said.",
            "the by-election candidate",
            None,
            id="another-candidate",
        ),
        pytest.param(
            "Senator Ana Ruiz left. Cllr Ivo Hadi said no. “Not yet,” the candidate said.",
            "the candidate",
            None,
            id="two",
        ),
        pytest.param(
            "Nurse Ivo Hadi said no. “Not yet,” the candidate said.", "the candidate", None, id="no-politician"
        ),
        pytest.param(
            "Cllr Ivo Hadi said no. “Not yet,” the rival candidate said.", "the rival candidate", None, id="a-rival"
        ),
    ],
)
def test_the_candidate_is_the_one_politician_who_has_spoken(text: str, speaker: str, person: str | None) -> None:
    first = next(words for words in ("Cllr Ivo Hadi", "Senator Ivo Hadi", "Nurse Ivo Hadi") if words in text)
    *_, found = resolved(text, first, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param("A spokeswoman on trade and energy Ana Ruiz said no.", "A spokeswoman", "Ana Ruiz", id="on"),
        pytest.param("An adviser on climate Omar Hadi said no.", "An adviser", "Omar Hadi", id="one-field"),
        pytest.param("A spokeswoman for singer Ana Ruiz said no.", "A spokeswoman", None, id="whose"),
        pytest.param("A lawyer for the widow Ana Ruiz said no.", "A lawyer", None, id="whose-relation"),
        pytest.param("A spokesman for Ana Ruiz said no.", "A spokesman", None, id="for-a-name"),
        pytest.param("“No,” said Sgt. Ana Ruiz of the matter.", "Sgt", "Ana Ruiz", id="short-title"),
        pytest.param(
            "“No,” said Lorne Police Det. Ivo Hadi.", "Lorne Police Det", "Ivo Hadi", id="title-behind-a-body"
        ),
        pytest.param("“No,” said the baker. Ana Ruiz left.", "the baker", None, id="the-next-sentence"),
    ],
)
def test_a_name_behind_the_field_of_an_office_is_its_holders(text: str, speaker: str, person: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param("Ana Ruiz was hit on Monday. The driver said no.", "The driver", None, id="whom-it-befell"),
        pytest.param("Police arrested Ivo Hadi. The locksmith said no.", "The locksmith", None, id="object"),
        pytest.param("Ana Ruiz drove to the port. The courier said no.", "The courier", "Ana Ruiz", id="who-acts"),
    ],
)
def test_a_calling_is_of_who_did_something_not_of_whom_something_befell(
    text: str, speaker: str, person: str | None
) -> None:
    (found,) = resolved(text, speaker)
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("An Ana Ruiz and Ivo Hadi insider said no.", "An Ana Ruiz and Ivo Hadi insider", True, id="and"),
        pytest.param("An Ivo Hadi fan said no.", "An Ivo Hadi fan", True, id="one-name"),
        pytest.param("A tired Ivo Hadi said no.", "A tired Ivo Hadi", False, id="the-person"),
    ],
)
def test_a_name_between_an_article_and_a_noun_only_tells_of_what_kind_somebody_is(
    text: str, speaker: str, *, source: bool
) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person is None) == source
