from dataclasses import replace

import pytest

from command_states import all_possible
from newsreader.ui.commands.enabling import CommandState, Need, met_needs
from newsreader.ui.commands.table import COMMANDS

NOTHING = CommandState()
READING = CommandState(is_reading=True, has_article=True, listed=3)
ALWAYS = {Need.NOT_BINNED}
READING_NEEDS = {*ALWAYS, Need.ARTICLE, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.SELECTION}
PAGE = CommandState(has_page=True, has_table=True, has_article=True, listed=3)


@pytest.mark.parametrize(
    ("state", "needs"),
    [
        (NOTHING, ALWAYS),
        (READING, READING_NEEDS),
        (replace(READING, has_article=False), {*ALWAYS, Need.ARTICLES}),
        (replace(READING, has_article=False, has_selection=True), {*ALWAYS, Need.ARTICLES, Need.SELECTION}),
        # the article behind a page is not what commands are about
        (PAGE, {*ALWAYS, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE}),
        (replace(PAGE, is_on_name=True, has_selection=True), {*ALWAYS, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE}),
        (replace(PAGE, has_table=False, has_entity=True), {*ALWAYS, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.ENTITY}),
        (replace(PAGE, is_on_quote=True), {*ALWAYS, Need.OPEN_ARTICLE, Need.ARTICLE_OR_PAGE, Need.ARTICLES, Need.TABLE, Need.QUOTE}),
        (replace(READING, is_on_name=True), {*READING_NEEDS, Need.NAME, Need.MARK}),
        (replace(READING, is_on_quote=True), {*READING_NEEDS, Need.QUOTE, Need.MARK}),
        (replace(NOTHING, has_speaker=True), ALWAYS),
        (replace(NOTHING, is_on_quote=True, has_speaker=True), {*ALWAYS, Need.QUOTE, Need.SPEAKER}),
        (CommandState(can_undo=True, can_go_back=True), {*ALWAYS, Need.UNDO, Need.BACK}),
        (CommandState(can_redo=True, can_go_forward=True), {*ALWAYS, Need.REDO, Need.FORWARD}),
        (replace(READING, selected=1), READING_NEEDS),
        (replace(READING, selected=2), {*READING_NEEDS, Need.SEVERAL}),
        (replace(READING, is_bin_listed=True, binned=4), READING_NEEDS - ALWAYS | {Need.BINNED, Need.BIN}),
        (replace(READING, has_words=True), {*READING_NEEDS, Need.WORDS, Need.MARKABLE}),
        (replace(READING, has_highlights=True, is_on_highlight=True), {
            *READING_NEEDS, Need.HIGHLIGHTS, Need.ON_HIGHLIGHT, Need.MARKABLE
        }),
        (replace(NOTHING, has_words=True, has_highlights=True, is_on_highlight=True), ALWAYS),
        (replace(NOTHING, has_typed=True, has_search=True, has_saved_search=True, has_tag=True, has_file=True), {
            *ALWAYS, Need.TYPED, Need.SEARCH, Need.SAVED, Need.TAG, Need.FILE
        }),
        (all_possible(), set(Need) - {Need.BINNED}),
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
