"""Pure rules: the tree's paths, tax numbers by country, postal codes, tokens that are kept as hashes only."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

from stdnum import get_cc_module
from stdnum.exceptions import ValidationError

ROOT_PATH = "0001."
"""The path of every company's root unit. What belongs to the whole company counts as lying there."""

INVITATION_LASTS = timedelta(hours=72)

POSTAL_CODES = {
    "ES": re.compile(r"(0[1-9]|[1-4]\d|5[0-2])\d{3}"),
    "PT": re.compile(r"\d{4}-\d{3}"),
    "FR": re.compile(r"\d{5}"),
    "DE": re.compile(r"\d{5}"),
    "IT": re.compile(r"\d{5}"),
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}"),
}
"""How postal codes are written; a country that is not here is not checked."""


def child_path(parent_path: str, taken: Iterable[str]) -> str:
    """The path of a new unit below `parent_path`; `taken` are the paths in use anywhere below it.

    Numbers are never used twice while a sibling with a higher one exists.
    """
    depth = parent_path.count(".")
    numbers = [int(path.split(".")[depth]) for path in taken if is_below(path, parent_path)]
    return f"{parent_path}{max(numbers, default=0) + 1:04d}."


def is_below(path: str, ancestor: str) -> bool:
    """Whether `path` lies strictly below `ancestor`."""
    return path != ancestor and path.startswith(ancestor)


def highest_limit(limits: Iterable[Decimal | None]) -> Decimal | None:
    """The limit of somebody whose roles give him these: the highest counts, and None, no limit, is the highest.

    Without any there is nothing that he may do: 0.
    """
    found = list(limits)
    if None in found:
        return None
    return max((each for each in found if each is not None), default=Decimal(0))


def normalize_tax_id(country: str, tax_id: str) -> str | None:
    """The tax number as it is stored, without its country's prefix and signs; None when its check digits are wrong.

    `country` is ISO 3166. A Spanish NIF, NIE or CIF, a British or EU VAT number. Where no rule of the country is known
    the number is only tidied.
    """
    module = get_cc_module(country.lower(), "vat")
    if module is None:
        return re.sub(r"[\s.-]", "", tax_id).upper()
    try:
        return str(module.validate(tax_id))
    except ValidationError:
        return None


def normalize_postal_code(country: str, postal_code: str) -> str | None:
    """The postal code as its country writes it; None when it cannot be one. Countries without a rule take any."""
    code = " ".join(postal_code.upper().split())
    pattern = POSTAL_CODES.get(country)
    if country == "GB" and " " not in code and len(code) > 3:
        code = f"{code[:-3]} {code[-3:]}"
    return code if pattern is None or pattern.fullmatch(code) else None


def normalize_email(email: str) -> str:
    """The address as it is stored and compared: no spaces around it, lower case."""
    return email.strip().lower()


def login_key(email: str) -> str:
    """An address as its guesses are counted: the same for all spellings by which sign-in finds the same person."""
    return unicodedata.normalize("NFKC", normalize_email(email)).casefold()


def fingerprint(secret: str) -> str:
    """SHA-256 of a random token or secret: what is kept of it (256 bits of chance need no slow hash)."""
    return hashlib.sha256(secret.encode()).hexdigest()
