"""Texts for experts and for everybody: each channel speaks in one register, and every road obeys it."""

# ruff: noqa: RUF001 - signs as they stand in names of goods

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.catalog.actions import index_variants
from lonja.catalog.models import Variant
from lonja.catalog.queries import SearchAsk, search
from lonja.companies.actions import set_register
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel, User
from lonja.core.errors import NotFound
from lonja.core.texts import Register, by_language, in_register, localized
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, write_price_list
from lonja.ordering.actions import CartAsk, add_lines
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = {
    "es": "Tornillo DIN 933 M8×40", "en": "Bolt DIN 933 M8×40",
    "es-x-plain": "Tornillo de máquina, 4 cm", "en-x-plain": "Machine screw, 4 cm",
}  # fmt: skip


@pytest.fixture
def bolt() -> Variant:
    product = make.make_product("din-933", names={"es": "Tornillo DIN 933", "es-x-plain": "Tornillo de máquina"})
    variant = make.make_variant("933-8-40", product, name=NAMES)
    make.make_price(variant, 10)
    make.make_stock(variant, 100)
    return variant


def people(register: Register) -> tuple[Actor, User]:
    company = make.make_company()
    Channel.objects.filter(pk=company.channel_id).update(register=register)
    user = make.make_user_in(company, "buyer")
    return make.actor_of(user, company), user


def signed_in(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    ("texts", "technical", "plain"),
    [
        (NAMES, "Bolt DIN 933 M8×40", "Machine screw, 4 cm"),
        ({"en": "Bolt", "es": "Tornillo", "es-x-plain": "Rosca"}, "Bolt", "Bolt"),
        ({"es": "Tornillo", "es-x-plain": "Rosca"}, "Tornillo", "Tornillo"),
        ({"en": "Bolt", "en-x-plain": ""}, "Bolt", "Bolt"),
        ({}, "", ""),
    ],
)
def test_a_text_is_plain_where_there_is_a_plain_one(texts: dict[str, str], technical: str, plain: str) -> None:
    with translation.override("en"):
        assert localized(texts) == technical
        with in_register(Register.PLAIN):
            assert localized(texts) == plain
        assert localized(texts) == technical, "what was active before is so again"


def test_texts_by_language_are_those_of_the_register() -> None:
    assert by_language(NAMES) == {"es": NAMES["es"], "en": NAMES["en"]}
    with in_register(Register.PLAIN):
        assert by_language(NAMES) == {"es": NAMES["es-x-plain"], "en": NAMES["en-x-plain"]}


@pytest.mark.parametrize("register", list(Register))
def test_pages_and_the_cart_speak_as_the_channel_does(bolt: Variant, register: Register) -> None:
    actor, user = people(register)
    add_lines(actor, [CartAsk(bolt.pk, bolt.quantity_minimum)])
    client, category = signed_in(user), bolt.product.category.code
    wanted, other = NAMES["en-x-plain"], NAMES["en"]
    if register is Register.TECHNICAL:
        wanted, other = other, wanted
    for page in (f"/c/{category}/", "/p/din-933/", "/search/?q=933", "/cart/", "/suggest/?q=933"):
        text = client.get(page).text
        assert wanted in text, page
        assert other not in text, page
    assert ('class="grid gallery"' in client.get(f"/c/{category}/").text) == (register is Register.PLAIN)


@pytest.mark.parametrize("register", list(Register))
def test_words_of_both_registers_find_it_for_everybody(bolt: Variant, register: Register) -> None:
    index_variants()
    actor, _ = people(register)
    for text in ("tornillo din", "tornillo maquina", "machine screw", "bolt"):
        assert search(actor, SearchAsk(text=text)).total == 1, text


@pytest.mark.parametrize("form", [ListFormat.CSV, ListFormat.BMECAT])
def test_what_a_company_takes_away_speaks_as_its_pages(bolt: Variant, form: ListFormat) -> None:
    for register, tag in ((Register.TECHNICAL, "es"), (Register.PLAIN, "es-x-plain")):
        target = io.BytesIO()
        write_price_list(people(register)[0], PriceListAsk(form, language="es"), target)
        assert NAMES[tag] in target.getvalue().decode()


def test_a_register_costs_no_query(bolt: Variant) -> None:
    counts = []
    for register in Register:
        client = signed_in(people(register)[1])
        client.get("/search/?q=933")
        with CaptureQueriesContext(connection) as asked:
            client.get("/search/?q=933")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_seller_sets_it_and_nobody_else(bolt: Variant) -> None:
    actor, user = people(Register.TECHNICAL)
    assert actor.channel is not None
    code = actor.channel.code
    with pytest.raises(PermissionMissing):
        set_register(actor, code, Register.PLAIN)
    with pytest.raises(PermissionMissing):
        set_register(make.staff_actor("sales-desk"), code, Register.PLAIN)
    with pytest.raises(NotFound):
        set_register(make.staff_actor("administrator"), "none", Register.PLAIN)
    assert Channel.objects.get(code=code).register == Register.TECHNICAL
    set_register(make.staff_actor("administrator"), code, Register.PLAIN)
    assert NAMES["en-x-plain"] in signed_in(user).get("/p/din-933/").text, "from the next page on"


def test_the_sellers_own_people_read_the_technical_texts(bolt: Variant) -> None:
    actor, _ = people(Register.PLAIN)
    assert actor.register is Register.PLAIN
    assert replace(actor, company=None).register is Register.TECHNICAL
