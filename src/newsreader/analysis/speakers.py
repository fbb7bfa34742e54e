"""Who said a quote: the cue that reports it, the phrase that names the speaker, and whom that means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from newsreader.analysis.continued import join_continued
from newsreader.analysis.coreference import Meaning, Resolver
from newsreader.analysis.cues import CueHit, find_cues
from newsreader.analysis.document import Document
from newsreader.analysis.quotes import Quoted, inner_span
from newsreader.analysis.roles import head_noun
from newsreader.analysis.spans import Ranges
from newsreader.analysis.speech_sentences import SpeechSentence, find_speech_sentences, hide_quotes
from newsreader.analysis.speech_style import find_style
from newsreader.analysis.speech_verdict import Evidence, SpeechJudge
from newsreader.analysis.subjects import Phrase, SubjectFinder
from newsreader.model.annotation import Cue, Mention, Quote, QuoteStyle, Speaker

_DASH = re.compile(r"\s{0,3}([—–―]|--)\s")

_ADVERB = 12
"""Letters that may stand between a quote and the cue or subject behind it."""

_FAR_NOUN = 8
"""Words between "her remark" and what she remarked."""

_HOLDERS = frozenset(["he", "she", "they", "we", "i"])
"""Pronouns that stand for somebody who holds a view."""

_WITHIN = frozenset(["he", "she", "they", "it", "who", "some", "many", "we", "i"])
"""Subjects of what somebody said, not of saying, when a cue with a name stands before: "X said he would call"."""

OPEN_BELOW = 0.35
"""A speaker less sure than this is left open."""


_LOOK_BACK = 400
"""Characters before a quote that are read for what tells its speaker when no cue does."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with the phrase that names its speaker."""

    phrase: Phrase
    cue: CueHit | None


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
    return join_continued(_Attribution(document).quotes(), document.quoted, document.structure.paragraphs)


