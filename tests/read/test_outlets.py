"""Outlets: the publisher, the agency, references and interviews, each only where the page says so."""

from __future__ import annotations

import pytest

from dossier.read import read_articles
from dossier.read.datelines import find_dateline
from dossier.records import Seed

FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'


THIRD = "Tickets will cost what they did in the spring, and children under six will travel free until September."
SHORT = "She will vote for the People's Tide Initiative"


def outlets(*lines: str, **fields: str) -> set[tuple[str, str]]:
    text = "\n\n".join(lines)
    article = read_articles([Seed("a", "seeds/a.txt", text, "0", fields)], {})[0][0]
    for outlet in article.outlets:
        assert outlet.span is None or outlet.span.of(text)
    return {(outlet.relation, outlet.name) for outlet in article.outlets}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (FIRST, SECOND, "© 2024 The Lake Gazette. All rights reserved."),
            {("publisher", "The Lake Gazette")},
            id="©",
        ),
        pytest.param(
            (
                FIRST,
                SECOND,
                "The content herein, unless public domain, are Copyright 1995-2024 - Lake Media Network. All sites",
            ),
            {("publisher", "Lake Media Network")},
            id="copyright in a notice",
        ),
        pytest.param(
            (f"(XYZN) {FIRST}", SECOND, "XYZN27052024000045015687ID1108260767"),
            {("publisher", "XYZN")},
            id="slug and code",
        ),
        pytest.param(
            (f"(XYZN) {FIRST}", SECOND), {("wire", "XYZN")}, id="an unknown abbreviation in an agency's place"
        ),
        pytest.param((f"LAKE TOWN (AFP) - {FIRST}", SECOND), {("wire", "AFP")}, id="dateline"),
        pytest.param(
            (f"LAKE TOWN (Agence France-Presse) - {FIRST}", SECOND), {("wire", "AFP")}, id="an agency's full name"
        ),
        pytest.param(("by AFP Staff Writers", FIRST, SECOND), {("wire", "AFP")}, id="byline of an agency"),
        pytest.param(("By Jane Doe, Associated Press", FIRST, SECOND), {("wire", "AP")}, id="byline with an agency"),
        pytest.param((FIRST, f"{SECOND} (Reuters)"), {("wire", "Reuters")}, id="at the end of the last paragraph"),
        pytest.param(
            (FIRST, SECOND, "(With inputs from PTI and AFP)"), {("wire", "PTI"), ("wire", "AFP")}, id="inputs"
        ),
        pytest.param(
            (FIRST, SECOND, "Refs: | ANSA | Kurier |"), {("reference", "ANSA"), ("reference", "Kurier")}, id="refs"
        ),
        pytest.param((FIRST, SECOND, "Source: The Lake Gazette"), {("reference", "The Lake Gazette")}, id="source"),
        pytest.param(
            (FIRST, "Dahl spoke in an interview with The Gazette on Friday and said that the boat was ready to go."),
            {("interview", "The Gazette")},
            id="interview with a paper",
        ),
        pytest.param(
            (
                FIRST,
                "Dahl said in an interview with the newspaper Kurier that the boat was ready to go at any time now.",
            ),
            {("interview", "Kurier")},
            id="interview with a newspaper by kind",
        ),
        pytest.param(
            (
                FIRST,
                "In an interview with Lake Radio on Friday, Dahl said that the boat was ready to go at any time now.",
            ),
            {("interview", "Lake Radio")},
            id="interview with a station",
        ),
        pytest.param(
            (FIRST, "The Associated Press reported on Friday that the boat was late, and so did all the others."),
            {("reference", "AP")},
            id="an agency that reported",
        ),
        pytest.param(
            (FIRST, "The boat will not be late again, writes LNA with reference to Der Kurier."),
            {("reference", "LNA"), ("reference", "Der Kurier")},
            id="an agency that writes, and its source",
        ),
        pytest.param(
            (FIRST, "“The boat is ready,” said the captain, reported news agency Lanet, and went on board."),
            {("reference", "Lanet")},
            id="an agency by its kind",
        ),
        pytest.param(
            (FIRST, "The boat is not to be late again, reports Xinhua news agency, and nobody believed a word of it."),
            {("reference", "Xinhua")},
            id="an agency that reports",
        ),
        pytest.param(
            (FIRST, "Talking to Vogel magazine, the captain said that the boat was ready to go at any time now."),
            {("interview", "Vogel")},
            id="talking to a magazine",
        ),
        pytest.param(
            (
                FIRST,
                SECOND,
                "Author Bio",
                "Ann Lee is LKobserver's foreign editor and has written of boats since 2005.",
            ),
            {("publisher", "LKobserver")},
            id="whose editor",
        ),
        pytest.param(
            (FIRST, SECOND, "Source: mylakenews.com"), {("reference", "mylakenews.com")}, id="a site as source"
        ),
        pytest.param(("General News of Friday, 31 May 2024", FIRST, SECOND), set(), id="a section and a date"),
        pytest.param((f"Reuters: {FIRST}", SECOND), {("wire", "Reuters")}, id="an agency before the lead"),
        pytest.param(("The Associated Press", FIRST, SECOND), {("wire", "AP")}, id="an agency on a line of its own"),
        pytest.param((FIRST, SECOND, "Press Association"), {("wire", "PA Media")}, id="an agency below the article"),
        pytest.param(("By Ann Lee | LAKES.it", FIRST, SECOND), {("publisher", "LAKES.it")}, id="a site in a byline"),
        pytest.param((f"[LNAX] Harbour Town - {FIRST}", SECOND), {("wire", "LNAX")}, id="an agency in square brackets"),
        pytest.param(
            (FIRST, SECOND, "Stay informed! Follow The Lamp Newspaper on WhatsApp for updates and news."),
            {("publisher", "The Lamp")},
            id="whom to follow",
        ),
        pytest.param(
            (FIRST, SECOND, "YOU SHOULD NOT MISS THESE HEADLINES FROM LAKE TRIBUNE", "Owl seen in park"),
            {("publisher", "Lake Tribune")},
            id="whose headlines",
        ),
        pytest.param(
            (FIRST, SECOND, "Ann Lee is a correspondent of The Lake Gazette and lives on a boat."),
            {("publisher", "The Lake Gazette")},
            id="whose correspondent",
        ),
        pytest.param(
            (FIRST, SECOND, "Source: AllLake News: Boats and Piers - Category: Transport"),
            {("reference", "AllLake News")},
            id="a source and its fields",
        ),
    ],
)
def test_an_outlet_is_named_with_its_relation(lines: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    assert outlets("Ferry returns to the lake", *lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "In an interview with Captain Olav Moe, the question was left open for a good while and then answered.",
        "She gave an interview with the captain on Friday, in which nothing new was said by either of them.",
        "Copyright law was a topic of the talks, the minister said, and so was the price of the ferry tickets.",
        "Members of the AFP, the ferrymen's party, walked out of the chamber when the vote on the boat began.",
        "The ferry will be late again, writes Moe with reference to the captain, who did not say a word himself.",
        "The ferry will be late again, reports NATO with reference to its captains, and nobody was surprised at all.",
        "The lake is open: the captain said so himself on Friday, and the ferrymen of the eastern shore agreed to it.",
        "Rubio (R-Fla.) said that he would take the ferry in any weather, and that he had done so as a boy too.",
    ],
)
def test_what_only_names_an_outlet_or_a_person_gives_none(line: str) -> None:
    assert outlets("Ferry returns to the lake", FIRST, line, SECOND) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "In an interview with the Lake Ledger, Dahl said that the boat was ready, and so was she after the winter.",
            {("interview", "Lake Ledger")},
            id="interview with the",
        ),
        pytest.param(
            "In an interview with the Island Voice, Dahl said it was ready. 'She will sail,' she told the newspaper.",
            {("interview", "Island Voice")},
            id="told the newspaper, later on",
        ),
        pytest.param(
            "Dahl told the Lake Ledger that the boat was ready to go, and that she herself would take the first watch.",
            {("interview", "Lake Ledger")},
            id="told the",
        ),
        pytest.param(
            "The boat is ready to go, Dahl told Radio Norte, and nobody need wait on the pier any longer this summer.",
            {("interview", "Radio Norte")},
            id="told a station",
        ),
        pytest.param(
            "The boat is ready to go, Dahl told German newspaper Kurier, and nobody need wait on the pier any longer.",
            {("interview", "Kurier")},
            id="told a newspaper by kind",
        ),
        pytest.param(
            "The boat is ready to go, Dahl was quoted by the Lake Tribune as saying, and nobody need wait any longer.",
            {("reference", "Lake Tribune")},
            id="quoted by",
        ),
        pytest.param(
            "According to the Lake Gazette, the boat is ready to go, and nobody need wait on the pier any longer.",
            {("reference", "Lake Gazette")},
            id="according to",
        ),
    ],
)
def test_an_outlet_that_was_told_or_is_cited_is_named(line: str, expected: set[tuple[str, str]]) -> None:
    assert outlets("Ferry returns to the lake", FIRST, line, SECOND) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Dahl told the Environment Agency that the boat was ready to go, and the agency wrote it down at once.",
        "Dahl told American Express that the boat was ready to go, and that she would pay for the new engine.",
        "Dahl told Emily Post that the boat was ready to go, and Emily Post told Heath Ledger and the captain.",
        "Dahl told the Supreme Leader that the boat was ready to go, and that she would sail it in any weather.",
        "Dahl told Lake Town that the boat was ready to go, and Paris and the Netherlands heard of it as well.",
        "According to Brinkmann Capital, the boat is ready to go, and according to the Bank of Norway it is not.",
        "As quoted by Jane Doe and cited by the Finance Ministry, the boat was ready to go as early as in May.",
        "In an interview with the Finance Minister, the question of the boat was put, and she told the paper so.",
        "Speaking to the Security Council, Dahl said that the boat was ready, and so did the Press Secretary.",
        "Dahl told Oxford University Press that the book on the boat was ready, and that it had many pictures.",
    ],
)
def test_a_company_a_person_an_office_or_a_place_is_no_outlet(line: str) -> None:
    assert outlets("Ferry returns to the lake", FIRST, line, SECOND) == set()


