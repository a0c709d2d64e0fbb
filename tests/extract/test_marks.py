"""Marked stretches: one row a sort of marks, and as many marks that open nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.marks import find_marked
from dossier.records import Span


def inner_words(text: str) -> list[str]:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [one.inner.of(text) for one in find_marked(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We go," she said.', ["We go,"], id="straight"),
        pytest.param("“We go,” she said.", ["We go,"], id="curly"),
        pytest.param("„Wir gehen“, sagte sie.", ["Wir gehen"], id="german-low"),
        pytest.param("„Wir gehen”, sagte sie.", ["Wir gehen"], id="german-low-closed-by-english"),
        pytest.param("«On y va», dit-elle.", ["On y va"], id="guillemets"),
        pytest.param("»Wir gehen«, sagte sie.", ["Wir gehen"], id="guillemets-inward"),
        pytest.param("''We go,'' she said.", ["We go,"], id="two-single-marks"),
        pytest.param("``We go,'' she said.", ["We go,"], id="backticks"),
        pytest.param("‘We go,’ she said.", ["We go,"], id="single-curly"),
        pytest.param("'We don't go,' she said.", ["We don't go,"], id="single-straight-with-apostrophe"),
        pytest.param("‘The voters’ anger is real,’ she said.", ["The voters’ anger is real,"], id="plural-genitive"),
        pytest.param("\"He said 'no' twice,\" she said.", ["He said 'no' twice,"], id="nested-single"),
        pytest.param("“He said “no” twice,” she said.", ["He said “no” twice,"], id="nested-same"),
        pytest.param("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"], id="nested-curly"),
        pytest.param("“One.\n“Two.”", ["One.", "Two."], id="reopened-over-paragraphs"),
        pytest.param('"One.\n"Two," she said.', ["One.", "Two,"], id="reopened-straight"),
        pytest.param('" We go, " she said.', ["We go,"], id="scraper-put-spaces-inside"),
        pytest.param('"We will not be moved from here.', ["We will not be moved from here."], id="never-closed"),
        pytest.param("(“We go”)", ["We go"], id="in-brackets"),
        pytest.param('"He is 6\'2" tall," she said.', ["He is 6'2\" tall,"], id="inches-inside"),
        pytest.param('"We will not go, said Okoro.', ["We will not go,"], id="never-closed-before-its-cue"),
        pytest.param("— We will not go, said Okoro.", ["We will not go,"], id="dialogue-with-a-dash"),
        pytest.param('"A," he said, "B."', ["A,", "B."], id="two-parts"),
        pytest.param('"WE GO," SHE SAID.', ["WE GO,"], id="capitals"),
        pytest.param('“We go", she said.', ["We go"], id="opened-curly-closed-straight"),
        pytest.param("&quot;We go,&quot; she said.", ["We go,"], id="as-a-scraper-wrote-them"),
        pytest.param("&ldquo;We go,&rdquo; she said.", ["We go,"], id="as-a-scraper-wrote-curly-ones"),
        pytest.param(
            "She said: 'He didn't stop. He kept saying \"ten more\" and smiled.'",
            ['He didn\'t stop. He kept saying "ten more" and smiled.'],
            id="nested-double",
        ),
        pytest.param("“?” said Jane Doe.", ["?"], id="a-sign-alone"),
        pytest.param('"Never," he said. "Not now.', ["Never,", "Not now."], id="second-never-closed"),
        pytest.param("« On y va », dit-elle.", ["On y va"], id="guillemets-with-spaces"),
        pytest.param("«\u00a0On y va\u00a0», dit-elle.", ["On y va"], id="guillemets-with-no-break-spaces"),
        pytest.param("«\u202fOn y va\u202f!\u202f» dit-elle.", ["On y va\u202f!"], id="guillemets-with-narrow-spaces"),
        pytest.param("« Oui », « non », « si »…", ["Oui", "non", "si"], id="guillemets-in-a-row"),
        pytest.param("Elle a dit : « Le « oui » est sûr ».", ["Le « oui » est sûr"], id="guillemets-nested"),
        pytest.param("»Vi går», sa hon. »Nej», sa han.", ["Vi går", "Nej"], id="guillemets-one-way"),
        pytest.param("»Wir ›gehen‹ hier«, sagte sie.", ["Wir ›gehen‹ hier"], id="guillemets-inward-nested"),
        pytest.param(
            "»Wir gehen.\n»Wir bleiben«, sagte sie.", ["Wir gehen.", "Wir bleiben"], id="guillemets-inward-reopened"
        ),
        pytest.param("„ Wir gehen “, sagte sie.", ["Wir gehen"], id="german-with-spaces"),
        pytest.param('» Okoro said: "It must close."', ["It must close."], id="bullet-before-a-quotation"),
        pytest.param("“We go,’’ she said.", ["We go,"], id="closed-by-two-single-ones"),
        pytest.param(
            "She wrote: “I had to go.\nHe had lied.\nThat is all!”\nIt rained.",
            ["I had to go.", "He had lied.", "That is all!"],
            id="opened-once-closed-later",
        ),
        pytest.param(
            "Okoro replied:\nI thank her. We can pass it.”",
            ["I thank her. We can pass it."],
            id="closed-only-below-colon",
        ),
        pytest.param("We can pass it,” said Okoro. “Soon.”", ["We can pass it,", "Soon."], id="closed-only-before-cue"),
        pytest.param('He met her. "We can pass it. We were', ["We can pass it. We were"], id="broken-off-at-the-end"),
        pytest.param('Okoro said: "We can pass it.\nIt rained.', ["We can pass it."], id="never-closed-after-colon"),
        pytest.param("She said: ‘One.\n‘Two.’", ["One.", "Two."], id="single-reopened"),
        pytest.param(
            "She said: 'It's the ships' fault.\n'Two.'", ["It's the ships' fault.", "Two."], id="single-genitive"
        ),
        pytest.param(
            "'The drivers' union said \"never\" to us,' she said.",
            ['The drivers\' union said "never" to us,'],
            id="single-with-genitive-and-double",
        ),
        pytest.param(
            "‘The best won.\nWe didn’t score.\nThey ran more’.\nThe club’s site has more.",
            ["The best won.", "We didn’t score.", "They ran more"],
            id="single-opened-once-closed-later",
        ),
        pytest.param(
            "She was heard saying, “We go. Now (laughs)", ["We go. Now (laughs)"], id="never-closed-after-cue"
        ),
        pytest.param("'I was goin' home,' she said.", ["I was goin' home,"], id="single-with-swallowed-letter"),
    ],
)
def test_words_between_marks_are_found(text: str, expected: list[str]) -> None:
    assert inner_words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They don't know what's theirs.", id="apostrophes"),
        pytest.param("The voters' anger at the ministers' plan", id="genitives"),
        pytest.param("Rock 'n' roll in the '60s and '70s", id="elisions"),
        pytest.param('A 5" pipe and a 12" board', id="inches"),
        pytest.param("He closes” nothing here.", id="stray-closing-mark"),
        pytest.param('The cost was 5. " Then it rose.', id="stray-mark-after-a-full-stop"),
        pytest.param('A lonely mark" in the middle', id="stray-straight-mark"),
        pytest.param("It was O'Brien's and D'Angelo's", id="names"),
        pytest.param("— Ten bridges and two roads", id="item-of-a-list"),
        pytest.param("» The bridge opened in 1998.\n» It has two lanes.", id="bullets"),
        pytest.param("› Home\n› News", id="small-bullets"),
        pytest.param("Home › News › Bridges", id="path-of-a-page"),
        pytest.param("More news »\n« Back", id="arrows"),
        pytest.param("The mayor left.\nHe closes” nothing here.\nIt rained.", id="stray-closing-mark-in-the-middle"),
        pytest.param("", id="nothing"),
    ],
)
def test_marks_that_open_nothing_yield_nothing(text: str) -> None:
    assert inner_words(text) == []


@pytest.mark.parametrize("text", [": “", "Ruiz said: “", "Ruiz said, “"])
def test_a_mark_that_is_the_last_sign_of_a_text_opens_nothing(text: str) -> None:
    assert [one for one in inner_words(text) if one.strip()] == []


def test_an_unclosed_stretch_is_marked_as_such() -> None:
    text = "“One.\n“Two.”"
    assert [one.opened for one in find_marked(text, [Span(0, 5), Span(6, len(text))])] == [True, False]


def test_a_mark_that_another_speakers_words_follow_does_not_run_on() -> None:
    text = '"We go, said Okoro.\nIt rained.\nWe stay," said Ruiz.'
    assert inner_words(text) == ["We go,", "We stay,"]


def test_narration_between_two_quotations_is_none() -> None:
    assert inner_words("“It was late.\nThe rain fell.\n“Nobody came,” she said.") == ["It was late.", "Nobody came,"]


def test_a_paragraph_without_an_opening_mark_is_carried() -> None:
    text = "“One.\nTwo.\nThree.”"
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    found = [(one.opened, one.carried) for one in find_marked(text, paragraphs)]
    assert found == [(True, False), (True, True), (False, True)]


MARKS_AND_WORDS = st.text(alphabet=st.sampled_from(list("ab .,'\"“”‘’„«»`-—\n?!")), max_size=200)


@given(MARKS_AND_WORDS)
def test_stretches_are_disjoint_ascending_and_inside_their_paragraph(text: str) -> None:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    end = 0
    for one in find_marked(text, paragraphs):
        assert end <= one.outer.start <= one.inner.start < one.inner.end <= one.outer.end
        assert paragraphs[one.paragraph].contains(one.outer)
        end = one.outer.end
