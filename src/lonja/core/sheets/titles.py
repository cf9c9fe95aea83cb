"""Titles of columns as people write them, made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4_096)
def plain_words(text: str) -> str:
    """A text as words are compared: small letters and digits only, without accents ('Nº Artículo.': 'n articulo')."""
    base = unicodedata.normalize("NFD", text.lower().replace("º", " ").replace("ª", " "))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(sign for sign in base if not unicodedata.combining(sign))))
