"""What is asked and answered about products."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Currency, Day, Quantity, Sku, UnitPrice
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.shapes import Component, PriceBreak, Stock

AttributeFilter = Annotated[
    str,
    Field(
        max_length=200,
        pattern=r"^[^\x00:]+:[^\x00]+$",
        description="An attribute's code, a colon, and the value wanted.",
        examples=["finish:zinc"],
    ),
]


class Narrowing(Schema):
    """What narrows the catalog."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[
        str,
        Field(
            max_length=200,
            pattern=NO_NUL,
            description="Words, a SKU or its beginning, or a barcode.",
            examples=["933"],
        ),
    ] = ""
    category: (
        Annotated[
            str,
            Field(
                max_length=80,
                pattern=NO_NUL,
                description="A category's code: everything in its branch.",
                examples=["screws"],
            ),
        ]
        | None
    ) = None
    filter: Annotated[
        list[AttributeFilter],
        Field(
            max_length=50,
            description="May be repeated: values of one attribute widen the list, several attributes narrow it.",
        ),
    ] = []


class ProductsAsk(Narrowing):
    """Which products, in which order."""

    sort: Annotated[
        Literal["relevance", "name", "sku", "price", "-price", "stock"],
        Field(
            description="Without `q`, relevance is by name. `price` and `-price` go by the company's own price of "
            "the minimum quantity, `stock` by what is available, the most first. To copy the catalog, sort by sku."
        ),
    ] = "relevance"
    limit: Limit = 24
    cursor: CursorIn | None = None


