"""The library: one file with everything the reader imported and decided.

The facade over storage and linking. Reads never change anything; every write is one transaction and returns what it
changed. A ``Library`` belongs to the thread that opened it; any number of processes may have the same file open, one
writing at a time.
"""

from newsreader.library.facade import Library, default_library_path
from newsreader.library.rules import Linking, program_linking

__all__ = ["Library", "Linking", "default_library_path", "program_linking"]
