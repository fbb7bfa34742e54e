"""Who said a quote: the cue that reports it, the phrase that names the speaker, and whom that means."""

from __future__ import annotations

from dataclasses import replace

from newsreader.analysis.document import Document
from newsreader.analysis.spans import Ranges
from newsreader.analysis.speech.continued import join_continued
from newsreader.analysis.speech.coreference import Meaning, Resolver
from newsreader.analysis.speech.cue_subjects import CueSubjects
from newsreader.analysis.speech.quotes import Quoted
from newsreader.analysis.speech.roles import head_noun
from newsreader.analysis.speech.sentence_rules import Found, Place, SentenceRules
from newsreader.analysis.speech.sentences import SpeechSentence, find_speech_sentences, hide_quotes
from newsreader.analysis.speech.style import find_style
from newsreader.analysis.speech.subjects import SubjectFinder
from newsreader.analysis.speech.verdict import Evidence, SpeechJudge
from newsreader.model.annotation import Cue, Mention, Quote, QuoteStyle, Speaker

_HOLDERS = frozenset(["he", "she", "they", "we", "i"])
"""Pronouns that stand for somebody who holds a view."""

OPEN_BELOW = 0.35
"""A speaker less sure than this is left open."""


_GOING_ON = 0.85
"""How sure a speaker of the quote before is for the next one, which tells none."""

_LOOK_BACK = 400
"""Characters before a quote that are read for what tells its speaker when no cue does."""


def attribute_quotes(document: Document) -> tuple[Quote, ...]:
    """Quotes of the story in reading order with their speakers; what nobody said is left out."""
    return join_continued(_Attribution(document).quotes(), document.quoted, document.structure.paragraphs)


