"""docs/api.md: its calls run as they stand there, one after the other, and are answered as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from lonja.exchange.reading import MAX_BYTES, MAX_ROWS
from tests import factories as make
from tests.api.machine import seller_machine
from tests.api.test_changes import follow
from tests.exchange.horizons import settled

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text().partition("# Rows in bulk")[2]
PIECES = re.findall(r"^```\n(.*?)^```|^((?:    [^\n]*\n)+)", TEXT, flags=re.MULTILINE | re.DOTALL)


def call(command: str, files: dict[str, str], key: str) -> Any:
    """What a call of curl gets."""
    settled()
    words = shlex.split(command.replace("\\\n", " ").replace("$STORE", "").replace("$KEY", key))
    assert words.pop(0) == "curl"
    headers: dict[str, str] = {"Accept-Language": "en"}
    body, path = "", ""
    while words:
        word = words.pop(0)
        if word == "-H":
            name, _, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "--data-binary":
            body = files[words.pop(0).removeprefix("@")]
        else:
            path = word
    media_type = headers.pop("Content-Type", "")
    if body:
        return Client().post(path, body, content_type=media_type, headers=headers)
    return Client().get(path, headers=headers)


@pytest.mark.django_db(transaction=True)
def test_every_call_is_answered_as_it_says() -> None:
    make.make_seller()
    make.make_price_list("trade")
    for sku in ("BOLT-8", "BOLT-9"):
        make.make_variant(sku)
    erp = seller_machine()
    key = erp.headers["Authorization"].removeprefix("Bearer ")
    files: dict[str, str] = {}
    got, asked = "", 0
    for block, command in PIECES:
        if command:
            answer = call(command, files, key)
            assert answer.status_code == 200, answer.content
            got, asked = b"".join(answer).decode(), asked + 1
        elif block.startswith("# "):
            name, _, content = block.removeprefix("# ").partition("\n")
            files[name] = content
        else:
            assert got == block
    assert asked == 3
    assert len(follow(erp)[0]) == 3, "two products and the prices of one"


def test_the_caps_are_those_of_the_code() -> None:
    assert f"up to {MAX_BYTES // 1_000_000} MB and {MAX_ROWS:,}" in TEXT.replace("\n", " ")