class _Attribution:
    """The work on one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        asides = Ranges((aside.start, aside.end) for aside in document.structure.asides)
        self._hidden = hide_quotes(document.text, document.quoted)
        self._sentences = find_speech_sentences(self._hidden, document.quoted, document.structure.paragraphs)
        outside = _outside_quotes(document)
        self._names = Ranges((mention.start, mention.end) for mention in document.mentions)
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
        self._last: Meaning | None = None
        self._cues_of: tuple[int, list[CueHit]] | None = None

    def quotes(self) -> tuple[Quote, ...]:
        """All quotes with their speakers."""
        found: list[Quote] = []
        for number, sentence in enumerate(self._sentences):
            cues = tuple(self._cues(sentence)) if sentence.quotes else ()
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
            self._before = (found, place.sentence.paragraph, place.quote)
        return Quote(place.quote.start, place.quote.end, style, speaker, cue)

    def _is_speech(self, place: _Place, own: _Found | None) -> bool:
        lead = self._hidden[self._near_start(place) : place.quote.start]
        tail = self._hidden[place.quote.end : place.tail]
        evidence = Evidence(lead, tail, reported=own is not None, cue=own.cue if own else None)
        return self._judge.is_speech(place.quote, evidence)

    def _speaker(self, found: _Found) -> Speaker | None:
        phrase = found.phrase
        meaning = self._resolver.resolve(phrase, self._last)
        if meaning.certainty < OPEN_BELOW:
            return None
        self._last = meaning
        number = meaning.chain.number if meaning.chain else None
        return Speaker(phrase.start, phrase.end, meaning.name, number, round(meaning.certainty, 2), meaning.rule)

    # -- rules, tried in order -------------------------------------------------------------------------------------
    def behind_quote(self, place: _Place) -> _Found | None:
        """ "“…,” said X", "“…,” X, who heads Y, told Z", "“…”, according to X"."""
        told = self.before_quote(place) if place.lead < place.quote.start else None
        if told is not None and told.cue is not None and told.cue.sure and not (told.cue.distant or told.cue.noun):
            return told
        if self._ends_open(place.quote) or self._hidden[place.quote.end : place.quote.end + 1] == ",":
            return self._in_tail(place, next_to=True)
        return None

    def before_quote(self, place: _Place) -> _Found | None:
        """ "X said: “…”", "X said that he was “…”": the cue before the quote that reports it best."""
        best: tuple[float, _Found] | None = None
        is_told = False
        for cue in place.cues:
            if not place.lead <= cue.start or cue.end > place.quote.start:
                continue
            phrase = self._subject(cue, place)
            if phrase is None or (cue.noun and not self._is_near_noun(cue, place.quote)):
                continue
            words = self._text[phrase.start : phrase.end].lower()
            score = self._nearness(cue, phrase, place)
            if is_told and words in _WITHIN and (not cue.sure or cue.distant):
                score -= 0.5
            if best is None or score >= best[0]:
                best = (score, _Found(phrase, cue))
            is_told = is_told or (cue.sure and words not in _WITHIN and not cue.noun)
        return best[1] if best else None

    def _is_near_noun(self, cue: CueHit, quote: Quoted) -> bool:
        """Whether a noun for speech leads to a quote: "her remark: “…”", "his claim that it was “…”"."""
        between = self._hidden[cue.end : quote.start].rstrip()
        words = between.split()
        return len(words) <= 2 or between.endswith(":") or ("that" in words and len(words) <= _FAR_NOUN)

    def _nearness(self, cue: CueHit, phrase: Phrase, place: _Place) -> float:
        """How likely a cue before the quote reports it: sure, near and plainly subject to somebody."""
        between = self._hidden[cue.end : place.quote.start]
        words = len(between.split())
        score = (
            phrase.certainty + 0.25 * cue.sure - 0.2 * (cue.distant or cue.infinitive) - 0.3 * (cue.passive or cue.noun)
        )
        score += 0.3 if words <= 3 else 0.1 if words <= 8 else 0.0
        if "," in between.rstrip(" ,:") and self._text[phrase.start : phrase.end].lower() == "who":
            score -= 0.3
        return score

    def in_tail(self, place: _Place) -> _Found | None:
        """A cue anywhere behind the quote in its sentence."""
        return self._in_tail(place)

    def in_sentence(self, place: _Place) -> _Found | None:
        """A cue elsewhere in the sentence: "X said he was “a” and “b”"."""
        before = [cue for cue in place.cues if cue.end <= place.lead]
        for cue in (*reversed(before), *(cue for cue in place.cues if cue.start >= place.tail)):
            phrase = self._subject(cue, place)
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

    def _cues(self, sentence: SpeechSentence) -> list[CueHit]:
        """The sentence's cues, found once."""
        if self._cues_of is None or self._cues_of[0] != sentence.start:
            self._cues_of = sentence.start, find_cues(self._hidden, sentence.start, sentence.end, self._names.holds)
        return self._cues_of[1]

    def introduced(self, place: _Place) -> _Found | None:
        """ "X went further: “…”": whoever the words before a colon are about."""
        lead = self._hidden[place.sentence.start : place.quote.start].rstrip()
        if not lead.endswith(":"):
            return None
        phrase = self._subjects.first_subject(place.sentence.start, place.quote.start)
        return _Found(phrase, None) if phrase else None

    # -- what the rules are made of --------------------------------------------------------------------------------
    def _in_tail(self, place: _Place, *, next_to: bool = False) -> _Found | None:
        """The first cue behind the quote with its subject; ``next_to``: the two stand right behind the quote."""
        for cue in place.cues:
            if (
                cue.noun
                or cue.is_participle
                or (cue.passive and cue.word != "quoted")
                or not place.quote.end <= cue.start < place.tail
            ):
                continue
            phrase = self._tail_subject(cue, place)
            if phrase is None:
                continue
            gap = self._hidden[place.quote.end : min(cue.start, phrase.start)].strip(" ,\u00a0")
            if not next_to or len(gap) <= _ADVERB:
                return _Found(phrase, cue)
        return None

    def _tail_subject(self, cue: CueHit, place: _Place) -> Phrase | None:
        """The subject of a cue behind its quote: inverted behind a comma, or between quote and cue."""
        gap = self._hidden[place.quote.end : cue.start].strip(" \u00a0")
        is_inverted = not gap.strip(",") or (gap.endswith(",") and not cue.takes_object)
        before = self._subjects.before(cue, place.quote.end)
        if before is not None and before.start <= place.quote.end + 3:
            return before
        if cue.phrase or is_inverted:
            phrase = self._subjects.behind(cue, place.tail)
            if phrase is not None or cue.phrase:
                return phrase
        phrase = before
        if phrase is None or phrase.rule.startswith("description"):
            lead = self._hidden[place.quote.end : place.quote.end + 3]
            return self._subjects.opening(place.quote.end + len(lead) - len(lead.lstrip(", \u00a0")), cue.start)
        return phrase

    def _subject(self, cue: CueHit, place: _Place) -> Phrase | None:
        return self._subject_in(cue, place.sentence, place.quote.start)

    def _subject_in(self, cue: CueHit, sentence: SpeechSentence, quote: int) -> Phrase | None:
        """Whoever a cue of a sentence makes the speaker; ``quote`` is where the quote begins."""
        if cue.phrase:
            return self._subjects.behind(cue, sentence.end)
        if cue.noun:
            return self._subjects.owner(cue, sentence.start, quote)
        if cue.passive and cue.word != "quoted":
            return self._subjects.agent(cue, sentence.end)
        if cue.is_participle or cue.infinitive:
            own = self._subjects.with_subject(cue, sentence.start) if cue.is_participle else None
            return own or self._subject_so_far(cue, sentence)
        if self._opens(cue, sentence):
            return self._subjects.behind(cue, sentence.end)
        found = self._subjects.before(cue, sentence.start)
        if found is None and cue.sure and not cue.takes_object and self._hidden[cue.start - 2 : cue.start] == ", ":
            inverted = self._subjects.behind(cue, quote)
            found = inverted if inverted and inverted.mention else None
        return found or self._subject_so_far(cue, sentence)

    def _subject_so_far(self, cue: CueHit, sentence: SpeechSentence) -> Phrase | None:
        """The subject that a cue shares with a cue before it ("X said …, adding"), or the sentence's."""
        for before in reversed(self._cues(sentence)):
            is_plain = not (before.phrase or before.noun or before.passive or before.is_participle)
            if before.end < cue.start and before.sure and is_plain:
                phrase = self._subjects.before(before, sentence.start)
                if phrase is not None and not phrase.rule.startswith("description"):
                    return replace(phrase, certainty=0.6, rule="subject of the sentence")
        nearest = self._subjects.nearest_subject(sentence.start, cue.start)
        return nearest or self._subjects.first_subject(sentence.start, cue.start)

    def _opens(self, cue: CueHit, sentence: SpeechSentence) -> bool:
        """Whether nothing but a quote stands before a cue: "“…,” said X, “…”", "Said X: “…”"."""
        before = self._hidden[max(sentence.start, cue.start - 4) : cue.start].rstrip()
        return not before or before[-1] in "\"”’'»"

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

    def _reported(self, sentence: SpeechSentence) -> _Found | None:
        """The last sure cue of a sentence with its subject."""
        for cue in reversed(self._cues(sentence)):
            is_plain = cue.sure and not (cue.noun or cue.passive or cue.is_participle)
            phrase = self._subject_in(cue, sentence, sentence.end) if is_plain else None
            if phrase is not None:
                return _Found(replace(phrase, certainty=phrase.certainty * 0.8), cue)
        return None

    def _holder_of_view(self, place: _Place) -> _Found | None:
        """The subject of a sentence that tells a view in somebody's words without a cue: "Ms Roe wants it “gone”"."""
        phrase = self._subjects.first_subject(self._near_start(place), place.quote.start)
        if phrase is None:
            return None
        words = self._text[phrase.start : phrase.end]
        if phrase.mention is None and words.lower() not in _HOLDERS and head_noun(words) is None:
            return None
        return _Found(replace(phrase, certainty=phrase.certainty * 0.9), None)

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
    _Attribution.introduced,
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
