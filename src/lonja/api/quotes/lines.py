"""Lines that a caller writes: products found by their SKUs with the eyes of the company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lonja.api.errors import FieldProblem, SkusUnknown
from lonja.api.quotes import schemas
from lonja.api.validation import field_problem
from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from lonja.quotes.actions import LineRow


def lines_from(actor: Actor, lines: Sequence[schemas.RequestLineIn]) -> list[LineRow]:
    """What a buyer writes, as lines of a draft. Raises SkusUnknown."""
    variants = variants_of(actor, [line.sku for line in lines])
    return [
        LineRow(
            line.quantity,
            variant,
            line.text or "",
            getattr(line, "key", None),
            target_price=line.target_price,
            note=line.note,
        )
        for line, variant in zip(lines, variants, strict=True)
    ]


def variants_of(eyes: Actor, skus: Sequence[str | None]) -> list[int | None]:
    """The variants of these SKUs with the eyes of a company. Raises SkusUnknown."""
    found = find_by_codes(eyes, {sku for sku in skus if sku})
    known = {sku: matches[0].variant.pk for sku, matches in found.items() if len(matches) == 1}
    unknown = list(_unknown(skus, known))
    if unknown:
        raise SkusUnknown(unknown)
    return [known[sku] if sku else None for sku in skus]


def _unknown(skus: Sequence[str | None], known: dict[str, int]) -> Iterator[FieldProblem]:
    for index, sku in enumerate(skus):
        if sku and sku not in known:
            yield field_problem("body", ["lines", index, "sku"], "sku", sku=sku)
