"""The care of the library's file in the window: backups, checks, repair, export and import of everything."""
