"""An order of more than 5,000 lines is refused with its number before anything of it is looked up or kept.

The trap of Shopware 17108: of 70 lines 50 were taken, without a word.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from lonja.core.sheets.writer import Column, write_csv
from lonja.lists.actions import read, read_pasted, read_upload
from lonja.lists.errors import TooManyLines


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


class AnyActor:
    def require(self, permission: object) -> None:
        pass


ANYBODY: Any = AnyActor()


def test_a_paste_of_one_line_too_many_is_refused_without_asking_the_catalog():
    with pytest.raises(TooManyLines, match="has 5001 lines; at most 5000 "):
        read_pasted(ANYBODY, "933-8-40 1\n" * 5_001)


def test_a_file_of_one_line_too_many_is_refused_and_not_saved(monkeypatch):
    monkeypatch.setattr(read, "_known", lambda actor, codes: set())
    monkeypatch.setattr(read, "cost_centers_by_name", lambda actor: {})
    monkeypatch.setattr(read, "taught_shape", lambda *asked: None)
    rows = [(f"A-{number}", 1) for number in range(5_001)]
    with pytest.raises(TooManyLines, match="has 5001 lines; at most 5000 "):
        read_upload(ANYBODY, write_csv([Column("Referencia"), Column("Cantidad")], rows), "pedido.csv")
