"""The commands. Results go to stdout, messages to stderr; see `EXIT_CODES` for how they end."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dossier import __version__, build, config, starting
from dossier.characters import visible, visible_json
from dossier.curate import Style, format_findings, needs_attention, summary_of
from dossier.errors import DEFECT, DossierError, SeedError, words_of
from dossier.explain import explanation
from dossier.publish import extraction_record
from dossier.publish import serve as serve_site
from dossier.read import add_seeds
from dossier.records import Finding

P = ParamSpec("P")
R = TypeVar("R")

EXIT_CODES = """Every command ends with 0 if all is fine; with 1 if it did its work and found what needs somebody: a
seed that can't be read, a page to mend, a difference; with 2 if it was used wrongly or nothing came of it: no site."""
FINE, FINDINGS, NOTHING = 0, 1, 2
# What somebody typed and meant to count: a build tells it before it publishes, and does not wait for `dossier check`.
_TOLD_AT_ONCE = frozenset({"repeats", "no-note", "behind-redirect", "reworded", "deleted"})

_errors = Console(stderr=True, highlight=False, soft_wrap=True)


def _reports_errors(command: Callable[P, R]) -> Callable[P, R]:
    """End with 2 and one clear line where nothing comes of it; with where it happened if nobody foresaw that."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except DossierError as error:
            _say(f"error: {error}")
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - Python would end with 1, which says that the work is done
            _say(traceback.format_exc(), keep="\n")
            _say(f"error: nothing came of it ({words_of(error)}); {DEFECT}")
        sys.exit(NOTHING)

    return run


_config = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's mkdocs.yml.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Turn a folder of news articles into a site of who said what, in which words, according to which outlet."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The topic, which is the site's title. Left out: the folder's name.")
@_reports_errors
def new(folder: Path, name: str | None) -> None:
    """Begin a dossier of your own in FOLDER: settings, a sample article, workflows, and a guide for curators."""
    written = starting.start_dossier(folder, name or folder.resolve().name)
    for path in written:
        click.echo(visible(path.as_posix()))
    _say(f"Now put articles into {visible((folder / 'seeds').as_posix())}, then: dossier build, in that folder")


@main.command("build")
@_config
@click.option("--no-site", is_flag=True, help="Write the pages into docs/ and stop there.")
@click.option("--remove", is_flag=True, help="Go on even if most of the pages go, since their seeds have gone.")
@_reports_errors
def build_command(config_file: Path, no_site: bool, remove: bool) -> None:
    """Read seeds/, write the pages into docs/ and render them into site/.

    Hand edits in docs/ are kept. What is bad is named and left out, and the rest is built: that ends with 1. With 2,
    there is no new site, and the last one is left as it was.
    """
    settings = config.load_config(config_file)
    told: set[Finding] = set()
    planned = build.build(
        settings, site=not no_site, remove=remove, progress=_progress, tell=lambda found: _say_findings(found, told)
    )
    _say_findings(planned, told)
    errors = sum(finding.severity == "error" for finding in planned.findings)
    others = len(planned.findings) - errors
    made = planned.dossier
    counts = (
        _count(len(made.articles), "article", "articles"),
        _count(len(made.people), "person", "people"),
        _count(len(made.quotes), "quotation", "quotations"),
    )
    if planned.news:
        _say(f"New: {'; '.join(planned.news)}")
    open_ = f"; {_count(others, 'thing', 'things')} to look at: dossier check" if others else ""
    _say(", ".join(counts) + open_)
    sys.exit(FINDINGS if errors else FINE)


@main.command()
@_config
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port on localhost.")
@_reports_errors
def serve(config_file: Path, port: int) -> None:
    """Serve the site on localhost, and rebuild it whenever a seed or a page changes."""
    settings = config.load_config(config_file)

    def rebuild(written: Callable[[], None]) -> None:
        told: set[Finding] = set()

        def tell(found: build.Planned) -> None:
            written()
            _say_findings(found, told)

        _say_findings(build.build(settings, tell=tell), told)

    serve_site(settings, rebuild, port)


@main.command()
@_config
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_reports_errors
def extract(config_file: Path, paths: tuple[Path, ...]) -> None:
    """Print what each seed yields: one JSON object a line, in the order given.

    PATHS are seeds or folders of seeds. Needs no project around it. Ends with 1 if one of them can't be read, with 2 if
    none can.
    """
    settings = config.load_config(config_file) if config_file.exists() else config.default_config(Path.cwd())
    extractions, errors = build.extract_paths(paths, settings, _progress)
    for extraction in extractions:
        click.echo(visible_json(json.dumps(extraction_record(extraction), ensure_ascii=False)))
    _report(errors, len(extractions))


@main.command()
@_config
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="text for people, github for annotations and the summary of a workflow's step, json for tools.",
)
@click.option("--json", "style", flag_value="json", help="The same as --format json.")
@_reports_errors
def check(config_file: Path, style: Style) -> None:
    """List what is stale, unverified or needs a curator; write nothing. Ends with 1 if there is anything.

    With --format github the table goes to the file that GITHUB_STEP_SUMMARY names, if it names one.
    """
    settings = config.load_config(config_file)
    planned = build.check(settings, _progress)
    click.echo(format_findings(planned.findings, style), nl=False)
    if style == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        _append(Path(summary), summary_of(planned.findings, planned.news))
    sys.exit(FINDINGS if needs_attention(planned.findings) else FINE)


@main.command()
@_config
@_reports_errors
def diff(config_file: Path) -> None:
    """Show what a build would change in docs/, as a unified diff; write nothing. Ends with 1 if there is anything.

    A list that the site makes from the records stands on no page: what changes in it comes last, under a name such as
    docs/timeline.md, as shown.
    """
    changes = build.difference(config.load_config(config_file), _progress)
    click.echo(visible(changes, keep="\n\t"), nl=False)
    sys.exit(FINDINGS if changes else FINE)


@main.command()
@_config
@click.option("--keep", is_flag=True, help="Settle for the hand edit instead, and stop proposing.")
@click.argument("target")
@_reports_errors
def accept(config_file: Path, keep: bool, target: str) -> None:
    """Take what the build proposes over a hand edit.

    TARGET is a page, or one block of it: docs/articles/a.md or docs/articles/a.md#q-1a2b3c4d.
    `dossier check` lists the proposals.
    """
    settings = config.load_config(config_file)
    for path in build.accept(settings, target, keep=keep):
        click.echo(visible(path))


@main.command()
@_config
@click.argument("sources", metavar="URL-OR-FILE...", nargs=-1, required=True)
@_reports_errors
def add(config_file: Path, sources: tuple[str, ...]) -> None:
    """Copy articles into seeds/ under stable names.

    A URL is recorded as the address of the file given after it; nothing is fetched. Ends with 1 if one of them can't be
    copied, with 2 if none can.
    """
    settings = config.load_config(config_file)
    added, errors = add_seeds(sources, settings.seeds)
    for path in added:
        click.echo(visible(settings.relative(path)))
    _report(errors, len(added))


@main.command()
@_config
@click.argument("seed", type=click.Path(path_type=Path))
@_reports_errors
def explain(config_file: Path, seed: Path) -> None:
    """Show what was made of SEED: its body, each cut with reason and pass, each quotation with its rule and chain."""
    settings = config.load_config(config_file) if config_file.exists() else config.default_config(Path.cwd())
    extractions, errors = build.extract_paths([seed], settings)
    console = Console(highlight=False, soft_wrap=True)
    for extraction in extractions:
        console.print(explanation(extraction))
    _report(errors, len(extractions))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _say(message: str, keep: str = "") -> None:
    click.echo(visible(message, keep), err=True)


def _say_findings(planned: build.Planned, told: set[Finding]) -> None:
    """Name, once, what can't be read or followed, and each edit that changes nothing but the place where it stands."""
    for finding in planned.findings:
        urgent = finding.severity == "error" or (finding.kind in _TOLD_AT_ONCE and finding.severity == "warning")
        if finding not in told and (urgent or finding.kind == "no-seed"):
            _say(_line(finding))
            told.add(finding)


def _report(errors: Sequence[SeedError], done: int) -> NoReturn:
    """End as the seeds that could not be read make it, having said which and why."""
    for error in errors:
        _say(f"{'notice' if error.notice else 'error'}: {error}")
    if all(error.notice for error in errors):
        sys.exit(FINE)
    sys.exit(FINDINGS if done else NOTHING)


def _append(file: Path, text: str) -> None:
    """Add to a workflow's summary; a runner without one only loses the table."""
    try:
        with file.open("a", encoding="utf-8") as summary:
            summary.write(text)
    except OSError as error:
        _say(f"notice: {file}: the summary can't be written ({error.strerror}); nothing else depends on it")


def _line(finding: Finding) -> str:
    where = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    return f"{finding.severity}: {where}: {finding.fact}; {finding.remedy}"


@contextmanager
def _progress(step: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal; one quiet line elsewhere."""
    if not _errors.is_terminal:
        _errors.print(f"{step} {_count(total, 'article', 'articles')}")
        yield lambda _done: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_errors, transient=True) as bars:
        task = bars.add_task(step, total=total)
        yield lambda done: bars.advance(task, done)
