"""The language of a text: stories and lines written for these tests."""

from __future__ import annotations

import pytest

from newsreader.analysis.language import find_language, has_names_model
from newsreader.analysis.pipeline import Analyser
from newsreader.model.annotation import Kind

GERMAN = (
    "Die Fähre nach Skerrin ist am Freitag wegen hoher Wellen im Hafen geblieben. „Wir warten auf besseres Wetter“, sagte "
    "Hafenmeisterin Anna Vogt. Niemand wisse, wann sie wieder fahre, und die Post werde mit dem Hubschrauber gebracht."
)
FRENCH = (
    "Le ferry de Skerrin est resté à quai vendredi à cause de la houle. « Nous attendons une mer plus calme », a déclaré "
    "la capitaine du port, Anne Lefèvre. Personne ne sait quand il repartira, et le courrier viendra par hélicoptère."
)
SPANISH = (
    "El transbordador de Skerrin se quedó en el puerto el viernes por el oleaje. «Esperamos un tiempo mejor», dijo la "
    "capitana del puerto, Ana Núñez. Nadie sabe cuándo volverá a salir y el correo llegará en helicóptero."
)
RUSSIAN = (
    "Паром на остров Скеррин в пятницу остался в порту из-за высоких волн. «Мы ждём хорошей погоды», — сказала "
    "капитан порта Анна Лебедева. Никто не знает, когда он снова выйдет в море, а почту доставят вертолётом."
)
ENGLISH = (
    "The ferry to Skerrin stayed in port on Friday because of high waves. “We are waiting for better weather,” said the "
    "harbour master, Anna Lee. Nobody knew when it would run again."
)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser.load()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (SPANISH, "es"),
        (RUSSIAN, "ru"),
        (
            "Il traghetto è rimasto in porto venerdì per il mare mosso, e nessuno sa quando partirà di nuovo per l'isola.",
            "it",
        ),
        (
            "O ferry não saiu do porto na sexta-feira por causa das ondas, e ninguém sabe quando voltará a navegar.",
            "pt",
        ),
        (
            "De veerboot is vrijdag door de hoge golven in de haven gebleven en niemand weet wanneer hij weer vaart.",
            "nl",
        ),
        ("Prom pozostał w piątek w porcie z powodu wysokich fal i nikt nie wie, kiedy znowu popłynie na wyspę.", "pl"),
        (
            "Trajekt zůstal v pátek v přístavu a nikdo neví, kdy zase vypluje na ostrov, řekla starostka, která je tam.",
            "cs",
        ),
        ("Färjan blev kvar i hamnen på fredagen och ingen vet när den går igen, sade hamnkaptenen som var där.", "sv"),
        (
            "Lautta jäi perjantaina satamaan, eikä kukaan tiedä, milloin se taas kulkee, mutta posti tulee kuin ennen ja on ajoissa.",
            "fi",
        ),
        (
            "A komp pénteken a kikötőben maradt, és senki sem tudja, hogy mikor indul újra, de a posta azért megjön.",
            "hu",
        ),
        (
            "Feribot cuma günü limanda kaldı ve ne zaman yola çıkacağını kimse bilmiyor, dedi liman başkanı, bu çok kötü.",
            "tr",
        ),
        (
            "Пором у п'ятницю залишився в порту, і ніхто не знає, коли він знову вийде в море, сказала її заступниця.",
            "uk",
        ),
        ("Фериботът остана в петък на пристанището и никой не знае кога ще тръгне отново, каза тя.", "bg"),
        ("Το πλοίο έμεινε την Παρασκευή στο λιμάνι και κανείς δεν ξέρει πότε θα φύγει.", "el"),
        ("بقيت العبارة يوم الجمعة في الميناء ولا أحد يعرف متى ستبحر من جديد.", "ar"),
        ("کشتی روز جمعه در بندر ماند و هیچ‌کس نمی‌داند چه زمانی دوباره حرکت می‌کند، گفت پس از آن.", "fa"),
        ("渡轮星期五因大浪留在港口，没有人知道它什么时候再开。", "zh"),
        ("フェリーは金曜日、高波のため港に留まり、いつ出るのか誰も知らない。", "ja"),
        ("여객선은 금요일 높은 파도 때문에 항구에 머물렀다.", "ko"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert find_language(text) == language
    assert has_names_model(language, text) is (language == "en")


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH} “Nous attendons une mer plus calme, et personne ne sait quand il repartira,” he added in French.",
        f"{ENGLISH} “Мы ждём хорошей погоды,” he added in Russian.",
        f"https://example.org/de/die-faehre-und-der-hafen\n\n{ENGLISH}",
        "Kim met Putin in Vladivostok on Friday. Leeds United beat Hull at home, and Arsenal met Chelsea.",
        "Burma leader's visit marks a success story, and Oslo's mayor's car is in it.",
    ],
)
def test_an_english_story_stays_english(text: str) -> None:
    assert find_language(text) == "en"


def test_a_german_story_with_an_english_quote_stays_german() -> None:
    assert find_language(f"{GERMAN} “We are waiting,” sagte sie auf Englisch, “for the weather.”") == "de"


@pytest.mark.parametrize("text", ["", "Oslo 3, Bergen 1", "Gol de Messi", "1-0 2-0", "Anna Lee, Bo Rao, Juan Pérez"])
def test_what_cannot_be_told_is_read_as_english_if_latin(text: str) -> None:
    assert find_language(text) is None
    assert has_names_model(None, text)


def test_a_line_in_another_script_has_no_names_model() -> None:
    assert not has_names_model(None, "OSLO Паром")


@pytest.mark.parametrize("text", [GERMAN, FRENCH, SPANISH, RUSSIAN])
def test_elsewhere_no_names_and_nothing_to_link(text: str, analyser: Analyser) -> None:
    found = analyser.analyse(text)
    assert (found.mentions, found.chains) == ((), ())
    assert [quote.speaker for quote in found.quotes] == [None] * len(found.quotes)


@pytest.mark.parametrize("text", [GERMAN, SPANISH, RUSSIAN])
def test_elsewhere_quotes_are_marked(text: str, analyser: Analyser) -> None:
    assert len(analyser.analyse(text).quotes) == 1


def test_names_in_english(analyser: Analyser) -> None:
    assert {m.name for m in analyser.analyse(ENGLISH).mentions if m.kind is Kind.PERSON} == {"Anna Lee"}
