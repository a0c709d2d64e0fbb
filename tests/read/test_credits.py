"""Bylines, datelines, date lines and titles: what they look like, and what only looks like them."""

from __future__ import annotations

import pytest

from dossier.read import read_articles
from dossier.read.credits import find_byline, is_date_line
from dossier.read.datelines import find_dateline, find_lead_place, lead_in
from dossier.read.headline import find_title
from dossier.read.layout import lay_out
from dossier.read.lines import find_blocks
from dossier.records import Seed


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by AFP Staff Writers", "AFP Staff Writers"),
        ("By JANE DOE and JOHN ROE, Associated Press", "JANE DOE and JOHN ROE"),
        ("By Jane Doe | May 31, 2024 | 3 min read", "Jane Doe"),
        ("By Jane Doe in Kyiv", "Jane Doe"),
        ("Written by Jane van der Berg", "Jane van der Berg"),
        ("Von Jana Muster", "Jana Muster"),
        ("Par Claire Vasseur", "Claire Vasseur"),
        ("Author: Jane Doe", "Jane Doe"),
        ("*By Sam Ikkala, 18 December 2019*", "Sam Ikkala"),
        ("By July 2013, the show was officially named after its host.", None),
        ("By the time the fire brigade came, the barn was gone.", None),
        ("By contrast, the north voted against it in every district but one.", None),
        ("By Friday", None),
        ("Bypass opens", None),
        ("Von dort ging es weiter.", None),
    ],
)
def test_a_byline_names_its_author(line: str, name: str | None) -> None:
    assert find_byline(line) == name


@pytest.mark.parametrize(
    ("line", "place", "wire"),
    [
        ("Prague (AFP) May 31, 2024", "Prague", "AFP"),
        ("WASHINGTON, Dec. 22 (UPI) — A man", "WASHINGTON", "UPI"),
        ("BEDFORD, N.H. (AP) — A man", "BEDFORD, N.H.", "AP"),
        ("Port-au-Prince (AFP) - A man", "Port-au-Prince", "AFP"),
        ("NEW DELHI: The house", "NEW DELHI", None),
        ("Berlin (dpa) - Der Rat", "Berlin", "dpa"),
        ("Dec 29 (Reuters) - A man", None, "Reuters"),
        ("(XYZN) In a shift of stance", None, "XYZN"),
        ("GENEVA, 31 May 2024 – The council", "GENEVA", None),
    ],
)
def test_a_dateline_gives_place_and_agency(line: str, place: str | None, wire: str | None) -> None:
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.wire) == (place, wire)


@pytest.mark.parametrize(
    "line",
    [
        "The president (who was ill) said nothing.",
        "Smith (R-Texas) said that he would vote.",
        "Rubio (Fla.) took a swing.",
        "He said: nothing.",
        "In March the council met.",
        "I - for one - agree.",
        "(Laughs) No, never.",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "31 May 2024",
        "Published: 31 May 2024 at 10:15 am BST",
        "Fri 27 Nov 2020 10.21 GMT",
        "Updated: Mar 03, 2023, 10:21 IST",
        "3 hours ago",
    ],
)
def test_a_line_of_date_and_hour_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    ("line", "is_hour"),
    [
        ("[Updated at 3:50 p.m. ET]", True),
        ("12.05pm", True),
        ("14:30 GMT", True),
        ("Last updated at 10:15 British Summer Time", True),
        ("3:50 was the time on the clock", False),
        ("12 years", False),
        ("10:15 to Lake Town", False),
    ],
)
def test_the_hour_of_an_entry_in_a_live_blog_is_a_date_line(line: str, is_hour: bool) -> None:
    assert is_date_line(line) == is_hour


