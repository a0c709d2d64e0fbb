"""Which speakers are organisations with a name, which are sources without one, and which are nobody."""

from __future__ import annotations

import pytest

from dossier.extract.facts import find_facts
from dossier.extract.organisations import with_organisations
from dossier.extract.people import find_people
from dossier.extract.references import Resolution, resolve
from people.articles import parsed, said_by


def resolved(text: str, *speakers: str) -> tuple[Resolution, ...]:
    parse = parsed(text)
    facts = find_facts(parse, find_people(parse))
    return with_organisations(parse, facts, resolve(parse, facts, said_by(parse, *speakers)))


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        pytest.param("The IMF said that prices would rise.", "The IMF", "IMF", id="initials"),
        pytest.param("The U.N. said it would send boats.", "The U.N.", "U.N.", id="initials-with-stops"),
        pytest.param(
            "The World Health Organisation said it had doubts.",
            "The World Health Organisation",
            "World Health Organisation",
            id="body-noun",
        ),
        pytest.param(
            "The Ministry of Foreign Affairs said the envoy had left.",
            "The Ministry of Foreign Affairs",
            "Ministry of Foreign Affairs",
            id="of-a-field",
        ),
        pytest.param("Harbour Foods Inc. said sales fell.", "Harbour Foods Inc.", "Harbour Foods Inc", id="company"),
        pytest.param("Wells Fargo said it had paid.", "Wells Fargo", "Wells Fargo", id="known-by-one-name"),
        pytest.param("The Kremlin said it had no plans.", "The Kremlin", "Kremlin", id="seat"),
        pytest.param("Beijing said it would answer.", "Beijing", "Beijing", id="capital"),
        pytest.param("Norway said it would answer.", "Norway", "Norway", id="country"),
        pytest.param("The Taliban said they would vote.", "The Taliban", "Taliban", id="movement"),
        pytest.param("Norwegian police said two men fled.", "Norwegian police", "Norwegian police", id="whose-it-is"),
        pytest.param(
            "The Kenyan supreme court ruled that the vote was void.",
            "The Kenyan supreme court",
            "Kenyan supreme court",
            id="by-rank",
        ),
        pytest.param("The WHO said that prices rose.", "The WHO", "WHO", id="initials-that-spell-a-pronoun"),
        pytest.param(
            "Dockers' union Unifor said it would strike.", "Dockers' union Unifor", "Unifor", id="behind-what-it-is"
        ),
        pytest.param(
            "Iranian state television said so.", "Iranian state television", "Iranian state television", id="tv"
        ),
        pytest.param("FleetAware said that ships were late.", "FleetAware", "FleetAware", id="capital-inside"),
        pytest.param("The Novak campaign said it had paid.", "The Novak campaign", "Novak campaign", id="campaign"),
        pytest.param(
            "The nonpartisan Harbour Trust said that ships were late.",
            "The nonpartisan Harbour Trust",
            "Harbour Trust",
            id="without-what-only-tells-of-it",
        ),
        pytest.param("The city of Lisbon said roads were shut.", "The city of Lisbon", "city of Lisbon", id="city"),
        pytest.param("Even China said it was late.", "Even China", "China", id="even"),
        pytest.param(
            "The Platform for Harbour Pilots (PHP) said no.",
            "The Platform for Harbour Pilots",
            "Platform for Harbour Pilots",
            id="initials-behind-it",
        ),
        pytest.param(
            "Omar Hadi left. Hadi's Movement for Harbour Change party said no.",
            "Hadi's Movement for Harbour Change party",
            "Movement for Harbour Change party",
            id="without-whose-it-is",
        ),
        pytest.param("Omar Hadi left. Hadi's office said no.", "Hadi's office", "Hadi's office", id="whose-office"),
        pytest.param(
            "According to the Harbour Times, ships were late.", "the Harbour Times", "Harbour Times", id="paper"
        ),
    ],
)
def test_an_organisation_is_called_by_its_name(text: str, speaker: str, name: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.source, found.organisation, found.reason) == (None, None, name, None)
    assert found.chain[-1].reason == "named"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("White House officials said it was late.", "White House officials", id="people-of-one"),
        pytest.param("An FBI spokesman said it was late.", "An FBI spokesman", id="who-speaks-for-one"),
        pytest.param("The spokesman of the FBI said so.", "The spokesman of the FBI", id="the-same-turned-round"),
        pytest.param("Bank of Tarvia economists said so.", "Bank of Tarvia economists", id="people-behind-the-name"),
        pytest.param("A federal court ruled that it was void.", "A federal court", id="one-of-several"),
        pytest.param("A Nairobi newspaper said it was late.", "A Nairobi newspaper", id="one-of-several-in-a-town"),
        pytest.param("Police said that two men had fled.", "Police", id="capital-of-the-sentence"),
        pytest.param("The Government said taxes would rise.", "The Government", id="nobody-says-whose"),
        pytest.param("Republicans said that it was late.", "Republicans", id="members"),
        pytest.param("The Chinese said that it was late.", "The Chinese", id="people-of-a-country"),
        pytest.param("Two Nigerian banks said so.", "Two Nigerian banks", id="several-bodies"),
        pytest.param("The CM said that roads would open.", "The CM", id="title-in-initials"),
        pytest.param("A new report said that ships were late.", "A new report", id="document"),
        pytest.param(
            "The Platform for Harbour Pilots (WDR) said no.", "The Platform for Harbour Pilots", id="others-initials"
        ),
        pytest.param("The Platform for Harbour Pilots said no.", "The Platform for Harbour Pilots", id="no-initials"),
        pytest.param("The King said that it was late.", "The King", id="title-with-a-capital"),
        pytest.param("The environmental groups said so.", "The environmental groups", id="kinds-of-bodies"),
    ],
)
def test_what_has_no_name_is_no_organisation(text: str, speaker: str) -> None:
    (found,) = resolved(text, speaker)
    assert found.organisation is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Two diplomats said it was late.", "Two diplomats", id="several"),
        pytest.param("Police sources said it was late.", "Police sources", id="sources"),
        pytest.param("Police said that two men had fled.", "Police", id="police"),
        pytest.param("Her family said it was late.", "Her family", id="family"),
        pytest.param("A senior official said it was late.", "A senior official", id="one-of-several"),
        pytest.param("One questioner said it was late.", "One questioner", id="who-does-something"),
        pytest.param("An FBI spokesman said it was late.", "An FBI spokesman", id="who-speaks-for-a-body"),
        pytest.param("The boy's father said it was late.", "The boy's father", id="relation"),
        pytest.param("A lawyer for the firm said so.", "A lawyer for the firm", id="whose-lawyer"),
        pytest.param("A group of doctors said so.", "A group of doctors", id="group-of-people"),
        pytest.param("Republicans said that it was late.", "Republicans", id="members"),
        pytest.param("A federal judge said that it was void.", "A federal judge", id="one-who-holds-an-office"),
        pytest.param(
            "One of the top sources of the party said so.", "One of the top sources of the party", id="one-of"
        ),
        pytest.param("The protesters said that it was late.", "The protesters", id="the-several"),
        pytest.param("Deputies said that he drove off.", "Deputies", id="plural-of-y"),
        pytest.param("The beneficiaries said so.", "The beneficiaries", id="another-plural-of-y"),
        pytest.param("Witnesses said that he drove off.", "Witnesses", id="plural-of-ss"),
        pytest.param("The actresses said that it was late.", "The actresses", id="another-plural-of-ss"),
        pytest.param("Two spokesmen said that it was late.", "Two spokesmen", id="plural-of-man"),
        pytest.param("Cabinet ministers said so.", "Cabinet ministers", id="several-of-an-office"),
        pytest.param("Fans said that it was late.", "Fans", id="fans"),
        pytest.param("The head of a charity said so.", "The head of a charity", id="office-of-one-of-several"),
        pytest.param("The manager of a mill said so.", "The manager of a mill", id="another-office-of-one-of-several"),
    ],
)
def test_people_without_a_name_are_a_source(text: str, speaker: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.organisation, found.reason) == (None, None)
    assert found.source is not None


