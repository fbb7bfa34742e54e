"""Arguments and which command they mean. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader import __version__
from newsreader.errors import NewsreaderError

if TYPE_CHECKING:
    from newsreader.model.tables import ColumnChoice

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_COLUMNS = ("name", "articles", "mentions", "quotes", "first_seen", "last_seen")
_ORDERS = ("newest", "oldest", "added", "title", "source", "relevance")
_COMMANDS = (
    "annotate",
    "import",
    "link",
    "search",
    "people",
    "places",
    "organisations",
    "quotes",
    "mentions",
    "decisions",
    "backup",
    "restore",
    "check",
    "export",
    "watch",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--worker"]:
        return _run_worker(arguments[1:])
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if _names_command(arguments):
            return _run_command(_command_parser().parse_args(_without_minuses(arguments)))
        return _open_window(_window_parser().parse_args(arguments))
    except NewsreaderError as error:
        print(f"newsreader: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _names_command(arguments: Sequence[str]) -> bool:
    """Whether the first word is a command; options may stand before it, as in ``--library x.newsreader people``."""
    words = iter(arguments)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("--"):
            return word in _COMMANDS
    return False


def _without_minuses(arguments: Sequence[str]) -> list[str]:
    """A word to leave out of a search, "-sport", looks like an option: it gets the sign that only a search knows."""
    if "search" not in arguments or "--" in arguments:
        return list(arguments)
    is_minus = re.compile(r"-(?![-h]$)[^-\s].*", re.DOTALL)
    return [f"−{word[1:]}" if is_minus.fullmatch(word) else word for word in arguments]


def _run_worker(arguments: list[str]) -> int:
    if arguments[:1] == ["analysis"]:
        from newsreader.jobs.worker import run_analysis_worker

        return run_analysis_worker()
    if arguments[:1] == ["reading"]:
        from newsreader.jobs.reading_worker import run_reading_worker

        return run_reading_worker()
    if arguments[:1] == ["jobs"] and len(arguments) == 2:
        from newsreader.jobs.service import run_jobs_process

        return run_jobs_process(Path(arguments[1]))
    if arguments[:1] == ["backup"] and len(arguments) == 2:
        from newsreader.jobs.caring import run_backup_worker

        return run_backup_worker(Path(arguments[1]))
    if arguments[:1] == ["care"] and len(arguments) >= 3:
        from newsreader.jobs.care_worker import run_care_worker

        return run_care_worker(arguments[1], Path(arguments[2]), arguments[3:])
    print("newsreader: --worker is for the program itself", file=sys.stderr)
    return 2


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsreader",
        description="Open the window; with files or folders, import them.",
        epilog="Commands without a window: " + ", ".join(_COMMANDS) + ". Try: newsreader annotate --help",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="files or folders to import")
    _add_library(parser)
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsreader")
    _add_library(parser)
    commands = parser.add_subparsers(dest="command", required=True)
    annotate = commands.add_parser("annotate", help="find names and quotes in files, without a library")
    annotate.add_argument("files", nargs="*", metavar="FILE", help="text files; - is standard input")
    annotate.add_argument("--format", choices=("text", "jsonl", "html"), default="text")
    annotate.add_argument("--batch", type=Path, metavar="LIST.jsonl", help='lines {"id", "text"}')
    importing = commands.add_parser(
        "import", help="import files and folders into a library; the folder of an export becomes a new library"
    )
    importing.add_argument("paths", nargs="+", metavar="PATH", type=Path)
    importing.add_argument(
        "--columns",
        type=_column_choice,
        metavar="text=NAME,title=NAME,…",
        help="columns of tables: text, title, date, author, source, address",
    )
    link = commands.add_parser("link", help="link given mentions across documents")
    link.add_argument("--mentions", type=Path, required=True, metavar="FILE.jsonl")
    search = _add_search(commands)
    decisions, listing, *sharing = _add_decisions(commands)
    watching = _add_watch(commands)
    tables = [search, listing, *_add_tables(commands)]
    for table in tables:
        table.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
        table.add_argument("--limit", type=_count, default=None, metavar="NUMBER", help="so many rows at most")
    for command in (*tables, importing, decisions, *sharing, *watching, *_add_care(commands)):
        # SUPPRESS keeps a --library given before the command
        _add_library(command, default=argparse.SUPPRESS)
    return parser


def _add_search(commands: _Commands) -> argparse.ArgumentParser:
    """Its help explains the syntax, which is the window's."""
    from newsreader.cli.search_help import syntax_help

    search = commands.add_parser(
        "search",
        help="find articles",
        epilog=syntax_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="newsreader search [--library FILE] [--sort ORDER] [--format FORM] [--limit NUMBER] [--] QUERY …",
    )
    search.add_argument("query", nargs="+", metavar="QUERY", help="what to find")
    search.add_argument("--sort", choices=_ORDERS, default="newest", help="order of the articles found")
    return search


