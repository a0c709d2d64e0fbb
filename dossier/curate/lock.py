"""One build at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from dossier.config import Config
from dossier.errors import DossierError


@contextmanager
def build_lock(config: Config) -> Iterator[None]:
    """Holds the project for one build. Raises DossierError at once if another build holds it.

    The system lets go of the lock when a build ends, however it ends, so none is ever left behind.
    """
    file = config.state / "lock"
    try:
        config.state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file, timeout=0)
        lock.acquire()
    except Timeout:
        fact = "another build of this project is running"
        raise DossierError(config.relative(file), fact, "wait until it has ended, then build again") from None
    except OSError as error:
        raise DossierError(config.relative(file), f"can't be made ({error.strerror})", "check permissions") from error
    try:
        yield
    finally:
        lock.release()
