"""What MkDocs is told: the project's mkdocs.yml and, where it leaves out what the pages need, Dossier's own.

A mkdocs.yml of one line is enough: the look, the sections and the extensions of Markdown come with Dossier.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import yaml

from dossier.config import Config

# The keys that a project gets from Dossier's own mkdocs.yml if it does not state them. Those that name the site, say
# where it is published or where its folders lie are each project's own.
_NEEDED = frozenset({
    "use_directory_urls", "strict", "nav", "not_in_nav", "exclude_docs", "validation", "theme", "extra_css",
    "extra_javascript", "plugins", "markdown_extensions",
})  # fmt: skip
_THEME = "material"  # what our theme builds on
_OWN_EXTENSION = "dossier.extension"
_FRONT = re.compile(r"\A---\r?\n((?:(?!---).*\n)*)")
# "template: hidden.html": what the build writes on the page of a person whom a curator hid, wherever he put the page
_HIDDEN = re.compile(r"^template:[ \t]*hidden\.html[ \t]*\r?$", re.MULTILINE)
# "hidden: true  # by request": what he typed, which will do if the build could write nothing there
_TYPED = re.compile(r"^hidden:[ \t]*[\"']?(?:true|yes|on|y)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE | re.IGNORECASE)


def completed_settings(config: Config, left_out: Collection[str] = ()) -> str | None:
    """The project's mkdocs.yml with what it leaves out, and without hidden pages; None if it can be used as it is.

    What it states stays as it is, tags and all. A theme of another name, or with a folder of its own, is left alone.
    `left_out` are pages, by their paths below docs/, that MkDocs is not to render.
    """
    stated = _settings(config.file)
    before = yaml.serialize(stated)
    folder = _own_folder()
    own = _settings(folder / "mkdocs.yml")
    theme = _named(own, "theme")
    _set(theme, "custom_dir", yaml.ScalarNode("tag:yaml.org,2002:str", str(folder / "theme")))
    _complete_theme(stated, theme)
    for key, value in own.value:
        if key.value in _NEEDED:
            _add(stated, key, value)
    _add(stated, *_scalars("site_name", config.name))
    _complete_extensions(stated, _named(own, "markdown_extensions"))
    if not_rendered := {*hidden_pages(config.docs), *left_out}:
        _exclude(stated, not_rendered)
    if yaml.serialize(stated) == before:
        return None
    _tell_extension(stated, config.file, not_rendered)
    return str(yaml.serialize(stated, allow_unicode=True))


def hidden_pages(docs: Path) -> tuple[str, ...]:
    """The pages in docs/ that are not to be published: a curator hid the person, and may take that back."""
    files = {file.relative_to(docs).as_posix(): file for file in sorted(docs.rglob("*.md")) if file.is_file()}
    texts = {page: file.read_text(encoding="utf-8", errors="replace") for page, file in files.items()}
    heads = {page: front[1] for page, text in texts.items() if (front := _FRONT.match(text))}
    return tuple(
        page
        for page, head in heads.items()
        if _HIDDEN.search(head) or (page.startswith("people/") and _TYPED.search(head))
    )


def _own_folder() -> Path:
    """Where Dossier's mkdocs.yml and theme/ lie: inside the package where it is installed, beside it in a checkout."""
    here = Path(__file__).parent
    return here if (here / "theme").is_dir() else here.parents[1]


def _settings(file: Path) -> yaml.MappingNode:
    """A mkdocs.yml as YAML's own nodes, which keep each tag (`!ENV`) as it is written."""
    node = yaml.compose(file.read_text(encoding="utf-8"), yaml.SafeLoader)
    return node if isinstance(node, yaml.MappingNode) else yaml.MappingNode("tag:yaml.org,2002:map", [])


def _complete_theme(settings: yaml.MappingNode, own: yaml.Node | None) -> None:
    """Give Material those parts of our theme that are not stated; it may be stated by its name alone."""
    theme = _named(settings, "theme")
    if isinstance(theme, yaml.ScalarNode):
        theme = yaml.MappingNode("tag:yaml.org,2002:map", [_scalars("name", str(theme.value))])
    if not isinstance(theme, yaml.MappingNode) or not isinstance(own, yaml.MappingNode):
        return
    name = _named(theme, "name")
    if (name is None or name.value == _THEME) and _named(theme, "custom_dir") is None:
        for key, value in own.value:
            _add(theme, key, value)
        _set(settings, "theme", theme)


def _complete_extensions(settings: yaml.MappingNode, own: yaml.Node | None) -> None:
    """Add the extensions of Markdown that the pages are written with."""
    stated = _named(settings, "markdown_extensions")
    if isinstance(stated, yaml.SequenceNode) and isinstance(own, yaml.SequenceNode):
        names = {_extension(node) for node in stated.value}
        stated.value += [node for node in own.value if _extension(node) not in names]


def _exclude(settings: yaml.MappingNode, pages: Collection[str]) -> None:
    """Add pages to those that are not rendered; MkDocs takes patterns as a .gitignore has them."""
    before = _named(settings, "exclude_docs")
    lines = [str(before.value)] if isinstance(before, yaml.ScalarNode) else []
    lines += ["/" + re.sub(r"[\\*?\[\]! ]", r"\\\g<0>", page) for page in sorted(pages)]
    node = _scalars("exclude_docs", "\n".join(lines))
    _add(settings, *node)
    _set(settings, "exclude_docs", node[1])


def _tell_extension(settings: yaml.MappingNode, file: Path, pages: Collection[str]) -> None:
    """Tell our own extension of Markdown whose settings these are, and which pages are not rendered.

    It leads to none of those, and finds the records by the project's file, which MkDocs is not given here.
    """
    stated = _named(settings, "markdown_extensions")
    if not isinstance(stated, yaml.SequenceNode):
        return
    for place, node in enumerate(stated.value):
        if _extension(node) == _OWN_EXTENSION:
            options = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
            pairs = list(options.value) if isinstance(options, yaml.MappingNode) else []
            pairs += [_scalars("project", str(file))] if _named(options, "project") is None else []
            names = [yaml.ScalarNode("tag:yaml.org,2002:str", page) for page in sorted(pages)]
            key = yaml.ScalarNode("tag:yaml.org,2002:str", "left_out")
            told = _mapping_of([*pairs, (key, yaml.SequenceNode("tag:yaml.org,2002:seq", names))])
            name = yaml.ScalarNode("tag:yaml.org,2002:str", _OWN_EXTENSION)
            stated.value[place] = _mapping_of([(name, told)])


def _mapping_of(pairs: list[tuple[yaml.Node, yaml.Node]]) -> yaml.MappingNode:
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs)


def _extension(node: yaml.Node) -> str:
    """`tables`, or the name in `toc: {...}`."""
    return str(node.value[0][0].value if isinstance(node, yaml.MappingNode) else node.value)


def _named(mapping: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = mapping.value if isinstance(mapping, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _add(mapping: yaml.MappingNode, key: yaml.Node, value: yaml.Node) -> None:
    if _named(mapping, key.value) is None:
        mapping.value.append((key, value))


def _set(mapping: yaml.Node | None, key: str, value: yaml.Node) -> None:
    if isinstance(mapping, yaml.MappingNode):
        mapping.value = [(name, value if name.value == key else kept) for name, kept in mapping.value]


def _scalars(key: str, value: str) -> tuple[yaml.Node, yaml.Node]:
    return yaml.ScalarNode("tag:yaml.org,2002:str", key), yaml.ScalarNode("tag:yaml.org,2002:str", value)