TITLE = "Ferry returns to the lake after eleven weeks"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("THE LAKE HERALD", TITLE), {("publisher", "The Lake Herald")}, id="masthead"),
        pytest.param(
            ("Lakeside Letters", "News | Sport | Culture", TITLE), {("publisher", "Lakeside Letters")}, id="over a menu"
        ),
        pytest.param(
            ("The Tide Table", "Issue 88 - 15 September 2025", TITLE), {("publisher", "The Tide Table")}, id="an issue"
        ),
        pytest.param(
            ("Lakewords", TITLE, "Got a story? Mail us: desk@lakewords.example"),
            {("publisher", "Lakewords")},
            id="address",
        ),
        pytest.param((TITLE, "Lake Ledger, 4 November 2025"), {("publisher", "Lake Ledger")}, id="beside the date"),
        pytest.param((TITLE, "Lake Ledger - 4 Nov 2025"), {("publisher", "Lake Ledger")}, id="dash and date"),
        pytest.param(("Radio Norte | 20 June 2024", TITLE), {("publisher", "Radio Norte")}, id="bar and date"),
        pytest.param((TITLE, "SOURCE: Lake Tribune"), {("reference", "Lake Tribune")}, id="source above"),
        pytest.param((TITLE, "First published in Lake Quarterly"), {("reference", "Lake Quarterly")}, id="first in"),
        pytest.param((TITLE, "By Lake News staff with Reuters"), {("wire", "Reuters")}, id="with an agency"),
        pytest.param((TITLE, "By Ann Lee, Lake Herald, 4 November 2025"), {("publisher", "Lake Herald")}, id="byline"),
        pytest.param((TITLE, "By Ann Lee for The Lake Herald"), {("publisher", "The Lake Herald")}, id="byline for"),
        pytest.param((TITLE, "By Ann Lee, Political Editor"), set(), id="not an office in a byline"),
        pytest.param((TITLE, "By Ann Lee, Associated Press"), {("wire", "AP")}, id="an agency in a byline"),
        pytest.param(("AP Top News", TITLE), set(), id="not a section of an agency"),
        pytest.param(("World News", TITLE), set(), id="not a section"),
        pytest.param(("Book Review", TITLE), set(), id="not a department"),
        pytest.param(("Lake Herald", "Hill Tribune", TITLE), set(), id="not one of two"),
        pytest.param((TITLE, "Jane Doe | 4 November 2025"), set(), id="not a person beside the date"),
        pytest.param((TITLE, "Lake Town, 4 November 2025"), set(), id="not a place beside the date"),
        pytest.param((TITLE, "Nordplank AB - 4 November 2025"), set(), id="not a company beside the date"),
        pytest.param((TITLE, "First published in New York"), set(), id="not the place of publication"),
        pytest.param(("Jane Doe", TITLE), set(), id="not a name at the top"),
        pytest.param(("Lake FM (Nairobi)", TITLE, "By Ann Lee"), {("publisher", "Lake FM")}, id="with its place"),
        pytest.param((TITLE, "3 May 2024", "Lake FM (Nairobi)", "By Ann Lee"), {("publisher", "Lake FM")}, id="below"),
        pytest.param(
            (TITLE, "Lake Television", "Updated 3 May 2024"), {("publisher", "Lake Television")}, id="over day"
        ),
        pytest.param((TITLE, "Ann Lee", "Updated 3 May 2024"), set(), id="not an author over the day"),
        pytest.param((TITLE, "08 July 2021 - 09:18 By Reuters"), {("wire", "Reuters")}, id="an agency behind the day"),
        pytest.param((TITLE, "3 May 2024|AFP"), {("wire", "AFP")}, id="an agency behind a bar"),
        pytest.param((TITLE, "08 July 2021 - 09:18 By Ann Lee"), set(), id="not an author behind the day"),
        pytest.param((TITLE, "AFP, LAKE TOWN"), {("wire", "AFP")}, id="an agency and its place"),
        pytest.param((TITLE, "Reuters / HILL TOWN"), {("wire", "Reuters")}, id="an agency, a stroke and its place"),
        pytest.param((TITLE, "LAKE TOWN, HILL TOWN"), set(), id="not two places"),
        pytest.param((TITLE, "Ann Lee/Lake Daily news"), {("publisher", "Lake Daily")}, id="behind a stroke"),
        pytest.param((TITLE, "Ann Lee/Lake Town"), set(), id="not a place behind a stroke"),
        pytest.param(
            (*["Boats"] * 9, TITLE, "2019-10-21  08:53    Lake Daily"), {("publisher", "Lake Daily")}, id="far below"
        ),
        pytest.param((f"{TITLE} | The Lake Star",), {("publisher", "The Lake Star")}, id="behind the title"),
        pytest.param((f"{TITLE} - Lake News", TITLE), {("publisher", "Lake News")}, id="behind the title's copy"),
        pytest.param((f"{TITLE} – Ann Lee",), set(), id="not a name behind the title"),
        pytest.param((f"{TITLE} | Opinion",), set(), id="not a section behind the title"),
        pytest.param((f"{TITLE} - Reuters",), {("wire", "Reuters")}, id="an agency behind the title"),
        pytest.param(("NewsNational News", TITLE), set(), id="not a menu run together"),
        pytest.param(("County News", TITLE), set(), id="not a section of a paper"),
        pytest.param(("Kenya News", TITLE), set(), id="not a section of a country"),
        pytest.param(("Boxing News", TITLE), set(), id="not a section of a sport"),
        pytest.param(("Moor News", TITLE), {("publisher", "Moor News")}, id="a town's"),
        pytest.param(("The Moor Herald - ONLINE EDITION", TITLE), {("publisher", "The Moor Herald")}, id="edition"),
        pytest.param(("The Associated Press | Digital Edition", TITLE), {("wire", "AP")}, id="an agency's edition"),
        pytest.param(
            ("You are here: Lakenet Home » Lakes » Piers", TITLE), {("publisher", "Lakenet")}, id="the home of a path"
        ),
        pytest.param(("Lake Herald » Piers » Boats", TITLE), {("publisher", "Lake Herald")}, id="the head of a path"),
        pytest.param(("Home » Lakes » Piers", TITLE), set(), id="not a path without a name"),
        pytest.param(("Council Office Home » Lakes", TITLE), set(), id="not an office's path"),
        pytest.param(("Welcome to LAKE SPORTS FM!", TITLE), {("publisher", "LAKE SPORTS FM")}, id="a welcome"),
        pytest.param(("Welcome to our new website!", TITLE), set(), id="not a welcome without a name"),
        pytest.param(
            (TITLE, "(Lake Herald Online)", "31 May 2024"), {("publisher", "Lake Herald Online")}, id="online"
        ),
        pytest.param((TITLE, "(Lake Shop Online)", "31 May 2024"), set(), id="not a shop online"),
        pytest.param(
            (TITLE, "Ann Lee | Lake News | Posted: May 31, 2024 10:00 AM"), {("publisher", "Lake News")}, id="two bars"
        ),
        pytest.param((f"{TITLE} - Moor and Lake Newsday",), {("publisher", "Moor and Lake Newsday")}, id="Newsday"),
        pytest.param(("Wednesday , February 1 2023", "Home / AFRICA / Ferry", TITLE), set(), id="not the day"),
    ],
)
def test_the_lines_above_the_article_name_its_publisher(lines: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    assert outlets(*lines, FIRST, SECOND) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((FIRST, f"{SECOND} - Bernama"), {("wire", "Bernama")}, id="a dash and an agency"),
        pytest.param((FIRST, f"{SECOND}—AFP"), {("wire", "AFP")}, id="a dash without spaces"),
        pytest.param((FIRST, f"{SECOND} – Agence France-Presse"), {("wire", "AFP")}, id="a dash and a full name"),
        pytest.param((FIRST, f"{SECOND}/PTI"), {("wire", "PTI")}, id="a stroke"),
        pytest.param((FIRST, f"{SECOND} (ANI)"), {("wire", "ANI")}, id="brackets"),
        pytest.param((FIRST, f"{SECOND} PTI LDH OMO"), {("wire", "PTI")}, id="the writers' letters"),
        pytest.param((FIRST, SECOND, "PTI LDH/OMO"), {("wire", "PTI")}, id="the writers' letters on a line"),
        pytest.param((f"Lake Town | Xinhua | {FIRST}", SECOND), {("wire", "Xinhua")}, id="between bars"),
        pytest.param(
            (f"LAKE TOWN, Norway | THE LAKE HERALD | {FIRST}", SECOND), {("publisher", "THE LAKE HERALD")}, id="own"
        ),
        pytest.param((FIRST, f"{SECOND} PTI-lakenews.com"), {("wire", "PTI")}, id="an agency and the site"),
        pytest.param((FIRST, SECOND, "© AFP 2024"), {("wire", "AFP")}, id="an agency's rights"),
        pytest.param(
            (FIRST, SECOND, "Copyright 2024 Lake Herald."), {("publisher", "Lake Herald")}, id="a paper's rights"
        ),
        pytest.param((f"LAKE TOWN, Texas (KQRS) - {FIRST}", SECOND), {("publisher", "KQRS")}, id="a station"),
        pytest.param((f"LAKE TOWN, Texas (KQR) - {FIRST}", SECOND), {("wire", "KQR")}, id="not a station"),
        pytest.param((f"LAKE TOWN, Norway (RLNX, Jan. 10) - {FIRST}", SECOND), {("wire", "RLNX")}, id="with the day"),
        pytest.param((f"PTI | Lake Town | {FIRST}", SECOND), {("wire", "PTI")}, id="before the place"),
        pytest.param(
            (FIRST, SECOND, "Lakeside Morning Bulletin", "Top stories", "Owl seen"),
            {("publisher", "Lakeside Morning Bulletin")},
            id="its name below",
        ),
        pytest.param((FIRST, SECOND, "Lakeside Morning News", "Top stories", "Owl"), set(), id="not a section below"),
        pytest.param((FIRST, SECOND, "Top stories", "Hill Town Tribune", "Owl"), set(), id="not among other articles"),
        pytest.param((f"The Port Tide-e-Isle (PTI) Moor president said: {FIRST}", SECOND), set(), id="not a party's"),
        pytest.param((f"{FIRST} (PTI)", SECOND, THIRD), set(), id="not a picture's agency in the first paragraph"),
        pytest.param((FIRST, SECOND, f"{SHORT} (PTI)."), set(), id="not letters that the sentence explains"),
        pytest.param((FIRST, SECOND, "All eyes are on the AFP"), set(), id="not the last word of a line"),
        pytest.param((FIRST, f"{SECOND} - Liv Dahl"), set(), id="not a dash and a name"),
    ],
)
def test_an_agency_signs_its_copy_behind_the_last_sentence(
    lines: tuple[str, ...], expected: set[tuple[str, str]]
) -> None:
    assert outlets("Ferry returns to the lake", *lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (FIRST, SECOND, "The post Ferry returns to the lake appeared first on Lakewords."),
            {("reference", "Lakewords")},
            id="appeared first on",
        ),
        pytest.param(
            (FIRST, SECOND, "This story first appeared on Hill Tribune."),
            {("reference", "Hill Tribune")},
            id="first on",
        ),
        pytest.param(
            (FIRST, SECOND, "This article was written by Ann Lee at www.lakewords.com."),
            {("reference", "www.lakewords.com")},
            id="written at",
        ),
        pytest.param(
            (FIRST, SECOND, "Read the original article on Lake Herald."), {("reference", "Lake Herald")}, id="read on"
        ),
        pytest.param(
            (FIRST, SECOND, "Read more at lakewords.com"), {("reference", "lakewords.com")}, id="read more at"
        ),
        pytest.param(
            (FIRST, SECOND, "(For the latest news of the lake, visit Lake Express. Also, follow us on Twitter)"),
            {("publisher", "Lake Express")},
            id="visit",
        ),
        pytest.param((f"[LAKEWORDS.CO.KE] {FIRST}", SECOND), {("publisher", "LAKEWORDS.CO.KE")}, id="a bracketed site"),
        pytest.param(
            (FIRST, "As reported by LakeReporters, the boat is back, and nobody need wait on the pier any longer."),
            {("reference", "LakeReporters")},
            id="a site's spelling",
        ),
        pytest.param(
            (FIRST, "The boat is ready to go, Dahl told lakenews24.com, and nobody need wait on the pier any longer."),
            {("interview", "lakenews24.com")},
            id="told an address",
        ),
        pytest.param(
            (FIRST, "KXQT-TV reports that the boat is ready to go, and nobody need wait on the pier any longer."),
            {("reference", "KXQT-TV")},
            id="a call sign",
        ),
        pytest.param(
            (FIRST, "WHO-led talks end. WHO reports that the boat is ready to go, and nobody need wait any longer."),
            set(),
            id="not a body",
        ),
        pytest.param(
            (FIRST, "The boat is ready to go, the captain has told, Lakes.Az reports citing the ferrymen of the lake."),
            {("reference", "Lakes.Az")},
            id="a site that reports",
        ),
        pytest.param((FIRST, SECOND, "Source: Lake Town Administration"), set(), id="not an office as source"),
        pytest.param(
            (FIRST, f"LAKE TOWN, June 3 (Reuters) - {SECOND}"), {("wire", "Reuters")}, id="below a standfirst"
        ),
        pytest.param((FIRST, f"(AFP) {SECOND}"), set(), id="not an abbreviation within the article"),
        pytest.param(
            (FIRST, "As reported by PayPal, the boat is back, and nobody need wait on the pier any longer."),
            set(),
            id="not a firm's spelling",
        ),
        pytest.param((FIRST, SECOND, "Source: Twitter"), set(), id="not where a picture was found"),
        pytest.param((FIRST, SECOND, "Read more at your own risk"), set(), id="not a sentence"),
        pytest.param((FIRST, SECOND, "The captain first appeared on Monday."), set(), id="not a person's entrance"),
    ],
)
def test_a_line_says_where_the_article_stood_first(lines: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    assert outlets("Ferry returns to the lake", *lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "According to the PTI leaders' lawyers, the boat is ready to go, and nobody need wait on the pier any longer.",
        "The boat is ready, according to PTI chief Olav Moe, and nobody need wait on the pier any longer this summer.",
        "Dahl told AFP soldiers that the boat was ready, and that nobody need wait on the pier any longer this year.",
        "The People's Tide Initiative (PTI) sails again. According to PTI, nobody need wait on the pier any longer.",
        "The Armed Ferry Pilots (AFP) sail again, and nobody need wait any longer, Dahl told AFP on Monday.",
    ],
)
def test_letters_that_a_party_or_a_force_bears_are_no_agency(line: str) -> None:
    assert outlets("Ferry returns to the lake", FIRST, line, SECOND) == set()


