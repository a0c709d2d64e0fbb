"""How well the speakers of quotations are told apart: `python benchmarks/references.py [--errors]`.

Prints the figures on tests/people/gold*.yml, as a whole and by manner of text. The mentions of the speakers are given;
what is measured is whom they are taken to mean.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from people.reference_gold import Answer, answers, tally

GOLD = Path(__file__).resolve().parents[1] / "tests" / "people"


def main() -> None:
    """Prints the figures, and with --errors each mark that isn't right."""
    found = tuple(answer for gold in sorted(GOLD.glob("gold*.yml")) for answer in answers(gold))
    manners = sorted({answer.example.manner for answer in found})
    print(f"{'':12}{'marks':>7}{'right':>7}{'wrong':>7}{'unanswered':>12}{'open':>11}{'precision':>11}{'answered':>10}")
    for manner in manners:
        print(_row(manner, tuple(answer for answer in found if answer.example.manner == manner)))
    print(_row("all", found))
    if "--errors" in sys.argv:
        for answer in found:
            if answer.verdict in {"wrong", "unanswered"}:
                print(answer)


def _row(name: str, found: tuple[Answer, ...]) -> str:
    counts = tally(found)
    shown = counts["right"] + counts["wrong"]
    knowable = sum(not answer.mark.who.startswith("?") for answer in found)
    precision = counts["right"] / shown if shown else 1.0
    answered = (knowable - counts["unanswered"]) / knowable if knowable else 1.0
    return (
        f"{name:12}{len(found):7}{counts['right']:7}{counts['wrong']:7}{counts['unanswered']:12}{counts['open']:11}"
        f"{precision:11.3f}{answered:10.3f}"
    )


if __name__ == "__main__":
    main()
