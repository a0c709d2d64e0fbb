"""Parts of speech and base forms in one quick step: spaCy's own two take a third of the time of a parse."""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from dossier.extract.lexicon import (
    INDEFINITE_PRONOUNS,
    IRREGULAR_BASE_FORMS,
    NEGATIONS,
    OPINION_VERBS,
    POS_OF_TAG,
    SAYING_VERBS,
    WORD_DETERMINERS,
)
from dossier.language.inflection import regular_forms

_ENGLISH = "english"  # a table of the vocabulary: the base forms that the pipeline's lemmatizer knows
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers")  # of "rivals", "crooked", "troubled"
# The verbs that the tables know, by their forms. The pipeline's rules make "texte" of "texted", a word that it does not
# know, and "hop" of "hoped", so that the table would have the word in vain.
_KNOWN_FORMS = {form: verb for verb in sorted(SAYING_VERBS | OPINION_VERBS) for form in regular_forms(verb)}
_REPLACED = ("attribute_ruler", "lemmatizer")


class QuickTagger:
    """A component that gives each token its part of speech by its tag, and its base form by spaCy's own rules.

    A base form is looked up once for each word and part of speech.
    """

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._base_forms: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with parts of speech and base forms."""
        strings = doc.vocab.strings
        parts = [strings[_part_of_speech(token.tag_, token.dep_, token.lower_)] for token in doc]
        doc.from_array(["POS"], np.array([[part] for part in parts], dtype="uint64"))  # type: ignore[arg-type]  # keys are unsigned
        bases = []
        for token, part in zip(doc, parts, strict=True):
            key = (token.orth, part)
            if key not in self._base_forms:
                self._base_forms[key] = strings.add(self._base_form(token))
            bases.append(self._base_forms[key])
        if bases:
            doc.from_array(["LEMMA"], np.array([[base] for base in bases], dtype="uint64"))  # type: ignore[arg-type]
        return doc

    def _base_form(self, token: Token) -> str:
        irregular = IRREGULAR_BASE_FORMS.get(token.lower_)
        if irregular and token.pos_ in ("AUX", "PRON", "PART", "VERB"):
            return irregular
        if token.pos_ == "VERB" and token.lower_ in _KNOWN_FORMS:
            return _KNOWN_FORMS[token.lower_]
        if token.pos_ in ("VERB", "NOUN") or token.tag_ in ("JJR", "JJS", "RBR", "RBS"):
            return self._lemmatizer.rule_lemmatize(token)[0]
        return token.text if token.pos_ == "PROPN" else token.lower_


def quicken(nlp: Language) -> Language:
    """`nlp` with its tags mapped and its words lemmatized quickly, if it is an English pipeline of the usual make."""
    if nlp.lang != "en" or not all(nlp.has_pipe(name) for name in _REPLACED):
        return nlp
    lemmatizer = nlp.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return nlp
    index = lemmatizer.lookups.get_table("lemma_index", {})
    nlp.vocab.lookups.add_table(_ENGLISH, {word: 1 for words in index.values() for word in words})
    tagger = QuickTagger(lemmatizer)
    Language.component("quick_tagger", func=tagger)
    for name in _REPLACED:
        nlp.disable_pipe(name)
    nlp.add_pipe("quick_tagger")
    return nlp


def _part_of_speech(tag: str, dep: str, lower: str) -> str:
    if tag.startswith("VB"):
        auxiliary = dep in ("aux", "auxpass") or lower in (
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "being",
            "'s",
            "am",
        )
        return "AUX" if auxiliary else "VERB"
    if tag == "IN":
        return "SCONJ" if dep == "mark" else "ADP"
    if tag in ("DT", "WDT"):
        return (
            "PRON" if lower in WORD_DETERMINERS and dep not in ("det", "predet", "advmod", "cc", "preconj") else "DET"
        )
    if tag == "NN" and lower in INDEFINITE_PRONOUNS:
        return "PRON"
    if tag == "RB" and lower in NEGATIONS:
        return "PART"
    return POS_OF_TAG.get(tag, "X")


def is_english(word: str, vocab: Vocab) -> bool:
    """Whether a folded word is one that dictionaries of English have, names among them: "crooked", not "shehbaz"."""
    if not vocab.lookups.has_table(_ENGLISH):
        return False
    table = vocab.lookups.get_table(_ENGLISH)
    return word in table or any(word.removesuffix(ending) in table for ending in _ENDINGS if word.endswith(ending))
