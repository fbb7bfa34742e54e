"""Every decision has a name for the menu and a sentence for lists."""

from __future__ import annotations

import pytest

from newsreader.library.sentences import label_of, sentence_of
from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.annotation import Kind
from newsreader.model.decision import SCOPES, Action, Decision, Scope

ROE = NameAnchor(Kind.PERSON, "jane roe", "Jane Roe")
REED = NameAnchor(Kind.PERSON, "tom reed", "Tom Reed")
SPAN = SpanAnchor("00" * 32, 5, 9, "Reed")
MENTION, CHAIN, EVERYWHERE = Scope.MENTION, Scope.CHAIN, Scope.EVERYWHERE


@pytest.mark.parametrize(
    ("decision", "label", "sentence"),
    [
        (Decision(Action.SAME, EVERYWHERE, ROE, REED), "Merge “Jane Roe” and “Tom Reed”", "“Jane Roe” is the same as “Tom Reed”."),
        (Decision(Action.NEVER, EVERYWHERE, ROE, REED), "Keep “Jane Roe” and “Tom Reed” apart", "“Jane Roe” is never the same as “Tom Reed”."),
        (Decision(Action.BELONGS, MENTION, ROE, span=SPAN), "Make “Reed” “Jane Roe”", "“Reed” in this place means “Jane Roe”."),
        (Decision(Action.RENAME, EVERYWHERE, ROE, value="Dr Roe"), "Rename “Jane Roe” to “Dr Roe”", "“Jane Roe” is shown as “Dr Roe”."),
        (Decision(Action.KIND, CHAIN, span=SPAN, value="organisation"), "Make “Reed” an organisation", "“Reed” in this article is an organisation."),
        (Decision(Action.KIND, EVERYWHERE, ROE, value="place"), "Make “Jane Roe” a place", "“Jane Roe” is a place."),
        (Decision(Action.NOT_A_NAME, MENTION, span=SPAN), "Unmark “Reed”", "“Reed” in this place is not a name."),
        (Decision(Action.NAME, EVERYWHERE, ROE, value="the mayor"), "Mark “the mayor”", "“the mayor” is a name: “Jane Roe”."),
        (Decision(Action.SPEAKER, MENTION, ROE, span=SPAN), "Set the speaker to “Jane Roe”", "“Jane Roe” said “Reed”."),
        (Decision(Action.NOTE, EVERYWHERE, ROE, value="a\n" * 40), "Note on “Jane Roe”", f"Note on “Jane Roe”: “{'a ' * 19}a…”"),
        (Decision(Action.NO_QUOTE, MENTION, span=SpanAnchor("00" * 32, 0, 5, "“Well,”")), "Unmark the quote “Well,”", "“Well,” is not a quote."),
    ],
)  # fmt: skip
def test_decisions_in_words(decision: Decision, label: str, sentence: str) -> None:
    assert (label_of([decision]), sentence_of(decision)) == (label, sentence)
    assert label_of([decision, decision, decision]) == f"{label}, and 2 more"


@pytest.mark.parametrize(("action", "scope"), [(action, scope) for action, scopes in SCOPES.items() for scope in scopes])
def test_no_action_is_without_words(action: Action, scope: Scope) -> None:
    other = NameAnchor(Kind.PERSON, f"tom reed{NAMESAKE}place", "Tom Reed")
    value = "f" * 64 if action in (Action.VERSIONS, Action.NOT_VERSIONS) else "place"
    decision = Decision(action, scope, ROE, other, None if scope is EVERYWHERE else SPAN, value)
    assert decision.misshapen() is None
    for words in (label_of([decision]), sentence_of(decision)):
        assert "“" in words or action is Action.NO_SPEAKER
        assert not set(words) & set("{}")
        assert "  " not in words
    assert sentence_of(decision)[-1] in ".”"
