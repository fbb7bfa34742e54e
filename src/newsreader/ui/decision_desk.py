"""The reader's decisions: asks what has to be asked, makes the decisions and hands them to the jobs process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.jobs.protocol import Decide
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Decision, Scope
from newsreader.model.entity import EntityId, EntityRow, EntityTotals, Occurrence, Variant
from newsreader.model.review import SplitSuggestion
from newsreader.ui.entity_words import kind_word
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import ThemeKeeper

_ARTICLES_TO_SPLIT = 500
_ALIKE, _SHORT_WORD = 12, 2
SplitFacts = tuple[EntityTotals, list[Variant], list[Occurrence], SplitSuggestion | None]
SPEAKER_KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
"""Who can say something: a country does, by its government."""


class DecisionDesk(QObject):
    """Every decision begins here. ``request_made`` carries it, ``said`` a sentence when there is nothing to decide.

    ``merge_asked`` tells which entity others are to become.
    """

    request_made = Signal(object)
    said = Signal(str)
    merge_asked = Signal(object)

    def __init__(self, window: QWidget, reader: LibraryReader, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._themes = themes
        self._drafts = 0

    # -- about entities

    def act(self, action: str, entities: Sequence[EntityId]) -> None:
        """An action of the sidebar or an entity's page: "merge", "split", "never", "rename", or the kind it shall be of."""
        if not entities:
            self.said.emit(self.tr("Select a person, place or organisation first."))
            return
        match action:
            case "merge":
                self.merge(entities)
            case "never":
                self.never(entities)
            case "split":
                self.split(entities[0])
            case "rename":
                self.rename(entities[0])
            case _:
                self.set_entity_kinds(entities, Kind(action))

    def merge(self, entities: Sequence[EntityId]) -> None:
        """Several become the one with most articles; for one alone, ask into whom."""
        rows = self._rows(entities)
        if len(rows) > 1:
            into, *others = sorted(rows, key=lambda row: -row.articles)
            self._merge(into.entity.id, [row.entity.id for row in others])
        elif rows:
            one = rows[0].entity
            self._ask_entity(
                self.tr("Merge {name}").format(name=one.name),
                self.tr("Who or what is the same as {name}? Both become one; Rename… gives it another name.").format(
                    name=one.name
                ),
                (one.kind,),
                lambda other: self._merge(other, [one.id]),
                without=(one.id,),
                like=one.name,
            )

    def _merge(self, into: EntityId, others: Sequence[EntityId]) -> None:
        self.merge_asked.emit(into)
        self._decide(lambda library: library.draft_merge(into, others))

    def never(self, entities: Sequence[EntityId]) -> None:
        """Two are never joined; for one alone, ask with whom."""
        rows = self._rows(entities)
        if len(rows) == 2:
            first, second = (row.entity.id for row in rows)
            self._decide(lambda library: library.draft_never(first, second))
        elif rows:
            one = rows[0].entity
            self._ask_entity(
                self.tr("{name} is not…").format(name=one.name),
                self.tr("Who or what is never the same as {name}?").format(name=one.name),
                (one.kind,),
                lambda other: self._decide(lambda library: library.draft_never(one.id, other)),
                without=(one.id,),
                like=one.name,
            )

    def split(self, entity: EntityId) -> None:
        """Ask which names or articles do not belong to an entity."""

        def read(library: Library) -> SplitFacts | None:
            totals = library.get_totals(entity)
            if totals is None:
                return None
            articles = library.list_occurrences(entity, limit=_ARTICLES_TO_SPLIT, contexts_per_article=1)
            suggestion = library.suggest_split(entity) if totals.entity.kind is Kind.PERSON else None
            return totals, library.list_variants(entity), articles, suggestion

        self._reader.ask("desk.split", read, partial(self._show_split, entity))

    def _show_split(self, entity: EntityId, facts: SplitFacts | None) -> None:
        from newsreader.ui.dialogs.split import SplitDialog

        if facts is None:
            return
        totals, variants, articles, suggestion = facts
        dialog = SplitDialog(self._themes.current, totals, variants, articles, self._window)
        if suggestion is not None:
            dialog.suggest(suggestion.articles)
        dialog.names_split.connect(
            lambda names: self._decide(lambda library: library.draft_split_names(entity, names))
        )
        dialog.articles_split.connect(
            lambda articles: self._decide(lambda library: library.draft_split_articles(entity, articles))
        )
        dialog.open()

    def rename(self, entity: EntityId) -> None:
        """Ask under which name an entity is shown."""
        from newsreader.ui.dialogs.ask_name import NameDialog

        totals = self._reader.now.get_totals(entity)
        if totals is None:
            return
        dialog = NameDialog(
            self._themes.current,
            self.tr("Rename"),
            self.tr("Show this {kind} under the name:").format(kind=kind_word(totals.entity.kind)),
            totals.entity.name,
            self._window,
        )
        dialog.named.connect(lambda name: self._decide(lambda library: library.draft_rename(entity, name)))
        dialog.open()

    def set_note(self, entity: EntityId, text: str) -> None:
        """Keep the reader's note on an entity; an empty one takes it away."""
        self._decide(lambda library: library.draft_note(entity, text.strip()))

    def set_entity_kinds(self, entities: Sequence[EntityId], kind: Kind) -> None:
        """Entities are of another kind, everywhere."""

        def draft(library: Library) -> tuple[Decision, ...]:
            return tuple(one for entity in entities for one in library.draft_entity_kind(entity, kind))

        self._decide(draft)

    # -- about places in a text

    def set_kind(self, target: TextTarget, kind: Kind, scope: Scope) -> None:
        """A mention is of another kind."""
        self._decide(lambda library: library.draft_kind(target.article, target.start, target.end, kind, scope))

    def not_a_name(self, target: TextTarget, scope: Scope) -> None:
        """A mention names nobody and nothing."""
        self._decide(lambda library: library.draft_not_a_name(target.article, target.start, target.end, scope))

    def mark_name(self, target: TextTarget, kind: Kind, scope: Scope) -> None:
        """Selected words name somebody or something."""
        self._decide(
            lambda library: library.draft_name(target.article, target.start, target.end, kind, scope=scope)
        )

    def ask_belongs(self, target: TextTarget) -> None:
        """Ask whom a mention means."""
        if target.kind is None:
            return
        without = () if target.entity is None else (target.entity,)
        self._ask_entity(
            self.tr("Who or what is “{name}” here?").format(name=target.words),
            self.tr("Choose whom or what this name means in this article."),
            (target.kind,),
            lambda entity: self._decide(
                lambda library: library.draft_belongs(target.article, target.start, target.end, entity)
            ),
            without=without,
            article=target.article,
        )

    def somebody_else(self, target: TextTarget) -> None:
        """The mentions of this article mean somebody else of the same name."""
        spans = [(target.start, target.end)]
        self._decide(lambda library: library.draft_split_mentions(target.article, spans))

    def ask_speaker(self, *targets: TextTarget) -> None:
        """Ask who said a quote, or all of several; those in the first one's article come first."""
        self._ask_entity(
            self.tr("Who said this?") if len(targets) == 1 else self.tr("Who said these %n quote(s)?", "", len(targets)),
            shortened(targets[0].words, 240),
            SPEAKER_KINDS,
            lambda entity: self.set_speaker_of(targets, entity),
            article=targets[0].article,
        )

    def set_speaker(self, target: TextTarget, entity: EntityId) -> None:
        """Somebody said a quote."""
        self.set_speaker_of((target,), entity)

    def set_speaker_of(self, targets: Sequence[TextTarget], entity: EntityId) -> None:
        """Somebody said all of these quotes."""
        self._decide_each(targets, lambda library, *place: library.draft_speaker(*place, entity))

    def ask_whose_quotes(self, title: str, sentence: str, chosen: Callable[[EntityId], None]) -> None:
        """Ask for anybody who is quoted; no decision."""
        self._ask_entity(title, sentence, SPEAKER_KINDS, chosen, by_quotes=True)

    def no_speaker(self, *targets: TextTarget) -> None:
        """Nobody named said a quote, or any of several."""
        self._decide_each(targets, lambda library, *place: library.draft_no_speaker(*place))

    def mark_quote(self, target: TextTarget) -> None:
        """Selected words are a quote."""
        self._decide(lambda library: library.draft_quote(target.article, target.start, target.end))

    def not_a_quote(self, *targets: TextTarget) -> None:
        """A quote is none, or all of several."""
        self._decide_each(targets, lambda library, *place: library.draft_no_quote(*place))

    def mark_aside(self, target: TextTarget) -> None:
        """Selected words are not part of the story."""
        self._decide(lambda library: library.draft_aside(target.article, target.start, target.end))

    def mark_story(self, article: ArticleId, spans: Sequence[tuple[int, int]]) -> None:
        """Asides belong to the story."""

        def draft(library: Library) -> tuple[Decision, ...]:
            return tuple(one for start, end in spans for one in library.draft_story(article, start, end))

        self._decide(draft)

    # -- inside

    def _decide(self, draft: Callable[[Library], tuple[Decision, ...]]) -> None:
        # each draft has a question of its own: a later one must not make an earlier one vanish
        self._drafts += 1
        self._reader.ask(f"desk.draft.{self._drafts}", draft, self._send)

    def _decide_each(
        self,
        targets: Sequence[TextTarget],
        draft: Callable[[Library, ArticleId, int, int], tuple[Decision, ...]],
    ) -> None:
        """One act about the quotes of all targets, undone as one."""
        places = [(target.article, *(target.quote or (target.start, target.end))) for target in targets]
        self._decide(lambda library: tuple(one for place in places for one in draft(library, *place)))

    def _send(self, decisions: tuple[Decision, ...]) -> None:
        if decisions:
            self.request_made.emit(Decide(decisions))
        else:
            self.said.emit(self.tr("That is so already; nothing was changed."))

    def _rows(self, entities: Sequence[EntityId]) -> list[EntityRow]:
        return self._reader.now.list_entity_rows(entities)

    def _ask_entity(
        self,
        title: str,
        sentence: str,
        kinds: Sequence[Kind],
        chosen: Callable[[EntityId], None],
        *,
        without: Sequence[EntityId] = (),
        article: ArticleId | None = None,
        like: str = "",
        by_quotes: bool = False,
    ) -> None:
        from newsreader.ui.dialogs.entity_picker import EntityPicker

        def likeliest(library: Library) -> list[EntityRow]:
            if article is not None:
                here = library.list_entities_in_article(article)
                return library.list_entity_rows([row.entity.id for row in here if row.entity.kind in kinds])
            return _alike(library, like, kinds[0]) if like else []

        picker = EntityPicker(
            self._themes.current,
            self._reader,
            title,
            sentence,
            kinds,
            without=without,
            likeliest=likeliest,
            by_quotes=by_quotes,
            parent=self._window,
        )
        picker.picked.connect(chosen)
        picker.open()


def _alike(library: Library, name: str, kind: Kind) -> list[EntityRow]:
    """Entities that share a word of a name, the last word first: the likeliest to be meant."""
    found: list[EntityId] = []
    for word in reversed([word for word in name.split() if len(word) > _SHORT_WORD]):
        found += [EntityId(one) for one in library.list_entity_ids(kind, search=word)[:_ALIKE]]
    return library.list_entity_rows(list(dict.fromkeys(found)))
