"""The syntax of a search, for the command line."""

from __future__ import annotations

from newsreader.search.operators import OPERATORS
from newsreader.search.query import Having, State
from newsreader.search.syntax_help import EXAMPLES

_WIDTH = 30


def syntax_help() -> str:
    """One line a rule and one an operator."""
    rules = [f"  {example.query:<{_WIDTH}}{example.meaning}" for example in EXAMPLES]
    operators = [f"  {operator.example:<{_WIDTH}}{operator.meaning}" for operator in OPERATORS]
    known = [f"  is: {', '.join(State)}", f"  has: {', '.join(Having)}", "  dates: 2024-03-01, 2024-03, 2024, today, 7d, 2w"]
    return "\n".join(["what a QUERY can say:", *rules, "", "operators:", *operators, "", "known values:", *known])
