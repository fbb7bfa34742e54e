"""Who said a quote: the cue that reports it, the phrase that names the speaker, and whom that means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from newsreader.analysis.coreference import Resolver
from newsreader.analysis.cues import CueHit, find_cues
from newsreader.analysis.document import Document
from newsreader.analysis.quotes import Quoted, inner_span
from newsreader.analysis.spans import Ranges
from newsreader.analysis.speech_sentences import SpeechSentence, find_speech_sentences, hide_quotes
from newsreader.analysis.speech_style import find_style
from newsreader.analysis.speech_verdict import Evidence, SpeechJudge
from newsreader.analysis.subjects import Phrase, SubjectFinder
from newsreader.model.annotation import ChainNumber, Cue, Mention, Quote, QuoteStyle, Speaker

_DASH = re.compile(r"\s{0,3}([—–―]|--)\s")

OPEN_BELOW = 0.4
"""A speaker less sure than this is left open."""


_LOOK_BACK = 400
"""Characters before a quote that are read for what tells its speaker when no cue does."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with the phrase that names its speaker."""

    phrase: Phrase
    cue: CueHit | None
    chain: ChainNumber | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A quote in its sentence: the text before it and behind it up to the neighbouring quotes."""

    quote: Quoted
    sentence: SpeechSentence
    lead: int
    tail: int
    cues: tuple[CueHit, ...]


def attribute_quotes(document: Document) -> tuple[Quote, ...]:
    """Quotes of the story in reading order with their speakers; what nobody said is left out."""
    return _Attribution(document).quotes()


class _Attribution:
    """The work on one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        asides = Ranges((aside.start, aside.end) for aside in document.structure.asides)
        self._hidden = hide_quotes(document.text, document.quoted)
        self._sentences = find_speech_sentences(self._hidden, document.quoted, document.structure.paragraphs)
        outside = _outside_quotes(document)
        self._subjects = SubjectFinder(self._hidden, outside)
        self._resolver = Resolver(self._text, outside, document.chains, [s.start for s in self._sentences])
        self._wanted = frozenset(quote for quote in document.quoted if not asides.holds(quote.start))
        self._judge = SpeechJudge(
            document.text,
            self._hidden,
            document.quoted,
            headline=document.structure.headline,
            language=document.language,
        )
        self._before: tuple[_Found, int, Quoted] | None = None
        self._last_chain: ChainNumber | None = None

    def quotes(self) -> tuple[Quote, ...]:
        """All quotes with their speakers."""
        found: list[Quote] = []
        for number, sentence in enumerate(self._sentences):
            cues = tuple(find_cues(self._hidden, sentence.start, sentence.end)) if sentence.quotes else ()
            for index, quote in enumerate(sentence.quotes):
                if quote not in self._wanted:
                    continue
                lead = sentence.quotes[index - 1].end if index else sentence.start
                last = index + 1 == len(sentence.quotes)
                tail = sentence.end if last else sentence.quotes[index + 1].start
                attributed = self._quote(_Place(quote, sentence, lead, tail, cues), number)
                if attributed is not None:
                    found.append(attributed)
        return tuple(found)

    def _quote(self, place: _Place, number: int) -> Quote | None:
        """One quote with its speaker, or None when nobody said it."""
        found = next((hit for rule in _RULES if (hit := rule(self, place)) is not None), None)
        carried = None if found else self._carried(place, number)
        style = find_style(self._text, place.quote)
        if not self._is_speech(place, found):
            return None
        found = found or carried
        said = found or self._holder_of_view(place)
        cue = Cue(said.cue.start, said.cue.end) if said and said.cue else None
        speaker = self._speaker(said) if said else None
        if found is not None:
            chain = speaker.chain if speaker else None
            self._last_chain = chain
            self._before = (found, place.sentence.paragraph, place.quote)
        return Quote(place.quote.start, place.quote.end, style, speaker, cue)

    def _is_speech(self, place: _Place, own: _Found | None) -> bool:
        lead = self._hidden[self._near_start(place) : place.quote.start]
        tail = self._hidden[place.quote.end : place.tail]
        evidence = Evidence(lead, tail, reported=own is not None, cue=own.cue if own else None)
        return self._judge.is_speech(place.quote, evidence)

    def _speaker(self, found: _Found) -> Speaker | None:
        phrase = found.phrase
        chain, certainty, rule = self._resolver.resolve(phrase, self._last_chain)
        if certainty < OPEN_BELOW:
            return None
        name = chain.name if chain else " ".join(self._text[phrase.start : phrase.end].split())
        return Speaker(phrase.start, phrase.end, name, chain.number if chain else None, round(certainty, 2), rule)

    # -- rules, tried in order -------------------------------------------------------------------------------------
    def behind_quote(self, place: _Place) -> _Found | None:
        """ "“…,” said X", "“…,” X, who heads Y, told Z", "“…”, according to X"."""
        if self._ends_open(place.quote) or self._hidden[place.quote.end : place.quote.end + 1] == ",":
            return self._in_tail(place)
        return None

    def before_quote(self, place: _Place) -> _Found | None:
        """ "X said: “…”", "X said that he was “…”": the nearest cue before the quote; a sure one wins."""
        before = [cue for cue in place.cues if place.lead <= cue.start and cue.end <= place.quote.start]
        nearest = before[-1] if before else None
        sure = next((cue for cue in reversed(before) if cue.sure), nearest)
        for cue in dict.fromkeys((nearest, sure)):
            if cue is None:
                continue
            phrase = self._subject(cue, place.sentence)
            if phrase is not None:
                return _Found(phrase, cue)
        return None

    def in_tail(self, place: _Place) -> _Found | None:
        """A cue anywhere behind the quote in its sentence."""
        return self._in_tail(place)

    def in_sentence(self, place: _Place) -> _Found | None:
        """A cue elsewhere in the sentence: "X said he was “a” and “b”"."""
        before = [cue for cue in place.cues if cue.end <= place.lead]
        for cue in (*reversed(before), *(cue for cue in place.cues if cue.start >= place.tail)):
            phrase = self._subject(cue, place.sentence)
            if phrase is not None:
                return _Found(phrase, cue)
        return None

    def name_and_colon(self, place: _Place) -> _Found | None:
        """ "X: “…”" in interviews and round-ups."""
        lead = self._hidden[place.lead : place.quote.start].rstrip()
        if not lead.endswith(":") or len(lead) > 80:
            return None
        colon = place.lead + len(lead) - 1
        phrase = self._subjects.before(CueHit(colon, colon + 1, ":", sure=True), place.lead)
        return _Found(phrase, None) if phrase and phrase.mention else None

    def name_behind_dash(self, place: _Place) -> _Found | None:
        """ "“…” — X": the signature under a quote."""
        dash = _DASH.match(self._hidden, place.quote.end, place.tail)
        if dash is None:
            return None
        phrase = self._subjects.behind(CueHit(dash.start(), dash.end(1), "—", sure=True, phrase=True), place.tail)
        return _Found(phrase, None) if phrase and phrase.mention else None

    # -- what the rules are made of --------------------------------------------------------------------------------
    def _in_tail(self, place: _Place) -> _Found | None:
        for cue in place.cues:
            if not place.quote.end <= cue.start < place.tail:
                continue
            gap = self._hidden[place.quote.end : cue.start].strip(" ,\u00a0")
            phrase = self._subjects.behind(cue, place.tail) if not gap or cue.phrase else None
            if phrase is None and not cue.phrase:
                phrase = self._subjects.before(cue, place.quote.end)
            if phrase is None and not gap:
                phrase = self._subjects.before(cue, place.sentence.start)
            if phrase is not None:
                return _Found(phrase, cue)
        return None

    def _subject(self, cue: CueHit, sentence: SpeechSentence) -> Phrase | None:
        if cue.phrase:
            return self._subjects.behind(cue, sentence.end)
        first = self._subjects.first_subject(sentence.start, cue.start)
        if cue.is_participle:
            return first
        return self._subjects.before(cue, sentence.start) or first

    def _ends_open(self, quote: Quoted) -> bool:
        """Whether the sentence goes on behind the quote: a comma, question or dash inside its closing mark."""
        last = inner_span(self._text, quote)[1]
        return self._text[last - 1 : last] in (",", "?", "!", "-", "—", "–", "…")

    def _carried(self, place: _Place, number: int) -> _Found | None:
        """The speaker of a sentence before that ends in a colon, of the quote before, or of speech reported before."""
        before = self._sentences[number - 1] if number else None
        if before is not None and self._hidden[before.start : before.end].rstrip().endswith(":"):
            found = self._reported(before) or self._introduced(before)
            if found is not None:
                return found
        if self._hidden[place.sentence.start : place.quote.start].strip():
            return None
        is_speech = find_style(self._text, place.quote) is QuoteStyle.SPEECH
        if self._before is not None:
            found, paragraph, quote = self._before
            follows = place.sentence.paragraph == paragraph + 1 and (quote.continues or is_speech)
            if place.sentence.paragraph == paragraph or follows:
                return found
        if before is None or before.quotes or not is_speech or place.sentence.paragraph - before.paragraph > 1:
            return None
        return self._reported(before)

    def _reported(self, sentence: SpeechSentence) -> _Found | None:
        """The last sure cue of a sentence with its subject."""
        for cue in reversed(find_cues(self._hidden, sentence.start, sentence.end)):
            phrase = self._subject(cue, sentence) if cue.sure else None
            if phrase is not None:
                return _Found(replace(phrase, certainty=phrase.certainty * 0.8), cue)
        return None

    def _holder_of_view(self, place: _Place) -> _Found | None:
        """The subject of a sentence that tells a view in somebody's words without a cue: "Ms Roe wants it “gone”"."""
        phrase = self._subjects.first_subject(self._near_start(place), place.quote.start)
        return _Found(replace(phrase, certainty=phrase.certainty * 0.7), None) if phrase is not None else None

    def _near_start(self, place: _Place) -> int:
        """Where the quote's sentence begins, or as far back as is looked at: the time stays linear in endless sentences."""
        return max(place.sentence.start, place.quote.start - _LOOK_BACK)

    def _introduced(self, sentence: SpeechSentence) -> _Found | None:
        """The subject of a sentence that ends in a colon and has no cue."""
        phrase = self._subjects.first_subject(sentence.start, sentence.end)
        return _Found(phrase, None) if phrase is not None else None


_RULES: tuple[Callable[[_Attribution, _Place], _Found | None], ...] = (
    _Attribution.behind_quote,
    _Attribution.before_quote,
    _Attribution.in_tail,
    _Attribution.in_sentence,
    _Attribution.name_and_colon,
    _Attribution.name_behind_dash,
)


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
