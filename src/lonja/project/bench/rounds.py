"""A collect round of 20 departments and 1,000 products: its grid opened, and a cell saved, as the browser asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.companies.actions import add_unit
from lonja.companies.models import Unit, User
from lonja.companies.queries import actor_for
from lonja.core.clock import now
from lonja.lists.actions import ListRow, add_to_list, create_list
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, RoundRow, open_round, save_cells
from lonja.lists.models import CollectRound, ListKind
from lonja.lists.queries import LineAsk
from lonja.project.bench import Figure

MANAGER = "admin@talleresnorte.example"
DEPARTMENTS, FILLED = 20, 3
"""Columns, and every how many cells one is filled."""


def figures(variants: Sequence[Variant], best: Callable[[Callable[[], Any]], float]) -> Iterator[Figure]:
    """The grid and the cell, each with the least that a page and a write of the same run take."""
    person = User.objects.get(email=MANAGER)
    call_command("collectstatic", interactive=False, verbosity=0)
    held = _round(person, variants)
    browser = Client()
    browser.force_login(person)
    floor = best(lambda: browser.get(reverse("health_live")))
    address = reverse("storefront:round_grid", args=[held.pk])
    opened = best(lambda: browser.get(address))
    size = f"{DEPARTMENTS} x {len(variants):,}"
    yield Figure(
        f"round's grid of {size} opened", opened * 1000, "ms", floor * 1000, "trivial answer", "<= 300 ms",
        f"{len(browser.get(address).content) // 1024} kB",
    )  # fmt: skip
    product, department = held.products.order_by("-position").first(), held.departments.first()
    if product is None or department is None:
        return
    cell = {"product": product.pk, "department": department.pk, "version": 0}
    saved = best(lambda: _save(browser, held, cell))
    yield Figure("a cell of it saved", saved * 1000, "ms", floor * 1000, "trivial answer", "<= 50 ms")


def _save(browser: Client, held: CollectRound, cell: dict[str, Any]) -> None:
    """Write the cell anew, as the manager's sheet does; its version is that of the last answer."""
    wanted = {**cell, "quantity": str(cell["version"] % 7 + 1), "key": str(uuid4())}
    address = reverse("storefront:save_round_cells", args=[held.pk])
    answer = browser.post(address, json.dumps({"manager": True, "cells": [wanted]}), content_type="application/json")
    cell["version"] = json.loads(answer.content)["cells"][0]["version"]


def _round(person: User, variants: Sequence[Variant]) -> CollectRound:
    actor = actor_for(person, None)
    root = Unit.objects.get(company=actor.company_id, parent=None)
    units = [add_unit(actor, root.pk, f"Bench {uuid4().hex[:8]}") for _ in range(DEPARTMENTS)]
    source = create_list(actor, ListRow("Bench"), kind=ListKind.COMPANY)
    add_to_list(actor, source, [LineAsk(variant.pk, Decimal(1)) for variant in variants])
    rows = [DepartmentRow(unit.pk) for unit in units]
    held = open_round(actor, RoundRow("Bench", source, rows, now() + timedelta(days=1)))
    products = list(held.products.order_by("position").values_list("pk", flat=True))
    for at, column in enumerate(held.departments.all()):
        wanted = [(place, key) for place, key in enumerate(products) if (place + at) % FILLED == 0]
        save_cells(actor, held.pk, [CellAsk(key, column.pk, Decimal(place % 9 + 1), 0) for place, key in wanted])
    return held
