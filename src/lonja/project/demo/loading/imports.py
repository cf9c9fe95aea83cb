"""Files that the seller's people brought: one applied, one that waits for a look, one whose titles nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from lonja.companies.actor import Actor
from lonja.companies.models import Company, User
from lonja.companies.queries import actor_for
from lonja.core.locks import no_locks_held
from lonja.exchange.actions import ask_to_apply, bring
from lonja.exchange.actions.working import work_on
from lonja.pricing.models import PriceEntry
from lonja.project.demo.people import STAFF
from lonja.project.demo.specs import Catalog

LINES, RISE = 40, Decimal("1.04")


def load_imports(catalog: Catalog) -> None:
    """Bring three files as the administrator."""
    who = actor_for(User.objects.get(email=STAFF[0].email), None)
    skus = [variant.sku for variant in islice(catalog.variants(), 0, LINES * 15, 15)]
    companies = Company.objects.exclude(external_id=None).order_by("external_id")
    codes = list(companies.values_list("external_id", flat=True)[:3])
    numbers = [f"{code};{place + 1:03d}-{sku[-3:]};{sku}" for code in codes for place, sku in enumerate(skus[1:9])]
    unknown = f"{codes[0]};900-X;NO-EXISTE-1" if codes else ""
    _bring(who, "referencias-clientes.csv", ["Cliente;Su referencia;SKU", *numbers, unknown], is_applied=True)
    _bring(who, "tarifa-enero.csv", ["Tarifa;Referencia;Precio;Notas", *_prices(skus)])
    lines = [f"getafe;{sku};{7 * place}" for place, sku in enumerate(skus[:12], start=1)]
    _bring(who, "recuento-almacen.csv", ["Centro;Art.;Ud. contadas", *lines])


def _prices(skus: Sequence[str]) -> list[str]:
    """New prices of a list of the seller's own, some with mistakes as people make them."""
    held = PriceEntry.objects.filter(price_list__base=None, min_quantity=1, variant__sku__in=skus, unit_price__gt=0)
    rows = held.order_by("price_list__code", "variant__sku").values_list(
        "price_list__code", "variant__sku", "unit_price"
    )
    found = [(code, sku, price) for code, sku, price in rows if code == rows[0][0]]
    lines = [f"{code};{sku};{str(round((price or 1) * RISE, 2)).replace('.', ',')};" for code, sku, price in found]
    wrong = [f"{found[0][0]};{found[1][1]}X;12,40;nuevo", f"{found[0][0]};{found[2][1]};cuatro;preguntar"]
    return [*lines[3:], *wrong]


def _bring(who: Actor, name: str, lines: Sequence[str], *, is_applied: bool = False) -> None:
    with no_locks_held():
        record = bring(who, name, [("\n".join(filter(None, lines)) + "\n").encode()])
        work_on(who, record.pk)
        if is_applied:
            ask_to_apply(who, record.pk)
            work_on(who, record.pk)
