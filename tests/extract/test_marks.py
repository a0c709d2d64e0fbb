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
        pytest.param('"\u00a0" said Jane Doe.', id="nothing-but-a-space-that-does-not-break"),
        pytest.param("“\u200b\u2060” said Jane Doe.", id="nothing-but-spaces-of-no-width"),
        pytest.param("“\u3164\ufe0f” said Jane Doe.", id="nothing-but-a-filler-and-a-mark-on-it"),
        pytest.param("", id="nothing"),
    ],
)
def test_marks_that_open_nothing_yield_nothing(text: str) -> None:
    assert inner_words(text) == []


def test_an_unclosed_stretch_is_marked_as_such() -> None:
    text = "“One.\n“Two.”"
    assert [one.opened for one in find_marked(text, [Span(0, 5), Span(6, len(text))])] == [True, False]


MARKS_AND_WORDS = st.text(alphabet=st.sampled_from(list("ab .,'\"“”‘’„«»`-—\n?!")), max_size=200)


@given(MARKS_AND_WORDS)
def test_stretches_are_disjoint_ascending_and_inside_their_paragraph(text: str) -> None:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    end = 0
    for one in find_marked(text, paragraphs):
        assert end <= one.outer.start <= one.inner.start < one.inner.end <= one.outer.end
        assert paragraphs[one.paragraph].contains(one.outer)
        end = one.outer.end
