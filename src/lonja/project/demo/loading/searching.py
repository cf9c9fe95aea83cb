"""How customers of the demo search: synonyms, what they look for in vain, and what they call our articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

from lonja.catalog.actions import OwnNumberRow, replace_synonyms, save_own_numbers
from lonja.catalog.models import SearchMiss
from lonja.companies.actor import SYSTEM
from lonja.project.demo.specs import Catalog

SYNONYMS = (
    ("taladro", "perforadora", "drill"),
    ("destornillador", "atornillador", "screwdriver"),
    ("guante", "manopla", "glove"),
    ("mascarilla", "respirador", "mask"),
    ("llave inglesa", "llave ajustable", "adjustable wrench"),
)
MISSES = (
    ("radial inalambrica 230", 9, 2), ("pegamento epoxi", 7, 6), ("escalera telescopica", 5, 0), ("bateria 18v", 4, 8),
    ("cinta americana", 3, 1), ("lijadora orbital", 2, 2), ("brida nailon negra 4,8x300", 1, 0),
)  # fmt: skip
"""A text, how often it found nothing in the last thirty days, and how often in the thirty before."""

OWN_NUMBERS = 24
OWN_NAMES = {0: "Consumible taller 1", 2: "Estándar obra norte", 5: "Material de almacén B"}
"""What the companies call some of them, by their place."""


def load_searching(catalog: Catalog, companies: Sequence[UUID], today: date) -> None:
    """Write synonyms, misses of two months, and part numbers of the first companies."""
    replace_synonyms(SYSTEM, SYNONYMS)
    SearchMiss.objects.bulk_create(
        SearchMiss(day=today - timedelta(days=ago), text=text, number=number)
        for place, (text, *numbers) in enumerate(MISSES)
        for ago, number in zip((place, 31 + place), numbers, strict=True)
        if number
    )
    skus = [variant.sku for variant in islice(catalog.variants(), 0, OWN_NUMBERS * 40, 40)]
    for letter, company in zip("AMK", companies, strict=False):
        rows = [
            OwnNumberRow(f"{letter}-{4100 + 7 * place}", sku, OWN_NAMES.get(place, ""))
            for place, sku in enumerate(skus)
        ]
        save_own_numbers(SYSTEM, company, rows)
