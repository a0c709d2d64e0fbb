"""Pagefind's own service, asked directly: its Python client waits a tenth of a second for each answer.

The service reads requests and writes answers, each as JSON in base64 with a comma after it.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from pagefind.service import get_executable


class PagefindError(Exception):
    """Pagefind said why it failed, or ended without an answer."""


def write_index(records: Iterable[Mapping[str, Any]], folder: Path) -> None:
    """Write the index of `records` into `folder`; a record has url, content, meta, filters, sort and language."""
    program = get_executable()
    if program is None:
        raise PagefindError("its program is not installed")
    with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:  # noqa: S603 - a dependency's own program
        assert service.stdin is not None and service.stdout is not None  # noqa: S101, PT018 - both are pipes
        try:
            config = {"force_language": "en", "output_path": str(folder)}
            index = _answer(service.stdin, service.stdout, {"type": "NewIndex", "config": config})["index_id"]
            for record in records:
                _answer(service.stdin, service.stdout, {"type": "AddRecord", "index_id": index, **record})
            _answer(
                service.stdin,
                service.stdout,
                {"type": "WriteFiles", "index_id": index, "output_path": str(folder)},
            )
        finally:
            service.terminate()


def _answer(requests: IO[bytes], answers: IO[bytes], payload: Mapping[str, Any]) -> dict[str, Any]:
    """What the service answers to one request. It never has two to answer at once, so that neither side can stall."""
    message = json.dumps({"message_id": 1, "payload": payload}).encode()
    requests.write(base64.b64encode(message) + b",")
    requests.flush()
    received = bytearray()
    while not received.endswith(b","):
        piece = answers.read1()  # type: ignore[attr-defined]
        if not piece:
            raise PagefindError("it ended without an answer")
        received += piece
    answer: dict[str, Any] = json.loads(base64.b64decode(received[:-1]))["payload"]
    if answer["type"] == "Error":
        raise PagefindError(answer["message"])
    return answer