@pytest.mark.parametrize(
    ("text", "speaker", "why"),
    [
        pytest.param("The lawsuit said that it was late.", "The lawsuit", "neither a person nor", id="document"),
        pytest.param("Media houses said it was late.", "Media houses", "neither a person nor", id="firms"),
        pytest.param("A press release said so.", "A press release", "neither a person nor", id="release"),
        pytest.param("The prime minister said so.", "The prime minister", "an office", id="office"),
        pytest.param("The PTI city chief said so.", "The PTI city chief", "an office", id="office-of-a-body"),
        pytest.param("Pandan MP said so.", "Pandan MP", "an office", id="office-of-a-place"),
        pytest.param("The CM said so.", "The CM", "an office", id="office-in-initials"),
        pytest.param("“My father said it was late.”", "My father", "whose it is", id="speakers-own"),
        pytest.param("“Our club said it was late.”", "Our club", "whose it is", id="speakers-own-body"),
        pytest.param("One of us said that it was late.", "One of us", "one of several", id="one-of-whom"),
        pytest.param("Only 52 percent of voters said so.", "Only 52 percent of voters", "a share", id="poll"),
    ],
)
def test_what_is_no_human_being_and_who_has_a_name_is_no_source(text: str, speaker: str, why: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.organisation, found.source) == (None, None, None)
    assert why in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("The driver told them that he had slept.", "The driver", "the driver", id="nobody-named"),
        pytest.param("The officer said that it was late.", "The officer", "the officer", id="officer"),
        pytest.param("Mayor Ana Ruiz left. The driver said no.", "The driver", "the driver", id="an-office-holder"),
        pytest.param("Governor Ivo Hadi came. The nurse said no.", "The nurse", "the nurse", id="another-holder"),
        pytest.param(
            "Ana Ruiz was at home, and so was Ivo Hadi. Another driver hit the wall. The driver said no.",
            "The driver",
            "Another driver",
            id="somebody-new",
        ),
        pytest.param("The two bakers said that it was late.", "The two bakers", "two bakers", id="the-two"),
        pytest.param("The 42-year-old baker said no.", "The 42-year-old baker", "the 42-year-old baker", id="an-age"),
    ],
)
def test_one_in_particular_is_a_source_if_the_article_names_nobody_who_may_be_meant(
    text: str, speaker: str, source: str
) -> None:
    (found,) = resolved(text, speaker)
    assert (found.source or "").casefold() == source.casefold()


