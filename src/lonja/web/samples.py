# ruff: noqa: RUF001
"""Sample data for the gallery of components (development only): invented, of no trade's tables."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest
from django.utils import timezone

from lonja.web import charts, formats, forms, tables
from lonja.web.trees import Node, TreeChoiceField, TreeField

ROWS = [
    ("DIN 933 M8×35 inox A2", "933-8-35-A2", "MN-4411", "11.80", "11.30", "1240", "ok", 0),
    ("DIN 933 M8×40 inox A2", "933-8-40-A2", "MN-4412", "12.40", "11.90", "860", "ok", 12),
    ("DIN 933 M8×45 inox A2", "933-8-45-A2", None, "13.10", "12.60", "415", "ok", 0),
    (
        "DIN 933 M8×50 inox A2, rosca total, cabeza hexagonal",
        "933-8-50-A2",
        "MN-4414",
        "13.95",
        "13.40",
        "18",
        "warn",
        2,
    ),
    ("DIN 933 M8×55 inox A2", "933-8-55-A2", None, "0.0125", None, "0", "bad", 0),
]
MONTHS = ["dic", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov"]
NET = [18400, 21150, 19800, 24400, 23100, 26750, 25900, 22300, 9800, 27600, 31200, 17400]
FREIGHT = [900, 1100, 950, 1300, 1200, 1400, 1350, 1200, 500, 1450, 1600, 800]


class SampleForm(forms.Form):
    """One field of each kind."""

    name = django_forms.CharField(label="Nombre", help_text="Como figura en el albarán")
    email = django_forms.EmailField(label="Correo electrónico")
    address = django_forms.ChoiceField(
        label="Dirección", choices=[("1", "Nave 3 · C/ Forja 12, Getafe"), ("2", "Oficina")]
    )
    wanted_on = forms.DateField(label="Fecha deseada", required=False)
    quantity = forms.NumberField(label="Cantidad", initial=Decimal("12.5"))
    way = django_forms.ChoiceField(
        label="Envío", choices=[("a", "Completo"), ("b", "Por partes")], widget=django_forms.RadioSelect, initial="a"
    )
    note = django_forms.CharField(label="Nota", widget=django_forms.Textarea(attrs={"rows": 3}), required=False)
    terms = django_forms.BooleanField(label="He leído las condiciones de entrega")
    document = django_forms.FileField(label="Documento", required=False)


def _nodes() -> list[Node]:
    return [
        Node("fix", "Fijación", 0), Node("screws", "Tornillos", 1), Node("hex", "Hexagonales", 2),
        Node("allen", "Allen", 2), Node("nuts", "Tuercas", 1),
        Node("paint", "Pintura", 0), Node("spray", "Aerosoles", 1),
    ]  # fmt: skip


class TreeForm(forms.Form):
    """A choice of several in a tree, and one of one."""

    prefix = "tree"
    branches = TreeField(nodes=_nodes, label="Ramas", required=False, initial=["allen"])
    stands_in = TreeChoiceField(nodes=_nodes, label="Categoría", initial="nuts")


def context(request: HttpRequest) -> dict[str, Any]:
    """Everything that `web/kit.html` shows."""
    bound = SampleForm({"name": "", "email": "no", "address": "1", "quantity": "doce", "way": "b"})
    return {
        "rows": [_row(number, row) for number, row in enumerate(ROWS, 1)],
        "page": tables.Page(ROWS, tables.page_number(request), 5, 1248, request),
        "sort": tables.Sort.of(request, ("name", "price"), "name"),
        "facets": [
            tables.Facet.of(
                request, "m", "Métrica", [("6", "M6", 62), ("8", "M8", 48), ("10", "M10", 51), ("12", "M12", 0)]
            ),
            tables.Facet.of(request, "l", "Longitud", [("a", "16–30 mm", 14), ("b", "35–60 mm", 16)]),
        ],
        "filters": [tables.Filter("M8", "?"), tables.Filter("Inox A2", "?")],
        "form": SampleForm(),
        "bound": bound,
        "choosing": TreeForm(),
        "now": timezone.now() - timedelta(minutes=8),
        "timeline": _timeline(),
        "tree": _tree(),
        "steps": [
            SimpleNamespace(label="Compradora: usted", state="done", note="ahora", text=None),
            SimpleNamespace(
                label="Jefatura de Mantenimiento", state="now", note="normalmente 3 h", text="más de 1.000 €"
            ),
            SimpleNamespace(
                label="Dirección de Compras", state="next", note="normalmente 1 día", text="más de 3.000 €"
            ),
        ],
        **_charts(),
    }


def _row(number: int, row: tuple[Any, ...]) -> SimpleNamespace:
    name, sku, own, price, lower, stock, tone, quantity = row
    return SimpleNamespace(
        number=number, name=name, sku=sku, own=own, price=Decimal(price), lower=lower and Decimal(lower),
        stock=Decimal(stock), tone=tone, quantity=quantity,
    )  # fmt: skip


def _timeline() -> list[SimpleNamespace]:
    now = timezone.now()
    return [
        SimpleNamespace(title="Pedido enviado", at=now, by="Ana Ruiz", text=None, icon="send", tone="info"),
        SimpleNamespace(
            title="Aprobado",
            at=now - timedelta(hours=3),
            by="Luis Marín",
            text="Dentro del presupuesto",
            icon="check",
            tone="ok",
        ),
        SimpleNamespace(title="Creado", at=now - timedelta(days=1), by="Ana Ruiz", text=None, icon=None, tone=None),
    ]


def _tree() -> list[SimpleNamespace]:
    def node(label: str, *children: SimpleNamespace, current: bool = False) -> SimpleNamespace:
        return SimpleNamespace(
            label=label,
            url="#tree",
            children=children,
            note=f"{len(label)} personas",
            icon="building",
            is_current=current,
        )

    return [node("Talleres Norte", node("Mantenimiento", node("Turno de noche"), current=True), node("Producción"))]


def _charts() -> dict[str, Any]:
    def euros(value: charts.Value) -> str:
        return formats.number(value)

    points = [(month, (net, freight)) for month, net, freight in zip(MONTHS, NET, FREIGHT, strict=True)]
    families = [
        ("Tornillería", 41200),
        ("Herramienta manual", 28750),
        ("Protección laboral y calzado", 12100),
        ("Pintura", 3900),
    ]
    return {
        "months": charts.columns(
            "Compras por mes", points, ["Neto", "Portes"], write=euros, is_last_partial=True,
            description="Suben de 18.400 a 31.200 euros entre diciembre y octubre; agosto baja a 9.800.",
        ),
        "families": charts.rows("Por familia", families, "Neto", write=euros, description="Manda Tornillería."),
        "share": charts.stack("Reparto", families, write=euros, description="Cuatro familias; Tornillería, el 48 %."),
        "spark": charts.sparkline("Últimos 12 meses", NET, description="de 18.400 a 17.400"),
    }  # fmt: skip
