"""E-mail and mailboxes: text, people, dates and attachments, as mail really is."""

from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import DamagedFileError, EmptyFileError, ImportFileError
from newsreader.importing.formats import find_format, find_reader
from newsreader.importing.story import BrokenEntry, GivenFile, Story

BODY = "The harbour reopened on Friday, the mayor said.\n"
HEAD = (
    b"From: Ann Lee <ann@example.org>\nSubject: Harbour reopens\nDate: Tue, 3 May 2011 23:10:00 -0700\n"
    b"Message-ID: <1@example.org>\nMIME-Version: 1.0\n"
)


def read(data: bytes, name: str = "a.eml") -> list[Story | BrokenEntry]:
    file = GivenFile(name, data)
    return list(find_reader(file)(file))


def read_one(data: bytes, name: str = "a.eml") -> Story:
    (one,) = read(data, name)
    assert isinstance(one, Story)
    return one


def message(**parts: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "Ann Lee <ann@example.org>", "Harbour reopens", "<1@x>"
    if "plain" in parts:
        made.set_content(parts["plain"])
    if "page" in parts:
        made.add_alternative(parts["page"], subtype="html")
    return made


def test_a_plain_message() -> None:
    one = read_one(HEAD + b"\n" + BODY.encode())
    assert (one.text, one.title, one.author, one.source) == (BODY, "Harbour reopens", "Ann Lee", "Ann Lee")
    assert (one.published, one.entry, one.original) == ("2011-05-03T23:10", None, None)


@pytest.mark.parametrize("name", ["a.txt", "a.eml", "a"])
def test_mail_is_told_by_its_headers(name: str) -> None:
    assert find_format(GivenFile(name, HEAD + b"\n" + BODY.encode())).name == "E-mail"


@pytest.mark.parametrize(
    "text",
    [
        "From: the mayor\nSubject: nothing\n\nThe harbour reopened.\n",
        "From: Ann\nThe harbour\nMessage-ID: x\n\nreopened.\n",
        "Harbour reopens\n\nFrom: Ann\nMessage-ID: <1@x>\n",
        "From Lisbon in 2011\n\nThe harbour reopened.\n",
    ],
)
def test_a_text_that_only_begins_like_mail_stays_a_text(text: str) -> None:
    assert find_format(GivenFile("a.txt", text.encode())).name == "Plain text"


@pytest.mark.parametrize(
    ("charset", "encoding", "body", "text"),
    [
        ("iso-8859-1", "8bit", "Šefčovič".encode(), "Šefčovič"),
        ("utf-8", "8bit", "Žižek “said”".encode(), "Žižek “said”"),
        ("iso-8859-1", "8bit", "José “said”".encode("windows-1252"), "José “said”"),
        ("utf-8", "8bit", "José “said” so".encode("windows-1252"), "José “said” so"),
        ("koi8-r", "base64", base64.b64encode("Путин сказал".encode("koi8-r")), "Путин сказал"),
        ("windows-1251", "quoted-printable", b"=CF=F3=F2=E8=ED=\n =F1=EA=E0=E7=E0=EB", "Путин сказал"),
        ("gb2312", "8bit", "镕基说".encode("gb18030"), "镕基说"),
        ("shift_jis", "8bit", "首相は語った".encode("shift_jis"), "首相は語った"),
        ("x-unknown", "8bit", "Žižek said".encode(), "Žižek said"),
        ("hex", "7bit", b"4142", "4142"),
        ("punycode", "7bit", b"abc-def", "abc-def"),
        ("unicode_escape", "7bit", b"\\x41", "\\x41"),
        ("utf-7", "7bit", b"+ADw-script+AD4-", "+ADw-script+AD4-"),
    ],
)
def test_charsets_and_transfer_encodings(charset: str, encoding: str, body: bytes, text: str) -> None:
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    assert read_one(HEAD + head + body).text.strip() == text


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"=?utf-8?B?xb1pxb5layBzYWlk?=", "Žižek said"),
        (b"=?utf-8?Q?Ji=C5?= =?utf-8?Q?=99=C3=AD?= said", "Jiří said"),
        (b"=?iso-8859-1?Q?Jos=E9_=93said=94?=", "José “said”"),
        (b"=?koi8-r?B?8NXUyc4=?= and\n =?koi8-r?Q?=F0=D5=D4=C9=CE?=", "Путин and Путин"),
        ("Žižek said".encode(), "Žižek said"),
        ("José said hélas".encode("latin-1"), "José said hélas"),
        (b"=?utf-8?B?%%%?= broken", "broken"),
        (b"=?nonsense?Q?abc?=", "abc"),
        (b"Re: folded\n subject", "Re: folded subject"),
    ],
)
def test_encoded_headers(raw: bytes, title: str) -> None:
    data = b"From: a@example.org\nMessage-ID: <1@x>\nSubject: " + raw + b"\n\n" + BODY.encode()
    assert read_one(data).title == title


@pytest.mark.parametrize(
    ("headers", "author", "source"),
    [
        (b'From: "Lee, Ann" <ann@x.org>\n', "Lee, Ann", "Lee, Ann"),
        (b"From: ann@x.org\n", "ann@x.org", "ann@x.org"),
        (b"From: Ann Lee <a@x.org>, Bob Ray <b@x.org>\n", "Ann Lee, Bob Ray", "Ann Lee, Bob Ray"),
        (b"From: Ann Lee via News <n@x.org>\nList-Id: News of the port <news.x.org>\n", "Ann Lee", "News of the port"),
        (b"From: Ann Lee <a@x.org>\nList-Id: <news.x.org>\n", "Ann Lee", "news.x.org"),
        (b"From: =?utf-8?Q?=C5=BDi=C5=BEek?= <a@x.org>\nNewsgroups: talk.port,misc\n", "Žižek", "talk.port"),
        (b"From: \n", None, None),
    ],
)
def test_who_wrote_it_and_where(headers: bytes, author: str | None, source: str | None) -> None:
    one = read_one(headers + b"Message-ID: <1@x>\nSubject: x\n\n" + BODY.encode())
    assert (one.author, one.source) == (author, source)


