"""An annotated article as one HTML page that needs nothing else."""

from __future__ import annotations

from html import escape

from newsreader.model.annotation import Analysis, Kind

_STYLE = """
body{max-width:38em;margin:3em auto;font:18px/1.6 'Source Serif 4',Georgia,serif;color:#1C1F23;padding:0 1em}
h1{font-size:1.45em;line-height:1.27}p{white-space:pre-line}
mark{color:inherit;border-radius:3px}.person{background:#D2E5FB;border-bottom:2px solid #0F62B5}
.place{background:#C9EFD9;border-bottom:2px dotted #0B7A4B}
.organisation{background:#FFE3AE;border-bottom:2px dashed #9A5B00}
q{quotes:none;background:#F4EEF9;border-radius:4px}
""".strip()


def page_of(text: str, analysis: Analysis) -> str:
    """The whole page; everything from the article is escaped."""
    title = escape(analysis.structure.title)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n<style>{_STYLE}</style>'
        f"</head>\n<body><h1>{title}</h1>\n<p>{_marked(text, analysis)}</p></body></html>"
    )


def _marked(text: str, analysis: Analysis) -> str:
    """Quotes around names; where a name crosses a quote's edge the name yields."""
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    edges = [(quote.start, quote.end) for quote in analysis.quotes]
    for quote in analysis.quotes:
        who = escape(quote.speaker.name if quote.speaker else "no sure speaker", quote=True)
        starts.setdefault(quote.start, []).append(f'<q class="{Kind.QUOTE}" title="{who}">')
        ends.setdefault(quote.end, []).append("</q>")
    for mention in analysis.mentions:
        if any(a < mention.start < b < mention.end or mention.start < a < mention.end < b for a, b in edges):
            continue
        name = escape(mention.name, quote=True)
        starts.setdefault(mention.start, []).append(f'<mark class="{mention.kind}" title="{name}">')
        ends.setdefault(mention.end, []).insert(0, "</mark>")
    out: list[str] = []
    for at in range(len(text) + 1):
        out.extend(ends.get(at, ()))
        out.extend(starts.get(at, ()))
        if at < len(text):
            out.append(escape(text[at]))
    return "".join(out)
