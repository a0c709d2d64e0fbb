"""Furniture: lines that are cut and lines that only look so, zones that end an article, what seeds teach each other."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.read import read_articles
from dossier.read.boilerplate import line_reasons
from dossier.read.layout import lay_out
from dossier.read.lines import find_blocks
from dossier.records import Article, ArticleFacts, Seed

FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'
THIRD = "Tickets will cost what they did in the spring, and children under six will travel free until September."
FOURTH = "The first boat leaves at half past six, if the fog allows, and the last one comes back after midnight."


def seed(text: str, name: str = "a") -> Seed:
    return Seed(name, f"seeds/{name}.txt", text, "0", {})


def article(*lines: str) -> Article:
    return read_articles([seed("\n\n".join(lines))], {})[0][0]


def body(found: Article) -> str:
    return "\n\n".join(span.of(found.text) for span in found.body)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share this article", "share bar"),
        ("Facebook Twitter WhatsApp Email", "share bar"),
        ("214 shares", "share bar"),
        ("Teilen", "share bar"),
        ("Subscribe Free To Our Daily Newsletters", "newsletter"),
        ("Get the best of Lake News in your inbox", "newsletter"),
        ("You are receiving this email because you signed up at our website.", "newsletter"),
        ("We use cookies to give you the best experience.", "cookie notice"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("What do you think? Post a comment.", "comment form"),
        ("Read also: Harbour master retires", "read-also line"),
        ("READ MORE: Harbour master retires", "read-also line"),
        ("Lesen Sie auch: Hafenmeister geht", "read-also line"),
        ("À lire aussi : Le capitaine s’en va", "read-also line"),
        ("Читайте также: Капитан уходит", "read-also line"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Photo: Jane Doe/Reuters", "photo credit"),
        ("Image source, Getty Images", "photo credit"),
        ("![The ferry](ferry.jpg)", "photo credit"),
        ("The ferry at the pier on Monday. (AP Photo/Jane Doe)", "photo caption"),
        ("The ferry in the dock. Photograph: Ben Adler/The Courier", "photo caption"),
        ("Tags: ferry, lake", "tag list"),
        ("© 2024 Lake News. All rights reserved.", "legal notice"),
        ("This material may not be published, broadcast, rewritten or redistributed.", "legal notice"),
        ("Page 2 of 5", "page number"),
        ("3 min read", "reading time"),
        ("Lesedauer: 2 Min.", "reading time"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "wire sign-off"),
        ("jds/klm/pq", "wire sign-off"),
        ("###", "end mark"),
        ("ENDS", "end mark"),
        ("Skip to main content", "navigation"),
        ("Home > World > Europe", "navigation"),
        ("https://lake.example/2024/05/31/ferry", "address"),
        ("Follow Jane Doe on Twitter @jane", "author line"),
        ("By Jane Doe", "byline"),
        ("31 May 2024, 10:15", "date line"),
        ("LAKE TOWN (AFP) May 31, 2024", "dateline"),
        ("XYZN27052024000045015687ID1108260767", "wire code"),
        ("MAN BITES DOG IN FRONT OF FERRY", "headline in capitals"),
        ("[Share on Facebook](https://lake.example/share)", "share bar"),
        ("* * *", "decoration"),
    ],
)
def test_a_line_of_furniture_is_known_anywhere(line: str, reason: str) -> None:
    assert line_reasons(find_blocks(line), frozenset()) == [reason]
    assert reason in {cut.reason for cut in article("Ferry returns to the lake", FIRST, line, SECOND, THIRD).furniture}


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth on Monday, the exchange said.",
        "More than forty people were hurt.",
        "Related companies were searched as well, prosecutors said.",
        "Comments by the minister caused an outcry.",
        "Photo reporters were kept away from the pier.",
        "Read his lips: no new taxes, he told the crowd, and the crowd believed him for a week.",
        "Home was three days away.",
        "Follow the money, the detective used to say.",
        "By Monday the water had gone.",
        "Source close to the talks said that they had failed.",
        "Copyright law is to be changed, the minister said.",
        "“Sign up for the newsletter,” she said, “and be quiet.”",
        "The newsletter was sent to 4,000 members.",
        "“We use what we have,” he said.",
        "A: Four sacks. I never wanted to be a symbol.",
        "— Rita Sandoval (@govsandoval) June 30, 2023 wrote: stay home!",
        "He wrote: Please stay at home if you can. #blackout",
        "Advertising is banned on the pier.",
        "I like her, he said.",
        "END of story, the minister said.",
        "In all, 691 votes are up for grabs.",
        "“No comment.”",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    found = article("Ferry returns to the lake", FIRST, line, SECOND, THIRD)
    assert line in body(found)


@pytest.mark.parametrize(
    "zone",
    [
        pytest.param(["Leave a Reply"], id="comment form"),
        pytest.param(
            ["3 Comments", "Geoff says:", THIRD, "Reply", "Maja says:", FOURTH, "Reply", FIRST[4:]], id="comments"
        ),
        pytest.param(
            ["More like this", "Storm leaves coast dark", "A storm has left the coast without..."], id="teasers"
        ),
        pytest.param(["Related Links", "Lake News", "Harbour of the week"], id="links"),
        pytest.param(
            ["Refs: | ABC | Merkur |", "Owl seen in park", THIRD, "Bank chief quits", FOURTH], id="references"
        ),
        pytest.param(
            ["About the author", "Jane Doe has written about lakes for nineteen years and lives on one of them."],
            id="author",
        ),
        pytest.param(
            ["Legal Disclaimer:", "Lake News provides the information as is without warranty of any kind."], id="notice"
        ),
        pytest.param(["Mehr zum Thema", "Der See steigt"], id="German"),
        pytest.param(["Storm leaves coast dark and..."], id="a single teaser"),
    ],
)
def test_what_follows_the_article_is_cut(zone: list[str]) -> None:
    found = article("Ferry returns to the lake", FIRST, SECOND, *zone)
    assert body(found) == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(["Related", "Storm leaves coast dark", "Bank chief quits"], id="related links"),
        pytest.param(["Sign up for our newsletter"], id="newsletter"),
        pytest.param(["Comments"], id="a link to the comments"),
        pytest.param(["Most read", "Owl seen in park"], id="most read"),
    ],
)
def test_the_article_goes_on_after_a_box(box: list[str]) -> None:
    found = article("Ferry returns to the lake", FIRST, *box, SECOND, THIRD, FOURTH)
    assert all(paragraph in body(found) for paragraph in (FIRST, SECOND, THIRD, FOURTH))
    assert not any(line in body(found) for line in box)


@pytest.mark.parametrize(
    "heading", ["More on the tides", "What's next", "Elsewhere", "Discussion", "Related news", "Latest news"]
)
def test_a_heading_in_the_article_takes_no_paragraph_with_it(heading: str) -> None:
    found = article("Ferry returns to the lake", FIRST, SECOND, heading, THIRD)
    assert THIRD in body(found)
    found = article("Ferry returns to the lake", FIRST, heading, SECOND, THIRD)
    assert SECOND in body(found)
    assert THIRD in body(found)


def test_a_standfirst_above_the_byline_is_kept_and_the_date_below_it_found() -> None:
    found = article(
        "Ferry returns to the lake",
        "After eleven weeks the old boat is back on the water.",
        "By Jane Doe",
        "31 May 2024",
        FIRST,
        SECOND,
    )
    assert (found.subtitle, found.byline, found.date) == (
        "After eleven weeks the old boat is back on the water.",
        "Jane Doe",
        "2024-05-31",
    )
    assert "After eleven weeks" in body(found)


def test_lists_and_tweets_in_the_article_stay() -> None:
    lines = [
        "• The pier",
        "• The kiosk",
        "Dahl wrote on Twitter:",
        "Boat is back! #ferry",
        "— Liv Dahl (@livdahl) May 31, 2024",
    ]
    found = article("Ferry returns to the lake", FIRST, *lines, SECOND)
    assert all(line in body(found) for line in lines)


def test_several_lines_at_the_end_that_are_no_sentences_are_doubted() -> None:
    lines = [
        "Pier one, the kiosk and all stairs",
        "Pier two without the kiosk there",
        "Pier three and the old customs house",
    ]
    found = article("Ferry returns to the lake", FIRST, SECOND, *lines)
    assert [cut.span.of(found.text) for cut in found.doubts] == lines
    assert lines[0] in body(found)


STORIES = {
    "owl": "A rare owl has settled in the city park, and bird lovers gather under its tree at dusk to see it.",
    "bank": "The head of the central bank will step down in June, eleven years after she took over the office.",
    "snow": "Heavy snow has cut off three villages in the north, and the army is bringing bread and candles on skis.",
    "bread": "The bakers of the capital have ended their strike after four days, and the first loaves sold at noon.",
}


def test_a_line_that_stands_in_several_articles_is_furniture() -> None:
    promise = "The Lake Gazette depends on readers who chip in whenever they can."
    seeds = [
        seed(f"News of the {name}\n\n{story}\n\n{promise}\n\n{story[2:]}", name) for name, story in STORIES.items()
    ]
    articles, _ = read_articles(seeds, {})
    assert all(promise not in body(found) for found in articles)
    assert {cut.reason for found in articles for cut in found.furniture} == {"stands in several seeds"}
    alone, _ = read_articles(seeds[:2], {})
    assert all(promise in body(found) for found in alone)


def test_versions_of_one_story_teach_nothing_and_neither_does_its_background() -> None:
    background = "The lake ferry was built in 1931 and has sunk twice since then, the harbour office says."
    versions = [
        seed(f"Ferry update number {n}\n\n{FIRST}\n\nUpdate {n}. {SECOND}\n\n{background}", f"v{n}") for n in range(4)
    ]
    articles, _ = read_articles(versions, {})
    assert all(background in body(found) for found in articles)
    stories = [
        f"Ferry day {n}\n\nOn day {n} the lake ferry left the harbour office pier late. {text}\n\n{background}"
        for n, text in enumerate(STORIES.values())
    ]
    articles, _ = read_articles([seed(text, f"s{n}") for n, text in enumerate(stories)], {})
    assert all(background in body(found) for found in articles)


def test_what_a_curator_keeps_and_cuts_is_kept_and_cut() -> None:
    text = "\n\n".join(["Ferry returns to the lake", FIRST, "MAN BITES DOG IN FRONT OF FERRY", SECOND, THIRD])
    facts = ArticleFacts(keep=("MAN BITES DOG  IN FRONT OF FERRY",), cut=("Tickets will cost", "not in the seed"))
    (found,), errors = read_articles([seed(text)], {"a": facts})
    assert "MAN BITES DOG" in body(found)
    assert "Tickets will cost" not in body(found)
    assert "children under six" in body(found)
    assert [cut.reason for cut in found.furniture] == ["cut by hand"]
    (error,) = errors
    assert "not in the seed" in error.fact
    assert error.file == "docs/articles/a.md"


WORDS = st.sampled_from(
    [
        FIRST,
        SECOND,
        THIRD,
        "Share",
        "Comments",
        "Related",
        "Ferry returns",
        "By Jane Doe",
        "31 May 2024",
        "ENDS",
        "Home",
        "...",
        "• x",
        "",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_body_title_and_furniture_never_overlap_and_cover_every_word(lines: list[str], end: str) -> None:
    text = end.join(lines)
    layout = lay_out(find_blocks(text), None)
    spans = sorted([*layout.body, *(cut.span for cut in layout.cuts)])
    if layout.title is not None:
        spans = sorted([*spans, layout.blocks[layout.title].span])
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(i in covered for i, character in enumerate(text) if not character.isspace())
