"""Furniture: lines that are cut and lines that only look so, zones that end an article, what seeds teach each other."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.read import read_articles
from dossier.read.layout import lay_out
from dossier.read.lines import find_blocks
from dossier.read.page import page_of, run
from dossier.read.passes import LINE_PASSES
from dossier.records import Article, ArticleFacts, Seed

FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'
THIRD = "Tickets will cost what they did in the spring, and children under six will travel free until September."
FOURTH = "The first boat leaves at half past six, if the fog allows, and the last one comes back after midnight."


def seed(text: str, name: str = "a") -> Seed:
    return Seed(name, f"seeds/{name}.txt", text, "0", {})


def article(*lines: str) -> Article:
    return read_articles([seed("\n\n".join(lines))], {})[0][0]


def line_reasons(line: str) -> tuple[str | None, ...]:
    return run(LINE_PASSES, page_of(find_blocks(line))).reasons


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
    assert line_reasons(line) == (reason,)
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


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement. Scroll to continue reading.", "advertisement"),
        ("Advertisement - scroll down for more", "advertisement"),
        ("In this article:", "tag list"),
        ("Click to comment", "comment form"),
        ("Courtesy: @anne_lee", "photo credit"),
        ("Image courtesy: Lake Ferries", "photo credit"),
        ("Source: Twitter", "photo credit"),
        ("Image source: Instagram", "photo credit"),
        ("Our Standards:The Thomson Reuters Trust Principles.", "wire sign-off"),
        ("Captain leaves the bridgepublished at 17:59 British Summer Time 9 May", "date line"),
        ("The boats were moored at the eastern pier as well/Harbour Police", "photo caption"),
        ("F.P. Report", "byline"),
        ("Our Staff Correspondent", "byline"),
        ("Ann Lee/Lake Daily news", "byline"),
        ("This story is breaking and will be updated.", "wire sign-off"),
        ("This is a developing story. Check back for updates.", "wire sign-off"),
        ("You have reached your article limit.", "newsletter"),
        ("Unlimited access. Half the price.", "newsletter"),
        ("Subscribe to continue reading", "newsletter"),
        ("Support Lake News on Patreon!", "newsletter"),
        ("The captain (R) in the harbour of Lake Town, 22 July 2020. EPA-EFE/ANN LEE", "photo caption"),
        ("Email this to your friend", "share bar"),
        ("Caution tape at the pier (Shutterstock.com)", "photo caption"),
        ("Police posted this picture of the pier on Oct. 20, 2020 (Lake Town Police).", "photo caption"),
        ("Monitoring Desk", "byline"),
        ("This article was written by Ann Lee at www.lakewords.com.", "source line"),
        ("The post Ferry returns to the lake appeared first on Lakewords.", "source line"),
    ],
)
def test_lines_of_live_blogs_pictures_and_desks_are_known(line: str, reason: str) -> None:
    assert line_reasons(line) == (reason,)


@pytest.mark.parametrize(
    "line",
    [
        "This story is breaking hearts on the lake, the captain said, and will be told for eleven more weeks.",
        "You have reached your limit, the captain said to the crew, and went back on board for the night.",
        "Unlimited access to the pier was promised to the ferrymen, the harbour office said on Monday at noon.",
        "The boat was bought in 2019 by a company that the captain owns, the office said (and nobody asked why).",
        "In this article of the law, the council says, the lake has no owner and the pier has two.",
        "Courtesy was what the captain missed most, the harbour office said after eleven weeks in the dock.",
        "The source of the smoke was Twitter's own engine, the captain said, and went back on board.",
        "The ferry will cross the lake again, said the captain of the Lake Town/Hill Town line.",
        "The article on the ferry was published at 17:59 and read by nobody, the captain said on Monday.",
        "Our correspondent saw the ferry on Monday, and the captain said that she would sail again at once.",
    ],
)
def test_a_sentence_about_such_lines_stays(line: str) -> None:
    assert body(article("Ferry returns to the lake", FIRST, line, SECOND)) == f"{FIRST}\n\n{line}\n\n{SECOND}"


@pytest.mark.parametrize(
    "notice",
    [
        "This is an archived article and what it says may be outdated. Please look at its day of publication.",
        "This is an archived story; its links may no longer work.",
        "Oops, something went wrong",
        "Something went wrong. Please try again later.",
    ],
)
def test_a_notice_of_the_site_below_the_title_is_cut(notice: str) -> None:
    assert notice not in body(article("Ferry returns to the lake", notice, FIRST, SECOND, THIRD))


def test_a_sentence_about_what_went_wrong_or_is_archived_stays() -> None:
    lines = ("Something went wrong at the pier, said harbour master Liv Dahl on Monday, and nobody saw it at first.",)
    assert lines[0] in body(article("Ferry returns to the lake", FIRST, *lines, SECOND))


_POINTS = (
    "• The harbour office promises a new engine for the lake ferry by May",
    '• Earlier, Liv Dahl said the ferry would "cross the lake", but only if the fog allowed it',
    "• The town of Moor asks its people to wait on the eastern shore",
)


def test_the_points_of_a_summary_are_no_titles_and_stay() -> None:
    found = article("Summary", *_POINTS, FIRST, SECOND, THIRD)
    assert found.title is None
    assert all(point in body(found) for point in _POINTS)


@pytest.mark.parametrize("menu", [(), ("• Home", "• Lake news", "• Sport")])
def test_a_title_above_the_points_of_a_summary_or_below_a_menu_is_found(menu: tuple[str, ...]) -> None:
    title = "Ferry returns to the lake on Monday"
    assert article(*menu, title, *(() if menu else _POINTS), FIRST, SECOND, THIRD).title == title


def test_what_follows_the_source_of_a_picture_or_of_the_article_is_the_article() -> None:
    caption = ["The pier on Monday. Photo Credit: @anne_lee", "Source: Twitter"]
    assert body(article("Ferry returns", FIRST, SECOND, *caption, THIRD, FOURTH)) == "\n\n".join(
        [f"{FIRST}\n\n{SECOND}", f"{THIRD}\n\n{FOURTH}"]
    )
    assert body(article("Ferry returns", FIRST, SECOND, "Source: Lake News", FIRST[4:])).endswith(FIRST[4:])


@pytest.mark.parametrize(
    "line",
    [
        "Mayor says ‘no deal’ on the harbour wall",
        "‘I was left for dead’: sailor tells of a night on the lake",
        "“We will not go back,” says pier owner",
        "Watch the moment a storm hits the western shore",
        "Read Storm hits the western shore",
        "ICYMI: Storm hits the western shore",
        "You may also like: Storm hits the western shore",
        "Exclusive",
        "#ferry #lake",
        "Love 0 Funny 2 Angry 1",
        "What’s your reaction?",
        "The author is a former captain. Views are personal.",
        "Liv Dahl",
    ],
)
def test_a_headline_or_label_between_two_paragraphs_is_cut(line: str) -> None:
    found = article("Ferry returns", FIRST, SECOND, line, THIRD, FOURTH)
    assert line not in [span_line for span in found.body for span_line in span.of(found.text).split("\n\n")]
    assert all(part in body(found) for part in (FIRST, SECOND, THIRD, FOURTH))


@pytest.mark.parametrize(
    "line",
    [
        "“The boat is back.”",
        "“We will sail,” Dahl said",
        "The captain said “no” twice.",
        "• Dahl’s “two rules of the deck” apply",
        "Dahl said of the “good old engine”:",
        "Read the boat’s log, Dahl said, and you will know what the winter did to her and to the crew.",
        "Olav Moe",
    ],
)
def test_a_line_that_is_said_listed_or_of_nobody_stays_between_two_paragraphs(line: str) -> None:
    assert line in body(article("Ferry returns", FIRST, SECOND, line, THIRD, FOURTH))


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Ann Lee; Editing by John Roe)",
        "(Reporting By Ann Lee, Additional reporting by John Roe, Writing by Liv Moe)",
        "(Writing by Ann Lee in Lake Town)",
    ],
)
def test_an_agencys_sign_off_behind_the_last_sentence_is_cut(credit: str) -> None:
    assert body(article("Ferry returns", FIRST, f"{SECOND} {credit}")) == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("aside", ["(Reporting was slow.)", "(He wrote by hand.)", "(by Ann Lee, a captain)"])
def test_an_aside_behind_the_last_sentence_stays(aside: str) -> None:
    assert aside in body(article("Ferry returns", FIRST, f"{SECOND} {aside}"))


def test_a_paragraph_that_the_page_has_twice_is_kept_once() -> None:
    found = article("Ferry returns", FIRST, "Ferry returns", FIRST, SECOND)
    assert body(found) == f"{FIRST}\n\n{SECOND}"
    refrain = "And so the boat went on."
    assert body(article("Ferry returns", FIRST, refrain, SECOND, refrain, THIRD)).count(refrain) == 2


def test_what_a_site_writes_behind_the_title_is_none_of_it() -> None:
    titles = {
        tail: article(f"Ferry returns to the lake{tail}", FIRST, SECOND).title
        for tail in (" | The Lake Star", " - Lake News", " | Business News", " - officials", " – captain", " | a tale")
    }
    assert titles == {
        " | The Lake Star": "Ferry returns to the lake",
        " - Lake News": "Ferry returns to the lake",
        " | Business News": "Ferry returns to the lake",
        " - officials": "Ferry returns to the lake - officials",
        " – captain": "Ferry returns to the lake – captain",
        " | a tale": "Ferry returns to the lake | a tale",
    }


def test_lines_below_the_sign_off_that_are_no_sentences_are_cut() -> None:
    below = ["0 : 0", "• narrow-pages-and-phones", "medium pages and tablets"]
    assert body(article("Ferry returns", FIRST, SECOND, "(Reporting by Ann Lee; Editing by John Roe)", *below)) == (
        f"{FIRST}\n\n{SECOND}"
    )
    beds = ["• Forty beds on the lower deck", "• Six more below the bridge"]
    assert body(article("Ferry returns", FIRST, "She has:", *beds)).endswith("\n\n".join(beds))


def test_bylines_of_entries_in_a_live_blog_end_no_article() -> None:
    entries = [["10:15 GMT", "Ann Lee", THIRD], ["10:45 GMT", "John Roe", FOURTH]]
    found = article("Ferry returns", "By Liv Dahl", FIRST, SECOND, *itertools.chain.from_iterable(entries))
    assert body(found).endswith(FOURTH)


def test_a_date_that_lost_its_space_is_no_part_of_the_title() -> None:
    found = article("Ferry returns to the lake after ten daysMonday, January 6, 2020 22:14", FIRST, SECOND)
    assert (found.title, found.date) == ("Ferry returns to the lake after ten days", "2020-01-06")


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
    facts = ArticleFacts(
        keep=("MAN BITES DOG  IN FRONT OF FERRY",),
        cut=("Tickets will cost", "not in the seed"),
        page="docs/articles/ferry.md",
    )
    (found,), errors = read_articles([seed(text)], {"a": facts})
    assert "MAN BITES DOG" in body(found)
    assert "Tickets will cost" not in body(found)
    assert "children under six" in body(found)
    assert [cut.reason for cut in found.furniture] == ["cut by hand"]
    (error,) = errors
    assert "not in the seed" in error.fact
    assert error.file == "docs/articles/ferry.md"


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


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Your web browser is no longer supported. Update it here", "navigation"),
        ("For the best experience, update your browser.", "navigation"),
        ("Adjust font size:", "navigation"),
        ("{{ labelSign }} Favorites", "navigation"),
        ("Forgot your password?", "navigation"),
        ("An email was sent with instructions. Please go to the link in it.", "newsletter"),
        ("We will not sell your information to anybody without your permission.", "newsletter"),
        ("The ferry at the pier Click to enlarge", "photo credit"),
        ("This publication is a summary of another one", "about the publisher"),
        ("Lakeland.org: Your premier source for news of the lake! We bring you the latest.", "about the publisher"),
        ("May 31, 2024 / 8:30 PM / in 5 years", "date line"),
        ("From The Morning Hour, 6:39 am on 31 May 2024", "date line"),
        ("Canadian Press, The Canadian Press", "byline"),
        ("Posted: May 31, 2024 in Boats, Lakes, Opinion, Piers, Weather", "date line"),
        ("24 users have voted.", "share bar"),
        ("Watch on TikTok", "share bar"),
        ("View : 25", "share bar"),
        ("The ferry at the old pier of the town thumbnail", "photo credit"),
        ("CHECK THIS: Harbour master retires", "read-also line"),
        ("For the full story, please visit", "read-also line"),
        ("Keep checking the Lake app for the latest information.", "read-also line"),
        ("Any news, images and videos cannot be used without prior permission under copyright law.", "legal notice"),
        ("Posted in Boats, Lakes, Piers and their keepers by Jane Doe on August 28, 2011", "date line"),
        ("General News of Thursday, 24 February 2022", "date line"),
        ("You can share this post!", "share bar"),
        ("Already a subscriber? Log in.", "newsletter"),
        ("Cancel anytime. No ads. Auto-renewal.", "newsletter"),
        ("Get all the latest news from the lake before it gets cold.", "newsletter"),
        (
            "Comments are posted by viewers like you and do not always reflect the views of this station.",
            "comment form",
        ),
        ("Send questions/comments to the editors.", "comment form"),
        ("« Previous", "navigation"),
        ("Hello, what are you looking for?", "navigation"),
        ("Can’t find what you are looking for?", "navigation"),
        ("Sorry, this video is not available. Please try again later.", "navigation"),
        ("We’re sorry, this page is currently unavailable.", "navigation"),
        ("Please use the Lantern browser for better pictures", "navigation"),
        ("Save this Page | Email this Page | Rate this Page", "share bar"),
        ("Get Harbour alerts: What’s this?", "newsletter"),
        ("Only registered members may write comments. Please log in.", "comment form"),
        ("Note: Only readers of this paper may leave a comment.", "comment form"),
        ("Read all our live updates here", "read-also line"),
        ("Read a short summary of this story", "read-also line"),
        ("Send us your photos of the ferry at desk@lake.example", "author line"),
        ("Are you at the scene? Share what you see.", "author line"),
        ("AdvertisementAdvertise with Lake Media.", "advertisement"),
        ("[ad_2]", "advertisement"),
        ("This article was published 3 years ago", "reading time"),
        ("© Jane Doe/LAKE-TASS", "photo credit"),
        ("Captain Moe looks at the boat at Moor on March 4, 2022 – Picture by Jane Doe", "photo caption"),
        ("The ferry in the dock - Photo courtesy of Lake Office", "photo caption"),
        ("Showing posts with label ferries. Show all posts", "navigation"),
        ("lakenews.com:", "source line"),
    ],
)
def test_what_sites_print_around_articles_is_known(line: str, reason: str) -> None:
    assert line_reasons(line) == (reason,)


@pytest.mark.parametrize(
    "line",
    [
        "His browser was old, and he did not update it for years.",
        "This article of the law is older than the lake, the judge said.",
        "The text is a summary of what was agreed, the office said.",
        "He forgot his password and slept on the pier.",
        "We will not sell the boat, Dahl wrote on Friday.",
        "From the pier, at 6:39 am, one could see the boat coming in.",
        "“What are you looking for?” the captain asked the man on the pier.",
        "She is sorry, this ferry is not available in the winter, Dahl said.",
        "Only members of the crew may leave the ferry, and no comments were heard.",
        "The captain said he would send his photos of the ferry to the paper.",
        "This town was first built 300 years ago by people from the lake.",
        "The captain hung it on the wall - a picture by a child of the town.",
        "He was showing posts with labels to all who came to the pier.",
        "The captain spoke of the Harbour alerts: what is this, he asked.",
    ],
)
def test_a_sentence_about_such_things_stays(line: str) -> None:
    assert line in body(article("Ferry returns to the lake", FIRST, line, SECOND, THIRD))


@pytest.mark.parametrize(
    "offer",
    [
        pytest.param(["Be the first at the pier with our morning letter, for FREE"], id="an offer"),
        pytest.param(
            [
                "Never row past a headline: get our weekly bulletin for free",
                "Fresh reading for curious townsfolk on boats, books, money and food.",
            ],
            id="an offer and its slogan",
        ),
        pytest.param(
            [
                "At such a moment, we need reporters on the ground. Your donation keeps our newsroom going.",
                "We choose not to lock readers out of our journalism with paywalls. Quality costs money.",
            ],
            id="an appeal",
        ),
    ],
)
def test_what_a_paper_says_of_itself_is_cut_within_the_article_too(offer: list[str]) -> None:
    found = article("Ferry returns to the lake", FIRST, *offer, SECOND, THIRD)
    assert body(found) == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "line",
    [
        "“Join our channel and read our news,” the captain wrote to his readers.",
        "You can read the news of the harbour office on a website, Dahl said.",
        "Follow the river and you come to the newspaper kiosk by the old ferry pier on the lake.",
        "Our ferry is late again, and you know it.",
        "For young papers, a new ferry is big news, and that is a story that we can tell every day.",
        "The journalists of the lake published stories about the ferry and its engine.",
    ],
)
def test_a_sentence_about_news_and_readers_stays(line: str) -> None:
    assert line in body(article("Ferry returns to the lake", FIRST, line, SECOND, THIRD))


@pytest.mark.parametrize(
    "credit",
    ["Anne Lee", "Photo: Anne Lee", "Credit: Harbour Office.", "(Anne Lee/The Lake Star)", "Picture by Anne Lee"],
)
def test_a_caption_that_stands_again_with_its_credit_is_no_paragraph(credit: str) -> None:
    caption = "The old ferry leaves the pier at Moor for the last time in May."
    lines = (caption, f"{caption} {credit}")
    assert body(article("Ferry returns to the lake", FIRST, *lines, SECOND, THIRD)) == "\n\n".join(
        [FIRST, f"{SECOND}\n\n{THIRD}"]
    )


@pytest.mark.parametrize("more", ["She wept.", "It rained, and they went home.", "Moe has seen it all.", "On Monday."])
def test_a_sentence_that_the_next_line_takes_up_again_stays(more: str) -> None:
    refrain = "The old ferry leaves the pier at Moor for the last time in May."
    lines = (refrain, f"{refrain} {more}")
    assert all(line in body(article("Ferry returns to the lake", FIRST, *lines, SECOND)) for line in lines)


def test_a_paragraph_that_ends_with_an_abbreviation_in_brackets_is_no_caption() -> None:
    for letters in ("(LNAX)", "(NORDA)", "(REX)"):
        line = f"“The boat is not for sale, and it never was,” the captain said on the pier on Monday. {letters}"
        assert line in body(article("Ferry returns to the lake", FIRST, SECOND, line))


@pytest.mark.parametrize(
    "appeal",
    [
        ["Readers like you keep The Lake Star afloat."],
        ["You are here because we have news that you value. It tells the truth, and it costs money."],
        ["You can now hear our podcast.", "Your subscription pays for all that we print, and for the boat."],
    ],
)
def test_what_a_paper_asks_of_its_readers_above_the_headline_is_cut(appeal: list[str]) -> None:
    found = article("We need you", *appeal, "Ferry returns to the lake on Monday", FIRST, SECOND, THIRD)
    assert found.title == "Ferry returns to the lake on Monday"
    assert not any(line in body(found) for line in appeal)
    assert body(found).startswith(FIRST)


@pytest.mark.parametrize(
    "first",
    [
        "You can smell the lake in the newsroom of the town.",
        "You will have to pay more for your newspaper, the harbour office said on Monday.",
        "“You are the news,” the captain told the crew of the ferry.",
    ],
)
def test_a_first_sentence_that_speaks_to_the_reader_stays(first: str) -> None:
    later = "The newsroom of the town smells of the lake, and you can hear the ferry from its windows."
    assert first in body(article("Ferry returns to the lake", first, FIRST, SECOND, later))


def test_the_summary_above_the_headline_is_the_articles_own_text_below_it() -> None:
    office, credit = "Senior Writer", "Image: Anne Lee"
    title = "Ferry returns to the lake after eleven weeks"
    found = article(FIRST, THIRD, title, office, credit, FIRST, SECOND, THIRD, FOURTH)
    assert found.title == title
    assert body(found) == "\n\n".join([FIRST, SECOND, THIRD, FOURTH])
    without = article(FIRST, SECOND, "How it began", THIRD, FOURTH)
    assert FIRST in body(without)
    assert body(article(title, FIRST, SECOND, THIRD, "More on the ferry", FIRST)).startswith(FIRST)


def test_a_sentence_of_something_else_below_the_notice_of_rights_is_cut() -> None:
    lines = ("Ferry returns to the lake", FIRST, SECOND, THIRD, "© Lake Media 2024")
    assert "vineyard" not in body(article(*lines, "Wine: Olsen sells the largest vineyard of Nordmark."))
    assert "engine" in body(article(*lines, "The ferry has a new engine and an old captain, the harbour office said."))


COMMENT = "That captain could not steer a bathtub if you asked me and I have seen him try."


@pytest.mark.parametrize(
    "comments",
    [
        pytest.param(["Nice one, well done all", "This will end in tears", "@Tom: he sank two boats."], id="an answer"),
        pytest.param([COMMENT, "Reply", "So true", "Reply"], id="a form below each"),
        pytest.param(["It is well", "ReplyDelete#Watching", "ReplyDelete"], id="a form without a space"),
        pytest.param(["24 users have voted.", "Lake Boy's picture", COMMENT, "Maja's picture", FOURTH], id="pictures"),
    ],
)
def test_comments_without_a_heading_are_cut(comments: list[str]) -> None:
    found = article("Ferry returns to the lake", FIRST, SECOND, *comments)
    assert body(found) == f"{FIRST}\n\n{SECOND}"
    assert {cut.reason for cut in found.furniture} <= {"comments", "section label", "share bar"}


@pytest.mark.parametrize(
    "line",
    [
        "@livdahl wrote that the boat is back.",
        "Reply to the letter came on Friday, in a brown envelope.",
        "The answer of the office to @ferryfan: “Wait.”",
    ],
)
def test_a_post_in_the_article_is_no_comment(line: str) -> None:
    assert line in body(article("Ferry returns to the lake", FIRST, line, SECOND, THIRD))


def test_a_post_above_readers_answers_is_the_article_and_they_state_nothing() -> None:
    post = "This page hardly ever speaks of boats, but let me point the kind reader to a talk by Liv Dahl on the ferry?"
    found = article(post, "Hear, hear!", "3 replies to this entry.", "1. Posted by Erna W. on May 6, 2011", COMMENT)
    assert post in body(found)
    assert COMMENT not in body(found)
    assert (found.date, found.byline) == (None, None)


@pytest.mark.parametrize(
    "last",
    [
        pytest.param(
            "The rule reads: “Where no boat can cross the lake on a day, no fare shall be paid…”", id="quoted"
        ),
        pytest.param(
            '"It was a long day. I do not think that the ferry could have crossed the lake in time...', id="spoken"
        ),
        pytest.param(
            "And so the ferry waits at the pier, the captain smokes, and the lake goes on rising…", id="a pause"
        ),
    ],
)
def test_a_last_paragraph_that_breaks_off_stays(last: str) -> None:
    assert last in body(article("Ferry returns to the lake", FIRST, SECOND, last))


@pytest.mark.parametrize(
    ("note", "is_kept"),
    [
        ("Max Orr is a columnist at the Herald and writes about boats.", False),
        ("@maxorr Max Orr is co-editor of Mast.", False),
        ("Liv Dahl was a reporter of the Herald before she came to the harbour.", True),
        ("Max Orr is a baker and lives by the lake.", True),
    ],
)
def test_a_note_on_a_journalist_is_cut_unless_the_article_speaks_of_her(note: str, is_kept: bool) -> None:
    assert (note in body(article("Ferry returns to the lake", FIRST, SECOND, note))) == is_kept


OTHER = (
    "Bakers call a strike",
    "By Max Orr",
    "Bread will be scarce on Friday, when the bakers of the capital stay in bed over the price of flour.",
    "Nobody asked us, their leader told members in a packed hall in the north of the city.",
)


def test_a_second_article_below_the_first_gives_no_word_and_no_fact() -> None:
    found = article("Ferry returns to the lake", "By Jane Doe", FIRST, SECOND, *OTHER)
    assert body(found) == f"{FIRST}\n\n{SECOND}"
    assert found.byline == "Jane Doe"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [
                "More about the ferry",
                "By Max Orr",
                "The ferry will be back on the lake on Monday, Dahl said again.",
                "The harbour office is glad of the new engine and of the old captain.",
            ],
            id="a part",
        ),
        pytest.param(["Prices of the ferry", FOURTH], id="a heading without credits"),
    ],
)
def test_a_part_of_the_article_is_no_second_one(lines: list[str]) -> None:
    found = article("Ferry returns to the lake", "By Jane Doe", FIRST, SECOND, *lines, THIRD)
    assert THIRD in body(found)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["Ferry row deepens", FIRST], "Ferry row deepens", id="three words"),
        pytest.param(["World News", FIRST], None, id="a section"),
        pytest.param(["Thursday, May 12, 2005", "Source: mylakenews.com", FIRST], None, id="a source below a date"),
        pytest.param(["Thursday, May 12, 2005", "The Sentence", FIRST], "The Sentence", id="two words below a date"),
        pytest.param(["Thursday, May 12, 2005", "World News", FIRST], None, id="a section below a date"),
        pytest.param(["Lake Herald", FIRST], None, id="the paper"),
        pytest.param(
            ["A drawing of an old boat", "A drawing of an old boat", "Ferry returns to the lake", "By Jane Doe", FIRST],
            "Ferry returns to the lake",
            id="a caption that stands twice",
        ),
        pytest.param(
            ["Home News Ferry returns to the lake", "Ferry returns to the lake", FIRST, SECOND],
            "Ferry returns to the lake",
            id="its path",
        ),
        pytest.param(
            ["Your browser is not supported. Update it here", "Ferry returns to the lake", FIRST, SECOND],
            "Ferry returns to the lake",
            id="a notice",
        ),
        pytest.param(
            [
                "Laketown, Oct 5 The harbour office will spend eighty thousand coins on an engine, a pier and a bell, "
                "captain Moe said",
                SECOND,
                THIRD,
            ],
            None,
            id="a lead without its full stop",
        ),
        pytest.param(["The boat is back. “She floats,” Dahl said.", SECOND, THIRD], None, id="a paragraph that tells"),
        pytest.param(
            ["Harbour minister Olav Moe has claimed that the ferry of the lake will sink.", SECOND, THIRD, FOURTH],
            None,
            id="a lead in the perfect tense",
        ),
        pytest.param(
            ["Captain Olav Moe says the ferry of the lake is drowning in debt.", SECOND, THIRD, FOURTH],
            None,
            id="a lead with all its small words",
        ),
        pytest.param(
            ["Harbour President Olav Moe says the Lake Ferry Council (LFC) is sinking.", SECOND, THIRD, FOURTH],
            None,
            id="a lead of many names",
        ),
        pytest.param(
            ["Harbour President Moe Says the Lake Ferry Is Sinking.", SECOND, THIRD, FOURTH],
            "Harbour President Moe Says the Lake Ferry Is Sinking.",
            id="a headline with a full stop",
        ),
        pytest.param(
            [
                "Captain Olav Moe has called for new ferries to cut the long wait on both shores of a lake for them",
                "Long wait for ferry riders",
                FIRST,
                SECOND,
            ],
            "Long wait for ferry riders",
            id="a standfirst above it that was cut off",
        ),
        pytest.param(
            [
                "Over the past weeks, the crew of the ferry and its owners have been speaking of a new contract for "
                "all of the forty men",
                FIRST,
                SECOND,
            ],
            None,
            id="a standfirst without its full stop",
        ),
        pytest.param(
            ["What do you want to read today?", "Ferry returns to the lake", FIRST, SECOND],
            "Ferry returns to the lake",
            id="a question to the visitor",
        ),
        pytest.param(
            ["What you must know of the ferry on the lake", FIRST, SECOND],
            "What you must know of the ferry on the lake",
            id="a headline to the reader",
        ),
        pytest.param(
            [
                "Lakes",
                "What They Say",
                "By Jane Doe",
                "31 May 2024",
                FIRST,
                SECOND,
                "They say that it floats, Moe says.",
            ],
            "What They Say",
            id="three words above byline and date",
        ),
        pytest.param(
            ["A queue on the pier/LNA", "Ferry returns to the lake", "A queue on the pier/LNA", FIRST, SECOND],
            "Ferry returns to the lake",
            id="between a caption and its copy",
        ),
        pytest.param(
            [
                "Got a boat licence?",
                "You need one for any boat on our channel. It is the law.",
                "Find out more",
                "Live reporting by Ann Lee and Max Orr",
                "All times are ours",
                "Ferry returns to the lake",
                FIRST,
                SECOND,
            ],
            "Ferry returns to the lake",
            id="below the head of a live blog",
        ),
    ],
)
def test_the_headline_is_told_from_what_stands_around_it(lines: list[str], title: str | None) -> None:
    assert article(*lines).title == title


def test_a_sentence_that_somebody_says_is_no_boilerplate_however_many_papers_print_it() -> None:
    told = "Moe said nobody had ever seen such a winter here."
    seeds = [seed(f"News of the {name}\n\n{story}\n\n{told}\n\n{story[2:]}", name) for name, story in STORIES.items()]
    articles, _ = read_articles(seeds, {})
    assert all(told in body(found) for found in articles)


def test_a_round_up_keeps_its_paragraphs_whose_sources_stand_in_brackets() -> None:
    lines = [f"{line[:-1]}. (The Lake Gazette)" for line in (FIRST, THIRD, FOURTH)]
    found = article("What the papers say of the ferry", *lines)
    assert all(line in body(found) for line in lines)