class _Attribution:
    """The work on one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        asides = Ranges((aside.start, aside.end) for aside in document.structure.asides)
        self._hidden = hide_quotes(document.text, document.quoted)
        self._sentences = find_speech_sentences(self._hidden, document.quoted, document.structure.paragraphs)
        outside = _outside_quotes(document)
        names = Ranges((mention.start, mention.end) for mention in document.mentions)
        self._subjects = SubjectFinder(self._hidden, outside)
        self._cue_subjects = CueSubjects(self._hidden, self._subjects, names.holds)
        self._rules = SentenceRules(self._text, self._hidden, self._subjects, self._cue_subjects)
        self._resolver = Resolver(self._text, outside, document.chains, [s.start for s in self._sentences])
        self._wanted = frozenset(quote for quote in document.quoted if not asides.holds(quote.start))
        self._judge = SpeechJudge(
            document.text,
            self._hidden,
            document.quoted,
            headline=document.structure.headline,
            language=document.language,
        )
        self._before: tuple[Found, int, Quoted] | None = None
        self._last: Meaning | None = None

    def quotes(self) -> tuple[Quote, ...]:
        """All quotes with their speakers."""
        found: list[Quote] = []
        for number, sentence in enumerate(self._sentences):
            cues = self._cue_subjects.cues(sentence) if sentence.quotes else ()
            for index, quote in enumerate(sentence.quotes):
                if quote not in self._wanted:
                    continue
                lead = sentence.quotes[index - 1].end if index else sentence.start
                last = index + 1 == len(sentence.quotes)
                tail = sentence.end if last else sentence.quotes[index + 1].start
                attributed = self._quote(Place(quote, sentence, lead, tail, cues), number)
                if attributed is not None:
                    found.append(attributed)
        return tuple(found)

    def _quote(self, place: Place, number: int) -> Quote | None:
        """One quote with its speaker, or None when nobody said it."""
        found = self._rules.find(place)
        carried = None if found else self._carried(place, number)
        style = find_style(self._text, place.quote)
        if not self._is_speech(place, found):
            return None
        is_going_on = carried is not None and self._before is not None and carried is self._before[0]
        said = found or carried or self._holder_of_view(place)
        cue = Cue(said.cue.start, said.cue.end) if said and said.cue else None
        speaker = self._speaker(said, is_going_on=is_going_on) if said else None
        told = found or carried
        if told is not None:
            self._before = (told, place.sentence.paragraph, place.quote)
        return Quote(place.quote.start, place.quote.end, style, speaker, cue)

    def _is_speech(self, place: Place, own: Found | None) -> bool:
        lead = self._hidden[self._near_start(place) : place.quote.start]
        tail = self._hidden[place.quote.end : place.tail]
        evidence = Evidence(lead, tail, reported=own is not None, cue=own.cue if own else None)
        return self._judge.is_speech(place.quote, evidence)

    def _speaker(self, found: Found, *, is_going_on: bool) -> Speaker | None:
        phrase = found.phrase
        meaning = self._resolver.resolve(phrase, self._last)
        certainty = meaning.certainty * (_GOING_ON if is_going_on else 1.0)
        if certainty < OPEN_BELOW:
            return None
        self._last = meaning
        number = meaning.chain.number if meaning.chain else None
        rule = f"goes on from the quote before: {meaning.rule}" if is_going_on else meaning.rule
        return Speaker(phrase.start, phrase.end, meaning.name, number, round(certainty, 2), rule)

    def _carried(self, place: Place, number: int) -> Found | None:
        """The speaker of a sentence before that ends in a colon, of the quote before, or of speech reported before."""
        before = self._sentences[number - 1] if number else None
        if before is not None and self._hidden[before.start : before.end].rstrip().endswith(":"):
            found = self._reported(before) or self._introduced(before)
            if found is not None:
                return found
        if self._hidden[place.sentence.start : place.quote.start].strip():
            return None
        is_speech = find_style(self._text, place.quote) is QuoteStyle.SPEECH
        if before is not None and not before.quotes and is_speech and before.paragraph == place.sentence.paragraph:
            found = self._reported(before)
            if found is not None:
                return found
        if self._before is not None:
            found, paragraph, quote = self._before
            follows = place.sentence.paragraph == paragraph + 1 and (quote.continues or is_speech)
            if place.sentence.paragraph == paragraph or follows:
                return found
        if before is None or before.quotes or not is_speech or place.sentence.paragraph - before.paragraph > 1:
            return None
        return self._reported(before)

    def _reported(self, sentence: SpeechSentence) -> Found | None:
        """The last sure cue of a sentence with its subject."""
        for cue in reversed(self._cue_subjects.cues(sentence)):
            is_plain = cue.sure and not (cue.noun or cue.passive or cue.is_participle)
            phrase = self._cue_subjects.subject(cue, sentence) if is_plain else None
            if phrase is not None:
                return Found(replace(phrase, certainty=phrase.certainty * 0.8), cue)
        return None

    def _holder_of_view(self, place: Place) -> Found | None:
        """The subject of a sentence that tells a view in somebody's words without a cue: "Ms Roe wants it “gone”"."""
        phrase = self._subjects.first_subject(self._near_start(place), place.quote.start)
        if phrase is None:
            return None
        words = self._text[phrase.start : phrase.end]
        if phrase.mention is None and words.lower() not in _HOLDERS and head_noun(words) is None:
            return None
        return Found(replace(phrase, certainty=phrase.certainty * 0.9), None)

    def _near_start(self, place: Place) -> int:
        """Where the quote's sentence begins, or as far back as is looked at: the time stays linear in endless sentences."""
        return max(place.sentence.start, place.quote.start - _LOOK_BACK)

    def _introduced(self, sentence: SpeechSentence) -> Found | None:
        """The subject of a sentence that ends in a colon and has no cue."""
        phrase = self._subjects.first_subject(sentence.start, sentence.end)
        return Found(phrase, None) if phrase is not None else None


def _outside_quotes(document: Document) -> list[Mention]:
    """Mentions that stand in no quote and no aside, in one pass over both."""
    outside: list[Mention] = []
    index = 0
    for mention in document.mentions:
        while index < len(document.quoted) and document.quoted[index].end <= mention.start:
            index += 1
        is_inside = index < len(document.quoted) and document.quoted[index].start <= mention.start
        if not is_inside and mention.chain is not None:
            outside.append(mention)
    return outside
