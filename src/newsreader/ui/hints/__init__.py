"""The hints of the first days: three small cards, one at a time, each beside what it speaks of."""