class SuggestionsAsk(Schema):
    """What somebody has typed so far."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[
        str,
        Field(
            max_length=200,
            pattern=NO_NUL,
            description="A beginning: of a SKU, a barcode, a name; the last word may be unfinished.",
            examples=["torn"],
        ),
    ]
    limit: Annotated[int, Field(ge=1, le=20, description="The most that are given.")] = 8


class ProductRef(TypedDict):
    """The product of which this is a variant."""

    code: Annotated[str, Field(examples=["din-933"])]
    name: Annotated[str, Field(examples=["Hexagon head screw DIN 933"])]
    brand: Annotated[str, Field(examples=[""])]


class CategoryRef(TypedDict):
    """The category in which a product stands."""

    code: Annotated[str, Field(examples=["hexagon-screws"])]
    name: Annotated[str, Field(examples=["Hexagon screws"])]


class Promoted(TypedDict):
    """What a sales unit comes to by promotions that count for the minimum quantity alone, without a code."""

    unit_price: UnitPrice
    names: Annotated[
        list[str], Field(description="The promotions, in the language asked for.", examples=[["Weeks of cables: 8%"]])
    ]
    valid_until: Annotated[Day | None, Field(description="The first of their last days.")]


class ProductPrice(TypedDict):
    """The company's own net price at the minimum quantity. Without one (`unit_price` null) it is on request.

    Breaks and `unit_price` are those of the list that gave it; `promoted` is what promotions make of it.
    """

    currency: Currency
    unit_price: UnitPrice | None
    price_list: Annotated[str | None, Field(description="The list that gave it.", examples=["list"])]
    valid_until: Day | None
    promoted: Annotated[Promoted | None, Field(description="Null where no promotion counts.")]
    breaks: list[PriceBreak]


class OwnPartNumber(TypedDict):
    """What the company itself calls a product."""

    code: Annotated[str, Field(description="Its own part number.", examples=["TOR-0815"])]
    name: Annotated[str | None, Field(description="Its own name for it.", examples=["Deck screw"])]


class Product(TypedDict):
    """One thing that can be bought. Quantities and prices count sales units, each of `content` pieces."""

    sku: Sku
    barcode: Annotated[str | None, Field(description="GTIN.", examples=["2900000000018"])]
    name: Annotated[str, Field(description="In the language asked for.", examples=["Screw DIN 933 M8x40 A2"])]
    own_part_numbers: Annotated[
        list[OwnPartNumber], Field(description="What the company itself calls it, in the order of its codes.")
    ]
    product: ProductRef
    category: CategoryRef
    attributes: Annotated[
        dict[str, str | float | bool], Field(description="Values by attribute code.", examples=[{"finish": "a2"}])
    ]
    fulfillment: Annotated[
        str,
        Field(
            description="How it reaches the buyer: goods, a kit of components, a license by key, or a service, which "
            "has no stock and is never out of it.",
            examples=["goods"],
        ),
    ]
    sales_unit: Annotated[str, Field(examples=["box"])]
    content: Annotated[Quantity, Field(description="Pieces in one sales unit.", examples=["100"])]
    quantity_minimum: Quantity
    quantity_step: Quantity
    weight_kg: Annotated[str | None, Field(description="Of one sales unit.", examples=["1.92"])]
    price: ProductPrice
    stock: Stock


class ProductPage(TypedDict):
    """A page of products."""

    data: list[Product]
    next: Next


class Suggestions(TypedDict):
    """The nearest products, the best first."""

    data: list[Product]


class MarksAsk(Schema):
    """Which page of marks."""

    model_config = ConfigDict(extra="forbid")

    cursor: CursorIn | None = None
    limit: Annotated[int, Field(ge=1, le=1_000, description="How many a page holds at most.", examples=[1000])] = 1_000


_SOME_MARK = "9f86d081884c7d65"
Mark = Annotated[str, Field(examples=[_SOME_MARK])]


class ProductMarks(TypedDict):
    """What changes when the product, as it stands in the list of products, is another one for the company."""

    sku: Sku
    facts: Annotated[Mark, Field(description="Of all but price and stock.")]
    price: Annotated[Mark, Field(description="Of the company's price, with its breaks.")]
    stock: Annotated[Mark, Field(description="Of what is available; not of the moment of the count.")]


class ProductMarksPage(TypedDict):
    """A page of marks."""

    data: list[ProductMarks]
    next: Next


class Pack(TypedDict):
    """A larger package: its barcode means so many sales units."""

    barcode: Annotated[str, Field(examples=["2900000000025"])]
    name: Annotated[str, Field(examples=["Carton"])]
    quantity: Quantity


class Document(TypedDict):
    """A paper, picture or video of the product."""

    code: Annotated[str, Field(examples=["datasheet-es"])]
    kind: Annotated[str, Field(examples=["datasheet"])]
    name: Annotated[str, Field(examples=["Data sheet"])]
    language: Annotated[str, Field(description="Of the document; empty where it needs none.", examples=["es"])]
    link: Annotated[
        str | None,
        Field(description="Null for a file of the store's own.", examples=["https://video.example/din-933"]),
    ]
    media_type: Annotated[str | None, Field(description="Of a file.", examples=["application/pdf"])]
    size: Annotated[int | None, Field(description="Of a file, in bytes.", examples=[48213])]


class Relation(TypedDict):
    """Something that belongs to the product: a substitute, an accessory, a spare part, what goes with it."""

    kind: Annotated[str, Field(examples=["substitute"])]
    sku: Sku
    name: Annotated[str, Field(examples=["Screw DIN 933 M8x40 A4"])]
    reason: Annotated[str, Field(examples=["resists salt water"])]


class Choice(TypedDict):
    """A choice, and what it adds to the unit price: an amount in a currency, a percentage of the price, or nothing."""

    code: Annotated[str, Field(examples=["zinc"])]
    name: Annotated[str, Field(examples=["Zinc plated"])]
    amount: Annotated[str | None, Field(examples=["120.00"])]
    currency: Annotated[str | None, Field(examples=["EUR"])]
    percent: Annotated[str | None, Field(examples=["10"])]


class Option(TypedDict):
    """Something that is chosen when the product is bought."""

    code: Annotated[str, Field(examples=["coat"])]
    name: Annotated[str, Field(examples=["Coat"])]
    is_required: Annotated[bool, Field(examples=[True])]
    choices: list[Choice]


class OptionRule(TypedDict):
    """That a choice requires or excludes another; each as option=choice."""

    choice: Annotated[str, Field(examples=["drive=electric"])]
    kind: Annotated[Literal["requires", "excludes"], Field(examples=["excludes"])]
    other: Annotated[str, Field(examples=["coat=raw"])]


class ServiceLevel(TypedDict):
    """A service that is sold with the product: named by its code in the `services` of a line."""

    code: Annotated[str, Field(examples=["warranty"])]
    sku: Sku
    name: Annotated[str, Field(examples=["Warranty, three years more"])]
    terms: Annotated[str, Field(examples=["Repair or replacement within five working days."])]
    basis: Annotated[
        Literal["percent", "per_unit", "per_line"],
        Field(description="A share of the goods' unit price, or its own price for each unit or once for a line."),
    ]
    percent: Annotated[str | None, Field(examples=["12.5"])]
    unit_price: Annotated[UnitPrice | None, Field(description="Its own; null for a share, or on request.")]


class ProductDetail(Product):
    """A product with its texts, packages, documents, and what belongs to it."""

    description: Annotated[str, Field(examples=["Full thread, strength class 70."])]
    packs: list[Pack]
    documents: list[Document]
    relations: list[Relation]
    options: Annotated[list[Option], Field(description="What is chosen when it is bought; empty for most.")]
    option_rules: list[OptionRule]
    services: Annotated[list[ServiceLevel], Field(description="What is sold with it, to be picked for a line.")]
    components: Annotated[list[Component], Field(description="Of a kit; empty for anything else.")]
    replaced_by: Annotated[
        str | None, Field(description="The SKU that comes after one that is no longer made.", examples=["933-8-40-A4"])
    ]


class FacetValue(TypedDict):
    """A value and how many products would remain."""

    value: Annotated[str, Field(examples=["zinc"])]
    label: Annotated[str, Field(examples=["Zinc plated"])]
    count: Annotated[int, Field(examples=[120])]


class Facet(TypedDict):
    """An attribute by which the list can be narrowed."""

    code: Annotated[str, Field(examples=["finish"])]
    name: Annotated[str, Field(examples=["Finish"])]
    unit: Annotated[str, Field(examples=[""])]
    values: list[FacetValue]


class Facets(TypedDict):
    """How many products were found, and by what they can be narrowed."""

    total: Annotated[int, Field(examples=[240])]
    data: list[Facet]


class Category(TypedDict):
    """A branch of the tree in which the company sees something."""

    code: Annotated[str, Field(examples=["hexagon-screws"])]
    parent: Annotated[str | None, Field(examples=["screws"])]
    name: Annotated[str, Field(examples=["Hexagon screws"])]
    count: Annotated[int, Field(description="Products in the whole branch.", examples=[240])]


class Categories(TypedDict):
    """The tree, parents before their children."""

    data: list[Category]
