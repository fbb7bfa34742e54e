"""What a reader searches for: the syntax of the search box, read into values and written back. No SQL, no Qt."""
