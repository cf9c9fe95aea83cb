"""Files that the seller's people brought: one applied, three that wait for a look, one whose titles nobody knows."""

from __future__ import annotations

import io
import zipfile
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
COLORS = ("#2f6f73", "#8a5a2b", "#4a5a8a")
DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="#eef1f1"/>'
    '<path d="M60 18 96 39v42L60 102 24 81V39Z" fill="{color}" transform="rotate({turn} 60 60)"/>'
    '<circle cx="60" cy="60" r="18" fill="#eef1f1"/></svg>'
)


def load_imports(catalog: Catalog) -> None:
    """Bring five files as the administrator."""
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
    _bring(who, "pedidos-programa-anterior.csv", _history(list(filter(None, codes)), skus))
    _bring_file(who, "fotos-proveedor.zip", _pictures(skus[:4]))


def _history(codes: Sequence[str], skus: Sequence[str]) -> list[str]:
    """Orders that another program sold some years ago, one with a line that cannot have been so."""
    rows = [
        f"A-{2019 + place}-0{number};{code};{3 + number}/0{place + 2}/{2019 + place};{sku};{10 * number};{number},40;21"
        for place, code in enumerate(codes)
        for number, sku in enumerate(skus[place : place + 3], start=1)
    ]
    wrong = [f"A-2018-01;{code};4/2/2018;NO-EXISTE-1;3;1,10;21" for code in codes[:1]]
    return ["Pedido;Cliente;Fecha;Referencia;Cantidad;Precio;IVA", *rows, *wrong]


def _pictures(skus: Sequence[str]) -> bytes:
    """A ZIP with a picture for each SKU, a list with a video, and a file whose name tells nothing."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as package:
        for place, sku in enumerate(skus):
            package.writestr(f"{sku}.svg", DRAWN.format(turn=45 * place, color=COLORS[place % len(COLORS)]))
        video = f"{skus[0]};https://videos.example/{skus[0]};vídeo;es;Montaje paso a paso"
        package.writestr(
            "lista.csv", f"SKU;Archivo;Tipo;Idioma;Título\n{video}\n{skus[1]};ficha.pdf;ficha técnica;es;\n"
        )
        package.writestr("foto-nave.svg", DRAWN.format(turn=0, color=COLORS[0]))
    return target.getvalue()


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
    _bring_file(who, name, ("\n".join(filter(None, lines)) + "\n").encode(), is_applied=is_applied)


def _bring_file(who: Actor, name: str, data: bytes, *, is_applied: bool = False) -> None:
    with no_locks_held():
        record = bring(who, name, [data])
        work_on(who, record.pk)
        if is_applied:
            ask_to_apply(who, record.pk)
            work_on(who, record.pk)
