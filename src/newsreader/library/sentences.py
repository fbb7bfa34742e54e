"""Decisions in words: names of steps for the menu, and sentences for lists."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.anchor import NameAnchor, SpanAnchor
from newsreader.model.decision import Action, Decision, Scope

_LONGEST = 40
_MARKS = ("“", '"', "«", "„")

_LABELS: dict[Action, str] = {
    Action.SAME: "Merge {name} and {other}",
    Action.NEVER: "Keep {name} and {other} apart",
    Action.APART: "Split {span} off {name}",
    Action.BELONGS: "Make {span} {name}",
    Action.RENAME: "Rename {name} to {value}",
    Action.KIND: "Make {subject} {a_value}",
    Action.NOT_A_NAME: "Unmark {subject}",
    Action.NAME: "Mark {subject}",
    Action.SPEAKER: "Set the speaker to {name}",
    Action.NO_SPEAKER: "Take the speaker away",
    Action.QUOTE: "Mark the quote {span}",
    Action.NO_QUOTE: "Unmark the quote {span}",
    Action.ASIDE: "Set {span} aside",
    Action.STORY: "Take {span} into the story",
    Action.NOTE: "Note on {name}",
    Action.VERSIONS: "Make {titles} versions of one story",
    Action.NOT_VERSIONS: "Keep the stories {titles} apart",
}
_SENTENCES: dict[Action, str] = {
    Action.SAME: "{name} is the same as {other}.",
    Action.NEVER: "{name} is never the same as {other}.",
    Action.APART: "{span}{where} is not {name} but somebody else of that name.",
    Action.BELONGS: "{span}{where} means {name}.",
    Action.RENAME: "{name} is shown as {value}.",
    Action.KIND: "{subject}{where} is {a_value}.",
    Action.NOT_A_NAME: "{subject}{where} is not a name.",
    Action.NAME: "{subject}{where} is a name: {name}.",
    Action.SPEAKER: "{name} said {span}.",
    Action.NO_SPEAKER: "Nobody who is named said {span}.",
    Action.QUOTE: "{span} is a quote.",
    Action.NO_QUOTE: "{span} is not a quote.",
    Action.ASIDE: "{span} is not part of the story.",
    Action.STORY: "{span} is part of the story.",
    Action.NOTE: "Note on {name}: {value}",
    Action.VERSIONS: "{titles} are versions of one story.",
    Action.NOT_VERSIONS: "{titles} are not versions of one story.",
}
_WHERE: dict[Scope, str] = {
    Scope.MENTION: " in this place",
    Scope.CHAIN: " in this article",
    Scope.EVERYWHERE: "",
}
_ARTICLES = {"organisation": "an organisation", "place": "a place", "person": "a person"}


def label_of(decisions: Sequence[Decision]) -> str:
    """What an act is called in the menu, after "Undo"."""
    first = decisions[0]
    label = _LABELS[first.action].format_map(_words(first))
    return label if len(decisions) == 1 else f"{label}, and {len(decisions) - 1} more"


def sentence_of(decision: Decision) -> str:
    """What was ruled, in a sentence."""
    return _SENTENCES[decision.action].format_map(_words(decision))


def _words(decision: Decision) -> dict[str, str]:
    words = decision.value if decision.action is Action.NAME and decision.span is None else None
    span = _quoted(words) if words else _span(decision.span)
    name = _name(decision.name)
    return {
        "name": name,
        "other": _name(decision.other),
        "span": span,
        "subject": span or name,
        "value": _quoted(decision.value),
        "a_value": _ARTICLES.get(decision.value, decision.value),
        "where": _WHERE[decision.scope],
        "titles": " and ".join(map(_quoted, decision.span.surface.split("\n"))) if decision.span else "",
    }


def _name(anchor: NameAnchor | None) -> str:
    return _quoted(anchor.surface) if anchor else ""


def _span(span: SpanAnchor | None) -> str:
    return _quoted(span.surface) if span else ""


def _quoted(words: str) -> str:
    """The words between marks, on one line and not too long; marks of their own are enough."""
    line = " ".join(words.split())
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1].rstrip() + "…"
    return line if line.startswith(_MARKS) else f"“{line}”"
