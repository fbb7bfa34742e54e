"""Names of many countries in Latin letters, from the package Faker (MIT)."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

LOCALES = (
    "en_GB", "en_IN", "en_IE", "en_NZ", "en_US", "en_PK", "en_NG", "en_KE", "de_DE", "fr_FR", "es_ES", "es_MX", "es_CO", "it_IT",
    "pt_BR", "nl_NL", "pl_PL", "cs_CZ", "sv_SE", "no_NO", "da_DK", "fi_FI", "hu_HU", "ro_RO", "tr_TR", "id_ID", "vi_VN", "zu_ZA",
    "yo_NG", "ha_NG", "ig_NG", "tw_GH", "sw", "hr_HR", "sl_SI", "lt_LT", "lv_LV", "et_EE", "sk_SK", "az_AZ", "uz_UZ", "ga_IE",
)  # fmt: skip
_TABLES = (
    ("first_names", "first_names_male", "first_names_female"),
    ("last_names", "last_names_male", "last_names_female"),
)


def read_name_lists() -> tuple[list[str], list[str]]:
    """(given names, surnames), sorted, none twice. A locale without a list of persons is passed over."""
    found: tuple[set[str], set[str]] = (set(), set())
    for locale in LOCALES:
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError as error:
            if error.name == "faker":
                raise SystemExit(
                    "The package Faker is missing: pip install -r packaging/model/requirements.txt"
                ) from error
            continue
        for names, tables in zip(found, _TABLES, strict=True):
            for table in tables:
                names.update(_latin(getattr(provider, table, ())))
    return sorted(found[0]), sorted(found[1])


def _latin(names: Iterable[str]) -> set[str]:
    """Names that begin with a capital and are in Latin letters."""
    return {
        name for name in names if name[:1].isupper() and all(letter < "\u0250" for letter in name) and len(name) > 2
    }
