"""Texts in the encodings of the world, written for these tests."""

from __future__ import annotations

import pytest

from newsreader.importing.encoding import decode

RUSSIAN = "МОСКВА, 6 ноября. «Мы ждём хорошей погоды», — сказала мэр журналистам. Никто не пострадал, а почту привезут."
UKRAINIAN = "КИЇВ, 6 листопада. «Ми чекаємо на гарну погоду», — сказала вона. Ніхто не постраждав, а пошту привезуть."
GREEK = "ΑΘΗΝΑ. Η δήμαρχος Άννα Λεοντή είπε ότι το πλοίο θα μείνει στο λιμάνι. «Περιμένουμε καλό καιρό», είπε."
HEBREW = "ראשת העיר אמרה ביום רביעי כי המעבורת תישאר בנמל עד סוף השבוע. אנחנו מחכים למזג אוויר טוב, אמרה."
ARABIC = "قالت رئيسة البلدية يوم الأربعاء إن العبارة ستبقى في الميناء حتى نهاية الأسبوع. ولم يصب أحد بأذى."
JAPANESE = "東京6日。市長は水曜日、フェリーは週末まで港に留まると述べた。「天気を待っています」と記者団に語った。"
CHINESE = "北京电 市长星期三表示，渡轮将在港口停留到本周末。“我们在等好天气，”她对记者说。没有人受伤。"
TAIWANESE = "台北電 市長星期三表示，渡輪將在港口停留到本週末。「我們在等好天氣，」她對記者說。沒有人受傷。"
KOREAN = '서울 6일. 시장은 수요일 여객선이 주말까지 항구에 머물 것이라고 밝혔다. "좋은 날씨를 기다립니다"라고 말했다.'
THAI = "นายกเทศมนตรีกล่าวเมื่อวันพุธว่าเรือข้ามฟากจะจอดอยู่ที่ท่าเรือจนถึงสุดสัปดาห์ ไม่มีผู้ได้รับบาดเจ็บ"
POLISH = "Burmistrz Anna Wójcik powiedziała w środę, że prom pozostanie w porcie. Czekamy na lepszą pogodę. Są źli."
CZECH = (
    "Starostka Anna Dvořáková ve středu řekla, že trajekt zůstane v přístavu do konce týdne. Poštu přiveze vrtulník."
)
HUNGARIAN = "A polgármester szerdán azt mondta, hogy a komp a hét végéig a kikötőben marad. Jobb időre várunk, dühösek."
CROATIAN = (
    "Gradonačelnica je rekla da će trajekt ostati u luci do kraja tjedna. Nitko nije ozlijeđen, a poštu će dovesti."
)
TURKISH = "Belediye başkanı Ayşe Yılmaz çarşamba günü feribotun hafta sonuna kadar limanda kalacağını söyledi."
LITHUANIAN = (
    "Merė sakė, kad keltas liks uoste iki savaitės pabaigos. Laukiame geresnio oro, paštą atgabens sraigtasparnis."
)
CZECH_NAMES = (
    "Minister Maroš Šefčovič said on Friday that Žilina and Plzeň would meet again for the first time in a year."
)
WESTERN_NAMES = "José Núñez met François and Jürgen in Besançon, with Søren and Åsa Öberg. “We’re fine,” they said."
ICELANDIC = "Bæjarstjórinn Anna Þórðardóttir sagði á miðvikudag að ferjan yrði í höfn til loka vikunnar. Við bíðum."
FRENCH = "La maire Anne Lefèvre a déclaré mercredi que le ferry resterait à quai. Personne n’a été blessé à bord."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso-8859-5"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "mac-cyrillic"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (GREEK, "cp1253"),
        (GREEK, "iso-8859-7"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso-8859-6"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc_kr"),
        (THAI, "cp874"),
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (CZECH, "cp1250"),
        (CZECH, "iso-8859-2"),
        (HUNGARIAN, "cp1250"),
        (CROATIAN, "iso-8859-2"),
        (TURKISH, "cp1254"),
        (LITHUANIAN, "cp1257"),
        (CZECH_NAMES, "cp1250"),
        (WESTERN_NAMES, "cp1252"),
        (ICELANDIC, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac-roman"),
    ],
)
def test_text_in_its_encoding(text: str, encoding: str) -> None:
    # what an older page lacks (a dash, curly quotes) could not have been written in it
    written = text.encode(encoding, "ignore")
    decoded = decode(written)
    assert decoded.text == written.decode(encoding)
    assert decoded.notes == ()


def test_a_long_text_is_judged_by_whole_lines() -> None:
    text = f"{JAPANESE}\n" * 2000
    assert decode(text.encode("shift_jis")).text == text


@pytest.mark.parametrize(
    "text",
    [
        "He left on Monday—and nobody saw him again.",
        "The Gull™ is a ferry, and the Gannet® too.",
        "• The ferry stays\n• The mail waits\n",
        "© Skerrin Post",
        "A café on the quay.",
    ],
)
def test_single_signs_are_read_as_windows_wrote_them(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text
