"""The countries that a form offers, by their names in the reader's language."""

from __future__ import annotations

from lonja.core.texts import language
from lonja.web.formats import locale_of

COUNTRIES = (
    "AD", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
"""The EU and its neighbors (ISO 3166)."""


def country_name(code: str) -> str:
    """A country's name in the reader's language."""
    return str(locale_of(language()).territories.get(code, code))


def country_choices() -> list[tuple[str, str]]:
    """All countries that may be chosen, by name."""
    return sorted(((code, country_name(code)) for code in COUNTRIES), key=lambda choice: choice[1])
