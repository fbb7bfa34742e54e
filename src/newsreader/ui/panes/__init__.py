"""Panes of the main window. Each emits what the reader did; the window wires them."""