@pytest.mark.parametrize(
    "line",
    [
        "On 31 May 2024 the bridge fell.",
        "Elections, 31 May 2024: who won where",
        "The war of 1914",
        "Version 3.4.2012a is out",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


PARAGRAPH = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Ferry returns\n\n{PARAGRAPH}\n\n{PARAGRAPH}", "Ferry returns", id="first line"),
        pytest.param(f"Ferry returns to lake.\n\n{PARAGRAPH}\n\n{PARAGRAPH}", "Ferry returns to lake.", id="full stop"),
        pytest.param(
            f"Lake News\nFerry returns to lake\nFerry returns to lake\n\n{PARAGRAPH}",
            "Ferry returns to lake",
            id="twice",
        ),
        pytest.param(
            f"Home\nNews\nFerry returns to lake\nBy Liv Dahl\n\n{PARAGRAPH}", "Ferry returns to lake", id="menu"
        ),
        pytest.param(f"FERRY COMES BACK TO THE LAKE\n\n{PARAGRAPH}", "FERRY COMES BACK TO THE LAKE", id="capitals"),
        pytest.param(f"Explainer: Why ferries sink\n\n{PARAGRAPH}", "Explainer: Why ferries sink", id="explainer"),
        pytest.param(
            f"Angry Mayor sues newspaper editor\n\n{PARAGRAPH}", "Angry Mayor sues newspaper editor", id="an editor"
        ),
        pytest.param(f"{PARAGRAPH}\n\n{PARAGRAPH[4:]}", None, id="none: paragraphs alone"),
        pytest.param(f"The war is over.\n\n{PARAGRAPH}\n\n{PARAGRAPH}", None, id="none: a short first paragraph"),
        pytest.param(f"He said it on Monday.\n\n{PARAGRAPH}\n\n{PARAGRAPH}", None, id="none: speech"),
    ],
)
def test_the_title_is_a_headline_and_never_the_first_paragraph(text: str, title: str | None) -> None:
    blocks = find_blocks(text)
    layout = lay_out(blocks, None)
    assert (blocks[layout.title].words if layout.title is not None else None) == title


def test_a_stated_title_is_found_and_another_headline_of_the_text_stays_one() -> None:
    blocks = find_blocks(f"Ferry returns\n\n{PARAGRAPH}")
    reasons = [None] * len(blocks)
    assert find_title(blocks[:1], reasons, blocks[1:], "FERRY RETURNS") == 0
    assert find_title(blocks[:1], reasons, blocks[1:], "Another title") == 0


@pytest.mark.parametrize(
    ("line", "place", "wire"),
    [
        ("ST. JUDE, Fla. (AP) - The boat is back.", "ST. JUDE, Fla.", "AP"),
        ("MONROE | The boat is back.", "MONROE", None),
        ("WATERTOWN, Ont. _ The boat is back.", "WATERTOWN, Ont.", None),
        ("[LNAX] Laketown - The boat is back.", "Laketown", "LNAX"),
        ("LAKETOWN, May 5. /LAKE-TASS/. The boat is back.", "LAKETOWN", "LAKE-TASS"),
        ("SEEDORF (dpa-AFX) - The boat is back.", "SEEDORF", "dpa-AFX"),
        ("MOOR, Norway (RLNX, Jan. 10) - The boat is back.", "MOOR, Norway", "RLNX"),
        ("PTI | Lake Town | The boat is back.", "Lake Town", "PTI"),
        ("IN SALAH, Algeria - The boat is back.", "IN SALAH, Algeria", None),
    ],
)
def test_datelines_are_read_in_the_spellings_of_agencies(line: str, place: str, wire: str | None) -> None:
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.wire) == (place, wire)


