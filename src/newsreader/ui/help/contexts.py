"""Which topic F1 opens where: by the name of the control's class, from the inside out. No Qt here.

One line for each place; a class that is not here takes the topic of what it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable

FIRST_TOPIC = "start"

TOPICS: dict[str, str] = {
    "SearchBox": "searching",
    "ArticleListPane": "lists",
    "FindBar": "reading",
    "ReadingPane": "reading",
    "MentionsPane": "who_is_who",
    "Navigator": "lists",
    "WelcomePage": "importing",
    "EntitiesPage": "who_is_who",
    "EntityPage": "who_is_who",
    "QuotesPage": "quotes",
    "ReviewPage": "review",
    "EntityPicker": "merging",
    "SplitDialog": "merging",
    "ShortcutsDialog": "keyboard",
    "SettingsDialog": "settings",
    "Finder": "keyboard",
    "_Palette": "keyboard",
    "_QuickOpen": "keyboard",
    "TagPicker": "marks",
    "NotePanel": "marks",
    "ArticleDetailsDialog": "marks",
    "HighlightListDialog": "marks",
    "MentionListDialog": "accessibility",
    "TextPopup": "settings",
    "SearchHelp": "searching",
    "SearchProblemNote": "searching",
    "SmartListDialog": "searching",
    "OriginalDialog": "taking_along",
    "ErrorDialog": "trouble",
    "NoticeBar": "trouble",
    "StatusLine": "importing",
    "AboutDialog": "privacy",
    "AlsoIn": "versions",
    "VersionsDialog": "versions",
    "WatchedFoldersDialog": "watching",
}


def topic_for(classes: Iterable[str]) -> str:
    """The topic of the innermost control that has one; ``classes`` go from the focus outwards."""
    return next((TOPICS[name] for name in classes if name in TOPICS), FIRST_TOPIC)
