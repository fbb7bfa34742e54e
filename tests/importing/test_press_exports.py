"""Exports of press databases: one article each, with what their fields say; and texts that are none."""

from __future__ import annotations

import time

import pytest

from importing.made_files import docx, read_all, zipped
from newsreader.importing.press_exports import split_export
from newsreader.importing.story import Story
from newsreader.model.article import KnownBy

FIRST = """\
The mayor of Porto, Ana Silva, said on Thursday that the town would pay for the repair of its harbour.

"Nobody will lose a boat over this," Silva told reporters."""
SECOND = """\
Fishermen in Porto welcomed the fund that Ana Silva announced, but asked for speed.

"We need the money before the season begins," said Pedro Alves."""
HEADLINES = ("Harbour fund divides council as storm bill grows", "Fishermen welcome aid but ask for speed")

OLD_NEXIS = f"""
                               1 of 2 DOCUMENTS


                          The Guardian (London)

                           March 12, 2021 Friday
                            Final Edition

Harbour fund divides council
as storm bill grows

BYLINE: Jane Roe

SECTION: WORLD NEWS; Pg. 12

LENGTH: 96 words


{FIRST}

LOAD-DATE: March 12, 2021

LANGUAGE: ENGLISH

                  Copyright 2021 Guardian Newspapers Limited
                              All Rights Reserved


                               2 of 2 DOCUMENTS

                     Copyright 2021 Telegraph Media Group
                          The Daily Telegraph (London)

                             March 13, 2021, Saturday

SECTION: NEWS; Pg. 4

LENGTH: 80 words

HEADLINE: FISHERMEN WELCOME AID BUT ASK FOR SPEED

BYLINE: JOHN DOE

BODY:
{SECOND}

LOAD-DATE: March 13, 2021
"""
NEW_NEXIS = f"""\
User Name: jroe
Date and Time: Saturday, March 13, 2021 10:00:00 AM GMT
Job Number: 138461927

Documents (2)

1. {HEADLINES[0]}
Search Terms: harbour AND storm

{HEADLINES[0]}
The Guardian (London)
March 12, 2021 Friday

Copyright 2021 Guardian Newspapers Limited All Rights Reserved

Section: WORLD NEWS; Pg. 12
Length: 96 words
Byline: Jane Roe
Highlight: The mayor says nobody will lose a boat

Body

{FIRST}

Graphic

Boats in the harbour of Porto

Load-Date: March 12, 2021

End of Document

{HEADLINES[1]}
The Daily Telegraph (London)
March 13, 2021 Saturday

Copyright 2021 Telegraph Media Group Limited All Rights Reserved

Section: NEWS; Pg. 4
Length: 80 words
Byline: John Doe

Body

{SECOND}

Load-Date: March 13, 2021

End of Document
"""
FACTIVA = f"""\
{HEADLINES[0]}

By Jane Roe
96 words
12 March 2021
14:05
The Guardian
GRDN
English
(c) 2021 Guardian Newspapers Limited

{FIRST}

Document GRDN000020210312eh3c000a1


{HEADLINES[1]}
John Doe
80 words
13 March 2021
The Daily Telegraph
DT
4
English
The Daily Telegraph (c) 2021 Telegraph Media Group Ltd

{SECOND}

Document DT00000020210313eh3d0001x

Search Summary
Text\tharbour and storm
Results Found\t2
"""
TAGGED = f"""\
HD {HEADLINES[0]}
BY By Jane Roe
WC 96 words
PD 12 March 2021
SN The Guardian
LA English

LP
{FIRST.partition(chr(10))[0]}

TD
{FIRST.rpartition(chr(10))[2]}

NS gnews : News
AN Document GRDN000020210312eh3c000a1

HD
{HEADLINES[1]}
BY
John Doe
WC
80 words
PD
13 March 2021
SN
The Daily Telegraph
LP
{SECOND}

AN
Document DT00000020210313eh3d0001x
"""
PROQUEST = f"""\
____________________________________________________________

Document 1 of 2

{HEADLINES[0]}

Author: Roe, Jane

Publication info: The Guardian ; London (UK) [London (UK)]12 Mar 2021: 12.

Abstract: The mayor of Porto said the town would pay.

Full text: {FIRST}

Subject: Harbours

Publication title: The Guardian; London (UK)

Publication date: Mar 12, 2021
____________________________________________________________

Document 2 of 2

{HEADLINES[1]}

Author: Doe, John

Full text: {SECOND}

Publication title: The Daily Telegraph; London (UK)

Publication date: Mar 13, 2021
____________________________________________________________
"""
EXPORTS = {"old": OLD_NEXIS, "new": NEW_NEXIS, "factiva": FACTIVA, "tagged": TAGGED, "proquest": PROQUEST}


