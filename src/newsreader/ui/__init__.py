"""The window: the only package that imports PySide6.

PySide6 puts an import function of its own in place of Python's, which reads the source of every module that is imported
from then on, to see whether it asks for another spelling of Qt's names. No module here does, and with some hundred
modules that reading is a tenth of the time until the window shows: Python's own function is put back.
"""

import builtins
from importlib import import_module

_import = builtins.__import__
import_module("PySide6.QtCore")
builtins.__import__ = _import