@pytest.mark.parametrize(
    ("line", "place", "wire"),
    [
        ("Lake Town, Norway | Xinhua | The boat is back.", "Lake Town, Norway", "Xinhua"),
        ("LAKE TOWN, Norway | THE LAKE HERALD | The boat is back.", "LAKE TOWN, Norway", "THE LAKE HERALD"),
        ("LAKE TOWN (June 3): The boat is back.", "LAKE TOWN", None),
        ("Lake Town (3 June 2024) – The boat is back.", "Lake Town", None),
        ("LAKE TOWN, March 4 – The boat is back.", "LAKE TOWN", None),
        ("(LAKE TOWN) — The boat is back.", "LAKE TOWN", None),
        ("(HILL TOWN, Ont.) - The boat is back.", "HILL TOWN, Ont.", None),
        ("Lake Town [Norway], June 3 (ANI): The boat is back.", "Lake Town [Norway]", "ANI"),
        ("Lake Town, May 5, GNA - The boat is back.", "Lake Town", "GNA"),
        ("Lake Town, 5 May 2024 LNA – The boat is back.", "Lake Town", "LNA"),
        ("Lake Town – INA – The boat is back.", "Lake Town", "INA"),
        ("LAKE TOWN/HILL TOWN (AFP) - The boat is back.", "LAKE TOWN/HILL TOWN", "AFP"),
        ("Lake Town / LINA / The boat is back.", "Lake Town", "LINA"),
    ],
)
def test_datelines_are_read_with_bars_brackets_and_days(line: str, place: str, wire: str | None) -> None:
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.wire) == (place, wire)


@pytest.mark.parametrize(
    ("line", "place", "end"),
    [
        ("Nairobi — Police have found the boat.", "Nairobi", "Nairobi — "),
        ("Lake Town, Norway – The boat is back.", "Lake Town, Norway", "Lake Town, Norway – "),
        ("Port-au-Prince - The boat is back.", "Port-au-Prince", "Port-au-Prince - "),
        ("Washington: The boat is back.", "Washington", "Washington: "),
        ("Exclusive: The boat is back.", None, ""),
        ("Watch: The boat is back.", None, ""),
        ("Opinion – The boat is back.", None, ""),
        ("Meanwhile — The boat is back.", None, ""),
        ("Finally — The boat is back.", None, ""),
        ("Anna Moe: The boat is back.", None, ""),
        ("Moe — A captain from the hills — was there.", None, ""),
        ("Moe — who was there — said so.", None, ""),
        ("Our Correspondent: The boat is back.", None, ""),
    ],
)
def test_a_first_paragraph_may_begin_with_a_place_in_plain_letters(line: str, place: str | None, end: str) -> None:
    assert find_lead_place(line) == place
    assert place is None or line[: lead_in(line)] == end


@pytest.mark.parametrize(
    ("first", "lead_ins", "dateline"),
    [
        ("EXCLUSIVE: LAKE TOWN: The boat is back.", ["EXCLUSIVE: LAKE TOWN: "], "LAKE TOWN"),
        ("Exclusive: The boat is back.", ["Exclusive: "], None),
        ("Opinion | The boat is back.", ["Opinion | "], None),
        ("LAKE TOWN (AFP) - The boat is back.", ["LAKE TOWN (AFP) - "], "LAKE TOWN"),
        ("Prague (AFP) May 31, 2024 The boat is back.", ["Prague (AFP) May 31, 2024 "], "Prague"),
        ("Lake Town — The boat is back.", ["Lake Town — "], "Lake Town"),
        ("By Ann Lee LAKE TOWN (Reuters) - The boat is back.", ["By Ann Lee LAKE TOWN (Reuters) - "], "LAKE TOWN"),
        (
            "By Ann Lee and Olav Moe LAKE TOWN, Norway (AP) — It is.",
            ["By Ann Lee and Olav Moe LAKE TOWN, Norway (AP) — "],
            "LAKE TOWN, Norway",
        ),
        ("By Lake Town the boat was back.", [], None),
        ("Lake Town: The boat is back.", ["Lake Town: "], None),  # "Budget: The minister" is written so too
        ("The boat is back: the captain says so.", [], None),
        ("Live music is back on the boat.", [], None),
        ("Opinion is divided: the boat is back.", [], None),
    ],
)
def test_what_stands_before_the_first_words_is_told(first: str, lead_ins: list[str], dateline: str | None) -> None:
    text = f"Ferry returns\n\n{first} {PARAGRAPH}\n\n{PARAGRAPH[4:]}"
    found = read_articles([Seed("a", "seeds/a.txt", text, "0", {})], {})[0][0]
    assert [span.of(text) for span in found.lead_ins] == lead_ins
    assert found.dateline == dateline


