"""From the codes that machines send to what they stand for, in the caller's own company."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from lonja.api.errors import InputInvalid, SkusUnknown
from lonja.api.validation import field_problem
from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.queries import cost_centers


def variant_ids(actor: Actor, skus: Collection[str]) -> Mapping[str, int]:
    """The ids of those SKUs that the company may buy; one query."""
    return dict(visible_variants(actor).filter(sku__in=skus).order_by().values_list("sku", "id"))


def cost_center_ids(actor: Actor, codes: Collection[str]) -> Mapping[str, UUID]:
    """The ids of those cost centers that the caller may charge; one query, none without codes."""
    if not codes:
        return {}
    return dict(cost_centers(actor).filter(code__in=codes).order_by().values_list("code", "id"))


class CodedLine(Protocol):
    """A line of a body that names its product and who pays for it."""

    sku: str
    cost_center: str | None


def codes_of_lines(actor: Actor, lines: Sequence[CodedLine]) -> tuple[Mapping[str, int], Mapping[str, UUID]]:
    """What the SKUs and the cost centers of `lines` stand for. Raises SkusUnknown, InputInvalid: all wrong lines."""
    variants = variant_ids(actor, {line.sku for line in lines})
    centers = cost_center_ids(actor, {line.cost_center for line in lines if line.cost_center})
    unknown = [
        field_problem("body", ["lines", index, "sku"], "sku", sku=line.sku)
        for index, line in enumerate(lines)
        if line.sku not in variants
    ]
    if unknown:
        raise SkusUnknown(unknown)
    strange = [
        field_problem("body", ["lines", index, "cost_center"], "cost_center")
        for index, line in enumerate(lines)
        if line.cost_center and line.cost_center not in centers
    ]
    if strange:
        raise InputInvalid(strange)
    return variants, centers
