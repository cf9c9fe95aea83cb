"""The range of the demo seller, family by family, from the tables of the norms.

`catalog()` gives all of it, or only some families. The same call gives the same catalog in every run and on
every machine; adding a family changes no SKU, barcode, price or stock class of another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType

from lonja.project.demo.families import (
    abrasives,
    anchors,
    bolts,
    cables,
    chemicals,
    drills,
    electrical,
    hand_tools,
    lifting,
    masonry,
    measuring,
    nuts,
    paint,
    plastic_pipes,
    plumbing,
    rings,
    safety,
    saw_blades,
    sealants,
    socket_screws,
    tapping_screws,
    threading_tools,
    transmission,
    wearables,
    wrenches,
)
from lonja.project.demo.families.attributes import ATTRIBUTES
from lonja.project.demo.families.tree import CATEGORIES
from lonja.project.demo.specs import Catalog, ProductSpec

FAMILIES: Mapping[str, Callable[[], Iterator[ProductSpec]]] = MappingProxyType(
    {
        "bolts": bolts.products,
        "socket_screws": socket_screws.products,
        "tapping_screws": tapping_screws.products,
        "nuts": nuts.products,
        "rings": rings.products,
        "anchors": anchors.products,
        "drills": drills.products,
        "masonry": masonry.products,
        "threading_tools": threading_tools.products,
        "abrasives": abrasives.products,
        "saw_blades": saw_blades.products,
        "wrenches": wrenches.products,
        "hand_tools": hand_tools.products,
        "measuring": measuring.products,
        "plumbing": plumbing.products,
        "plastic_pipes": plastic_pipes.products,
        "cables": cables.products,
        "electrical": electrical.products,
        "wearables": wearables.products,
        "safety": safety.products,
        "paint": paint.products,
        "sealants": sealants.products,
        "chemicals": chemicals.products,
        "transmission": transmission.products,
        "lifting": lifting.products,
    }
)


def catalog(families: Collection[str] | None = None) -> Catalog:
    """The catalog of these families, or of all; the category tree and the attributes are always whole.

    Raises KeyError for a family that does not exist.
    """
    chosen = FAMILIES if families is None else families
    products = tuple(product for name in chosen for product in FAMILIES[name]())
    return Catalog(CATEGORIES, ATTRIBUTES, products)
