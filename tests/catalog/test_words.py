"""Texts made comparable: words, codes and keys to sort by, the same in Python and in PostgreSQL."""

# ruff: noqa: RUF001 - the signs are what is tested

from random import Random

import pytest
from django.db import connection

from lonja.catalog import rules

SIGNS = (
    [chr(code) for code in range(32, 127)]
    + list("áéíóúüñçàèìòùâêôäößøØæœÁÉÍÓÚÜÑÇ×✕⌀²³½ªº°µ·–—-_/.,'\"´`¿¡€\u00a0\u200b\u2011\u0301\u0303")
    + ["m8", "x40", " x ", "1/2", '3/8"', "6,8", "2.5", "mm", "kg", "cion", "sión", "ciones", "0007", "12345678901"]
)


def made_up_texts(number: int) -> list[str]:
    """Texts of all the signs that names and codes may hold, and of the pieces that have a meaning."""
    chance = Random(933)
    return ["".join(chance.choices(SIGNS, k=chance.randint(0, 14))) for _ in range(number)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tornillo DIN 933 M8×40 inox A2", ["tornillo", "din", "933", "m8", "40", "inox", "a2"]),
        ("m8 x 40", ["m8", "40"]),
        ("m8x40", ["m8", "40"]),
        ("M8*40", ["m8", "40"]),
        ("m8 x", ["m8"]),  # still being typed
        ("3x2,5 mm²", ["3", "2p5", "mm2"]),
        ("3 × 2.5mm2", ["3", "2p5", "mm2"]),
        ("Ø 6,8", ["6p8"]),
        ("ø6.8", ["6p8"]),
        ('Codo 1 1/2"', ["codo", "1", "1f2"]),
        ("230/400 V", ["230", "400", "v"]),
        ("16A", ["16", "a"]),
        ("Fijación, presión; CAÑERÍA", ["fijacion", "presion", "caneria"]),
        ("caja/box-tool", ["caja", "box", "tool"]),
        ("x-ray", ["x", "ray"]),
        ("", []),
        ("¡¿·?!", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert rules.words(text) == words


def test_a_query_is_made_of_letters_and_digits_only() -> None:
    for text in made_up_texts(2000):
        for language in ("es", "en"):
            asked = rules.query_words(text, language, is_typing=True)
            assert not set(asked) - set("abcdefghijklmnopqrstuvwxyz0123456789ó &:*")
            assert asked == "" or asked.endswith(":*")


def test_a_query_can_be_kept_to_texts_of_some_weights() -> None:
    assert rules.weighed("m8 & torn:*", "AB") == "m8:AB & torn:*AB"
    assert rules.weighed("", "A") == ""


def test_a_long_text_asks_for_its_first_words() -> None:
    assert rules.query_words("a1 " * 500, "en").count("&") == 15


@pytest.mark.parametrize(
    "names",
    [
        ["Tornillo M8×8", "Tornillo M8×40", "Tornillo M8×100", "Tornillo M10×20", "Tornillo M12×5"],
        ["Broca 2", "Broca 2,25", "Broca 2.5", "Broca 10", "Broca 10,5"],
        ["cana", "canto", "caña", "cap"],
        ["nube", "nylon", "Ñame", "ñu", "oso"],
        ["Ábaco", "abeja", "ÁCIDO", "adobe"],
        ["Disco Ø115", "Disco Ø125", "Disco ø230"],
        ["guante talla 8", "guante talla 09", "guante talla 10"],
    ],
)
def test_names_are_sorted_as_people_do(names: list[str]) -> None:
    assert sorted(set(names), key=lambda name: rules.sort_key(name).encode()) == names


def test_what_postgresql_cannot_hold_is_left_out() -> None:
    assert rules.storable("a\0b\ud800c") == "abc"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("in_python", "in_sql"),
    [
        (lambda text: " ".join(rules.words(text)), lambda text: f"btrim({rules.words_sql(text)})"),
        (
            lambda text: " ".join(map(rules.spanish, rules.words(text))),
            lambda text: f"btrim({rules.spanish_sql(text)})",
        ),
        (rules.sort_key, rules.sort_sql),
    ],
    ids=["words", "spanish words", "sort key"],
)
def test_postgresql_makes_the_same(in_python, in_sql) -> None:  # type: ignore[no-untyped-def]
    texts = made_up_texts(3000)
    with connection.cursor() as cursor:
        statement = f"SELECT text, {in_sql('text')} FROM unnest(%s::text[]) AS text"
        cursor.execute(statement, [texts])
        made = dict(cursor.fetchall())
    assert {text: made[text] for text in texts} == {text: in_python(text) for text in texts}