def test_the_plain_form_is_preferred() -> None:
    made = message(plain=BODY, page="<p>The <b>harbour</b> reopened on Friday, the mayor said.</p>")
    assert read_one(made.as_bytes()).text == BODY
    long = "<p>" + "The harbour reopened on Friday, the mayor said. " * 20 + "</p>"
    made = message(plain="Your program shows no HTML.\n", page=long)
    assert read_one(made.as_bytes()).text.startswith("The harbour")


def test_a_page_alone_becomes_text_and_nothing_of_it_runs() -> None:
    page = '<script>x</script><p>The harbour &amp; port.</p><img src="http://127.0.0.1:9/x"><p>It “reopened”.</p>'
    data = HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + page.encode()
    assert read_one(data).text == "The harbour & port.\n\nIt “reopened”.\n"


def test_flowed_lines_are_joined() -> None:
    body = b"The harbour \nreopened \non Friday.\n\n> It was \n> shut.\n-- \nAnn \n"
    data = HEAD + b"Content-Type: text/plain; format=flowed\n\n" + body
    assert read_one(data).text == "The harbour reopened on Friday.\n\n> It was shut.\n-- \nAnn\n"


def test_attached_files_and_messages_are_stories_of_their_own() -> None:
    made = message(plain=BODY)
    made.add_attachment(b"Port closes\n\nThe port closed.\n", maintype="text", subtype="plain", filename="../port.txt")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="port.png")
    inside = message(plain="The second text.\n")
    inside.replace_header("Subject", "Fwd: second")
    made.add_attachment(inside)
    first, second, third = read(made.as_bytes())
    assert isinstance(first, Story)
    assert isinstance(second, Story)
    assert isinstance(third, Story)
    assert (first.text, first.entry) == (BODY, None)
    assert (second.text, second.entry) == ("Port closes\n\nThe port closed.\n", "port.txt")
    assert (third.text, third.title, third.entry) == ("The second text.\n", "Fwd: second", "Fwd: second.eml")


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(EmptyFileError, match="without text"):
        read(HEAD + b"\n")
    made = message()
    made.add_attachment(b"Port closes\n", maintype="text", subtype="plain", filename="port.txt")
    assert [one.entry for one in read(made.as_bytes())] == ["port.txt"]


def test_a_message_of_apple_mail() -> None:
    data = HEAD + b"\n" + BODY.encode()
    assert read_one(b"%d\n" % len(data) + data + b"<?xml version='1.0'?><plist/>", "1.emlx").text == BODY


def box(*messages: bytes) -> bytes:
    return b"".join(b"From ann@x.org Tue May  3 23:10:00 2011\n" + one + b"\n" for one in messages)


def test_a_mailbox() -> None:
    quoted = BODY.encode() + b"\n>From here on it was open.\n>>From there too.\nFrom nowhere, 2011.\n"
    data = box(HEAD + b"\n" + BODY.encode(), HEAD + b"\n", HEAD + b"\n" + quoted)
    first, broken, third = read(data, "list.txt")
    assert isinstance(first, Story)
    assert (first.entry, first.text, first.title) == ("message 1", BODY, "Harbour reopens")
    assert first.original == HEAD + b"\n" + BODY.encode() + b"\n"
    assert isinstance(broken, BrokenEntry)
    assert (broken.entry, "without text" in broken.sentence) == ("message 2", True)
    assert isinstance(third, Story)
    assert third.text.endswith("\nFrom here on it was open.\n>From there too.\nFrom nowhere, 2011.\n")


def test_attachments_in_a_mailbox_are_named_by_their_message() -> None:
    made = message(plain=BODY)
    made.add_attachment(b"Port closes\n", maintype="text", subtype="plain", filename="port.txt")
    got = read(box(made.as_bytes(), made.as_bytes()), "list.mbox")
    assert [one.entry for one in got] == ["message 1", "message 1/port.txt", "message 2", "message 2/port.txt"]


def test_parts_nested_without_end_are_no_danger() -> None:
    head = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3_000))
    with pytest.raises((DamagedFileError, EmptyFileError)):
        read(HEAD + head + b"\n" + BODY.encode())


@settings(max_examples=80, deadline=2_000)
@given(st.data())
def test_no_mutation_does_more_than_fail(draw: st.DataObject) -> None:
    made = message(plain=BODY, page="<p>x</p>")
    made.add_attachment(b"Port closes\n", maintype="text", subtype="plain", filename="port.txt")
    samples = [made.as_bytes(), HEAD + b"\n" + BODY.encode(), box(made.as_bytes(), HEAD + b"\n" + BODY.encode())]
    data = bytearray(draw.draw(st.sampled_from(samples)))
    for _ in range(draw.draw(st.integers(1, 10))):
        at = draw.draw(st.integers(0, len(data) - 1))
        if draw.draw(st.booleans()):
            data[at] = draw.draw(st.integers(0, 255))
        else:
            data[at:at] = draw.draw(st.sampled_from([b"=?utf-8?Q?", b"\n\n", b"--", b'"', b"<", b"(", b"multipart/"]))
    for name in ("a.eml", "a.mbox"):
        try:
            read(bytes(data), name)
        except ImportFileError as error:
            assert str(error).endswith(".")
