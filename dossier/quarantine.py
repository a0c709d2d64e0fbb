"""One bad item must not cost the others: a step is done without those that make it fail, and they are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

from dossier.errors import DossierError

T = TypeVar("T")
R = TypeVar("R")

Failed: TypeAlias = tuple[tuple[T, Exception], ...]
"""The items that a step had to be done without, each with the exception that it caused."""


def without_failing(step: Callable[[Sequence[T]], R], items: Sequence[T]) -> tuple[R, Failed[T]]:
    """What `step` makes of `items`, and the items without which it had to be made: those on which it raises.

    If the step raises, each item is tried alone. If the others still fail together, the first one that makes those
    before it fail is left out too. What fails without any item, and an error that says its own remedy, is raised.
    """
    try:
        return step(items), ()
    except DossierError:
        raise
    except Exception:  # noqa: BLE001 - a defect that one item brings to light must not cost the others
        step(())
    failed = [(item, error) for item in items if (error := _error_of(step, (item,))) is not None]
    blamed = {id(item) for item, _ in failed}
    rest = [item for item in items if id(item) not in blamed]
    while (error := _error_of(step, rest)) is not None:
        failed.append((rest.pop(_first_failing(step, rest) - 1), error))
    return step(rest), tuple(failed)


def _error_of(step: Callable[[Sequence[T]], R], items: Sequence[T]) -> Exception | None:
    try:
        step(items)
    except DossierError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return error
    return None


def _first_failing(step: Callable[[Sequence[T]], R], items: Sequence[T]) -> int:
    """How many of the first items make the step fail, while one fewer does not; halving finds it."""
    sound, failing = 0, len(items)
    while failing - sound > 1:
        middle = (sound + failing) // 2
        if _error_of(step, items[:middle]) is None:
            sound = middle
        else:
            failing = middle
    return failing
