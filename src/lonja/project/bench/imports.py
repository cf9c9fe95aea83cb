"""Files taken in, from their bytes to what buyers see: prices and products, new, unchanged and changed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.db import connection, transaction

from lonja.catalog.actions import AttributeRow, save_attributes
from lonja.catalog.models import Category, Variant
from lonja.companies.actor import SYSTEM
from lonja.exchange.actions import Request, Upsert, take_in, undo, upsert
from lonja.exchange.answering import answer_parts
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.models import Import
from lonja.pricing.models import PriceEntry, PriceList
from lonja.project.bench import Figure
from lonja.project.bench.inside import timed

LISTS, ENTRIES, PRODUCTS = 100, 3_000, 30_000
ATTRIBUTES = {
    "diameter": "number",
    "length": "number",
    "material": "text",
    "finish": "text",
    "head": "text",
    "thread": "text",
}
PRICES = LISTS * ENTRIES
_SENT = (("every one changed", None, 5), ("changed, with versions", 1, 0), ("again, with older versions", 0, 5))
_FLOOR = "COPY and a bare upsert into the same columns and indexes, without foreign keys and history"


def figures() -> Iterator[Figure]:
    """Two tables, each new, again and changed; what they made is gone afterwards."""
    yield from _products()
    yield from _prices()


def _products() -> Iterator[Figure]:
    save_attributes(SYSTEM, (AttributeRow(f"bench-{name}", {}, kind) for name, kind in ATTRIBUTES.items()))
    category = Category.objects.values_list("code", flat=True)[0]
    seconds, made = _take_in("products", _product_file(category, 0))
    reach = ">= 5,000/s"
    yield _figure(
        "30,000 variants of 6,000 products with 6 attributes from CSV, new", PRODUCTS, seconds, None, "", reach
    )
    seconds, _ = _take_in("products", _product_file(category, 0))
    yield _figure("the same file again", PRODUCTS, seconds, None, "", reach)
    seconds, changed = _take_in("products", _product_file(category, 1))
    yield _figure("every one changed", PRODUCTS, seconds, None, "", reach)
    yield _figure("undone", PRODUCTS, timed(lambda: undo(SYSTEM, changed.pk)), None, "", "")
    undo(SYSTEM, made.pk)


def _prices() -> Iterator[Figure]:
    PriceList.objects.bulk_create(PriceList(code=f"bench-{number}", currency="EUR") for number in range(LISTS))
    skus = list(Variant.objects.order_by("pk").values_list("sku", flat=True)[:ENTRIES])
    first, second = (_price_file(skus, cents) for cents in (0, 5))
    new, changed = _floors(skus)
    reach = ">= 100,000/s"
    yield _figure("300,000 prices from CSV, new", PRICES, _take_in("prices", first)[0], new, _FLOOR, reach)
    yield _figure("the same file again", PRICES, _take_in("prices", first)[0], None, "", reach)
    seconds, record = _take_in("prices", second)
    yield _figure("every price changed", PRICES, seconds, changed, _FLOOR, reach)
    yield _figure("undone", PRICES, timed(lambda: undo(SYSTEM, record.pk)), changed, _FLOOR, "")
    for name, version, cents in _SENT:
        seconds = _sent(skus, cents, version)
        yield _figure(f"300,000 prices as NDJSON, {name}, answered row by row", PRICES, seconds, changed, _FLOOR, "")
    without = _without_history(lambda: _take_in("prices", second)[0])
    yield _figure("every price changed, as if prices had no history", PRICES, without, changed, _FLOOR, "")
    PriceList.objects.filter(code__startswith="bench-").delete()


def _figure(  # noqa: PLR0917
    work: str, rows: int, seconds: float, floor: float | None, floor_is: str, reach: str
) -> Figure:
    note = f"{seconds:.1f} s"
    return Figure(work, rows / seconds, "rows/s", rows / floor if floor else None, floor_is, reach, note)


def _take_in(kind: str, data: bytes) -> tuple[float, Import]:
    records: list[Import] = []
    request = Request(kind, data, "bench.csv", is_confirmed=True)
    seconds = timed(lambda: records.append(take_in(SYSTEM, request)))
    return seconds, records[0]


def _csv(titles: str, rows: Iterable[Sequence[object]]) -> bytes:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow(titles.split())
    writer.writerows(rows)
    return target.getvalue().encode()


def _price_rows(skus: Sequence[str], cents: int) -> Iterator[tuple[str, str, int, str]]:
    for number in range(LISTS):
        for place, sku in enumerate(skus):
            yield f"bench-{number}", sku, 1, f"{1 + (number * place) % 997}.{10 + cents}"


def _price_file(skus: Sequence[str], cents: int) -> bytes:
    return _csv("list sku desde price", _price_rows(skus, cents))


def _sent(skus: Sequence[str], cents: int, version: int | None) -> float:
    """Seconds of prices as a program sends them, without the network: from the body to the last row of the answer."""
    more = {} if version is None else {"source_version": version}
    rows = (dict(zip(("list", "sku", "from_quantity", "price"), row, strict=True)) for row in _price_rows(skus, cents))
    data = "\n".join(json.dumps(row | more) for row in rows).encode()
    body = JsonBody(io.BytesIO(data), hashlib.sha256(data).hexdigest(), is_lines=True)

    def send() -> None:
        record, _ = upsert(SYSTEM, Upsert("prices", body, confirmed=frozenset({"falling"})))
        for _part in answer_parts(record.pk):
            pass

    return timed(send)


def _product_file(category: str, change: int) -> bytes:
    titles = " ".join(["product sku category nombre name marca", *(f"bench-{name}" for name in ATTRIBUTES)])
    rows = (
        (
            f"bench-{n // 5}", f"BENCH-{n}", category, f"Artículo {n // 5}", f"Item {n // 5 + change}", "Acme",
            *_features(n, change),
        )
        for n in range(PRODUCTS)
    )  # fmt: skip
    return _csv(titles, rows)


def _features(number: int, change: int) -> tuple[object, ...]:
    return (
        f"{number % 40}.5", number % 300 + change, f"material {number % 9}",
        f"finish {number % 7}", f"head {number % 5}", f"M{number % 24}",
    )  # fmt: skip


def _floors(skus: Sequence[str]) -> tuple[float, float]:
    """Seconds of COPY and one upsert of the same rows, new and changed, durable, into a table like that of prices."""
    columns = "price_list_id, variant_id, min_quantity, unit_price"
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_prices")
        cursor.execute("CREATE TABLE bench_prices (LIKE pricing_priceentry INCLUDING ALL)")

    def upsert(cents: int) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE TEMP TABLE bench_staged (list int, sku int, quantity numeric, price numeric)")
            with cursor.copy("COPY bench_staged FROM STDIN") as copy:
                for number in range(LISTS):
                    for place in range(len(skus)):
                        copy.write_row((number, place, 1, f"{1 + (number * place) % 997}.{10 + cents}"))
            cursor.execute(
                f"INSERT INTO bench_prices ({columns}) SELECT * FROM bench_staged"  # noqa: S608
                " ON CONFLICT (price_list_id, variant_id, min_quantity, valid_from)"
                " DO UPDATE SET unit_price = EXCLUDED.unit_price"
            )
            cursor.execute("DROP TABLE bench_staged")

    seconds = timed(lambda: upsert(0)), timed(lambda: upsert(5))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE bench_prices")
    return seconds


def _without_history(call: Callable[[], float]) -> float:
    """The call on a connection whose triggers of history keep still."""
    import pgtrigger

    triggers = [
        trigger.get_pgid(model)
        for model, trigger in pgtrigger.registered()
        if model._meta.label == PriceEntry._meta.label
    ]
    try:
        _ignore(triggers)
        return call()
    finally:
        _ignore([])


def _ignore(triggers: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, false)", ["{" + ",".join(triggers) + "}"])
