"""Extraction of one article, step by step. Importing it loads spaCy: `articles` does so only if there is work to do."""

from __future__ import annotations

from dossier.errors import DossierError, words_of
from dossier.extract.attribute import attribute
from dossier.extract.facts import find_facts
from dossier.extract.foreign import attribute_marks
from dossier.extract.organisations import with_organisations
from dossier.extract.parse import Parse, is_foreign, load_model, parse_article
from dossier.extract.people import find_people
from dossier.extract.quotes import quote_records
from dossier.extract.references import Resolution, resolve
from dossier.extract.relays import relayed
from dossier.extract.scene import scene_of
from dossier.extract.second_reader import second_reading
from dossier.records import Article, Extraction


def extract_article(parse: Parse) -> Extraction:
    """All that one parsed article yields. Depends on the article alone."""
    scene = scene_of(parse)
    found = attribute(scene)
    facts = find_facts(parse, find_people(parse, found))
    attributions = relayed(scene, facts.people, found)
    resolutions = second_reading(scene, facts, attributions, resolve(parse, facts, attributions))
    resolutions = with_organisations(parse, facts, resolutions)
    quotes = quote_records(parse.article, attributions, facts.people, resolutions)
    return Extraction(parse.article, facts.people, quotes)


def extraction_or_fault(article: Article, model: str) -> Extraction | str:
    """What an article yields; the words of the exception if its extraction raises one that nobody expected."""
    try:
        return extraction(article, model)
    except DossierError:
        raise  # a model that isn't installed is no article's fault
    except Exception as error:  # noqa: BLE001 - a defect that one article brings to light must not cost the others
        return words_of(error)


def extraction(article: Article, model: str) -> Extraction:
    """What an article yields with the spaCy pipeline `model`; raises ConfigError if that isn't installed."""
    nlp = load_model(model)
    parse = parse_article(article, nlp)
    if is_foreign(article, nlp):
        attributions = attribute_marks(parse)
        unknown = [Resolution(reason=attribution.reason) for attribution in attributions]
        return Extraction(article, (), quote_records(article, attributions, (), unknown))
    return extract_article(parse)
