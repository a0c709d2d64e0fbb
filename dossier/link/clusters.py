"""The people whom single articles name, and those of them who are one person across the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from dossier.language.names import Comparison, NameForm, is_name, parse_name
from dossier.link.roles import role_words, walk_of
from dossier.records import Extraction, Gender


@dataclass(frozen=True, slots=True)
class ArticlePerson:
    """One person of one article, as extraction names them."""

    article: str
    name: str
    role: str | None
    form: NameForm
    counted: bool = True  # False in a copy of another article
    garbled: bool = False  # a name with a word too many, as a headline within the text makes it
    date: str | None = None  # of the article
    gender: Gender | None = None  # as the article tells it


@dataclass(slots=True, eq=False)
class Cluster:
    """Who is one person across articles; `forms` are the full names (or what there is) that it was built from."""

    forms: list[NameForm] = field(default_factory=list)
    members: list[ArticlePerson] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    roles: list[frozenset[str]] = field(default_factory=list)
    walks: set[str] = field(default_factory=set)
    walk: str | None = None  # set where namesakes were told apart by their walk of life
    genders: Counter[Gender] = field(default_factory=Counter)  # in how many articles

    def add(self, members: Iterable[ArticlePerson]) -> None:
        """Take in people of articles."""
        for member in members:
            self.members.append(member)
            self.articles.add(member.article)
            if member.gender:
                self.genders[member.gender] += 1
            words = role_words(member.role) if member.role else frozenset()
            if words and words not in self.roles:
                self.roles.append(words)
                if walk := walk_of(member.role):
                    self.walks.add(walk)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A person of an article who may be any of several people, and so is linked to none."""

    member: ArticlePerson
    candidates: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two people whose full names may be one person's, kept apart since nothing but the spelling speaks for it."""

    one: Cluster
    other: Cluster
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class People:
    """The outcome: who is one person, whose name fits several, and which two may be one."""

    clusters: tuple[Cluster, ...]
    ambiguous: tuple[Ambiguous, ...]
    doubtful: tuple[Doubtful, ...] = ()


def article_people(extractions: Iterable[Extraction]) -> Iterable[ArticlePerson]:
    """Every person of every article."""
    for extraction in extractions:
        article = extraction.article
        for person in extraction.people:
            form = parse_name(person.name)
            yield ArticlePerson(
                article.id,
                person.name,
                person.role,
                form,
                counted=article.copy_of is None,
                date=article.date,
                gender=person.gender,
            )


def mended(members: Iterable[ArticlePerson]) -> list[ArticlePerson]:
    """The people, a garbled name read as the one that it holds, so that it never founds a person.

    "Hillary Clinton Joked" is one where as many articles have "Hillary Clinton", and "joked" is nobody's name.
    """
    found = list(members)
    articles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in found:
        articles[one.form.parts].add(one.article)
    return [replace(one, form=form, garbled=True) if (form := _held(one, articles)) else one for one in found]


def _held(one: ArticlePerson, articles: Mapping[tuple[str, ...], Set[str]]) -> NameForm | None:
    """The name within a garbled one; None where it is a good one."""
    parts = one.form.parts
    if len(parts) < 3 or one.form.generation:
        return None
    for held, rest in ((parts[:-1], parts[-1]), (parts[1:], parts[0])):
        if len(rest) > 1 and not is_name(rest) and len(articles.get(held, ())) >= len(articles[parts]):
            return parse_name(" ".join(held))
    return None
