"""Who has a library: one program at a time writes to it.

Every start asks this. It is apart from ``care``, which brings all that backups, checks and repairs need.
"""

from newsreader.storage.holding import Hold, Holder, hold_library, is_held, lock_path, read_holder

__all__ = ["Hold", "Holder", "hold_library", "is_held", "lock_path", "read_holder"]