@pytest.mark.parametrize(
    ("text", "speaker", "names"),
    [
        pytest.param(
            "Ana Ruiz ran, and so did Ivo Hadi.\n\nThe driver said no.", "The driver", "Ana Ruiz or Ivo Hadi", id="two"
        ),
        pytest.param(
            "A driver hit the wall.\n\nPolice held Ana Ruiz and Ivo Hadi.\n\nThe two drivers said no.",
            "The two drivers",
            "Ana Ruiz or Ivo Hadi",
            id="the-two",
        ),
        pytest.param(
            "President Ivo Hadi left, and so did Ana Ruiz.\n\nThe plain-spoken businessman said no.",
            "The plain-spoken businessman",
            "Ivo Hadi",
            id="epithet-of-who-holds-an-office",
        ),
    ],
)
def test_whom_the_article_may_name_is_no_source_without_a_name(text: str, speaker: str, names: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.source) == (None, None)
    assert names in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("Utilities said it was late.", "Utilities", "Utilities", id="several"),
        pytest.param("The divisions said it was late.", "The divisions", "divisions", id="the-several"),
        pytest.param("Four newspapers said so.", "Four newspapers", "Four newspapers", id="newspapers"),
        pytest.param("Environmental groups said so.", "Environmental groups", "Environmental groups", id="groups"),
        pytest.param("A federal court ruled it void.", "A federal court", "a federal court", id="one-of-several"),
        pytest.param("The department said it was late.", "The department", "the department", id="none-named"),
        pytest.param("The Opposition said so.", "The Opposition", "the Opposition", id="opposition"),
        pytest.param(
            "Harbour Foods Inc. paid. The weather service said it was late.",
            "The weather service",
            "the weather service",
            id="a-company-is-none",
        ),
        pytest.param(
            "The MKP vaccine came. The department said it was late.",
            "The department",
            "the department",
            id="name-of-a-thing",
        ),
    ],
)
def test_an_organisation_that_the_article_does_not_name_is_a_source(text: str, speaker: str, source: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.organisation, found.source, found.reason) == (None, source, None)


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        pytest.param("NUTK paid him. The agency said it was late.", "The agency", "NUTK", id="initials"),
        pytest.param(
            "The agency said it was late. Then NUTK officials paid him.", "The agency", "NUTK", id="named-further-on"
        ),
        pytest.param(
            "The Norwegian government wrote. The government said no.",
            "The government",
            "Norwegian",
            id="noun-in-a-name",
        ),
        pytest.param(
            "Harbour Foods Inc. sued Valley Foods Ltd. The company said no.", "The company", "Harbour Foods", id="two"
        ),
    ],
)
def test_an_organisation_that_the_article_may_name_is_no_source(text: str, speaker: str, name: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.organisation, found.source) == (None, None)
    assert f"may be {name}" in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param("The department wrote.\n\n“We are late,” the department said. “No,” he said.", "he", id="he"),
        pytest.param("A federal court ruled it void.\n\nThe lawyers left. They said no.", "They", id="they"),
    ],
)
def test_a_body_without_a_name_is_no_person_and_not_several(text: str, pronoun: str) -> None:
    speakers = ("the department", pronoun) if pronoun == "he" else ("A federal court", pronoun)
    *_, found = resolved(text, *speakers)
    assert "court" not in (found.source or "")
    assert "department" not in (found.source or "")


