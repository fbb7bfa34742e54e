"""The command line: measuring, scripting, and the front door of the window.

Qt is imported only to open the window.
"""

from newsreader.cli.main import main

__all__ = ["main"]
