"""What the rows of the sidebar's lower part say: on screen, in full, and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from newsreader.model.entity import Strength, Variant
from newsreader.names.groups import SAME_NAME
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import (
    capitalised,
    kind_word,
    origin,
    quoted,
    reasons_title,
    strength_word,
    translated,
)
from newsreader.ui.models.entity_fact_rows import (
    ArticleRow,
    CompanionRow,
    LineRow,
    MoreRow,
    OnlyHereRow,
    PointerRow,
    QuoteRow,
    Section,
    SectionRow,
    VariantRow,
)
from newsreader.ui.panes.marks import PROBABLE_BELOW


def section_title(row: SectionRow) -> str:
    """Head of a section."""
    if row.section is Section.REASONS:
        return reasons_title(row.kind, is_many=row.is_many)
    titles = {
        Section.ARTICLES: translated("In other articles"),
        Section.QUOTES: translated("Quotes"),
        Section.COMPANIONS: translated("Appears with"),
    }
    return titles[row.section]


def section_count(row: SectionRow, locale: QLocale) -> str:
    """Figures beside the head: "41", "43  ·  2 probable", or nothing."""
    if not row.count:
        return ""
    count = locale.toString(row.count)
    return f"{count}  ·  {translated('%Ln probable', row.probable)}" if row.probable else count


def variant_reasons(variant: Variant) -> str:
    """Why a name form was linked, in one sentence."""
    texts = list(dict.fromkeys(reason.text for reason in variant.reasons))
    if len(texts) > 1:
        # that it is the same name as elsewhere adds nothing to how it got here
        texts = [text for text in texts if text != SAME_NAME]
    return capitalised(", ".join(map(in_words, texts)))


def pointer_words(row: PointerRow) -> str:
    """Where a probable pointer leads, or where it comes from."""
    if row.is_incoming:
        return translated("{name} alone is probably the same").format(name=quoted(row.other.name))
    return translated("Probably {name}").format(name=row.other.name)


def more_words(row: MoreRow, locale: QLocale) -> str:
    """What pages on, and how much is left."""
    if row.left is None:
        return translated("Show more")
    return translated("Show more ({count} left)").format(count=locale.toString(row.left))


def only_here_words(row: OnlyHereRow) -> str:
    """What stands where other articles would."""
    return translated("Only in this article") if row.is_in_article else translated("In no article")


# -- a row as a whole


def _spoken_section(row: SectionRow) -> str:
    state = translated("open") if row.is_open else translated("closed")
    return ", ".join(part for part in (section_title(row), section_count(row, QLocale()), state) if part)


def _spoken_article(row: ArticleRow) -> str:
    one = row.occurrence
    return ". ".join(part for part in (one.title, *origin(one.source, one.published, one.added, QLocale())) if part)


def _spoken_line(row: LineRow) -> str:
    sentence = " ".join(f"{row.context.left}{row.context.keyword}{row.context.right}".split())
    if row.context.strength is Strength.CERTAIN:
        return sentence
    return f"{capitalised(strength_word(row.context.strength))}: {sentence}"


def _spoken_quote(row: QuoteRow) -> str:
    quote = row.quote
    doubt = translated("speaker probable") if quote.certainty < PROBABLE_BELOW else ""
    parts = (quote.text, doubt, *origin(quote.source, quote.published, quote.added, QLocale()))
    return ". ".join(part for part in parts if part)


def _spoken_variant(row: VariantRow) -> str:
    variant = row.variant
    words = f"{quoted(variant.surface)}, {translated('%Ln mention(s)', variant.mentions)}"
    return f"{words}, {strength_word(variant.strength)}. {variant_reasons(variant)}"


def _spoken_pointer(row: PointerRow) -> str:
    return f"{pointer_words(row)}. {capitalised(in_words(row.pointer.reason.text))}"


def _spoken_companion(row: CompanionRow) -> str:
    together = translated("together in %Ln article(s)", row.shared)
    return f"{row.entity.name}, {kind_word(row.entity.kind)}, {together}"


def _spoken_more(row: MoreRow) -> str:
    return more_words(row, QLocale())


_SPOKEN: dict[type, Callable[..., str]] = {
    SectionRow: _spoken_section,
    ArticleRow: _spoken_article,
    LineRow: _spoken_line,
    QuoteRow: _spoken_quote,
    VariantRow: _spoken_variant,
    PointerRow: _spoken_pointer,
    CompanionRow: _spoken_companion,
    MoreRow: _spoken_more,
    OnlyHereRow: only_here_words,
}


def full_text(row: object) -> str:
    """Everything a row says; empty for what is no row."""
    words = _SPOKEN.get(type(row))
    return "" if words is None else words(row)
