"""The analysis as a table of stages over frozen documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Self

from newsreader.analysis.chains import make_chains
from newsreader.analysis.document import Document
from newsreader.analysis.entities.casing import prepare_for_model
from newsreader.analysis.entities.engine import NamesEngine, OnnxNamesEngine
from newsreader.analysis.entities.repair import place_dateline, repair_names
from newsreader.analysis.language import find_language, has_names_model
from newsreader.analysis.speech.quotes import find_quoted
from newsreader.analysis.speech.speakers import attribute_quotes
from newsreader.analysis.versions import engine_name
from newsreader.model.annotation import Analysis
from newsreader.model.article import Structure
from newsreader.model.values import dataclass
from newsreader.structure.finder import find_structure


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the analysis: the document's fields it reads and the fields it fills."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[NamesEngine | None, list[Document]], list[Document]]


def _each(step: Callable[[Document], Document]) -> Callable[[NamesEngine | None, list[Document]], list[Document]]:
    """A stage that takes one document at a time and no model."""

    def run(_engine: NamesEngine | None, documents: list[Document]) -> list[Document]:
        return [step(document) for document in documents]

    return run


def _language(document: Document) -> Document:
    return replace(document, language=find_language(document.text))


def _reading_text(document: Document) -> Document:
    return replace(document, reading_text=prepare_for_model(document.text, document.structure))


def _names(engine: NamesEngine | None, documents: list[Document]) -> list[Document]:
    """Names of the documents in a language that the model knows."""
    if engine is None:
        return documents
    chosen = [index for index, each in enumerate(documents) if has_names_model(each.language, each.text)]
    found = engine.find_names([documents[index].reading_text for index in chosen])
    named = list(documents)
    for index, names in zip(chosen, found, strict=True):
        named[index] = replace(documents[index], names=tuple(names))
    return named


def _repair(document: Document) -> Document:
    names = repair_names(document.reading_text, list(document.names))
    if names and document.structure.dateline is not None:
        names = place_dateline(names, document.structure.dateline)
    return replace(document, names=tuple(names))


def _quoted(document: Document) -> Document:
    return replace(document, quoted=tuple(find_quoted(document.text, document.structure.paragraphs)))


def _chains(document: Document) -> Document:
    mentions, chains = make_chains(document)
    return replace(document, mentions=mentions, chains=chains)


def _speakers(document: Document) -> Document:
    return replace(document, quotes=attribute_quotes(document))


STAGES: tuple[Stage, ...] = (
    Stage("language", frozenset(), frozenset({"language"}), _each(_language)),
    Stage("reading text", frozenset(), frozenset({"reading_text"}), _each(_reading_text)),
    Stage("names", frozenset({"language", "reading_text"}), frozenset({"names"}), _names),
    Stage("repair of names", frozenset({"names", "reading_text"}), frozenset({"names"}), _each(_repair)),
    Stage("quotation marks", frozenset(), frozenset({"quoted"}), _each(_quoted)),
    Stage("chains", frozenset({"names"}), frozenset({"mentions", "chains"}), _each(_chains)),
    Stage("speakers", frozenset({"quoted", "mentions", "chains"}), frozenset({"quotes"}), _each(_speakers)),
)


class Analyser:
    """Runs the stages. Not for use by several threads at once."""

    def __init__(self, engine: NamesEngine | None) -> None:
        self._engine = engine

    @classmethod
    def load(cls) -> Self:
        """An analyser with the model that ships. Raises ModelMissingError when it is missing or damaged."""
        return cls(OnnxNamesEngine())

    @property
    def engine_name(self) -> str:
        """Model, rules and their versions, stored with each analysis."""
        return engine_name(self._engine.name if self._engine else "no names model")

    def analyse(self, text: str, *, structure: Structure | None = None) -> Analysis:
        """Everything found in one text; odd text only makes it less."""
        return self._run([Document(text, structure or find_structure(text))])[0]

    def analyse_batch(self, texts: Sequence[str]) -> list[Analysis]:
        """As ``analyse`` for each text, in order. A text's result does not depend on the others."""
        return self._run([Document(text, find_structure(text)) for text in texts])

    def _run(self, documents: list[Document]) -> list[Analysis]:
        for stage in STAGES:
            documents = stage.run(self._engine, documents)
        return [self._analysis(document) for document in documents]

    def _analysis(self, document: Document) -> Analysis:
        return Analysis(
            engine=self.engine_name,
            language=document.language,
            structure=document.structure,
            mentions=document.mentions,
            quotes=document.quotes,
            chains=document.chains,
        )
