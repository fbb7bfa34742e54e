from dataclasses import replace

import pytest

from command_states import all_possible
from newsreader.ui.commands.enabling import CommandState, Need, met_needs
from newsreader.ui.commands.table import COMMANDS

NOTHING = CommandState()
READING = CommandState(is_reading=True, has_article=True, listed=3)
PAGE = CommandState(has_page=True, has_table=True, has_article=True, listed=3)


@pytest.mark.parametrize(
    ("state", "needs"),
    [
        (NOTHING, set()),
        (READING, {Need.ARTICLE, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.SELECTION}),
        (replace(READING, has_article=False), {Need.ARTICLES}),
        (replace(READING, has_article=False, has_selection=True), {Need.ARTICLES, Need.SELECTION}),
        # the article behind a page is not what commands are about
        (PAGE, {Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE}),
        (replace(PAGE, is_on_name=True, has_selection=True), {Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE}),
        (replace(PAGE, has_table=False, has_entity=True), {Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.ENTITY}),
        (replace(PAGE, is_on_quote=True), {Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE, Need.QUOTE}),
        (replace(NOTHING, has_speaker=True), set()),
        (replace(NOTHING, is_on_quote=True, has_speaker=True), {Need.QUOTE, Need.SPEAKER}),
        (CommandState(can_undo=True, can_go_back=True), {Need.UNDO, Need.BACK}),
        (CommandState(can_redo=True, can_go_forward=True), {Need.REDO, Need.FORWARD}),
        (all_possible(), set(Need)),
    ],
)
def test_what_there_is(state: CommandState, needs: set[Need]) -> None:
    assert met_needs(state) == needs | {Need.CHANGE}


def _usable(state: CommandState) -> set[str]:
    met = met_needs(state)
    return {command.id for command in COMMANDS if met.issuperset(command.all_needs)}


@pytest.mark.parametrize(
    ("state", "can", "cannot"),
    [
        (NOTHING, {"article.import_files", "help.open", "go.command", "window.quit"}, {"find.open", "edit.undo"}),
        (READING, {"find.open", "mention.next", "article.toggle_star", "article.print"}, {"entity.merge", "quote.ask_speaker"}),
        (PAGE, {"find.open", "library.export_table"}, {"mention.next", "article.toggle_star", "article.print", "find.next"}),
    ],
)
def test_commands_follow(state: CommandState, can: set[str], cannot: set[str]) -> None:
    assert can <= _usable(state)
    assert not cannot & _usable(state)
