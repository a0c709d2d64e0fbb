"""The passes: each finds what it is for, leaves what is like it and stands where it must; each reason is reached."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dossier.read import layout as layouts
from dossier.read import read_articles
from dossier.read.layout import Layout, lay_out
from dossier.read.lines import find_blocks
from dossier.read.page import Pass
from dossier.read.passes import BODY_PASSES, HEAD_PASSES, LINE_PASSES, PASSES
from dossier.read.reasons import Reason
from dossier.records import ArticleFacts, Seed

TITLE = "Ferry returns to the lake"
FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'
THIRD = "Tickets will cost what they did in the spring, and children under six will travel free until September."
FOURTH = "The first boat leaves at half past six, if the fog allows, and the last one comes back after midnight."
OTHER = "A vineyard near the old quarry was sold to three sisters from Moor, who grow grapes for juice and raisins."
OTHERS = "Their grandfather planted olive trees there in his youth, and the goats of the parish ate every one of them."


def laid(*lines: str) -> Layout:
    return lay_out(find_blocks("\n\n".join(lines)), None)


@dataclass(frozen=True)
class Case:
    """A page: which of its lines a pass finds, for which reason, and which line like it stays the article."""

    name: str  # of the pass
    lines: tuple[str, ...]
    found: str
    reason: Reason | None  # None where the pass takes a reason back
    left: tuple[str, ...]  # another page
    stays: str  # the line of it that is left


OFFER = "Never row past a headline: get our weekly bulletin for free"
CREDITED = "The pier at Moor is to be painted green in the spring, says the paper. (The {} Gazette)"
CASES = (
    Case(
        "known line",
        (TITLE, "Share this article", FIRST),
        "Share this article",
        Reason.SHARE_BAR,
        (TITLE, FIRST, "He would share this article with nobody, Dahl said."),
        "He would share this article with nobody, Dahl said.",
    ),
    Case(
        "source in brackets",
        (TITLE, *(CREDITED.format(name) for name in ("Lake", "Hill", "Moor")), "What they say."),
        CREDITED.format("Hill"),
        None,
        (TITLE, FIRST, SECOND, "The old pier in May with nobody on it (Anne Lee)", THIRD, FOURTH),
        FIRST,
    ),
    Case(
        "double",
        ("The old pier at Moor in May.", "The old pier at Moor in May. Anne Lee", TITLE, FIRST, SECOND),
        "The old pier at Moor in May.",
        Reason.PHOTO_CAPTION,
        (TITLE, FIRST, "The old pier at Moor is gone.", "The old pier at Moor is gone. It rained.", SECOND),
        "The old pier at Moor is gone.",
    ),
    Case(
        "counter",
        (TITLE, FIRST, "125", "Share this article", SECOND),
        "125",
        Reason.COUNTER,
        (TITLE, FIRST, "125", SECOND),
        "125",
    ),
    Case(
        "capitals",
        (TITLE, FIRST, SECOND, THIRD, FOURTH, "OWL KEEPER RECOUNTS NIGHT: ‘ALL WAS STILL’", FIRST[4:]),
        "OWL KEEPER RECOUNTS NIGHT: ‘ALL WAS STILL’",
        Reason.HEADLINE_IN_CAPITALS,
        (TITLE, FIRST, "THE OWL IS BACK IN TOWN.", SECOND, THIRD, FOURTH),
        "THE OWL IS BACK IN TOWN.",
    ),
    Case(
        "name beside a credit",
        (TITLE, "Ann Lee", "31 May 2024", FIRST, SECOND),
        "Ann Lee",
        Reason.BYLINE,
        (TITLE, FIRST, "Ann Lee waits.", SECOND),
        "Ann Lee waits.",
    ),
    Case(
        "path",
        ("Home News Ferry returns to the lake", TITLE, FIRST, SECOND),
        "Home News Ferry returns to the lake",
        Reason.NAVIGATION,
        ("Old Ferry returns to the lake", FIRST, SECOND),
        FIRST,
    ),
    Case(
        "summary",
        (FIRST, TITLE, "Image: Anne Lee", FIRST, SECOND),
        FIRST,
        Reason.REPEATED_PARAGRAPH,
        (FIRST, SECOND, "How it began", THIRD, FOURTH),
        FIRST,
    ),
    Case(
        "appeal",
        ("Readers like you keep The Lake Star afloat.", TITLE, FIRST, SECOND, THIRD),
        "Readers like you keep The Lake Star afloat.",
        Reason.ABOUT_THE_PUBLISHER,
        ("“Readers like you are rare,” Dahl said.", FIRST, SECOND, THIRD),
        "“Readers like you are rare,” Dahl said.",
    ),
    Case(
        "headline taken back",
        ("Explainer: why the ferry was late", FIRST, SECOND),
        "Explainer: why the ferry was late",
        None,
        (TITLE, FIRST, SECOND),
        FIRST,
    ),
    Case("head", ("Lakes", TITLE, FIRST, SECOND), "Lakes", Reason.SECTION_LABEL, (TITLE, FIRST, SECOND), SECOND),
    Case(
        "zone",
        (TITLE, FIRST, SECOND, "Related links", "Owl seen in park"),
        "Owl seen in park",
        Reason.RELATED_LINKS,
        (TITLE, FIRST, "More on the tides", SECOND, THIRD),
        SECOND,
    ),
    Case(
        "second article",
        (TITLE, "By Jane Doe", FIRST, SECOND, "Sisters buy a vineyard", "By Max Orr", OTHER, OTHERS),
        OTHER,
        Reason.OTHER_ARTICLES,
        (TITLE, "By Jane Doe", FIRST, SECOND, "More on the ferry", "By Max Orr", FIRST[4:]),
        SECOND,
    ),
    Case(
        "readers",
        (TITLE, FIRST, SECOND, "that captain could not steer a bathtub", "Reply"),
        "that captain could not steer a bathtub",
        Reason.COMMENTS,
        (TITLE, FIRST, "He gave no reply.", SECOND),
        "He gave no reply.",
    ),
    Case(
        "repeated",
        (TITLE, FIRST, SECOND, THIRD, FIRST, FOURTH),
        FIRST,
        Reason.REPEATED_PARAGRAPH,
        (TITLE, FIRST, "And on it went.", SECOND, "And on it went.", THIRD),
        "And on it went.",
    ),
    Case(
        "box",
        (TITLE, FIRST, SECOND, "Harbour by the numbers", "Seven piers and two boats", THIRD),
        "Harbour by the numbers",
        Reason.CAPTION_OR_LABEL,
        (TITLE, FIRST, "• Seven piers", "• Two boats", SECOND, THIRD),
        "• Seven piers",
    ),
    Case(
        "loose line",
        (TITLE, FIRST, "The pier on a day in May", "Photo: Anne Lee", SECOND),
        "The pier on a day in May",
        Reason.CAPTION_OR_LABEL,
        (TITLE, FIRST, "A day in May", SECOND),
        "A day in May",
    ),
    Case(
        "counter in the text",
        (TITLE, FIRST, "How late is the ferry?", "1.2K", SECOND, "How late is the ferry?", THIRD),
        "1.2K",
        Reason.COUNTER,
        (TITLE, FIRST, "1.2K", SECOND),
        "1.2K",
    ),
    Case(
        "list below a gap",
        (TITLE, FIRST, SECOND, THIRD, FOURTH, "\n\n\nOwl seen in the park", OTHER, "Goat eats a tree", OTHERS),
        "Owl seen in the park",
        Reason.OTHER_ARTICLES,
        (TITLE, FIRST, SECOND, THIRD, "\n\n\nThe way home", FOURTH),
        FOURTH,
    ),
    Case(
        "author's name",
        (TITLE, "By Ann Lee", FIRST, SECOND, "Ann Lee", THIRD),
        "Ann Lee",
        Reason.AUTHOR_LINE,
        (TITLE, "By Ann Lee", FIRST, SECOND, "Ann Lee waits.", THIRD),
        "Ann Lee waits.",
    ),
    Case(
        "promotion",
        (TITLE, FIRST, OFFER, SECOND, THIRD),
        OFFER,
        Reason.ABOUT_THE_PUBLISHER,
        (TITLE, FIRST, "“Join our channel and read our news,” he wrote.", SECOND),
        "“Join our channel and read our news,” he wrote.",
    ),
    Case(
        "note below a byline",
        (TITLE, "By Jane Doe", FIRST, SECOND, THIRD, "By Ann Lee", "I write of towns and boats."),
        "I write of towns and boats.",
        Reason.AUTHOR_NOTE,
        (TITLE, "By Jane Doe", FIRST, SECOND, "I write of boats, Dahl said."),
        "I write of boats, Dahl said.",
    ),
    Case(
        "hanging line",
        (TITLE, FIRST, SECOND, "A vineyard near the quarry was sold to three..."),
        "A vineyard near the quarry was sold to three...",
        Reason.TEASER,
        (TITLE, FIRST, SECOND, "“The ferry was never late, and now we wait…”"),
        "“The ferry was never late, and now we wait…”",
    ),
)


def cut(found: Layout, name: str) -> list[tuple[str, Reason | None]]:
    """The lines that the pass of that name cut, with their reasons."""
    lines = zip(found.blocks, found.reasons, found.passes, strict=True)
    return [(block.words, reason) for block, reason, by in lines if by == name]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_pass_finds_what_it_is_for(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    found = laid(*case.lines)
    if case.reason is not None:
        assert (case.found.strip(), case.reason) in cut(found, case.name)
        return
    assert case.found in [block.words for block, by in zip(found.blocks, found.passes, strict=True) if by is None]
    for group in ("LINE_PASSES", "TITLE_PASSES"):
        left = tuple(one for one in getattr(layouts, group) if one.name != case.name)
        monkeypatch.setattr(layouts, group, left)
    assert laid(*case.lines).reasons != found.reasons


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_pass_leaves_what_is_only_like_it(case: Case) -> None:
    found = laid(*case.left)
    reasons = [reason for block, reason in zip(found.blocks, found.reasons, strict=True) if block.words == case.stays]
    assert reasons
    assert set(reasons) == {None}


def test_each_pass_has_a_name_of_its_own_and_a_case() -> None:
    names = [one.name for one in PASSES]
    assert len(set(names)) == len(names)
    assert [case.name for case in CASES] == names


@pytest.mark.parametrize(
    ("earlier", "later", "lines"),
    [
        pytest.param("known line", "double", CASES[2].lines, id="what it finds would be forgotten"),
        pytest.param("known line", "name beside a credit", CASES[5].lines, id="no date is known yet"),
        pytest.param("known line", "counter", CASES[3].lines, id="nothing to stand beside"),
        pytest.param(
            "head",
            "zone",
            (
                "Nobody knows why it sank",
                FIRST,
                SECOND,
                "Related",
                "Nobody knows why it sank",
                "It is a long story.",
                OTHER,
            ),
            id="the title in the box",
        ),
        pytest.param(
            "box",
            "loose line",
            (TITLE, FIRST, "Harbour at a glance", "Seven piers and two boats", SECOND, "Harbour at a glance", THIRD),
            id="it would leave the last",
        ),
        pytest.param("loose line", "counter in the text", CASES[17].lines, id="the question above it is not known yet"),
        pytest.param(
            "author's name",
            "hanging line",
            (TITLE, "By Ann Lee", FIRST, SECOND, "Ann Lee"),
            id="a name at the end would be a label",
        ),
        pytest.param(
            "promotion",
            "hanging line",
            (TITLE, FIRST, SECOND, THIRD, "Harbour desk", f"{OFFER}."),
            id="a label above the offer",
        ),
        pytest.param(
            "note below a byline",
            "hanging line",
            (TITLE, "By Jane Doe", FIRST, SECOND, THIRD, "Harbour desk", "By Ann Lee", "I write of towns and boats."),
            id="a label above the note",
        ),
    ],
)
def test_a_pass_stands_before_another(
    earlier: str, later: str, lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    group = [*LINE_PASSES, *HEAD_PASSES] if earlier == "known line" or later == "counter" else [*BODY_PASSES]
    names = [one.name for one in group]
    assert names.index(earlier) < names.index(later)
    expected = laid(*lines).reasons
    _set(monkeypatch, _moved(group, names.index(earlier), names.index(later)))
    assert laid(*lines).reasons != expected


def _moved(group: list[Pass], place: int, behind: int) -> tuple[Pass, ...]:
    """The passes with the one at `place` moved behind the one at `behind`."""
    return (*group[:place], *group[place + 1 : behind + 1], group[place], *group[behind + 1 :])


def _set(monkeypatch: pytest.MonkeyPatch, passes: tuple[Pass, ...]) -> None:
    if passes[-1] in BODY_PASSES:
        monkeypatch.setattr(layouts, "BODY_PASSES", passes)
    else:
        monkeypatch.setattr(layouts, "LINE_PASSES", passes)
        monkeypatch.setattr(layouts, "HEAD_PASSES", ())


LINES = {
    Reason.ADDRESS: "https://www.lakenews.example/ferry",
    Reason.ADVERTISEMENT: "Advertisement",
    Reason.AUTHOR_LINE: "Follow Ann Lee on Mastodon",
    Reason.COMMENT_FORM: "Your email address will not be published.",
    Reason.COOKIE_NOTICE: "We use cookies to make the ferry run.",
    Reason.DATE_LINE: "31 May 2024, 10:15",
    Reason.DATELINE: "LAKE TOWN —",
    Reason.DECORATION: "***",
    Reason.END_MARK: "###",
    Reason.FORUM: "Posts: 1204",
    Reason.HEADLINE_OF_ANOTHER_ARTICLE: "‘It just kept coming’: Video shows the flood",
    Reason.LEGAL_NOTICE: "© 2024 Lake Media. All rights reserved.",
    Reason.NEWSLETTER: "Sign up for our morning newsletter",
    Reason.PAGE_NUMBER: "Page 2 of 5",
    Reason.PHOTO_CREDIT: "Photo: Anne Lee",
    Reason.READ_ALSO_LINE: "Read also: Owl seen in park",
    Reason.READING_TIME: "3 min read",
    Reason.SOURCE_LINE: "First published in Lake Quarterly",
    Reason.TAG_LIST: "Tags: ferry, lake",
    Reason.WIRE_CODE: "LAKE27052024000045015687ID1108260767",
    Reason.WIRE_SIGN_OFF: "(Reporting by Ann Lee; Editing by Max Orr)",
}
ZONES = {
    Reason.PRESS_CONTACT: ("For immediate release", TITLE, FIRST, SECOND, "Media contact", "Ann Lee"),
    Reason.REFERENCES: (TITLE, FIRST, SECOND, "References", "Lake Atlas"),
    Reason.SUMMARY_BOX: (TITLE, FIRST, SECOND, "Key points", "Ferry is back"),
    Reason.REPEATED_TITLE: (TITLE, TITLE, FIRST, SECOND),
    Reason.WIRE_SLUG: (f"UPDATE 2-{TITLE}", TITLE, FIRST, SECOND),
}


@pytest.mark.parametrize(("reason", "line"), [pytest.param(*item, id=item[0].value) for item in LINES.items()])
def test_a_line_gives_its_reason_among_paragraphs(reason: Reason, line: str) -> None:
    assert (line, reason) in cut(laid(TITLE, FIRST, SECOND, line, THIRD, FOURTH), "known line")


@pytest.mark.parametrize(("reason", "lines"), [pytest.param(*item, id=item[0].value) for item in ZONES.items()])
def test_a_page_gives_its_reason(reason: Reason, lines: tuple[str, ...]) -> None:
    assert reason in laid(*lines).reasons


def test_files_curators_and_other_seeds_give_theirs() -> None:
    line = "The Harbour Office wishes all readers a pleasant year"
    texts = [
        f"---\nauthor: Ann Lee\n---\ndate 2024-05-31\n\n{TITLE} {name}\n\n{story}\n\n{line}\n\n{story[4:]}"
        for name, story in (("once", FIRST), ("twice", OTHER), ("again", OTHERS))
    ]
    seeds = [Seed(str(i), f"seeds/{i}.txt", text, str(i), {}) for i, text in enumerate(texts)]
    articles = read_articles(seeds, {"0": ArticleFacts(cut=("after eleven weeks",))})[0]
    reasons = {one.reason for article in articles for one in article.furniture}
    expected = {Reason.FRONT_MATTER, Reason.LABELLED_FACT, Reason.CUT_BY_HAND, Reason.STANDS_IN_SEVERAL_SEEDS}
    assert expected <= reasons


def test_each_reason_is_reached() -> None:
    by_hand = {Reason.FRONT_MATTER, Reason.LABELLED_FACT, Reason.CUT_BY_HAND, Reason.STANDS_IN_SEVERAL_SEEDS}
    assert {*LINES, *ZONES, *(case.reason for case in CASES if case.reason), *by_hand} == set(Reason)
