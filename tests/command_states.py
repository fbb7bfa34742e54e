"""States of a window as commands see it."""

from __future__ import annotations

from newsreader.ui.commands.enabling import CommandState


def all_possible() -> CommandState:
    """Everything is there that a command can need."""
    return CommandState(
        is_reading=True,
        has_page=False,
        has_table=True,
        has_article=True,
        listed=5,
        has_selection=True,
        selected=2,
        binned=3,
        has_file=True,
        has_typed=True,
        has_search=True,
        has_saved_search=True,
        has_tag=True,
        has_words=True,
        has_highlights=True,
        is_on_highlight=True,
        is_on_note=True,
        has_entity=True,
        is_on_name=True,
        is_on_quote=True,
        has_speaker=True,
        can_undo=True,
        can_redo=True,
        can_go_back=True,
        can_go_forward=True,
    )
