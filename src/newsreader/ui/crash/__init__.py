"""When the program itself goes wrong: what is written down, and how the reader is told."""
