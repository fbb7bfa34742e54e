"""Every command of the window: its id, words, menu and keys. No Qt here.

Keys are Qt's portable text ("Ctrl+O"); ``standard`` names a ``QKeySequence.StandardKey`` where one exists and is
preferred. ``bare`` keys have no modifier: they work only while a list or the reader has the focus, and a setting
switches them off. An id is ``area.verb_object``; it is also the QAction's objectName and the anchor in the help.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menu bar, in order."""

    FILE = "File"
    EDIT = "Edit"
    SEARCH = "Search"
    VIEW = "View"
    ARTICLE = "Article"
    MENTIONS = "Mentions"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``starts_group`` draws a line above it in the menu; ``needs_article`` greys it out without one."""

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    standard: str = ""
    starts_group: bool = False
    needs_article: bool = False
    is_checkable: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("window.new", "New window", Menu.FILE, ("Ctrl+N",), standard="New"),
    Command("window.open_article", "Open article in a new window", Menu.FILE, ("Ctrl+Shift+N",), needs_article=True),
    Command("library.new", "New library…", Menu.FILE, starts_group=True),
    Command("library.open", "Open library…", Menu.FILE),
    Command("article.import_files", "Import files…", Menu.FILE, ("Ctrl+O",), standard="Open", starts_group=True),
    Command("article.import_folder", "Import folder…", Menu.FILE, ("Ctrl+Shift+O",)),
    Command("article.import_samples", "Import the sample articles", Menu.FILE),
    Command("library.export_table", "Export the table…", Menu.FILE, ("Ctrl+Shift+E",), starts_group=True),
    Command("article.export", "Save article as…", Menu.FILE, needs_article=True),
    Command("article.print", "Print…", Menu.FILE, ("Ctrl+P",), standard="Print", needs_article=True),
    Command("article.print_preview", "Print preview…", Menu.FILE, needs_article=True),
    Command("decisions.import", "Import decisions…", Menu.FILE),
    Command("decisions.export", "Export decisions…", Menu.FILE),
    Command("window.close", "Close window", Menu.FILE, ("Ctrl+W", "Ctrl+F4"), starts_group=True),
    Command("window.quit", "Quit", Menu.FILE, ("Ctrl+Q",), standard="Quit"),
    Command("edit.undo", "Undo", Menu.EDIT, ("Ctrl+Z",), standard="Undo"),
    Command("edit.redo", "Redo", Menu.EDIT, ("Ctrl+Shift+Z",), standard="Redo"),
    Command("edit.copy", "Copy", Menu.EDIT, ("Ctrl+C",), standard="Copy", starts_group=True),
    Command("edit.copy_with_source", "Copy with source", Menu.EDIT, ("Ctrl+Shift+C",), needs_article=True),
    Command("edit.copy_html", "Copy as formatted text", Menu.EDIT, needs_article=True),
    Command("edit.copy_markdown", "Copy as Markdown", Menu.EDIT, needs_article=True),
    Command("article.paste_text", "Paste as article", Menu.EDIT, ("Ctrl+V",), standard="Paste"),
    Command(
        "find.open", "Find in article…", Menu.EDIT, ("Ctrl+F",), standard="Find", starts_group=True, needs_article=True
    ),
    Command("find.next", "Find next", Menu.EDIT, ("F3", "Ctrl+G"), needs_article=True),
    Command("find.previous", "Find previous", Menu.EDIT, ("Shift+F3", "Ctrl+Shift+G"), needs_article=True),
    Command("library.search", "Search the library", Menu.SEARCH, ("Ctrl+Shift+F",), ("/",)),
    Command("search.clear", "Clear the search", Menu.SEARCH),
    Command("search.help", "Search syntax", Menu.SEARCH, ("Ctrl+Shift+H",)),
    Command("search.save", "Save the search…", Menu.SEARCH, ("Ctrl+S",), starts_group=True),
    Command("search.new_list", "New smart list…", Menu.SEARCH),
    Command("search.change", "Change the saved search…", Menu.SEARCH, starts_group=True),
    Command("search.rename", "Rename the saved search…", Menu.SEARCH),
    Command("search.move_up", "Move the saved search up", Menu.SEARCH),
    Command("search.move_down", "Move the saved search down", Menu.SEARCH),
    Command("search.delete", "Delete the saved search", Menu.SEARCH),
    Command("list.sort", "Sort the article list…", Menu.SEARCH, starts_group=True),
    Command("list.reverse_order", "Reverse the order", Menu.SEARCH),
    Command("list.jump", "Go to a title in the list…", Menu.SEARCH, ("Ctrl+J",), ("G",)),
    Command("focus.navigator", "Go to navigator", Menu.VIEW, ("Ctrl+1",)),
    Command("focus.list", "Go to article list", Menu.VIEW, ("Ctrl+2",)),
    Command("focus.reader", "Go to article text", Menu.VIEW, ("Ctrl+3",)),
    Command("focus.sidebar", "Go to mentions", Menu.VIEW, ("Ctrl+4",)),
    Command("focus.next_pane", "Next pane", Menu.VIEW, ("F6",)),
    Command("focus.previous_pane", "Previous pane", Menu.VIEW, ("Shift+F6",)),
    Command("focus.menu_bar", "Open the menus", Menu.VIEW, ("F10",)),
    Command("view.people", "People", Menu.VIEW, ("Ctrl+5",), starts_group=True),
    Command("view.places", "Places", Menu.VIEW, ("Ctrl+6",)),
    Command("view.organisations", "Organisations", Menu.VIEW, ("Ctrl+7",)),
    Command("view.quotes", "Quotes", Menu.VIEW, ("Ctrl+8",)),
    Command("view.review", "Review", Menu.VIEW, ("Ctrl+9",)),
    Command("view.toggle_sidebar", "Mentions sidebar", Menu.VIEW, ("F9",), starts_group=True, is_checkable=True),
    Command("view.toggle_people", "Highlight people", Menu.VIEW, ("Alt+1",), is_checkable=True),
    Command("view.toggle_places", "Highlight places", Menu.VIEW, ("Alt+2",), is_checkable=True),
    Command("view.toggle_organisations", "Highlight organisations", Menu.VIEW, ("Alt+3",), is_checkable=True),
    Command("view.toggle_quotes", "Highlight quotes", Menu.VIEW, ("Alt+4",), is_checkable=True),
    Command("view.zoom_in", "Larger text", Menu.VIEW, ("Ctrl++", "Ctrl+="), standard="ZoomIn", starts_group=True),
    Command("view.zoom_out", "Smaller text", Menu.VIEW, ("Ctrl+-",), standard="ZoomOut"),
    Command("view.zoom_reset", "Normal text size", Menu.VIEW, ("Ctrl+0",)),
    Command("view.wider_text", "Wider text", Menu.VIEW, ("Alt+Shift+Right",)),
    Command("view.narrower_text", "Narrower text", Menu.VIEW, ("Alt+Shift+Left",)),
    Command("view.open_lines", "Lines further apart", Menu.VIEW),
    Command("view.close_lines", "Lines closer together", Menu.VIEW),
    Command("view.text_looks", "Text and theme…", Menu.VIEW),
    Command("view.full_screen", "Full screen", Menu.VIEW, ("F11",), standard="FullScreen", is_checkable=True),
    Command("view.theme_system", "Theme as the system has it", Menu.VIEW, starts_group=True, is_checkable=True),
    Command("view.theme_light", "Light theme", Menu.VIEW, is_checkable=True),
    Command("view.theme_sepia", "Sepia theme", Menu.VIEW, is_checkable=True),
    Command("view.theme_dark", "Dark theme", Menu.VIEW, is_checkable=True),
    Command("view.theme_contrast_light", "High contrast, light", Menu.VIEW, is_checkable=True),
    Command("view.theme_contrast_dark", "High contrast, dark", Menu.VIEW, is_checkable=True),
    Command("article.next", "Next article", Menu.ARTICLE, ("Ctrl+Down",), ("J",)),
    Command("article.previous", "Previous article", Menu.ARTICLE, ("Ctrl+Up",), ("K",)),
    Command("article.next_unread", "Next unread article", Menu.ARTICLE, ("Ctrl+Shift+U",), ("N",)),
    Command("history.back", "Back", Menu.ARTICLE, ("Alt+Left",), standard="Back", starts_group=True),
    Command("history.forward", "Forward", Menu.ARTICLE, ("Alt+Right",), standard="Forward"),
    Command(
        "article.toggle_read",
        "Mark as read or unread",
        Menu.ARTICLE,
        ("Ctrl+Shift+M",),
        ("U",),
        starts_group=True,
        needs_article=True,
    ),
    Command("article.toggle_star", "Star", Menu.ARTICLE, ("Ctrl+D",), ("S",), needs_article=True, is_checkable=True),
    Command(
        "article.analyse_again", "Find names and quotes again", Menu.ARTICLE, starts_group=True, needs_article=True
    ),
    Command("article.tag", "Tags…", Menu.ARTICLE, ("Ctrl+T",), ("T",)),
    Command("article.note", "Note", Menu.ARTICLE, ("Ctrl+E",), needs_article=True),
    Command("article.edit_details", "Edit details…", Menu.ARTICLE, ("Ctrl+I",)),
    Command("article.delete", "Delete", Menu.ARTICLE, ("Delete",), standard="Delete", starts_group=True),
    Command("article.restore", "Restore from the bin", Menu.ARTICLE),
    Command("article.empty_bin", "Empty the bin…", Menu.ARTICLE),
    Command("article.split", "Split the article here", Menu.ARTICLE, starts_group=True, needs_article=True),
    Command("article.join", "Join the selected articles", Menu.ARTICLE),
    Command("highlight.add", "Highlight the selected words", Menu.ARTICLE, ("Ctrl+H",), starts_group=True, needs_article=True),
    Command("highlight.note", "Note on the selected words…", Menu.ARTICLE, ("Ctrl+Shift+H",), needs_article=True),
    Command("highlight.remove", "Take the highlight away", Menu.ARTICLE, needs_article=True),
    Command("highlight.list", "Highlights…", Menu.ARTICLE, needs_article=True),
    Command("article.show_original", "Show original…", Menu.ARTICLE, starts_group=True, needs_article=True),
    Command("article.reveal_file", "Show in folder", Menu.ARTICLE, needs_article=True),
    Command("article.copy_path", "Copy path", Menu.ARTICLE, needs_article=True),
    Command("mention.next", "Next mention", Menu.MENTIONS, ("Alt+Down",), ("]",), needs_article=True),
    Command("mention.previous", "Previous mention", Menu.MENTIONS, ("Alt+Up",), ("[",), needs_article=True),
    Command(
        "mention.next_same",
        "Next mention of the same",
        Menu.MENTIONS,
        ("Alt+Shift+Down",),
        ("}",),
        starts_group=True,
        needs_article=True,
    ),
    Command(
        "mention.previous_same",
        "Previous mention of the same",
        Menu.MENTIONS,
        ("Alt+Shift+Up",),
        ("{",),
        needs_article=True,
    ),
    Command("quote.next", "Next quote", Menu.MENTIONS, ("Ctrl+Shift+Down",), starts_group=True, needs_article=True),
    Command("quote.previous", "Previous quote", Menu.MENTIONS, ("Ctrl+Shift+Up",), needs_article=True),
    Command("entity.open_page", "Open page", Menu.MENTIONS, ("Ctrl+Return",), starts_group=True),
    Command("entity.list_articles", "List its articles", Menu.MENTIONS, ("Ctrl+Shift+L",)),
    Command("entity.show_quotes", "All quotes of the selected", Menu.MENTIONS, ("Ctrl+L",)),
    Command("entity.merge", "Merge…", Menu.MENTIONS, ("Ctrl+M",)),
    Command("entity.split", "Split…", Menu.MENTIONS, ("Ctrl+Shift+S",)),
    Command("entity.never", "Never the same…", Menu.MENTIONS),
    Command("entity.rename", "Rename…", Menu.MENTIONS, ("F2",)),
    Command("entity.is_person", "Is a person", Menu.MENTIONS, starts_group=True),
    Command("entity.is_place", "Is a place", Menu.MENTIONS),
    Command("entity.is_organisation", "Is an organisation", Menu.MENTIONS),
    Command("mention.not_a_name", "Is no name in this article", Menu.MENTIONS, ("Ctrl+Delete",), needs_article=True),
    Command(
        "quote.ask_speaker", "Said by…", Menu.MENTIONS, ("Ctrl+Shift+K",), starts_group=True, needs_article=True
    ),
    Command("quote.no_speaker", "No speaker", Menu.MENTIONS, needs_article=True),
    Command("quote.not_a_quote", "Is no quote", Menu.MENTIONS, needs_article=True),
    Command("help.open", "Newsreader help", Menu.HELP, ("F1",), standard="HelpContents"),
    Command("help.search", "Search the help…", Menu.HELP),
    Command("help.shortcuts", "Keyboard shortcuts", Menu.HELP, ("Ctrl+/",), ("?",)),
    Command("help.show_hints", "Show the hints again", Menu.HELP),
    Command("help.about", "About Newsreader", Menu.HELP, starts_group=True),
)


def find_command(command_id: str) -> Command:
    """The command of this id; raises KeyError."""
    return _BY_ID[command_id]


def conflicting_keys() -> dict[str, list[str]]:
    """Keys that more than one command claims; empty when the table is sound."""
    owners: dict[str, list[str]] = {}
    for command in COMMANDS:
        for keys in (*command.keys, *command.bare):
            owners.setdefault(keys, []).append(command.id)
    return {keys: ids for keys, ids in owners.items() if len(ids) > 1}


_BY_ID = {command.id: command for command in COMMANDS}
