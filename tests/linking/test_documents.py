from newsreader.linking.documents import GivenMention, LinkedMention, MentionDocument, link_mentions
from newsreader.model.annotation import Kind


def document(doc: str, text: str, *surfaces: str, kind: Kind = Kind.PERSON) -> MentionDocument:
    mentions: list[GivenMention] = []
    end = 0
    for surface in surfaces:
        start = text.index(surface, end)
        end = start + len(surface)
        mentions.append(GivenMention(start, end, surface, kind))
    return MentionDocument(doc, text, tuple(mentions))


def clusters(linked: list[list[LinkedMention]]) -> list[list[int]]:
    return [[int(each.cluster) for each in one] for one in linked]


def test_short_forms_then_names_across_documents() -> None:
    linked = link_mentions(
        [
            document("a", "Joe Biden met Jill Biden. Biden smiled.", "Joe Biden", "Jill Biden", "Biden"),
            document("b", "Joseph Biden said no. Mr Biden left.", "Joseph Biden", "Biden"),
        ]
    )
    ((joe, jill, short), (joseph, mister)) = clusters(linked)
    assert joe == short == joseph == mister != jill
    assert linked[0][2].reason == "surname of “Joe Biden” earlier in this article; “Joe” is used for “Joseph”: 0.90"
    assert linked[1][0].reason == "same name"


def test_a_probable_surname_is_its_own_cluster() -> None:
    linked = link_mentions([document("a", "Tony Blair", "Tony Blair"), document("b", "Blair won", "Blair")])
    ((full,), (lone,)) = clusters(linked)
    assert full != lone


def test_mentions_keep_their_given_order_and_kinds_never_mix() -> None:
    text = "Washington met in Washington"
    given = (GivenMention(18, 28, "Washington", Kind.PLACE), GivenMention(0, 10, "Washington", Kind.PERSON))
    ((place, person),) = link_mentions([MentionDocument("a", text, given)])
    assert (place.mention.kind, person.mention.kind) == (Kind.PLACE, Kind.PERSON)
    assert place.cluster != person.cluster


def test_a_bracket_inside_a_name_does_not_split_it() -> None:
    linked = link_mentions(
        [
            document("a", "“the regime of Saddam (Hussein)”", "Saddam", "Hussein"),
            document("b", "Saddam Hussein", "Saddam Hussein"),
        ]
    )
    assert len({cluster for one in clusters(linked) for cluster in one}) == 1


def test_a_missing_text_and_no_documents_are_fine() -> None:
    assert link_mentions([]) == []
    assert link_mentions([MentionDocument("a", None, ())]) == [[]]
    assert len(link_mentions([MentionDocument("a", None, (GivenMention(0, 3, "Bob", Kind.PERSON),))])[0]) == 1
