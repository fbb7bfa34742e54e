"""The language of the interface: which one, its translations of our strings and of Qt's, and its dates and figures."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from newsreader.resources import resource
from newsreader.ui.plurals import EnglishPlurals

LANGUAGES = {"en": QLocale.Language.English, "de": QLocale.Language.German}
"""Languages the interface has, by their code in the setting."""
_SHARED = "Newsreader"


class Translations(QTranslator):
    """Our strings in another language. What a class's own context lacks is looked for among the shared strings."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The translation; None (which Qt takes for "ask the next translator") when there is none."""
        found = super().translate(context, source, disambiguation, n)
        if not found and context != _SHARED:
            found = super().translate(_SHARED, source, disambiguation, n)
        return found or None  # type: ignore[return-value]


def choose_language(asked: str, system: QLocale | None = None) -> str:
    """The code of the interface's language: the one asked for, else the system's, else English."""
    if asked in LANGUAGES:
        return asked
    wanted = (system or QLocale.system()).language()
    return next((code for code, language in LANGUAGES.items() if language is wanted), "en")


class SpokenLanguage(QObject):
    """The language in which the program speaks; another one replaces it. What is on the screen stays as it is."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._system = QLocale()
        self._translators: list[QTranslator] = []

    def speak(self, asked: str) -> str:
        """From now on the language that a setting asks for. Gives its code.

        The English plurals stay below, for whatever has no translation.
        """
        code = choose_language(asked)
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = [EnglishPlurals(self)]
        if code != "en":
            of_qt, ours = QTranslator(self), Translations(self)
            if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._translators.append(of_qt)
            if ours.load(str(resource(f"i18n/newsreader_{code}.qm"))):
                self._translators.append(ours)
        for translator in self._translators:
            self._app.installTranslator(translator)
        if QLocale.system().language() is LANGUAGES[code]:
            QLocale.setDefault(self._system)
        else:
            # figures and dates as the words round them have them
            QLocale.setDefault(QLocale("en_GB" if code == "en" else code))
        return code
