"""Annotated articles as HTML: a page that needs nothing else, and a piece of it for the clipboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from newsreader.model.annotation import Analysis, Kind
from newsreader.writing.printable import printable
from newsreader.writing.story import Paragraph, Run, Story, paragraphs_of

_STYLE = """
body{max-width:38em;margin:3em auto;font:18px/1.6 'Source Serif 4',Georgia,serif;color:#1C1F23;padding:0 1em}
article+article{border-top:1px solid #DFE3E8;margin-top:3em}h1{font-size:1.45em;line-height:1.27}p{white-space:pre-line}
.source{font:13px/1.4 Inter,Helvetica,Arial,sans-serif;color:#5B636D}
mark{color:inherit;border-radius:3px}.person{background:#D2E5FB;border-bottom:2px solid #0F62B5}
.place{background:#C9EFD9;border-bottom:2px dotted #0B7A4B}
.organisation{background:#FFE3AE;border-bottom:2px dashed #9A5B00}
q{quotes:none;background:#F4EEF9;border-radius:4px}
""".strip()

_INLINE = {
    Kind.PERSON: "background-color:#D2E5FB",
    Kind.PLACE: "background-color:#C9EFD9",
    Kind.ORGANISATION: "background-color:#FFE3AE",
    Kind.QUOTE: "background-color:#F4EEF9",
}
"""What a pasted piece carries with it, as word processors drop style sheets."""


def page_of(articles: Sequence[tuple[str, Analysis]]) -> str:
    """One page of (text, analysis), asides and all; everything from the articles is escaped."""
    title = _shown(articles[0][1].structure.title) if len(articles) == 1 else f"{len(articles)} articles"
    body = "\n".join(
        f"<article>{_head(analysis)}{_marked(text, analysis)}</article>" for text, analysis in articles
    )
    return _page(title, body)


def story_page(story: Story) -> str:
    """One page of a story with title, byline and source."""
    lines = "".join(f'<p class="source">{_shown(line)}</p>\n' for line in (story.byline, story.source) if line)
    head = f"<h1>{_shown(story.title)}</h1>\n{lines}"
    return _page(_shown(story.title), f"<article>{head}{_body(story.paragraphs, in_line=False)}</article>")


def story_piece(story: Story) -> str:
    """A story, or a passage and where it stands, to be pasted into somebody else's document."""
    body = _body(story.paragraphs, in_line=True)
    where = _shown(", ".join(part for part in (f"“{story.title}”", story.source) if part))
    if story.is_passage:
        return f"{body}\n<p>— {where}</p>"
    lines = "".join(f"<p>{_shown(line)}</p>\n" for line in (story.byline, story.source) if line)
    return f"<h1>{_shown(story.title)}</h1>\n{lines}{body}"


def _page(title: str, body: str) -> str:
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
    whole = [(0, len(text))]
    return _body(paragraphs_of(text, whole, whole, analysis.mentions, analysis.quotes), in_line=False)


def _body(paragraphs: Sequence[Paragraph], *, in_line: bool) -> str:
    return "\n".join(f"<p>{''.join(_pieces(paragraph, in_line))}</p>" for paragraph in paragraphs)


def _pieces(paragraph: Paragraph, in_line: bool) -> Iterator[str]:
    """Quotes around names."""
    for quote, runs in groupby(paragraph, key=lambda run: run.quote):
        words = "".join(_name(run, in_line) for run in runs)
        if quote is None:
            yield words
        elif in_line:
            yield f'<span style="{_INLINE[Kind.QUOTE]}">{words}</span>'
        else:
            who = _shown(quote.speaker.name if quote.speaker else "no sure speaker")
            yield f'<q class="{Kind.QUOTE}" title="{who}">{words}</q>'


def _name(run: Run, in_line: bool) -> str:
    if run.name is None:
        return _shown(run.text)
    if in_line:
        return f'<span style="{_INLINE[run.name.kind]}">{_shown(run.text)}</span>'
    return f'<mark class="{run.name.kind}" title="{_shown(run.name.name)}">{_shown(run.text)}</mark>'


def _shown(text: str) -> str:
    return escape(printable(text), quote=True)
