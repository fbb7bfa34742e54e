"""Every command of the window: its id, words, menu and keys. No Qt here.

Keys are Qt's portable text ("Ctrl+O"); ``standard`` names a ``QKeySequence.StandardKey`` where one exists and is
preferred. ``bare`` keys have no modifier: they work only while a list or the reader has the focus, and a setting
switches them off. An id is ``area.verb_object``; it is also the QAction's objectName and the anchor in the help.
"""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.values import dataclass
from newsreader.ui.commands.enabling import Need


class Menu(StrEnum):
    """The menu bar, in order."""

    FILE = "File"
    EDIT = "Edit"
    SEARCH = "Search"
    VIEW = "View"
    GO = "Go"
    ARTICLE = "Article"
    MENTIONS = "Mentions"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    ``starts_group`` draws a line above it in the menu, ``submenu`` is the title of the menu within the menu that it
    stands in. ``needs`` greys it out where one of them is missing; ``needs_article`` is short for an article in front.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    standard: str = ""
    starts_group: bool = False
    needs_article: bool = False
    is_checkable: bool = False
    submenu: str = ""
    needs: tuple[Need, ...] = ()

    @property
    def keywords(self) -> str:
        """Other words by which it can be found."""
        from newsreader.ui.commands.other_words import OTHER_WORDS

        return OTHER_WORDS.get(self.id, "")

    @property
    def all_needs(self) -> tuple[Need, ...]:
        """Everything that it cannot do without."""
        needs = (Need.ARTICLE, *self.needs) if self.needs_article else self.needs
        return (Need.CHANGE, *needs) if self.id in CHANGING else needs


