"""Annotated articles as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from newsreader.cli.annotated_text import printable
from newsreader.model.annotation import Analysis, Kind

_STYLE = """
body{max-width:38em;margin:3em auto;font:18px/1.6 'Source Serif 4',Georgia,serif;color:#1C1F23;padding:0 1em}
article+article{border-top:1px solid #DFE3E8;margin-top:3em}h1{font-size:1.45em;line-height:1.27}p{white-space:pre-line}
mark{color:inherit;border-radius:3px}.person{background:#D2E5FB;border-bottom:2px solid #0F62B5}
.place{background:#C9EFD9;border-bottom:2px dotted #0B7A4B}
.organisation{background:#FFE3AE;border-bottom:2px dashed #9A5B00}
q{quotes:none;background:#F4EEF9;border-radius:4px}
""".strip()


def page_of(articles: Sequence[tuple[str, Analysis]]) -> str:
    """One page of (text, analysis); everything from the articles is escaped."""
    title = _shown(articles[0][1].structure.title) if len(articles) == 1 else f"{len(articles)} articles"
    body = "\n".join(
        f"<article>{_head(analysis)}<p>{_marked(text, analysis)}</p></article>" for text, analysis in articles
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title>\n<style>{_STYLE}</style></head>\n<body>{body}</body></html>"
    )


def _head(analysis: Analysis) -> str:
    """A title where the text has no headline of its own."""
    if analysis.structure.headline is not None:
        return ""
    return f"<h1>{_shown(analysis.structure.title)}</h1>\n"


def _marked(text: str, analysis: Analysis) -> str:
    """Quotes around names; where a name crosses a quote's edge the name yields."""
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    quotes = _apart((quote.start, quote.end) for quote in analysis.quotes)
    for quote in analysis.quotes:
        if (quote.start, quote.end) in quotes:
            who = _shown(quote.speaker.name if quote.speaker else "no sure speaker")
            starts.setdefault(quote.start, []).append(f'<q class="{Kind.QUOTE}" title="{who}">')
            ends.setdefault(quote.end, []).append("</q>")
    mentions = _apart((mention.start, mention.end) for mention in analysis.mentions)
    for mention in analysis.mentions:
        span = (mention.start, mention.end)
        if span not in mentions or any(_cross(span, quote) for quote in quotes):
            continue
        starts.setdefault(mention.start, []).append(f'<mark class="{mention.kind}" title="{_shown(mention.name)}">')
        ends.setdefault(mention.end, []).insert(0, "</mark>")
    edges = sorted({0, len(text), *starts, *ends})
    out: list[str] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        out += [*ends.get(start, ()), *starts.get(start, ()), _shown(text[start:end])]
    return "".join(out)


def _apart(spans: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Those of the spans that overlap none taken before, in reading order; empty ones are left out."""
    taken: set[tuple[int, int]] = set()
    reached = 0
    for start, end in sorted(spans):
        if reached <= start < end:
            taken.add((start, end))
            reached = end
    return taken


def _cross(name: tuple[int, int], quote: tuple[int, int]) -> bool:
    """Whether a name overlaps a quote without lying in it."""
    return name[0] < quote[1] and quote[0] < name[1] and not (quote[0] <= name[0] and name[1] <= quote[1])


def _shown(text: str) -> str:
    return escape(printable(text), quote=True)
