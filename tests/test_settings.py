import json
from pathlib import Path

import pytest

from newsreader.settings import RECENT_LIBRARIES, SETTINGS, Settings


def test_values_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    Settings(path).put(look__theme="dark", look__text_zoom=1.5, keys__bare_letters=False)
    again = Settings(path)
    assert again.text("look.theme") == "dark"
    assert again.number("look.text_zoom") == 1.5
    assert again.flag("keys.bare_letters") is False


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        '{"look.theme": "purple"}',
        '{"look.theme": 3}',
        '{"look.text_zoom": 99, "look.theme": null}',
    ],
)
def test_a_strange_file_means_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    settings = Settings(path)
    assert settings.text("look.theme") == "system"
    assert settings.number("look.text_zoom") == 1.0


def test_keys_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"future.key": {"a": 1}}', encoding="utf-8")
    Settings(path).put(look__theme="light")
    assert json.loads(path.read_text("utf-8")) == {"future.key": {"a": 1}, "look.theme": "light"}


def test_two_programs_do_not_undo_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first, second = Settings(path), Settings(path)
    first.put(look__theme="dark")
    second.put(look__text_zoom=2.0)
    assert Settings(path).text("look.theme") == "dark"
    path.write_text("damaged", encoding="utf-8")
    second.put(look__text_zoom=1.5)
    assert Settings(path).text("look.theme") == "dark"


def test_who_listens_hears_what_really_changed(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    heard: list[frozenset[str]] = []
    stop = settings.listen(heard.append)
    settings.put(look__theme="dark", look__text_zoom=1.0)
    settings.put(look__theme="dark")
    stop()
    settings.put(look__theme="light")
    assert heard == [frozenset({"look.theme"})]


def test_wrong_values_and_keys_are_refused(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(ValueError, match=r"look\.theme"):
        settings.put(look__theme="purple")
    with pytest.raises(KeyError):
        settings.put(look__colour="red")


def test_recent_libraries_newest_first_without_doubles(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for number in [*range(RECENT_LIBRARIES + 3), 5]:
        settings.remember_library(Path(f"/l/{number}"))
    recent = settings.texts("library.recent")
    assert recent[0] == settings.text("library.last") == str(Path("/l/5"))
    assert len(recent) == len(set(recent)) == RECENT_LIBRARIES


def test_a_home_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("", encoding="utf-8")
    settings = Settings(blocker / "settings.json")
    settings.put(look__theme="dark")
    assert settings.text("look.theme") == "dark"


def test_every_default_fits_its_own_setting(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for setting in SETTINGS:
        settings.put(**{setting.key.replace(".", "__"): setting.default})


@pytest.mark.parametrize("text", ["", "not json", '{"look.theme": "dark"', "[]"])
def test_a_damaged_file_is_kept_beside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    settings = Settings(path)
    assert settings.damaged == tmp_path / "settings.json.bad"
    settings.put(look__theme="dark")
    assert settings.damaged.read_text("utf-8") == text
    assert Settings(path).damaged is None


def test_settings_go_back_to_their_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.put(look__theme="dark", look__text_zoom=1.5)
    heard: list[frozenset[str]] = []
    settings.listen(heard.append)
    settings.reset(["look.theme"])
    assert (settings.value("look.theme"), settings.value("look.text_zoom")) == ("system", 1.5)
    assert settings.is_default("look.theme") and not settings.is_default("look.text_zoom")
    assert heard == [frozenset({"look.theme"})]


def test_numbers_that_are_shown_have_limits() -> None:
    for setting in SETTINGS:
        if setting.label and isinstance(setting.default, int | float) and not isinstance(setting.default, bool):
            assert setting.at_least is not None and setting.at_most is not None
