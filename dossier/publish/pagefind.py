"""Pagefind's own service, asked directly: its Python client waits a tenth of a second for each answer.

The service reads requests and writes answers, each as JSON in base64 with a comma after it.

Asked to write its files, it answers before they are on disk (it drops each file without flushing it), and what is still
open is lost when it is ended, by a signal or by the end of its input alike; its exit code is 0 all the same. So it is
asked for the files' bytes, and they are written here.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import IO, Any

from pagefind.service import get_executable

from dossier.publish.index_format import decoded, encoded, packed, renamed, unpacked

ENTRY = "pagefind-entry.json"


class PagefindError(Exception):
    """Pagefind said why it failed, ended without an answer, or gave one that can't be read."""


def index_files(records: Iterable[Mapping[str, Any]]) -> dict[str, bytes]:
    """The files of the index of `records`, by their paths; the same records in the same order give the same bytes.

    A record has url, content, meta, filters, sort and language.
    """
    program = get_executable()
    if program is None:
        raise PagefindError("its program is not installed")
    with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:  # noqa: S603 - a dependency's own program
        assert service.stdin is not None and service.stdout is not None  # noqa: S101, PT018 - both are pipes
        try:
            index = _answer(service.stdin, service.stdout, {"type": "NewIndex", "config": {"force_language": "en"}})
            number = {"index_id": index["index_id"]}
            for record in records:
                _answer(service.stdin, service.stdout, {"type": "AddRecord", **number, **record})
            answer = _answer(service.stdin, service.stdout, {"type": "GetFiles", **number})
        finally:
            service.kill()  # it has nothing left to do: the files are in its answer
            with suppress(BrokenPipeError):  # a request that it didn't take is tried once more
                service.stdin.close()
    try:
        return _in_order({file["path"]: base64.b64decode(file["content"]) for file in answer["files"]})
    except (ValueError, KeyError) as error:
        raise PagefindError(f"its files can't be read ({error}); this is made for Pagefind 1.5") from error


def _answer(requests: IO[bytes], answers: IO[bytes], payload: Mapping[str, Any]) -> dict[str, Any]:
    """What the service answers to one request. It never has two to answer at once, so that neither side can stall."""
    message = json.dumps({"message_id": 1, "payload": payload}).encode()
    received = bytearray()
    try:
        requests.write(base64.b64encode(message) + b",")
        requests.flush()
        while not received.endswith(b","):
            piece = answers.read1()  # type: ignore[attr-defined]
            if not piece:
                raise PagefindError("it ended without an answer")
            received += piece
    except BrokenPipeError as error:
        raise PagefindError("it ended without an answer") from error
    try:
        answer: dict[str, Any] = json.loads(base64.b64decode(received[:-1]))["payload"]
    except (ValueError, KeyError) as error:
        raise PagefindError(f"its answer can't be read: {bytes(received[:60])!r}") from error
    if answer["type"] == "Error":
        raise PagefindError(answer["message"])
    return answer


def _in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with what Pagefind lists in an order of chance (a filter's values, filters, sorts) in the words' own.

    A file is named for its content, so those that change get a name anew: filters, the metadata that names them, and
    in the entry the name of the metadata.
    """
    ordered = dict(files)
    entry = json.loads(files[ENTRY])
    for language in entry["languages"].values():
        path = f"pagefind.{language['hash']}.pf_meta"
        version, pages, chunks, filters, sorts, *rest = decoded(unpacked(ordered.pop(path)))
        named = []
        for name, id_ in sorted(filters):
            key, values = decoded(unpacked(ordered.pop(f"filter/{id_}.pf_filter")))
            content = encoded([key, sorted(values)])
            named.append([name, renamed(id_, content)])
            ordered[f"filter/{named[-1][1]}.pf_filter"] = packed(content)
        content = encoded([version, pages, chunks, named, sorted(sorts), *rest])
        language["hash"] = renamed(language["hash"], content)
        ordered[f"pagefind.{language['hash']}.pf_meta"] = packed(content)
    ordered[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return ordered
