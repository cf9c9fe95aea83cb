"""The worked carts of docs/pricing.md: every one is settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

import pytest

from lonja.pricing.rules import (
    Basis,
    FreightRule,
    Goods,
    GoodsMatch,
    LadderStep,
    Level,
    OrderTerms,
    Promotion,
    PromotionKind,
    SettleLine,
    Settlement,
    Terms,
    Verdict,
    settle,
)
from tests.pricing.test_worked_examples import PAGE, Table, tables

GOODS = ["bolt", "nut", "washer", "pin", "reduced"]
KILO = Decimal(1)


@dataclass
class Cart:
    """One cart of the page, read: what stands in it and what the page says it comes to."""

    title: str
    terms: Terms
    lines: list[SettleLine] = field(default_factory=list)
    told: Table = field(default_factory=list)
    text: str = ""


def carts() -> Iterator[Cart]:
    page = PAGE.read_text(encoding="utf-8")
    part = page.split("## What a whole cart comes to")[1].split("## Tax and the sums")[0]
    for each in part.split("### Cart: ")[1:]:
        title, _, text = each.partition("\n")
        cart = Cart(title, terms_of(text), text=text.split("|")[-1])
        cart.told = next(rows for rows in tables(text) if len(rows[0]) == 6)
        cart.lines = [line_of(row) for row in cart.told]
        yield cart


def terms_of(text: str) -> Terms:
    placed = [row for rows in tables(text) if len(rows[0]) == 2 for row in rows]
    promotions = [row for rows in tables(text) if len(rows[0]) == 3 for row in rows]
    typed = re.search(r"Typed: (\w+)", text)
    return Terms(
        currency="EUR",
        placed=tuple(place_of(Level[row[0].upper()], row[1]) for row in placed),
        promotions=tuple(promotion_of(number, row) for number, row in enumerate(promotions)),
        goods={number: Goods(number, "", "", KILO) for number in range(len(GOODS))},
        codes=frozenset(typed.groups() if typed else ()),
        is_first_order="First order." in text,
    )


def place_of(level: Level, says: str) -> OrderTerms:
    terms = OrderTerms(level)
    for said in says.split("; "):
        if found := re.fullmatch(r"([\d.]+) %", said):
            terms = replace(terms, percent_off=Decimal(found[1]))
        elif said.startswith("ladder "):
            steps = re.findall(r"([\d.]+): ([\d.]+) %", said)
            terms = replace(terms, ladder=tuple(LadderStep(Decimal(a), Decimal(p)) for a, p in steps))
        elif said.startswith("freight "):
            terms = replace(terms, freight=(*terms.freight, freight_of(said)))
        elif found := re.fullmatch(r"minimum ([\d.]+)(?: or ([\d.]+))?", said):
            terms = replace(
                terms,
                minimum_amount=Decimal(found[1]),
                small_order_surcharge=Decimal(found[2]) if found[2] else None,
            )
        else:
            raise AssertionError(said)
    return terms


def freight_of(said: str) -> FreightRule:
    found = re.fullmatch(r"freight (\w+)(?:-(\d+))? (\w+) ([\d.]+): ([\d.]+)(?: free from ([\d.]+))?", said)
    assert found, said
    free = Decimal(found[6]) if found[6] else None
    return FreightRule(found[1], found[2] or "", Basis(found[3]), Decimal(found[4]), Decimal(found[5]), free)


DOES = {
    r"([\d.]+) %": PromotionKind.PERCENT,
    r"([\d.]+) each": PromotionKind.AMOUNT,
    r"at ([\d.]+)": PromotionKind.FIXED_PRICE,
    r"order ([\d.]+) %": PromotionKind.ORDER_PERCENT,
    r"order ([\d.]+)": PromotionKind.ORDER_AMOUNT,
    r"free (f)reight": PromotionKind.FREE_FREIGHT,
}


def promotion_of(number: int, row: list[str]) -> Promotion:
    code, does, conditions = row
    if does.startswith("gives "):
        return with_conditions(gift_of(number, code.strip("`"), does), conditions)
    if found := re.fullmatch(r"(\d+) for (\d+)( across lines)?", does):
        one = Promotion(number, code.strip("`"), PromotionKind.N_FOR_M)
        one = replace(one, buy_quantity=Decimal(found[1]), pay_quantity=Decimal(found[2]), across_lines=bool(found[3]))
    else:
        [(kind, value)] = [(k, found[1]) for text, k in DOES.items() if (found := re.fullmatch(text, does))]
        one = Promotion(number, code.strip("`"), kind, value=Decimal(0 if value == "f" else value))
    return with_conditions(one, conditions)


def gift_of(number: int, code: str, does: str) -> Promotion:
    found = re.fullmatch(r"gives ([\d.]+) (\w+)(?: for (?:(\d+)|([\d.]+) EUR))?(?:, at most (\d+) times)?", does)
    assert found, does
    return Promotion(
        number,
        code,
        PromotionKind.FREE_GOODS,
        gift_quantity=Decimal(found[1]),
        gift_variant_id=None if found[2] == "more" else GOODS.index(found[2]),
        buy_quantity=Decimal(found[3] or 0),
        value=Decimal(found[4] or 0),
        gift_times=int(found[5]) if found[5] else None,
    )


def with_conditions(one: Promotion, conditions: str) -> Promotion:
    for condition in filter(None, conditions.split(", ")):
        word, _, rest = condition.partition(" ")
        facts: dict[str, dict[str, object]] = {
            "combines": {"is_exclusive": False},
            "priority": {"priority": int(rest) if rest.isdigit() else 0},
            "for": {"goods": (GoodsMatch(GOODS.index(rest)),) if rest in GOODS else ()},
            "from": {"min_quantity": Decimal(rest if rest.isdigit() else 0)},
            "above": {"min_amount": Decimal(rest) if word == "above" else Decimal(0)},
            "code": {"typed_code": rest},
            "first": {"first_order_only": True},
        }
        one = replace(one, **facts[word])  # type: ignore[arg-type]
    return one


def line_of(row: list[str]) -> SettleLine:
    goods, quantity, price, level, _, _ = row
    amount = (Decimal(quantity) * Decimal(price)).quantize(Decimal("0.01"))
    tax_class = "reduced" if goods == "reduced" else "standard"
    return SettleLine(GOODS.index(goods), Decimal(quantity), amount, tax_class, Level[level.upper()], list_id=1)


CARTS = list(carts())


@pytest.mark.parametrize("cart", CARTS, ids=lambda cart: cart.title)
def test_every_line_comes_to_what_the_page_says(cart: Cart) -> None:
    for row, line in zip(cart.told, settle(cart.lines, cart.terms).lines, strict=True):
        assert line.amount == Decimal(row[4]), row
        told = [each.split() for each in row[5].replace("`", "").split(", ") if each]
        assert [[each.code or each.kind.value, str(each.amount)] for each in line.discounts] == told, row


@pytest.mark.parametrize("cart", CARTS, ids=lambda cart: cart.title)
def test_the_order_comes_to_what_the_page_says(cart: Cart) -> None:
    settlement = settle(cart.lines, cart.terms)
    assert order_of(settlement) == told_order(cart.text)
    assert settlement.net == Decimal(found_in(r"Net ([\d.]+\d)", cart.text))
    assert str(settlement.minimum_missing.normalize() or 0) == found_in(r"Missing ([\d.]+\d)", cart.text, "0")
    if settlement.next_step is not None:
        step = settlement.next_step
        assert f"Next: {step.percent_off} % in {step.missing}." in cart.text
    if settlement.freight is not None and settlement.freight.missing:
        assert f"Free in {settlement.freight.missing}." in cart.text


@pytest.mark.parametrize("cart", CARTS, ids=lambda cart: cart.title)
def test_the_promotions_that_took_nothing_off_say_why(cart: Cart) -> None:
    lost = {
        f"`{one.promotion.code}` {one.verdict}"
        for one in settle(cart.lines, cart.terms).considered
        if one.verdict is not Verdict.APPLIED
    }
    assert lost == set(filter(None, found_in(r"Not: ([^.]+)\.", cart.text, "").split(", ")))


@pytest.mark.parametrize("cart", CARTS, ids=lambda cart: cart.title)
def test_what_is_given_is_what_the_page_says(cart: Cart) -> None:
    given = [f"`{one.code}` {one.quantity} {GOODS[one.variant_id]}" for one in settle(cart.lines, cart.terms).gifts]
    assert given == [each for each in found_in(r"Free: (.+?)\.\s", cart.text, "").split(", ") if each]


def order_of(settlement: Settlement) -> list[str]:
    rows = []
    for one in settlement.adjustments:
        shares = ", ".join(f"{key} {share}" for key, share in one.shares)
        text = f"`{one.code}` {one.amount}" if one.code else f"{one.kind} {one.amount}"
        rows.append(f"{text} ({shares})" if len(one.shares) > 1 else text)
    return rows


def told_order(text: str) -> list[str]:
    told = found_in(r"Order: (.+?)\. (?=[A-Z])", text.replace("\n", " "), "")
    return [each for each in re.split(r", (?![^(]*\))", told) if each]


def found_in(pattern: str, text: str, default: str | None = None) -> str:
    found = re.search(pattern, text)
    if found is None:
        assert default is not None, (pattern, text)
        return default
    return found[1]


def test_the_page_has_its_carts() -> None:
    assert len(CARTS) >= 10
    kinds = {one.kind for cart in CARTS for one in cart.terms.promotions}
    assert kinds == set(PromotionKind)
