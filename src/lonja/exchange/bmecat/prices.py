"""The net prices of an article: for which list, from which quantity on, while valid, for an order unit."""

from __future__ import annotations

import re
from decimal import Decimal

from django.utils.text import slugify

from lonja.core.xml import Node
from lonja.exchange import rules
from lonja.exchange.bmecat.reading import Head
from lonja.exchange.bmecat.said import Price, Said, read_number
from lonja.exchange.faults import Fault


def read_prices(said: Said, node: Node, head: Head) -> None:
    """Add what the article costs to what it says; prices of other types than net ones are counted, not read."""
    order = node.first("PRODUCT_ORDER_DETAILS", "ARTICLE_ORDER_DETAILS")
    per = read_number(order.text("PRICE_QUANTITY") or "1") if order else Decimal(1)
    if isinstance(per, Fault) or per <= 0:
        said.trouble(order or node, "PRICE_QUANTITY", Fault.TOO_SMALL if per == 0 else Fault.NOT_A_NUMBER)
        return
    for block in (*node.all("PRODUCT_PRICE_DETAILS"), *node.all("ARTICLE_PRICE_DETAILS")):
        first = _day(said, block, "valid_start_date", "VALID_START_DATE")
        last = _day(said, block, "valid_end_date", "VALID_END_DATE")
        if first and last and last < first:
            said.trouble(block, "valid_end_date", Fault.DAYS_REVERSED, last)
            continue
        is_daily = block.text("DAILY_PRICE").lower() == "true"
        for each in (*block.all("PRODUCT_PRICE"), *block.all("ARTICLE_PRICE")):
            kind = each.attribute("price_type")
            code = _list_of(kind, head)
            if not code:
                said.unused[f"price_type {kind}"] += 1
            elif price := _price(said, each, code, head, per, is_daily=is_daily or kind == "on_request"):
                said.prices.append(price._replace(valid_from=first, valid_until=last))


def _list_of(price_type: str, head: Head) -> str:
    """The price list for a type of price: the catalog's own, or one for the customer whose catalog it is."""
    base = slugify(head.catalog_id)[:40] or "catalog"
    if price_type in ("net_list", "on_request"):
        return base
    if price_type == "net_customer":
        return f"{base}-{slugify(head.buyer_id)[:30] or 'customer'}"
    return ""


def _price(said: Said, each: Node, code: str, head: Head, per: Decimal, *, is_daily: bool) -> Price | None:
    texts = (each.text("PRICE_AMOUNT"), each.text("PRICE_FACTOR") or "1", each.text("LOWER_BOUND") or "1")
    elements = ("PRICE_AMOUNT", "PRICE_FACTOR", "LOWER_BOUND")
    numbers = []
    for element, text in zip(elements, texts, strict=True):
        number = read_number("0" if is_daily and element == "PRICE_AMOUNT" else text)
        if isinstance(number, Fault) or number < 0 or number >= 10**9:
            fault = number if isinstance(number, Fault) else Fault.TOO_SMALL if number < 0 else Fault.TOO_FINE
            said.trouble(each, element, fault if text else Fault.EMPTY, text)
            return None
        numbers.append(number)
    amount, factor, bound = numbers
    base = each.first("PRICE_BASE")
    if base is not None and base.text("PRICE_UNIT_FACTOR") not in ("", "1", "1.0"):
        said.trouble(each, "PRICE_BASE", Fault.OTHER_UNIT, base.text("PRICE_UNIT"))
        return None
    if bound <= 0 or bound != round(bound, 3):
        said.trouble(each, "LOWER_BOUND", Fault.TOO_FINE if bound > 0 else Fault.TOO_SMALL, texts[2])
        return None
    currency = (each.text("PRICE_CURRENCY") or head.currency).upper()
    if not re.fullmatch("[A-Z]{3}", currency):
        said.trouble(each, "PRICE_CURRENCY", Fault.EMPTY if not currency else Fault.NOT_A_CHOICE, currency)
        return None
    is_usual = currency == (head.currency or currency)
    unit_price = None if is_daily else round(amount * factor / per, 6)
    return Price(each.line, code if is_usual else f"{code}-{currency.lower()}", currency, bound, None, None, unit_price)


def _day(said: Said, block: Node, kind: str, element: str) -> str | None:
    dated = next((each.text("DATE") for each in block.all("DATETIME") if each.attribute("type") == kind), "")
    text = dated or block.text(element)
    if not text:
        return None
    try:
        return rules.read_day(text[:10]).isoformat()
    except ValueError:
        said.trouble(block, element, Fault.NOT_A_DAY, text)
        return None
