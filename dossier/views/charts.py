"""Small pictures of the dossier as SVG, drawn at build time: by day, by outlet, who speaks of whom.

They take their colours from the page (`currentColor`, the style sheet's classes), so that they read in the light, in
the dark and on paper. Each says what it shows in a title and a description; the page puts a table beside it, and
links are in the table: a picture with links inside is closed to screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import svg

from dossier.views.html import Html, folded, raw

_WIDTH = 640
_PLOT_HEIGHT = 90
_LABELS_HEIGHT = 34
_ROW_HEIGHT = 24
_NAME_WIDTH = 200  # "Jens Stoltenberg (NATO chief)" in 12 px needs about 180
_MAX_BAR = 36
_CELL = 30
_COLUMN_HEAD = 130


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name and how many."""

    name: str
    value: int


def columns(bars: Sequence[Bar], title: str, description: str) -> Html:
    """Bars side by side, in the order given: a count by day."""
    top = max((bar.value for bar in bars), default=1) or 1
    step = (_WIDTH - 40) / max(len(bars), 1)
    width = min(_MAX_BAR, step * 0.8)
    elements: list[svg.Element] = [_line(36, _PLOT_HEIGHT + 10, _WIDTH, _PLOT_HEIGHT + 10)]
    elements += [_label(30, 14, str(top), "end"), _label(30, _PLOT_HEIGHT + 10, "0", "end")]
    every = max(1, -(-len(bars) // 8))  # at most eight labels fit
    for place, bar in enumerate(bars):
        x = 40 + place * step + (step - width) / 2
        if bar.value:
            elements.append(_column(bar, x, width, bar.value / top * _PLOT_HEIGHT))
        if place % every == 0:
            elements.append(_label(_round(x + width / 2), _PLOT_HEIGHT + 28, bar.name, "middle"))
    return _drawing(_WIDTH, _PLOT_HEIGHT + 10 + _LABELS_HEIGHT, elements, title, description)


def _column(bar: Bar, x: float, width: float, height: float) -> svg.Rect:
    return svg.Rect(
        x=_round(x),
        y=_round(_PLOT_HEIGHT + 10 - height),
        width=_round(width),
        height=_round(height),
        class_=["bar"],
        fill="currentColor",
        elements=[_title(f"{bar.name}: {bar.value}")],
    )


def rows(bars: Sequence[Bar], title: str, description: str) -> Html:
    """Bars below one another, each with its name and number: a share of the whole."""
    top = max((bar.value for bar in bars), default=1) or 1
    room = _WIDTH - _NAME_WIDTH - 60
    elements: list[svg.Element] = []
    for place, bar in enumerate(bars):
        y = place * _ROW_HEIGHT
        length = max(1.0, bar.value / top * room)
        drawn = svg.Rect(
            x=_NAME_WIDTH,
            y=y + 4,
            width=_round(length),
            height=_ROW_HEIGHT - 8,
            class_=["bar"],
            fill="currentColor",
            elements=[_title(f"{bar.name}: {bar.value}")],
        )
        elements.append(_label(_NAME_WIDTH - 8, y + 16, _fitting(bar.name, 30), "end"))
        elements.append(drawn)
        elements.append(_label(_round(_NAME_WIDTH + length + 6), y + 16, str(bar.value), "start"))
    return _drawing(_WIDTH, max(1, len(bars)) * _ROW_HEIGHT, elements, title, description)


def grid(
    names: Sequence[str], others: Sequence[str], cells: Sequence[Sequence[int]], title: str, description: str
) -> Html:
    """A table of squares, darker for more: `cells[row][column]` for `names` down and `others` across."""
    top = max((value for line in cells for value in line), default=1) or 1
    elements: list[svg.Element] = []
    for column, other in enumerate(others):
        x = _NAME_WIDTH + column * _CELL + _CELL / 2 + 4
        turned = svg.Text(
            x=x, y=_COLUMN_HEAD - 6, text=_shown(_fitting(other, 20)), class_=["label"], font_size=12,
            fill="currentColor", transform=[svg.Rotate(-55, x, _COLUMN_HEAD - 6)],
        )  # fmt: skip
        elements.append(turned)
    for line, name in enumerate(names):
        y = _COLUMN_HEAD + line * _CELL
        elements.append(_label(_NAME_WIDTH - 8, y + 20, _fitting(name, 30), "end"))
        for column, other in enumerate(others):
            cell = Bar(f"{name} of {other}", cells[line][column])
            elements += _square(_NAME_WIDTH + column * _CELL, y, cell, top)
    width = max(_WIDTH, _NAME_WIDTH + len(others) * _CELL + _COLUMN_HEAD)
    return _drawing(width, _COLUMN_HEAD + len(names) * _CELL + 4, elements, title, description)


def _square(x: float, y: float, cell: Bar, top: int) -> list[svg.Element]:
    box = svg.Rect(
        x=x + 1,
        y=y + 1,
        width=_CELL - 2,
        height=_CELL - 2,
        class_=["cell"],
        fill="currentColor",
        fill_opacity=_round(0.1 + 0.3 * cell.value / top) if cell.value else 0.03,
        elements=[_title(f"{cell.name}: {cell.value}")],
    )
    if not cell.value:
        return [box]
    return [box, _label(x + _CELL / 2, y + 20, str(cell.value), "middle")]


def _drawing(width: float, height: float, elements: list[svg.Element], title: str, description: str) -> Html:
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, width, height),
        class_=["drawing"],
        extra={"role": "img", "aria-label": _in_attribute(title)},
        elements=[_title(title), svg.Desc(text=_shown(description)), *elements],
    )
    return Html(drawing.as_str())


def _label(x: float, y: float, words: str, anchor: Literal["start", "middle", "end"]) -> svg.Text:
    return svg.Text(
        x=x, y=y, text=_shown(words), text_anchor=anchor, class_=["label"], font_size=12, fill="currentColor"
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> svg.Line:
    return svg.Line(x1=x1, y1=y1, x2=x2, y2=y2, class_=["axis"], stroke="currentColor", stroke_opacity=0.4)


def _title(words: str) -> svg.Title:
    return svg.Title(text=_shown(words))


def _shown(words: str) -> str:
    """svg.py writes text as it stands."""
    return raw(folded(words).strip())


def _in_attribute(words: str) -> str:
    return _shown(words).replace('"', "&quot;")


def _fitting(words: str, limit: int) -> str:
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def _round(value: float) -> float:
    """Two decimals: the same bytes on every machine, and few of them."""
    return round(value, 2)