def test_an_outlet_in_brackets_before_the_first_words_is_the_publisher() -> None:
    assert outlets(TITLE, f"(Lake Morning Post) {FIRST}", SECOND) == {("publisher", "Lake Morning Post")}
    assert outlets(TITLE, f"(Jane Doe) {FIRST}", SECOND) == set()


def test_fields_state_publisher_and_agency() -> None:
    assert outlets("Ferry returns", FIRST, SECOND, outlet="Lake News", wire="Associated Press") == {
        ("publisher", "Lake News"),
        ("wire", "AP"),
    }


def test_the_address_gives_a_publisher_where_nothing_else_does() -> None:
    assert outlets("Ferry returns", FIRST, SECOND, url="https://www.lakenews.example/a") == {
        ("publisher", "lakenews.example")
    }
    assert outlets("Ferry returns", FIRST, SECOND, "© 2024 Lake News", url="https://www.lakenews.example/a") == {
        ("publisher", "Lake News")
    }
    assert outlets("Ferry returns", FIRST, SECOND, url="not an address") == set()


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Dover [UK], May 5 (ANI): ", "Dover [UK]"),
        ("Dubai [UAE], May 5 (ANI): ", "Dubai [UAE]"),
        ("Agra [India], May 5 (ANI): ", "Agra [India]"),
        ("Bonn (West Germany) (ANI) - ", "Bonn (West Germany)"),
    ],
)
def test_a_country_in_brackets_is_the_places_and_no_agency(head: str, place: str) -> None:
    dateline = find_dateline(f"{head}The ferry is back.")
    assert dateline is not None
    assert (dateline.place, dateline.wire) == (place, "ANI")
    assert find_dateline("Dover (UK) - The ferry is back.") is None