def _add_tables(commands: _Commands) -> list[argparse.ArgumentParser]:
    """The tables of the library."""
    entities = [
        commands.add_parser(name, help=f"{name} of the library") for name in ("people", "places", "organisations")
    ]
    for table in entities:
        table.add_argument("--search", default="", help="words of a name")
        table.add_argument("--sort", choices=_COLUMNS, default="articles", help="column to sort by")
    quotes = commands.add_parser("quotes", help="who said what")
    quotes.add_argument("--search", default="", help="words in the quote or of its speaker's name")
    quotes.add_argument("--speaker", default="", metavar="NAME", help="words of the speaker's name")
    quotes.add_argument("--since", type=_day, metavar="DATE", help="from this day on (2026-01-31)")
    quotes.add_argument("--until", type=_day, metavar="DATE", help="up to this day")
    quotes.add_argument("--style", choices=("speech", "fragment"))
    quotes.add_argument("--unattributed", action="store_true", help="only quotes without a speaker")
    mentions = commands.add_parser("mentions", help="where a person, place or organisation is named")
    mentions.add_argument("name", metavar="NAME")
    mentions.add_argument("--kind", choices=("person", "place", "organisation"))
    mentions.add_argument("--search", default="", help="words in the line or the title")
    return [*entities, quotes, mentions]


def _add_decisions(commands: _Commands) -> list[argparse.ArgumentParser]:
    """What the reader ruled: the command, then its parts, the list first."""
    decisions = commands.add_parser("decisions", help="what you ruled: list, export, import")
    parts = decisions.add_subparsers(dest="part", required=True)
    listing = parts.add_parser("list", help="decisions in force, newest first")
    exporting = parts.add_parser("export", help="write them to a plain file")
    exporting.add_argument("file", nargs="?", type=Path, metavar="FILE.jsonl", help="standard output without it")
    importing = parts.add_parser("import", help="add those of a file; what contradicts yours is left out and named")
    importing.add_argument("file", type=Path, metavar="FILE.jsonl")
    return [decisions, listing, exporting, importing]


def _add_care(commands: _Commands) -> list[argparse.ArgumentParser]:
    """The care of the library's file."""
    backup = commands.add_parser("backup", help="make a backup of a library, beside it or in another folder")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="make it there")
    backup.add_argument("--list", action="store_true", help="show the backups there are, newest first")
    restore = commands.add_parser("restore", help="put a backup in the library's place; what was there is kept")
    restore.add_argument("backup", nargs="?", default="", metavar="DATE", help="the newest without it; 2026-01-31 14:05, or its file")
    check = commands.add_parser("check", help="look for damage: 0 the library is sound, 1 it is not")
    check.add_argument("--repair", action="store_true", help="mend what can be mended; the damaged file is kept")
    export = commands.add_parser("export", help="write a whole library into a folder that other programs can read")
    export.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    return [backup, restore, check, export]


