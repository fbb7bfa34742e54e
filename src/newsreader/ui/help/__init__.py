"""The built-in help: topics from ``resources/help``, made into pages, searched, and shown in a window."""
