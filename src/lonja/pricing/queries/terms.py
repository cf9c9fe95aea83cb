"""Reads of what was said of orders, of contracts and of strategies, for the seller's people."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.models import Channel
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.pricing.errors import ContractUnknown, TermsUnknown
from lonja.pricing.models import Contract, OrderTerms, PriceListAssignment, PricingPolicy
from lonja.pricing.rules import Strategy

PLACES = ("channel", "segment", "company")


def terms_of_places(actor: Actor, *, text: str = "", place: str = "") -> QuerySet[OrderTerms]:
    """All that was said of orders, by name and kind of place (a word of PLACES); unordered. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = OrderTerms.objects.select_related(*PLACES).prefetch_related("ladder", "freight")
    if text:
        names = ("channel__name", "segment__names__es", "segment__names__en", "company__name", "company__external_id")
        found = found.filter(Q(*[(f"{field}__icontains", text) for field in names], _connector=Q.OR))
    return found.filter(**{f"{place}__isnull": False}) if place in PLACES else found


def terms_or_404(actor: Actor, terms_id: int) -> OrderTerms:
    """What was said of one place. Raises TermsUnknown (404)."""
    found = terms_of_places(actor).filter(pk=terms_id).first()
    if found is None:
        raise TermsUnknown
    return found


def contracts(actor: Actor, *, text: str = "", state: str = "") -> QuerySet[Contract]:
    """The contracts by number or company; `state`: running, planned or over; unordered. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found, day = Contract.objects.select_related("company"), today()
    if text:
        found = found.filter(
            Q(number__icontains=text) | Q(company__name__icontains=text) | Q(company__external_id=text)
        )
    begun = Q(valid_from=None) | Q(valid_from__lte=day)
    states = {
        "running": begun & (Q(valid_until=None) | Q(valid_until__gte=day)),
        "planned": ~begun,
        "over": Q(valid_until__lt=day),
    }
    return found.filter(states[state]) if state in states else found


def contract_or_404(actor: Actor, contract_id: int) -> Contract:
    """One contract with its company. Raises ContractUnknown (404)."""
    found = contracts(actor).filter(pk=contract_id).first()
    if found is None:
        raise ContractUnknown(number=contract_id)
    return found


def lists_of_contract(actor: Actor, contract: Contract) -> QuerySet[PriceListAssignment]:
    """The price lists that a contract brings, in the order in which they are asked."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = PriceListAssignment.objects.filter(contract=contract).select_related("price_list__base")
    return found.order_by("priority", "price_list__code", "valid_from")


def strategies(actor: Actor) -> list[tuple[Channel, Strategy]]:
    """Every channel with what counts there where several prices do. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    policies = dict(PricingPolicy.objects.values_list("channel_id", "strategy"))
    channels = Channel.objects.order_by(F("is_default").desc(), "code")
    return [(channel, Strategy(policies.get(channel.pk, Strategy.FIRST))) for channel in channels]
