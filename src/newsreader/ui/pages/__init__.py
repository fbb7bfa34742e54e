"""The library-wide views, each a page that takes the room of list, reader and sidebar."""