@pytest.mark.parametrize("kind", EXPORTS)
def test_each_article_comes_by_itself_with_what_its_fields_say(kind: str) -> None:
    first, second = read_all(EXPORTS[kind].encode(), "export.txt")
    assert (first.structure.title, first.text) == (HEADLINES[0], f"{HEADLINES[0]}\n\n{FIRST}\n")
    assert (first.author, first.entry, first.title_known_by) == ("Jane Roe", "document 1", KnownBy.FILE_DETAILS)
    assert first.source is not None
    assert first.source.startswith("The Guardian")
    assert first.published is not None
    assert first.published.when == ("2021-03-12T14:05" if kind == "factiva" else "2021-03-12")
    assert second.text.endswith(f"\n\n{SECOND}\n")
    assert second.structure.title.casefold() == HEADLINES[1].casefold()
    assert (second.author, second.entry) == ("John Doe", "document 2")
    assert second.source is not None
    assert second.source.startswith("The Daily Telegraph")
    assert second.published is not None
    assert second.published.when == "2021-03-13"
    assert FIRST[:40].encode() in first.original
    assert FIRST[:40].encode() not in second.original


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems(ends: str) -> None:
    assert len(read_all(OLD_NEXIS.replace("\n", ends).encode(), "export.txt")) == 2


def test_an_export_as_a_word_document_whose_lines_are_paragraphs() -> None:
    body = "".join(f"<w:p><w:r><w:t>{line.strip()}</w:t></w:r></w:p>" for line in NEW_NEXIS.splitlines())
    assert [one.structure.title for one in read_all(docx(body), "export.docx")] == list(HEADLINES)


def test_an_export_in_an_archive_names_both_places() -> None:
    found = read_all(zipped({"export.txt": FACTIVA}), "a.zip")
    assert [one.entry for one in found] == ["export.txt/document 1", "export.txt/document 2"]


def test_an_export_of_one_article_is_that_article() -> None:
    (only,) = read_all(NEW_NEXIS.partition("End of Document")[0].encode() + b"End of Document\n", "a.txt")
    assert (only.entry, only.structure.title, only.author) == (None, HEADLINES[0], "Jane Roe")


def test_an_article_in_another_form_comes_as_it_stands() -> None:
    odd = f"{FACTIVA.partition('Search Summary')[0]}\nA note without any field.\n\nDocument XY00000020210313eh3d0001x\n"
    found = read_all(odd.encode(), "a.txt")
    assert [one.entry for one in found] == ["document 1", "document 2", "document 3"]
    assert found[2].text == "A note without any field.\n\nDocument XY00000020210313eh3d0001x"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINES[0]}\n\n{FIRST}\n\nEnd of document\n",
        f"{HEADLINES[0]}\n\nThe paper is 1 of 2 documents that the council kept.\n\n{FIRST}\n",
        f"1 of 2 documents\n\n{FIRST}\n",
        f"Full text: the law\n\n____________________________\n\n{FIRST}\n",
    ],
)
def test_a_text_that_only_has_a_mark_is_left_as_it_is(text: str) -> None:
    assert list(split_export(Story(text))) == [Story(text)]


def test_the_time_grows_with_the_length() -> None:
    times: list[float] = []
    for count in (200, 400):
        text = "\n".join(f"{FACTIVA}\n1 of 2 DOCUMENTS\nLENGTH: 5 words\n" for _ in range(count))
        begun = time.process_time()
        list(split_export(Story(text)))
        times.append(time.process_time() - begun)
    assert times[1] < 4 * times[0] + 0.5
