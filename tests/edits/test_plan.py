"""All pages at once: renamed, deleted and added by hand, links that follow, proposals that are taken."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dossier.curate import (
    Plan,
    Tree,
    accept,
    diff_of,
    findings_of,
    format_findings,
    merge_pages,
    needs_attention,
    summary_of,
)
from dossier.errors import DossierError
from dossier.records import Page

from .edit_samples import figure, page

YES = figure("q-1", "Yes.").replace("../people/ann-lee.md", "ann.md")
ANN = page(["# Ann", YES, "[Bo](bo.md)"], {"id": "ann"})
BO = page(["# Bo", "Friend of [Ann](ann.md#q-1)."], {"id": "bo"})
ARTICLE = page(
    ["# Rain", "[Ann](../people/ann.md){ .speaker } said.", '<a href="../../people/ann/">A.</a>'], {"id": "a"}
)
HOME = page(["# Home", "- [Ann](people/ann.md)\n- [Bo](people/bo.md)\n"], {"title": "Home"})
SITE = {"people/ann.md": ANN, "people/bo.md": BO, "articles/a.md": ARTICLE, "index.md": HOME}


def pages(texts: Mapping[str, str]) -> list[Page]:
    return [Page(path, text) for path, text in texts.items()]


def planned(docs: Mapping[str, str], generated: Mapping[str, str] = SITE) -> Plan:
    return merge_pages(SITE, docs, pages(generated))


def without(path: str, texts: Mapping[str, str] = SITE) -> dict[str, str]:
    return {name: text for name, text in texts.items() if name != path}


def again(plan: Plan, generated: Mapping[str, str] = SITE) -> Plan:
    return merge_pages(plan.base, plan.docs, pages(generated))


def test_a_first_build_writes_every_page_and_a_second_one_none() -> None:
    first = merge_pages({}, {}, pages(SITE))
    assert first.writes == first.base_writes == SITE
    assert again(first).is_empty


def test_the_order_of_pages_does_not_matter() -> None:
    docs = {**SITE, "index.md": HOME + "\nMine.\n"}
    assert merge_pages(SITE, docs, pages(SITE)) == merge_pages(SITE, docs, reversed(pages(SITE)))


def test_a_deleted_page_stays_deleted_and_links_to_it_become_text() -> None:
    plan = planned(without("people/ann.md"))
    assert "people/ann.md" not in plan.docs
    assert plan.docs["people/bo.md"] == BO.replace("[Ann](ann.md#q-1)", "Ann")
    assert "\nAnn said.\n\nA.\n" in plan.docs["articles/a.md"]
    assert plan.docs["index.md"] == HOME.replace("[Ann](people/ann.md)", "Ann")
    assert again(plan).is_empty
    assert [(finding.kind, finding.file) for finding in findings_of(plan)] == [("deleted", "docs/people/ann.md")]


def test_a_renamed_page_is_known_by_its_id_and_links_follow_it_both_ways() -> None:
    plan = planned({**without("people/ann.md"), "people/mayors/lee.md": ANN + "\nMine.\n"})
    assert plan.moved == {"people/ann.md": "people/mayors/lee.md"}
    assert (
        plan.docs["people/mayors/lee.md"]
        == ANN.replace("(bo.md)", "(../bo.md)").replace("(ann.md)", "(lee.md)") + "\nMine.\n"
    )
    assert "[Ann](mayors/lee.md#q-1)" in plan.docs["people/bo.md"]
    assert '<a href="../../people/mayors/lee/">' in plan.docs["articles/a.md"]
    assert "[Ann](people/mayors/lee.md)" in plan.docs["index.md"]
    assert again(plan).is_empty
    later = again(plan, {**SITE, "people/ann.md": ANN + "\nNew.\n"})
    assert later.docs["people/mayors/lee.md"].endswith("[Bo](../bo.md)\n\nMine.\n\nNew.\n")


def test_a_renamed_person_is_not_taken_for_an_outlet_of_the_same_id() -> None:
    texts = {"people/ap.md": page(["# Ap"], {"id": "ap"}), "outlets/ap.md": page(["# AP"], {"id": "ap"})}
    docs = {"people/mister-ap.md": texts["people/ap.md"], "outlets/the-ap.md": texts["outlets/ap.md"]}
    plan = merge_pages(texts, docs, pages(texts))
    assert plan.moved == {"people/ap.md": "people/mister-ap.md", "outlets/ap.md": "outlets/the-ap.md"}


def test_a_page_of_ones_own_is_never_touched_and_its_dead_links_are_listed() -> None:
    own = "# Mine\n\n[Ann](people/ann.md), `[x](no.md)`, [Bo](people/boo.md)\n"
    plan = planned({**without("people/ann.md"), "mine.md": own})
    assert plan.docs["mine.md"] == own
    dead = [finding for finding in findings_of(plan) if finding.kind == "dead-link"]
    assert [(finding.file, finding.line) for finding in dead] == [("docs/mine.md", 3)] * 2
    assert "deleted by hand" in dead[0].remedy
    assert "did you mean people/bo.md?" in dead[1].remedy


def test_a_link_of_ones_own_to_a_page_that_moved_is_listed_with_its_new_place() -> None:
    plan = planned({**without("people/ann.md"), "people/lee.md": ANN, "mine.md": "[Ann](people/ann.md)\n"})
    assert [finding.remedy for finding in findings_of(plan) if finding.kind == "dead-link"] == [
        "that page is now people/lee.md: link to it there"
    ]


def test_a_page_of_ones_own_where_one_is_generated_later_is_left_alone_until_it_is_given_up() -> None:
    own = "# Cy\n\nMy notes on Cy.\n"
    cy = {**SITE, "people/cy.md": page(["# Cy", YES], {"id": "cy"})}
    plan = planned({**SITE, "people/cy.md": own}, cy)
    assert plan.docs["people/cy.md"] == own
    assert "people/cy.md" not in plan.base
    assert [finding.kind for finding in findings_of(plan)] == ["stranger"]
    assert again(plan, cy).is_empty
    taken = accept(Tree(plan.docs, plan.base), pages(cy), "people/cy.md")
    assert taken.writes == taken.base_writes == {"people/cy.md": cy["people/cy.md"]}


def test_a_page_that_is_not_readable_is_left_alone_and_listed() -> None:
    plan = merge_pages(SITE, without("index.md"), pages({**SITE, "index.md": "# New\n"}), {"index.md": "is not UTF-8"})
    assert plan.is_empty
    assert [finding.kind for finding in findings_of(plan)] == ["unreadable"]


EDITED = {**SITE, "people/ann.md": ANN.replace("Yes.", "Yes!")}
NEWER = {**SITE, "people/ann.md": ANN.replace("Yes.", "Well, yes."), "index.md": HOME + "\nMore.\n"}


def test_taking_a_proposal_changes_that_block_and_nothing_else() -> None:
    tree = Tree(EDITED, SITE)
    taken = accept(tree, pages(NEWER), "people/ann.md#q-1")
    assert taken.writes == {"people/ann.md": NEWER["people/ann.md"]}
    assert taken.base_writes == {"people/ann.md": NEWER["people/ann.md"]}
    assert accept(tree, pages(NEWER), "people/ann.md").writes == taken.writes


def test_settling_for_ones_own_text_ends_the_proposal() -> None:
    kept = accept(Tree(EDITED, SITE), pages(NEWER), "people/ann.md#q-1", keep=True)
    assert kept.writes == {}
    after = merge_pages(kept.base, kept.docs, pages(NEWER))
    assert after.docs["people/ann.md"] == EDITED["people/ann.md"]
    assert not needs_attention(findings_of(after))


def test_a_deleted_quote_and_a_deleted_page_come_back_when_asked_for() -> None:
    deleted = ANN.replace(f"{YES}\n", "")
    back = accept(Tree({**SITE, "people/ann.md": deleted}, SITE), pages(SITE), "people/ann.md#q-1")
    assert back.docs == SITE
    page_back = accept(Tree(without("people/ann.md"), SITE), pages(SITE), "people/ann.md")
    assert page_back.docs["people/ann.md"] == ANN


@pytest.mark.parametrize(
    ("target", "message"),
    [
        pytest.param("people/anne.md", "did you mean docs/people/ann.md", id="no-such-page"),
        pytest.param("people/ann.md#q-2", "did you mean #q-1", id="no-such-block"),
        pytest.param("people/bo.md", "nothing is proposed for it", id="nothing-proposed"),
    ],
)
def test_accepting_what_is_not_proposed_is_refused_with_the_nearest(target: str, message: str) -> None:
    with pytest.raises(DossierError, match=message):
        accept(Tree(EDITED, SITE), pages(NEWER), target)


def test_the_diff_shows_what_a_build_would_change_and_no_more() -> None:
    plan = merge_pages(SITE, EDITED, pages(NEWER))
    context = " \n - [Ann](people/ann.md)\n - [Bo](people/bo.md)\n"
    assert diff_of(plan) == f"--- a/docs/index.md\n+++ b/docs/index.md\n@@ -6,3 +6,5 @@\n{context}+\n+More.\n"
    assert diff_of(again(plan, NEWER)) == ""


def test_the_report_puts_what_needs_work_first_and_shows_the_proposed_text() -> None:
    docs = {**EDITED, "index.md": HOME + "\n[x](nowhere.md)\n", "people/bo.md": BO + "\nMine.\n"}
    report = format_findings(findings_of(merge_pages(SITE, docs, pages(NEWER))))
    lines = [line for line in report.split("\n") if not line.startswith("    ")]
    assert [line.rsplit("[", 1)[-1] for line in lines[:4]] == ["dead-link]", "proposal]", "written]", "written]"]
    assert "    -> Yes!\n    +> Well, yes.\n" in report
    assert "docs/people/ann.md:7" in report
    assert "dossier accept docs/people/ann.md#q-1" in report
    assert report.endswith("2 warnings, 2 notices\n")


def test_the_report_for_github_is_annotations_and_apart_from_them_a_table() -> None:
    found = findings_of(merge_pages(SITE, EDITED, pages(NEWER)))
    annotations = format_findings(found, "github").splitlines()
    assert annotations[0].startswith("::warning file=docs/people/ann.md,line=7,title=proposal::q-1 was edited")
    assert "%0A-> Yes!%0A+> Well, yes.%0A" in annotations[0]
    assert all(line.startswith("::") for line in annotations)
    assert summary_of(found).splitlines()[:3] == ["## Dossier check", "", "| | where | what | what to do |"]


def test_a_report_of_nothing_says_so() -> None:
    assert format_findings(()) == "Nothing needs a curator.\n"
    assert format_findings((), "json") == ""
    assert not needs_attention(findings_of(planned(SITE)))