def _add_watch(commands: _Commands) -> list[argparse.ArgumentParser]:
    """Watched folders: the command, then its parts."""
    watch = commands.add_parser("watch", help="folders whose new files come in by themselves")
    parts = watch.add_subparsers(dest="part", required=True)
    adding = parts.add_parser("add", help="watch a folder, and import what is in it")
    adding.add_argument("folder", type=Path, metavar="FOLDER")
    adding.add_argument("--no-subfolders", action="store_true", help="leave out the folders in it")
    removing = parts.add_parser("remove", help="watch a folder no more; its articles stay")
    removing.add_argument("folder", type=Path, metavar="FOLDER")
    listing = parts.add_parser("list", help="the watched folders")
    looking = parts.add_parser("rescan", help="look through them and import what is new")
    return [watch, adding, removing, listing, looking]


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _column_choice(text: str) -> ColumnChoice:
    """``text=body,title=headline``. Raises ValueError, which argparse words."""
    from newsreader.model.tables import ColumnChoice, ColumnRole

    pairs = [part.partition("=") for part in text.split(",")]
    choice = ColumnChoice("", tuple((ColumnRole(role.strip()), column.strip()) for role, _, column in pairs))
    if choice.column_of(ColumnRole.TEXT) is None or not all(column for _role, column in choice.roles):
        raise ValueError(text)
    return choice


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _add_library(parser: argparse.ArgumentParser, default: object = None) -> None:
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to use")


def _run_command(options: argparse.Namespace) -> int:
    """Each command's module is loaded when it is asked for: the model alone takes a tenth of a second."""
    command: str = options.command
    if command == "annotate":
        from newsreader.cli.annotate import run_annotate

        if bool(options.files) == (options.batch is not None):
            print("newsreader annotate: name a FILE, - for standard input, or --batch LIST.jsonl", file=sys.stderr)
            return 2
        return run_annotate(options.files, options.batch, options.format)
    if command == "link":
        from newsreader.cli.link import run_link

        return run_link(options.mentions)
    if command in ("backup", "restore", "check", "export"):
        return _run_care(command, options)
    if command == "import":
        from newsreader.cli.care import run_import_export
        from newsreader.cli.import_files import run_import
        from newsreader.library.keeping import is_export

        if len(options.paths) == 1 and is_export(options.paths[0]):
            return run_import_export(options.paths[0], options.library)

        return run_import(options.paths, options.library, [options.columns] if options.columns else [])
    if command == "decisions" and options.part != "list":
        from newsreader.cli.decisions import run_decisions

        return run_decisions(options.part, options.file, options.library)
    if command == "watch":
        from newsreader.cli.watch import run_watch

        is_deep = not getattr(options, "no_subfolders", False)
        return run_watch(options.part, getattr(options, "folder", None), options.library, has_subfolders=is_deep)
    from newsreader.cli.tables import run_table

    return run_table(command, options)


def _run_care(command: str, options: argparse.Namespace) -> int:
    from newsreader.cli import care

    if command == "backup":
        return care.run_backup(options.library, options.to, lists=options.list)
    if command == "restore":
        return care.run_restore(options.backup, options.library)
    if command == "check":
        return care.run_check(options.library, repair=options.repair)
    return care.run_export(options.folder, options.library)


def _open_window(options: argparse.Namespace) -> int:
    if sys.platform == "linux" and not _has_display():
        print(
            "newsreader: there is no display to open a window on. Set DISPLAY or WAYLAND_DISPLAY, or use a command"
            " without a window, for example: newsreader annotate FILE",
            file=sys.stderr,
        )
        return 1
    # what is made until the window stands stays: there is nothing to collect, and looking for it takes long
    gc.disable()
    from newsreader.ui.app import run_window

    return run_window(options.files, options.library)


def _has_display() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or platform in ("offscreen", "vnc"))
