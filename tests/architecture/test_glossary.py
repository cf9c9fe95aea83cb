"""The glossary speaks of things that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TERMS = re.findall(r"^\| ([^|]+?) \|", (ROOT / "docs" / "glossary.md").read_text(), flags=re.MULTILINE)[1:]
CODE = "\n".join(file.read_text() for file in (ROOT / "src" / "lonja").rglob("*.py") if "migrations" not in file.parts)


@pytest.mark.parametrize("term", [each.strip() for row in TERMS for each in row.split(",") if "---" not in row])
def test_a_term_of_the_glossary_is_a_word_of_the_code(term: str) -> None:
    assert re.search(rf"\b{re.escape(term)}\b", CODE, flags=re.IGNORECASE), term