@pytest.mark.parametrize(
    ("later", "lead_in"),
    [
        ("LAKE TOWN (AP) -- The boat is back.", "LAKE TOWN (AP) -- "),
        ("MOOR, Wis. — The boat is back.", "MOOR, Wis. — "),
        ("(Agence Lac) The boat is back.", "(Agence Lac) "),
        ("NATO - and nobody else - sails.", None),
        ("(He wept.) The boat is back.", None),
        ("The boat (AP) - is back.", None),
    ],
)
def test_a_dateline_in_capitals_stands_before_any_paragraph(later: str, lead_in: str | None) -> None:
    text = "\n\n".join(
        ["Ferry returns", PARAGRAPH, PARAGRAPH[4:], PARAGRAPH[8:], PARAGRAPH[12:], later, PARAGRAPH[16:]]
    )
    found = read_articles([Seed("a", "seeds/a.txt", text, "0", {})], {})[0][0]
    assert [span.of(text) for span in found.lead_ins] == ([lead_in] if lead_in else [])


def test_the_names_before_the_colons_of_a_conversation_are_no_places() -> None:
    turns = ["Moe: I have seen the boat, and she is as good as new.", "Hill: I have not seen her, and I doubt it."]
    text = "\n\n".join(["Two captains on one boat", *turns, PARAGRAPH])
    assert read_articles([Seed("a", "seeds/a.txt", text, "0", {})], {})[0][0].lead_ins == ()


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The ferry at the pier",
        "Lake High Court (LHC) Chief Justice Olav Moe",
        "Home / BOATS / Ferry returns",
        "CHAIR: We begin.",
        "The Lake Court (LC) has heard the captain.",
        "Lake People's Union (LPU) chief Olav Moe.",
        "[VIDEO] The boat is back.",
        "NEWS | Sport",
    ],
)
def test_labels_and_abbreviations_are_no_datelines(line: str) -> None:
    found = find_dateline(line)
    assert found is None or (found.place, found.wire) == (None, None)


def test_a_headline_in_capitals_has_no_dateline() -> None:
    for line in ("THE WAIT IS OVER - THE FERRY SAILS AGAIN", "DONE AT LAST: CAPTAIN MOE SAILS AGAIN"):
        assert find_dateline(line) is None
    assert find_dateline("LAKE TOWN (AFP) -") is not None
    assert find_dateline("NEW DELHI: The ferry sails again") is not None


@pytest.mark.parametrize("label", ["ON THE BRINK", "HIS WAY", "OUT AND ABOUT", "NO WAY BACK"])
def test_the_label_of_a_caption_is_no_place(label: str) -> None:
    dateline = find_dateline(f"{label}: The boat leaves the pier at Moor.")
    assert dateline is None or dateline.place is None


@pytest.mark.parametrize(
    ("lines", "author", "day"),
    [
        (["Author", "Ann Lee,", "Publish Date", "Fri, 31 May 2024, 5:55pm"], "Ann Lee", "2024-05-31"),
        (["Written by", "Ann Lee", "31 May 2024"], "Ann Lee", "2024-05-31"),
        (["Ann Lee31 May 2024"], "Ann Lee", "2024-05-31"),
        (["Ann Lee | Lake News | Posted: May 31, 2024 10:00 AM"], "Ann Lee", "2024-05-31"),
        (["Edited by Ann Lee and Max Orr"], "Ann Lee and Max Orr", None),
        (["Moor Pier, 31 May 2024"], None, "2024-05-31"),
        (["Harbour Office | Lake Town | 31 May"], None, None),
    ],
)
def test_credits_above_the_article_name_author_and_day(lines: list[str], author: str | None, day: str | None) -> None:
    text = "\n\n".join(["Ferry returns to the lake", *lines, PARAGRAPH, PARAGRAPH[4:], PARAGRAPH[8:]])
    found = read_articles([Seed("a", "seeds/a.txt", text, "0", {})], {})[0][0]
    assert (found.byline, found.date) == (author, day)
