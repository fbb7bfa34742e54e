"""``newsreader link --mentions``: linking alone, on mentions that are given."""

from __future__ import annotations

import json
from pathlib import Path

from newsreader.errors import NewsreaderError
from newsreader.linking.documents import GivenMention, MentionDocument, link_mentions
from newsreader.model.annotation import Kind

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}


def run_link(path: Path) -> int:
    """Print the documents with a cluster and a reason for each mention."""
    rows = _read_rows(path)
    documents = [document_of(row, number) for number, row in enumerate(rows, 1)]
    for row, document, linked in zip(rows, documents, link_mentions(documents), strict=True):
        mentions = row["mentions"]
        assert isinstance(mentions, list)
        answers = iter(linked)
        out = [
            {**given, "cluster": one.cluster if one else None, "reason": one.reason if one else ""}
            for given in mentions
            # mentions of other types go through as they came
            for one in [next(answers) if given["type"] in _KINDS else None]
        ]
        print(json.dumps({"doc": document.doc, "text": document.text, "mentions": out}, ensure_ascii=False))
    return 0


def document_of(row: dict[str, object], number: int) -> MentionDocument:
    """One line of input as a value. Raises NewsreaderError that names the line."""
    try:
        mentions = row["mentions"]
        assert isinstance(mentions, list)
        given = tuple(
            GivenMention(int(m["start"]), int(m["end"]), str(m["surface"]), _KINDS[m["type"]])
            for m in mentions
            if m["type"] in _KINDS
        )
        text = row.get("text")
        return MentionDocument(str(row["doc"]), None if text is None else str(text), given)
    except (KeyError, TypeError, ValueError, AssertionError) as error:
        form = '{"doc", "text", "mentions": [{"start", "end", "surface", "type"}]}'
        raise NewsreaderError(f"line {number} is not of the form {form}. Mend it and try again.") from error


def _read_rows(path: Path) -> list[dict[str, object]]:
    rows = []
    try:
        # line feeds alone end a line: texts may hold other characters that splitlines() takes for ends
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.strip():
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise NewsreaderError(f"line {number} of {path} is no JSON object. Mend it and try again.")
                rows.append(row)
    except (OSError, ValueError) as error:
        raise NewsreaderError(f"{path} cannot be read: {error}") from error
    return rows
