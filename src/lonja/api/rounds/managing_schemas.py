"""What is asked and answered about how rounds are opened, closed, decided and ordered."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.carts.schemas import CostCenterIn
from lonja.api.fields import NAME, NO_NUL, Amount, Currency, Fingerprint, FingerprintIn, Id, IdIn, MomentIn
from lonja.lists.actions.rounds import MAX_DEPARTMENTS


class DepartmentIn(Schema):
    """A unit that takes part, who bears its lines, and where they go."""

    model_config = ConfigDict(extra="forbid")

    unit_id: IdIn
    cost_center: CostCenterIn | None = None
    address_id: Annotated[IdIn | None, Field(description="Null: the default address.")] = None


class RoundIn(Schema):
    """The products of a list, the departments that fill it, and until when."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120, pattern=NAME, examples=["March"])]
    list_id: IdIn
    closes_at: MomentIn
    departments: Annotated[list[DepartmentIn], Field(min_length=1, max_length=MAX_DEPARTMENTS)]
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Until Friday"])] = ""
    is_per_address: Annotated[
        bool,
        Field(
            strict=True,
            description="Each delivery address gets an order of its own; else one for all.",
            examples=[False],
        ),
    ] = False


class DeadlineIn(Schema):
    """Another deadline, in the future."""

    model_config = ConfigDict(extra="forbid")

    closes_at: MomentIn


class Reminded(TypedDict):
    """How many departments are being reminded."""

    departments: Annotated[int, Field(examples=[3])]


class CellsDecisionIn(Schema):
    """Which quantities: of a product, of a department, of both the cell, of neither all."""

    model_config = ConfigDict(extra="forbid")

    product_id: Annotated[int, Field(strict=True, ge=1, lt=2**63, examples=[7])] | None = None
    department_id: Annotated[int, Field(strict=True, ge=1, lt=2**63, examples=[12])] | None = None
    is_approved: Annotated[bool, Field(strict=True, description="False takes an approval back.", examples=[True])] = (
        True
    )


class CellsDecided(TypedDict):
    """How many quantities changed; empty ones stay as they are."""

    changed: Annotated[int, Field(examples=[24])]


class PrepareIn(Schema):
    """Where the order goes, of a round with one order for all."""

    model_config = ConfigDict(extra="forbid")

    address_id: Annotated[IdIn | None, Field(description="Null: the address of the first department.")] = None


class SeenOrderIn(Schema):
    """An order that was prepared, as it was seen."""

    model_config = ConfigDict(extra="forbid")

    id: Annotated[int, Field(strict=True, ge=1, lt=2**63, examples=[5])]
    fingerprint: FingerprintIn


class RoundOrdersIn(Schema):
    """The orders to place; one that is not named is not placed."""

    model_config = ConfigDict(extra="forbid")

    orders: Annotated[list[SeenOrderIn], Field(min_length=1, max_length=MAX_DEPARTMENTS)]
    po_number: Annotated[str, Field(max_length=60, pattern=NO_NUL, examples=["PO-4711"])] = ""
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Gate 2"])] = ""


class RoundOrderOut(TypedDict):
    """An order of a round: prepared as a cart, or placed."""

    id: Annotated[int, Field(examples=[5])]
    address_id: Id
    cart_id: Annotated[Id | None, Field(description="To read its lines, while it is not placed.")]
    order_id: Annotated[Id | None, Field(description="The order that it became.")]
    fingerprint: Annotated[
        Fingerprint | None, Field(description="Null: it is placed, or can be ordered by nobody as it stands.")
    ]
    currency: Currency
    lines: Annotated[int, Field(examples=[12])]
    net: Amount | None
    total: Amount | None
    refusal: Annotated[
        str, Field(description="Why it was not placed at the last try; empty: no reason.", examples=[""])
    ]


class RoundOrders(TypedDict):
    """What a round is ordered as."""

    data: list[RoundOrderOut]


class RoundPrepared(RoundOrders):
    """What a round will be ordered as."""

    left_out: Annotated[int, Field(description="Quantities that are not approved and stay out.", examples=[0])]