COMMANDS: tuple[Command, ...] = (
    Command("window.new", "New window", Menu.FILE, ("Ctrl+N",), standard="New"),
    Command(
        "window.open_article", "Open article in a new window", Menu.FILE, ("Ctrl+Shift+N",), needs=(Need.OPEN_ARTICLE,)
    ),
    Command("library.new", "New library…", Menu.FILE, starts_group=True),
    Command("library.open", "Open library…", Menu.FILE),
    Command(
        "article.import_files",
        "Import files…",
        Menu.FILE,
        ("Ctrl+O",),
        standard="Open",
        starts_group=True,
    ),
    Command("article.import_folder", "Import folder…", Menu.FILE, ("Ctrl+Shift+O",)),
    Command("article.import_samples", "Import the sample articles", Menu.FILE),
    Command(
        "library.watch_folder",
        "Watch a folder…",
        Menu.FILE,
    ),
    Command("library.watched_folders", "Watched folders…", Menu.FILE),
    Command(
        "library.export_table",
        "Export the table…",
        Menu.FILE,
        ("Ctrl+Shift+E",),
        starts_group=True,
        needs=(Need.TABLE,),
    ),
    Command("article.export", "Save article as…", Menu.FILE, needs_article=True),
    Command("article.print", "Print…", Menu.FILE, ("Ctrl+P",), standard="Print", needs_article=True),
    Command("article.print_preview", "Print preview…", Menu.FILE, needs_article=True),
    Command("decisions.import", "Import decisions…", Menu.FILE),
    Command("decisions.export", "Export decisions…", Menu.FILE),
    Command(
        "library.back_up",
        "Back up now",
        Menu.FILE,
        starts_group=True,
        submenu="Library care",
    ),
    Command(
        "library.restore", "Restore a backup…", Menu.FILE, submenu="Library care"
    ),
    Command(
        "library.check",
        "Check the library…",
        Menu.FILE,
        submenu="Library care",
    ),
    Command(
        "library.export",
        "Export library…",
        Menu.FILE,
        submenu="Library care",
    ),
    Command(
        "library.import_export", "Import exported library…", Menu.FILE, submenu="Library care"
    ),
    Command("window.close", "Close window", Menu.FILE, ("Ctrl+W", "Ctrl+F4"), starts_group=True),
    Command("window.quit", "Quit", Menu.FILE, ("Ctrl+Q",), standard="Quit"),
    Command(
        "edit.undo", "Undo", Menu.EDIT, ("Ctrl+Z",), standard="Undo", needs=(Need.UNDO,)
    ),
    Command(
        "edit.redo", "Redo", Menu.EDIT, ("Ctrl+Shift+Z",), standard="Redo", needs=(Need.REDO,)
    ),
    Command("edit.copy", "Copy", Menu.EDIT, ("Ctrl+C",), standard="Copy", starts_group=True),
    Command("edit.copy_with_source", "Copy with source", Menu.EDIT, ("Ctrl+Shift+C",), needs_article=True),
    Command("edit.copy_html", "Copy as formatted text", Menu.EDIT, needs_article=True, submenu="Copy as"),
    Command("edit.copy_markdown", "Copy as Markdown", Menu.EDIT, needs_article=True, submenu="Copy as"),
    Command("article.paste_text", "Paste as article", Menu.EDIT, ("Ctrl+V",), standard="Paste"),
    Command(
        "find.open",
        "Find in article…",
        Menu.EDIT,
        ("Ctrl+F",),
        standard="Find",
        starts_group=True,
        needs=(Need.ARTICLE_OR_PAGE,),
    ),
    Command("find.next", "Find next", Menu.EDIT, ("F3", "Ctrl+G"), needs_article=True),
    Command("find.previous", "Find previous", Menu.EDIT, ("Shift+F3", "Ctrl+Shift+G"), needs_article=True),
    Command(
        "settings.open",
        "Settings…",
        Menu.EDIT,
        ("Ctrl+,",),
        standard="Preferences",
        starts_group=True,
    ),
    Command(
        "library.search", "Search the library", Menu.SEARCH, ("Ctrl+Shift+F",), ("/",)
    ),
    Command("search.clear", "Clear the search", Menu.SEARCH, needs=(Need.TYPED,)),
    Command("search.help", "Search syntax", Menu.SEARCH, ("Ctrl+Shift+H",)),
    Command(
        "search.save", "Save the search…", Menu.SEARCH, ("Ctrl+S",), starts_group=True, needs=(Need.SEARCH,)
    ),
    Command("search.new_list", "New smart list…", Menu.SEARCH),
    Command(
        "search.change", "Change the saved search…", Menu.SEARCH, starts_group=True, needs=(Need.SAVED,), submenu="Saved search"
    ),
    Command(
        "search.rename", "Rename the saved search…", Menu.SEARCH, needs=(Need.SAVED,), submenu="Saved search"
    ),
    Command(
        "search.move_up", "Move the saved search up", Menu.SEARCH, needs=(Need.SAVED,), submenu="Saved search"
    ),
    Command(
        "search.move_down", "Move the saved search down", Menu.SEARCH, needs=(Need.SAVED,), submenu="Saved search"
    ),
    Command(
        "search.delete", "Delete the saved search", Menu.SEARCH, needs=(Need.SAVED,), submenu="Saved search"
    ),
    Command("list.sort", "Sort the article list…", Menu.SEARCH, starts_group=True, needs=(Need.ARTICLES,)),
    Command("list.reverse_order", "Reverse the order", Menu.SEARCH, needs=(Need.ARTICLES,)),
    Command(
        "list.fold_versions",
        "One row for all versions",
        Menu.SEARCH,
        is_checkable=True,
    ),
    Command("list.jump", "Go to a title in the list…", Menu.SEARCH, ("Ctrl+J",), ("G",), needs=(Need.ARTICLES,)),
    Command(
        "view.toggle_sidebar",
        "Mentions sidebar",
        Menu.VIEW,
        ("F9",),
        starts_group=True,
        is_checkable=True,
    ),
    Command("view.toggle_people", "Highlight people", Menu.VIEW, ("Alt+1",), is_checkable=True, submenu="Highlights"),
    Command("view.toggle_places", "Highlight places", Menu.VIEW, ("Alt+2",), is_checkable=True, submenu="Highlights"),
    Command(
        "view.toggle_organisations",
        "Highlight organisations",
        Menu.VIEW,
        ("Alt+3",),
        is_checkable=True,
        submenu="Highlights",
    ),
    Command("view.toggle_quotes", "Highlight quotes", Menu.VIEW, ("Alt+4",), is_checkable=True, submenu="Highlights"),
    Command(
        "view.zoom_in",
        "Larger text",
        Menu.VIEW,
        ("Ctrl++", "Ctrl+="),
        standard="ZoomIn",
        starts_group=True,
        submenu="Text size",
    ),
    Command(
        "view.zoom_out",
        "Smaller text",
        Menu.VIEW,
        ("Ctrl+-",),
        standard="ZoomOut",
        submenu="Text size",
    ),
    Command(
        "view.zoom_reset", "Normal text size", Menu.VIEW, ("Ctrl+0",), submenu="Text size"
    ),
    Command("view.wider_text", "Wider text", Menu.VIEW, ("Alt+Shift+Right",), submenu="Text size"),
    Command("view.narrower_text", "Narrower text", Menu.VIEW, ("Alt+Shift+Left",), submenu="Text size"),
    Command("view.open_lines", "Lines further apart", Menu.VIEW, submenu="Text size"),
    Command("view.close_lines", "Lines closer together", Menu.VIEW, submenu="Text size"),
    Command("view.text_looks", "Text and theme…", Menu.VIEW),
    Command("view.reset_columns", "Reset column widths", Menu.VIEW, needs=(Need.TABLE,)),
    Command(
        "view.full_screen",
        "Full screen",
        Menu.VIEW,
        ("F11",),
        standard="FullScreen",
        is_checkable=True,
    ),
    Command(
        "view.theme_system",
        "Theme as the system has it",
        Menu.VIEW,
        starts_group=True,
        is_checkable=True,
        submenu="Theme",
    ),
    Command(
        "view.theme_light",
        "Light theme",
        Menu.VIEW,
        is_checkable=True,
        submenu="Theme",
    ),
    Command(
        "view.theme_dark",
        "Dark theme",
        Menu.VIEW,
        is_checkable=True,
        submenu="Theme",
    ),
    Command("view.theme_sepia", "Sepia theme", Menu.VIEW, is_checkable=True, submenu="Theme"),
    Command("view.theme_contrast_light", "High contrast, light", Menu.VIEW, is_checkable=True, submenu="Theme"),
    Command("view.theme_contrast_dark", "High contrast, dark", Menu.VIEW, is_checkable=True, submenu="Theme"),
    Command(
        "go.anywhere",
        "Go to…",
        Menu.GO,
        ("Ctrl+K",),
    ),
    Command("go.command", "Find a command…", Menu.GO, ("Ctrl+Shift+P",)),
    Command(
        "history.back",
        "Back",
        Menu.GO,
        ("Alt+Left",),
        standard="Back",
        needs=(Need.BACK,),
        starts_group=True,
    ),
    Command("history.forward", "Forward", Menu.GO, ("Alt+Right",), standard="Forward", needs=(Need.FORWARD,)),
    Command("view.people", "People", Menu.GO, ("Ctrl+5",), starts_group=True),
    Command("view.places", "Places", Menu.GO, ("Ctrl+6",)),
    Command("view.organisations", "Organisations", Menu.GO, ("Ctrl+7",)),
    Command("view.quotes", "Quotes", Menu.GO, ("Ctrl+8",)),
    Command("view.review", "Review", Menu.GO, ("Ctrl+9",)),
    Command(
        "focus.navigator", "Go to navigator", Menu.GO, ("Ctrl+1",), starts_group=True, submenu="Part of the window"
    ),
    Command("focus.list", "Go to article list", Menu.GO, ("Ctrl+2",), submenu="Part of the window"),
    Command("focus.reader", "Go to article text", Menu.GO, ("Ctrl+3",), submenu="Part of the window"),
    Command("focus.sidebar", "Go to mentions", Menu.GO, ("Ctrl+4",), submenu="Part of the window"),
    Command("focus.next_pane", "Next pane", Menu.GO, ("F6",), submenu="Part of the window"),
    Command("focus.previous_pane", "Previous pane", Menu.GO, ("Shift+F6",), submenu="Part of the window"),
    Command("focus.menu_bar", "Open the menus", Menu.GO, ("F10",), submenu="Part of the window"),
    Command("article.next", "Next article", Menu.ARTICLE, ("Ctrl+Down",), ("J",), needs=(Need.ARTICLES,)),
    Command("article.previous", "Previous article", Menu.ARTICLE, ("Ctrl+Up",), ("K",), needs=(Need.ARTICLES,)),
    Command(
        "article.next_unread", "Next unread article", Menu.ARTICLE, ("Ctrl+Shift+U",), ("N",), needs=(Need.ARTICLES,)
    ),
    Command(
        "article.toggle_read",
        "Mark as read or unread",
        Menu.ARTICLE,
        ("Ctrl+Shift+M",),
        ("U",),
        starts_group=True,
        needs=(Need.SELECTION,),
    ),
    Command(
        "article.toggle_star",
        "Star",
        Menu.ARTICLE,
        ("Ctrl+D",),
        ("S",),
        is_checkable=True,
        needs=(Need.SELECTION,),
    ),
    Command(
        "article.analyse_again",
        "Find names and quotes again",
        Menu.ARTICLE,
        starts_group=True,
        needs_article=True,
    ),
    Command("article.tag", "Tags…", Menu.ARTICLE, ("Ctrl+T",), ("T",), needs=(Need.SELECTION,)),
    Command("article.note", "Note", Menu.ARTICLE, ("Ctrl+E",), needs_article=True),
    Command("article.edit_details", "Edit details…", Menu.ARTICLE, ("Ctrl+I",), needs=(Need.SELECTION,)),
    Command(
        "article.delete",
        "Delete",
        Menu.ARTICLE,
        ("Delete",),
        standard="Delete",
        starts_group=True,
        needs=(Need.SELECTION, Need.NOT_BINNED),
    ),
    Command("article.restore", "Restore from the bin", Menu.ARTICLE, needs=(Need.SELECTION, Need.BINNED)),
    Command("article.empty_bin", "Empty the bin…", Menu.ARTICLE, needs=(Need.BIN,)),
    Command("article.split", "Split the article here", Menu.ARTICLE, starts_group=True, needs_article=True),
    Command(
        "article.split_stories",
        "Split into stories…",
        Menu.ARTICLE,
        needs_article=True,
    ),
    Command("article.join", "Join the selected articles", Menu.ARTICLE, needs=(Need.SEVERAL,)),
    Command(
        "highlight.add",
        "Highlight the selected words",
        Menu.ARTICLE,
        ("Ctrl+H",),
        starts_group=True,
        needs_article=True,
        needs=(Need.MARKABLE,),
        submenu="Own highlights",
    ),
    Command(
        "highlight.yellow", "Highlight in yellow", Menu.ARTICLE, needs_article=True, needs=(Need.MARKABLE,), submenu="Own highlights"
    ),
    Command(
        "highlight.green", "Highlight in green", Menu.ARTICLE, needs_article=True, needs=(Need.MARKABLE,), submenu="Own highlights"
    ),
    Command(
        "highlight.pink", "Highlight in pink", Menu.ARTICLE, needs_article=True, needs=(Need.MARKABLE,), submenu="Own highlights"
    ),
    Command(
        "highlight.blue", "Highlight in blue", Menu.ARTICLE, needs_article=True, needs=(Need.MARKABLE,), submenu="Own highlights"
    ),
    Command(
        "highlight.note",
        "Note on the selected words…",
        Menu.ARTICLE,
        ("Ctrl+Alt+H",),
        needs_article=True,
        needs=(Need.MARKABLE,),
        submenu="Own highlights",
    ),
    Command(
        "highlight.remove",
        "Take the highlight away",
        Menu.ARTICLE,
        needs_article=True,
        needs=(Need.ON_HIGHLIGHT,),
        submenu="Own highlights",
    ),
    Command(
        "highlight.next",
        "Next highlight",
        Menu.ARTICLE,
        ("Alt+PgDown",),
        needs_article=True,
        needs=(Need.HIGHLIGHTS,),
        submenu="Own highlights",
    ),
    Command(
        "highlight.previous",
        "Previous highlight",
        Menu.ARTICLE,
        ("Alt+PgUp",),
        needs_article=True,
        needs=(Need.HIGHLIGHTS,),
        submenu="Own highlights",
    ),
    Command(
        "highlight.list",
        "Highlights…",
        Menu.ARTICLE,
        needs_article=True,
        needs=(Need.HIGHLIGHTS,),
        submenu="Own highlights",
    ),
    Command(
        "tag.rename", "Rename the tag…", Menu.ARTICLE, starts_group=True, needs=(Need.TAG,), submenu="Tag"
    ),
    Command("tag.delete", "Delete the tag", Menu.ARTICLE, needs=(Need.TAG,), submenu="Tag"),
    Command(
        "article.versions",
        "Versions…",
        Menu.ARTICLE,
        ("Ctrl+Shift+V",),
        starts_group=True,
        needs_article=True,
    ),
    Command(
        "article.compare",
        "Compare the selected articles…",
        Menu.ARTICLE,
        needs=(Need.SELECTION,),
    ),
    Command(
        "article.places", "Places with this text", Menu.ARTICLE, needs_article=True
    ),
    Command("article.show_original", "Show original…", Menu.ARTICLE, starts_group=True, needs_article=True),
    Command(
        "article.reveal_file",
        "Show in folder",
        Menu.ARTICLE,
        needs_article=True,
        needs=(Need.FILE,),
    ),
    Command("article.copy_path", "Copy path", Menu.ARTICLE, needs_article=True, needs=(Need.FILE,)),
    Command(
        "article.reopen",
        "Reopen with encoding…",
        Menu.ARTICLE,
        needs_article=True,
    ),
    Command("article.hide_notes", "Hide the notes on the text", Menu.ARTICLE, needs_article=True),
    Command("mention.next", "Next mention", Menu.MENTIONS, ("Alt+Down",), ("]",), needs_article=True),
    Command("mention.previous", "Previous mention", Menu.MENTIONS, ("Alt+Up",), ("[",), needs_article=True),
    Command("mention.list", "List of mentions…", Menu.MENTIONS, ("Ctrl+Shift+J",), needs_article=True),
    Command(
        "mention.show_card",
        "Show the card of the name, quote or note",
        Menu.MENTIONS,
        ("Alt+Return",),
        needs=(Need.MARK,),
    ),
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
    Command("entity.open_page", "Open page", Menu.MENTIONS, ("Ctrl+Return",), starts_group=True, needs=(Need.ENTITY,)),
    Command(
        "entity.look_up",
        "Look up the selected words",
        Menu.MENTIONS,
        ("Ctrl+Shift+I",),
        needs=(Need.WORDS,),
    ),
    Command("entity.list_articles", "List its articles", Menu.MENTIONS, ("Ctrl+Shift+L",), needs=(Need.ENTITY,)),
    Command("entity.show_quotes", "All quotes by the selected", Menu.MENTIONS, ("Ctrl+L",), needs=(Need.ENTITY,)),
    Command("entity.merge", "Merge…", Menu.MENTIONS, ("Ctrl+M",), needs=(Need.ENTITY,)),
    Command(
        "entity.split", "Split…", Menu.MENTIONS, ("Ctrl+Shift+S",), needs=(Need.ENTITY,)
    ),
    Command("entity.never", "Never the same…", Menu.MENTIONS, needs=(Need.ENTITY,)),
    Command("entity.rename", "Rename…", Menu.MENTIONS, ("F2",), needs=(Need.ENTITY,)),
    Command(
        "entity.is_person", "Is a person", Menu.MENTIONS, starts_group=True, needs=(Need.ENTITY,), submenu="It is a"
    ),
    Command("entity.is_place", "Is a place", Menu.MENTIONS, needs=(Need.ENTITY,), submenu="It is a"),
    Command("entity.is_organisation", "Is an organisation", Menu.MENTIONS, needs=(Need.ENTITY,), submenu="It is a"),
    Command(
        "mention.not_a_name",
        "Not a name in this article",
        Menu.MENTIONS,
        ("Ctrl+Delete",),
        needs=(Need.NAME,),
    ),
    Command(
        "quote.ask_speaker",
        "Said by…",
        Menu.MENTIONS,
        ("Ctrl+Shift+K",),
        starts_group=True,
        needs=(Need.QUOTE,),
    ),
    Command("quote.no_speaker", "No speaker", Menu.MENTIONS, needs=(Need.SPEAKER,)),
    Command("quote.not_a_quote", "Not a quote", Menu.MENTIONS, needs=(Need.QUOTE,)),
    Command("help.open", "Newsreader help", Menu.HELP, ("F1",), standard="HelpContents"),
    Command("help.search", "Search the help…", Menu.HELP),
    Command(
        "help.shortcuts", "Keyboard shortcuts", Menu.HELP, ("Ctrl+/",), ("?",)
    ),
    Command("help.show_hints", "Show the hints again", Menu.HELP),
    Command("help.about", "About Newsreader", Menu.HELP, starts_group=True),
)


CHANGING = frozenset(
    {
        "article.analyse_again",
        "article.delete",
        "article.edit_details",
        "article.empty_bin",
        "article.import_files",
        "article.import_folder",
        "article.import_samples",
        "article.join",
        "article.note",
        "article.paste_text",
        "article.restore",
        "article.split",
        "article.tag",
        "article.toggle_read",
        "article.toggle_star",
        "decisions.import",
        "edit.redo",
        "entity.is_organisation",
        "entity.is_person",
        "entity.is_place",
        "entity.merge",
        "entity.never",
        "entity.rename",
        "entity.split",
        "highlight.add",
        "highlight.blue",
        "highlight.green",
        "highlight.note",
        "highlight.pink",
        "highlight.remove",
        "highlight.yellow",
        "library.back_up",
        "library.check",
        "library.export",
        "library.restore",
        "mention.not_a_name",
        "quote.ask_speaker",
        "quote.no_speaker",
        "quote.not_a_quote",
        "search.change",
        "search.delete",
        "search.move_down",
        "search.move_up",
        "search.new_list",
        "search.rename",
        "search.save",
        "tag.delete",
        "tag.rename",
    }
)
"""Commands that a library open for reading only cannot have: they change it, or need the jobs process."""


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
