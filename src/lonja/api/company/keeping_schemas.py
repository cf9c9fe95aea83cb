"""What is asked and answered about the company's own data, its addresses and its cost centers."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, NO_NUL, Currency, Id, IdIn
from lonja.web.countries import COUNTRIES

LanguageName = Literal["es", "en"]
CountryIn = Annotated[
    str, Field(pattern=f"^({'|'.join(COUNTRIES)})$", description="ISO 3166-1, as the store offers it.", examples=["ES"])
]
OwnerIn = Annotated[IdIn | None, Field(description="Who answers for what is spent; null: nobody.")]
PlaceIn = Annotated[IdIn | None, Field(description="The unit to which it is offered; null: the whole company.")]


class AddressIn(Schema):
    """An address for deliveries or invoices."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[Literal["delivery", "billing"], Field(examples=["delivery"])]
    label: Annotated[str, Field(min_length=1, max_length=100, pattern=NAME, examples=["Warehouse"])]
    recipient: Annotated[str, Field(min_length=1, max_length=200, pattern=NAME, examples=["Talleres Ejemplo, S.L."])]
    street: Annotated[str, Field(min_length=1, max_length=200, pattern=NAME, examples=["Calle Mayor 1"])]
    street2: Annotated[str, Field(max_length=200, pattern=NO_NUL, examples=["Gate 2"])] = ""
    postal_code: Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z -]{0,10}$", examples=["50001"])]
    city: Annotated[str, Field(min_length=1, max_length=100, pattern=NAME, examples=["Zaragoza"])]
    region: Annotated[str, Field(max_length=100, pattern=NO_NUL, examples=["Zaragoza"])] = ""
    country: CountryIn
    phone: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["+34 976 000 000"])] = ""
    unit_id: PlaceIn = None


class CostCenterFactsIn(Schema):
    """What lines may be charged to."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, Field(min_length=1, max_length=30, pattern=NAME, examples=["OBRA-12"])]
    name: Annotated[str, Field(min_length=1, max_length=100, pattern=NAME, examples=["Site 12"])]
    unit_id: PlaceIn = None
    owner_id: OwnerIn = None


class CompanyChangeIn(Schema):
    """The data that a company keeps itself; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    legal_name: (
        Annotated[str, Field(min_length=1, max_length=200, pattern=NAME, examples=["Talleres Norte, S.L."])] | None
    ) = None
    tax_id: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["B12345674"])] | None = None
    phone: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["+34 976 000 000"])] | None = None
    language: Annotated[LanguageName, Field(examples=["es"])] | None = None
    time_zone: (
        Annotated[
            str,
            Field(max_length=60, pattern=NO_NUL, description="IANA; empty: the seller's.", examples=["Europe/Madrid"]),
        ]
        | None
    ) = None


class CompanyData(TypedDict):
    """The company as the seller knows it."""

    id: Id
    name: Annotated[str, Field(examples=["Talleres Norte"])]
    legal_name: Annotated[str, Field(examples=["Talleres Norte, S.L."])]
    tax_id: Annotated[str, Field(examples=["B12345674"])]
    country: Annotated[str, Field(description="ISO 3166-1.", examples=["ES"])]
    currency: Currency
    phone: Annotated[str, Field(examples=["+34 976 000 000"])]
    language: Annotated[LanguageName, Field(description="Of documents and mails.", examples=["es"])]
    time_zone: Annotated[str, Field(description="IANA; empty: the seller's.", examples=["Europe/Madrid"])]
    locked: Annotated[
        list[str],
        Field(description="What comes from the seller's ERP and is changed there alone.", examples=[["tax_id"]]),
    ]