@pytest.mark.parametrize(
    ("text", "speaker", "why"),
    [
        pytest.param("It was clear to them that he lied.", "them", "says nothing", id="object-pronoun"),
        pytest.param("Their view is that he lied.", "Their", "says nothing", id="possessive"),
        pytest.param("No one said that he lied.", "No one", "says nothing", id="no-one"),
        pytest.param("Few people believe that he lied.", "Few people", "says nothing", id="few"),
        pytest.param("Of 40 towns, 73 percent said no.", "73 percent", "says nothing", id="share-of-whom"),
        pytest.param("The statement said he had lied.", "The statement", "what was said", id="message"),
        pytest.param("Several objections say he lied.", "Several objections", "what was said", id="messages"),
        pytest.param("His decision suggests that he lied.", "His decision", "nothing that speaks", id="deed"),
        pytest.param("Global factors suggest he lied.", "Global factors", "nothing that speaks", id="thing"),
        pytest.param("Mill Street says it is late.", "Mill Street", "nobody who speaks", id="street"),
    ],
)
def test_what_cannot_speak_is_nobody_for_a_reason(text: str, speaker: str, why: str) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.source, found.organisation) == (None, None, None)
    assert why in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Coach Chandrika lost again. Chandrika said he was tired. “We ran,” Chandrika said.",
            "Chandrika",
            id="he",
        ),
        pytest.param("Georgia wept when she heard. Georgia said she would go.", "Georgia", id="given-name-of-a-state"),
    ],
)
def test_a_bare_name_is_never_an_organisation_where_the_article_speaks_of_a_person(text: str, speaker: str) -> None:
    (found,) = resolved(text, speaker)
    assert found.organisation is None


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        pytest.param(
            "The Norwegian Foreign Ministry met him. The ministry said he had left.",
            "The ministry",
            "Norwegian Foreign Ministry",
            id="ministry",
        ),
        pytest.param(
            "Harbour Foods Inc. paid him. The company said he had left.",
            "The company",
            "Harbour Foods Inc",
            id="company",
        ),
        pytest.param(
            "The Norwegian Foreign Ministry met the Swedish Foreign Ministry. The ministry said he had left.",
            "The ministry",
            None,
            id="two-ministries",
        ),
        pytest.param(
            "Harbour Foods Inc. sued Valley Foods Ltd. The company said he had left.", "The company", None, id="two"
        ),
        pytest.param(
            "The Norwegian government wrote. The government said he had left.", "The government", None, id="at-home"
        ),
        pytest.param(
            "The ministry said he had left. The Norwegian Foreign Ministry met him.", "The ministry", None, id="later"
        ),
    ],
)
def test_a_noun_means_the_one_organisation_named_before_that_it_fits(text: str, speaker: str, name: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert (found.organisation, found.source) == (name, None)


@pytest.mark.parametrize(
    ("text", "speaker", "why"),
    [
        pytest.param("Ana Ruiz and Ivo Ruiz left.\n\nThe Ruizes said no.", "The Ruizes", "one name", id="es"),
        pytest.param("Eva Holm and Mark Holm left.\n\nThe Holms said no.", "The Holms", "one name", id="s"),
    ],
)
def test_a_family_of_people_whom_the_article_names_is_no_source(text: str, speaker: str, why: str) -> None:
    (found,) = resolved(text, speaker)
    assert found.source is None
    assert why in (found.reason or "")


def test_two_organisations_that_speak_together_are_neither() -> None:
    (found,) = resolved("The BBC and Fairford Media said that he had left.", "The BBC and Fairford Media")
    assert (found.organisation, found.source) == (None, None)
    assert "several speak together" in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        pytest.param("A statement from the IMF said it was late.", "A statement from the IMF", "IMF", id="from"),
        pytest.param("The World Bank’s update said so.", "The World Bank’s update", "World Bank", id="possessor"),
        pytest.param("A statement from two officials said so.", "A statement from two officials", None, id="people"),
    ],
)
def test_a_message_is_said_by_the_organisation_that_it_is_from(text: str, speaker: str, name: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert found.organisation == name
    assert (found.source is None) == (name is not None)


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("A councillor said no. Ana Ruiz left it there.", "A councillor", None, id="named-behind"),
        pytest.param("A young miner said no. Ivo Hadi, 31, was tired.", "A young miner", None, id="calling"),
        pytest.param("A councillor said no. Nobody asked why.", "A councillor", "a councillor", id="nobody-named"),
        pytest.param("Ana Ruiz left. A councillor said no.", "A councillor", "a councillor", id="no-lead"),
        pytest.param(
            "A senior official said no. Ana Ruiz left it there.",
            "A senior official",
            "a senior official",
            id="official",
        ),
        pytest.param("Two miners said no. Ivo Hadi left.", "Two miners", "Two miners", id="several"),
    ],
)
def test_whom_a_lead_leaves_without_a_name_is_no_source_where_names_follow(
    text: str, speaker: str, source: str | None
) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.source) == (None, source)


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        pytest.param("Ana Ruiz left. A statement from Ruiz said no.", "A statement from Ruiz", "Ana Ruiz", id="from"),
        pytest.param("Ana Ruiz left. Ruiz's letter said no.", "Ruiz's letter", "Ana Ruiz", id="possessor"),
        pytest.param(
            "Ana Ruiz left. A statement from Ruiz's lawyer said no.",
            "A statement from Ruiz's lawyer",
            None,
            id="others",
        ),
        pytest.param("Ana Ruiz left. A letter to Ruiz said no.", "A letter to Ruiz", None, id="addressee"),
    ],
)
def test_a_message_is_said_by_the_person_whom_it_is_from(text: str, speaker: str, person: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.organisation) == (person, None)


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        pytest.param("Reports from the police say no.", "Reports from the police", "police", id="from"),
        pytest.param("A letter by two nurses said no.", "A letter by two nurses", "two nurses", id="by"),
        pytest.param("A letter from the mayor said no.", "A letter from the mayor", None, id="office"),
        pytest.param("A letter from the lorry said no.", "A letter from the lorry", None, id="a-thing"),
    ],
)
def test_a_message_is_said_by_the_source_whom_it_is_from(text: str, speaker: str, source: str | None) -> None:
    (found,) = resolved(text, speaker)
    assert (found.person, found.organisation, found.source) == (None, None, source)


def test_it_leads_to_the_name() -> None:
    first, second = resolved("The World Bank said prices rose. It said wages would follow.", "The World Bank", "It")
    assert (first.organisation, second.organisation) == ("World Bank", "World Bank")
    assert [step.mention.text for step in second.chain] == ["It", "The World Bank"]


@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_a_body_that_may_also_be_an_office_is_nobody_of_whom_he_or_she_is_said(pronoun: str) -> None:
    text = f"Cuts showed that the port could not rely on the grid, the DA said.\n\n“We are sorry,” {pronoun} said."
    (found,) = resolved(text, pronoun)
    assert found.organisation is None
    assert found.reason
