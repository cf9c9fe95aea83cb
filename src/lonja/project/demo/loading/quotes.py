"""Quotes in every state: asked for, offered, countered, accepted, declined, agreed on; one permits the mail."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import User
from lonja.companies.queries import actor_for
from lonja.core import clock
from lonja.core.errors import LonjaError
from lonja.core.locks import no_locks_held
from lonja.core.money import round_amount
from lonja.core.quantities import fit_quantity
from lonja.ordering.queries import usual_variants
from lonja.pricing.models import VariantCost
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project.demo.loading.customers import Customer
from lonja.quotes.actions import (
    Acceptance,
    CallOffAsk,
    DraftRow,
    GuestAsk,
    LineRow,
    accept_quote,
    ask_as_guest,
    begin_quote,
    call_off,
    confirm_guest,
    decline_quote,
    give_consent,
    open_draft,
    permit_mail,
    save_draft,
    send_draft,
    set_floor,
    set_limit,
)
from lonja.quotes.models import Framework, GuestRequest, Quote
from lonja.quotes.queries import framework_view, guest_token
from lonja.quotes.rules import Tier

_COST = (71, 78, 62)
"""What goods cost the seller, in percent of what the first customer pays."""

_REP = "ventas@suministrosribera.example"
_ADMINS = (("talleresnorte", "admin@talleresnorte.example"),)


@dataclass(frozen=True, slots=True)
class _Story:
    """What somebody asks for, and how far it has come."""

    company: str
    buyer: str
    subject: str
    message: str
    goods: int
    quantity: int
    reached: str
    words: str = ""


_STORIES = (
    _Story("talleresnorte", "buyer@talleresnorte.example", "Montaje de la nave 3",
           "Lo necesitamos en dos entregas. ¿Qué precio nos pueden hacer por todo?", 5, 200, "sent"),
    _Story("talleresnorte", "buyer@talleresnorte.example", "Parada de mantenimiento de agosto",
           "Como el año pasado, pero con el doble de cantidad.", 3, 400, "countered"),
    _Story("almazara", "puerto@almazara.example", "Repuestos para la campaña",
           "Si hay algo equivalente más barato, propónganlo.", 3, 60, "requested",
           "Juntas tóricas para la bomba de trasiego, unos 40 mm"),
    _Story("lumbrera", "almacen@lumbrera.example", "Armarios de taller", "", 2, 40, "in_work"),
    _Story("lumbrera", "almacen@lumbrera.example", "Consumibles del trimestre", "", 4, 80, "accepted"),
    _Story("almazara", "puerto@almazara.example", "Guantes de invierno", "", 1, 500, "declined"),
    _Story("talleresnorte", "buyer@talleresnorte.example", "Consumo anual de tornillería",
           "Repartido en varias entregas durante el año.", 3, 1200, "framework"),
)  # fmt: skip


def load_quotes(customers: Mapping[str, Customer]) -> None:
    """Write them by the verbs that everybody uses, as far as their people and goods are there."""
    seller = actor_for(User.objects.get(email=_REP), None)
    for code, mail in _ADMINS:
        if code in customers and mail in customers[code].users:
            permit_mail(actor_for(customers[code].users[mail], None), accepts_by_mail=True)
    set_floor(SYSTEM, Decimal(15))
    set_limit(SYSTEM, None, "EUR", Decimal(10_000))
    set_limit(SYSTEM, seller.user_id, "EUR", Decimal(25_000))
    _ask_as_guests()
    for number, story in enumerate(_STORIES):
        person = customers[story.company].users.get(story.buyer) if story.company in customers else None
        if person is not None:
            with no_locks_held():
                _tell(story, actor_for(person, None), seller, number)


def _ask_as_guests() -> None:
    """Two visitors without an account: one waits, one never confirmed his address."""
    lines = [("933-8-40", Decimal(500)), ("Guantes de nitrilo, talla L", Decimal(20))]
    asked = GuestAsk("Talleres Besaya", "Irene Cobo", "irene@besaya.example", "942 000 111", "Para junio.", lines)
    ask_as_guest(asked)
    confirm_guest(guest_token(GuestRequest.objects.get().pk))
    ask_as_guest(replace(asked, company_name="Montajes Pas", email="pas@example.org"))


def _tell(story: _Story, buyer: Actor, seller: Actor, number: int) -> None:
    goods = _goods(buyer, story, number)
    if not goods:
        return
    words = [LineRow(Decimal(40), text=story.words)] if story.words else []
    asked = [LineRow(quantity, variant.pk, target_price=price) for variant, quantity, price in goods]
    quote = begin_quote(buyer, story.subject, DraftRow(lines=[*asked, *words], message=story.message))
    send_draft(buyer, quote.pk)
    if story.reached == "requested":
        return
    open_draft(seller, quote.pk)
    version = _write(seller, quote, is_framework=story.reached == "framework")
    if story.reached == "in_work":
        return
    give_consent(SYSTEM, quote.pk, seen=version)
    send_draft(seller, quote.pk)
    _answer(story, buyer, quote)


def _goods(buyer: Actor, story: _Story, number: int) -> list[tuple[Variant, Decimal, Decimal]]:
    """Some of what the company buys usually, in a large quantity, with what it would like to pay."""
    ids = usual_variants(buyer)[number * 3 : number * 3 + 12]
    known = {variant.pk: variant for variant in Variant.objects.filter(pk__in=ids, fulfillment="goods")}
    wanted = [
        (known[pk], fit_quantity(Decimal(story.quantity), known[pk].quantity_minimum, known[pk].quantity_step).quantity)
        for pk in ids
        if pk in known
    ]
    priced = price_lines(buyer, [Ask(variant.pk, quantity) for variant, quantity in wanted])
    VariantCost.objects.bulk_create(
        (
            VariantCost(variant_id=one.variant_id, currency="EUR", unit_cost=one.unit_price * _COST[place % 3] / 100)
            for place, one in enumerate(priced)
            if one.unit_price
        ),
        ignore_conflicts=True,
    )
    return [
        (variant, quantity, round_amount(price.unit_price * Decimal("0.85"), buyer.currency))
        for (variant, quantity), price in zip(wanted, priced, strict=True)
        if price.unit_price
    ][: story.goods]


def _write(seller: Actor, quote: Quote, *, is_framework: bool) -> int:
    """Eight percent off everything, a step for the first line, the last one optional; the version that was written.

    A framework agreement over a year has no optional line, but a least and a most for each.
    """
    draft = open_draft(seller, quote.pk)
    held = list(draft.lines.order_by("position"))
    lines = [
        LineRow(
            quantity=line.quantity,
            variant_id=line.variant_id,
            text=line.text,
            key=line.key,
            unit_price=line.unit_price,
            tiers=_steps(line.quantity, line.unit_price) if place == 0 else (),
            is_optional=not is_framework and len(held) > 2 and place == len(held) - 1,
            minimum_quantity=line.quantity / 2 if is_framework else None,
            maximum_quantity=line.quantity * 2 if is_framework else None,
            delivery="48 h" if place % 2 else "1 semana",
        )
        for place, line in enumerate(held)
    ]
    row = DraftRow(
        lines=lines,
        message="Gracias por su consulta. Precio especial por el volumen del pedido completo.",
        valid_until=clock.today() + timedelta(days=12),
        discount_percent=Decimal(8),
        delivery="Portes según tarifa, entrega en obra",
        payment="Según sus condiciones",
        legal="Oferta sujeta a disponibilidad en el momento del pedido.",
    )
    if is_framework:
        until = clock.today() + timedelta(days=300)
        row = replace(row, becomes="framework", prices_until=until, call_offs=12, freight_amount=Decimal("9.90"))
    return save_draft(seller, quote.pk, row).version


def _steps(quantity: Decimal, price: Decimal | None) -> tuple[Tier, ...]:
    if price is None:
        return ()
    return (Tier(quantity * 2, round_amount(price * Decimal("0.95"), "EUR")),)


def _answer(story: _Story, buyer: Actor, quote: Quote) -> None:
    if story.reached == "declined":
        decline_quote(buyer, quote.pk, "competitor", "Nos lo traen de fábrica.")
    elif story.reached == "countered":
        draft = open_draft(buyer, quote.pk)
        held = list(draft.lines.order_by("position"))
        lines = [
            LineRow(line.quantity * (2 if line.position == 1 else 1), line.variant_id, line.text, line.key,
                    target_price=line.target_price)
            for line in held
        ]  # fmt: skip
        message = "Con el doble de la primera línea, ¿llegamos al 12 %?"
        save_draft(buyer, quote.pk, DraftRow(lines=lines, message=message))
        send_draft(buyer, quote.pk)
    elif story.reached in ("accepted", "framework"):
        revision = quote.revisions.get(number=2)
        wanted = {line.key: None for line in revision.lines.filter(is_optional=False, unit_price__isnull=False)}
        name = buyer.person.name if buyer.person else ""
        made = accept_quote(buyer, quote.pk, Acceptance(revision.content_hash, wanted, name, po_number="PC-2291"))
        if made.framework is not None:
            _call_off(buyer, made.framework)


def _call_off(buyer: Actor, framework: Framework) -> None:
    """A part of the first line, as far as what is in stock goes."""
    line = framework_view(framework).lines[0]
    fact = Variant.objects.get(pk=line.line.variant_id or 0)
    least = fit_quantity(line.line.quantity / 20, fact.quantity_minimum, fact.quantity_step).quantity
    with contextlib.suppress(LonjaError):
        call_off(buyer, framework.pk, CallOffAsk({line.key: least}, "demo", po_number="PC-2304"))
