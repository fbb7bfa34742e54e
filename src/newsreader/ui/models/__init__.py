"""Item models over the library's values."""
