"""Frozen values that cross every boundary of the program. Imports nothing but the standard library."""
