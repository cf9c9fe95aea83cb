"""What a promotion would give before it is saved: it is saved, settled with, and undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from lonja.companies.actor import Actor
from lonja.pricing.actions.promotions import PromotionRow, save_promotion
from lonja.pricing.queries.prices import price_lines
from lonja.pricing.queries.settlement import Circumstances, settlement_terms
from lonja.pricing.rules import Ask, Considered, PricedLine, SettleLine, Settlement, settle
from lonja.pricing.rules.terms import ZERO


@dataclass(frozen=True, slots=True)
class Trial:
    """A cart settled without and with a promotion; `prices` without an amount are on request and left out of both.

    `outcome` says what became of the promotion.
    """

    prices: Sequence[PricedLine]
    before: Settlement
    after: Settlement
    outcome: Considered


def try_promotion(
    staff: Actor, row: PromotionRow, buyer: Actor, asks: Sequence[Ask], circumstances: Circumstances, *, on: date
) -> Trial:
    """What a promotion would give a buyer for this cart on a day, were it saved as it is; nothing is changed.

    Just what would count is asked, for the promotion is really saved, and all of it undone. Raises what save_promotion
    raises, and PermissionMissing for who may not save it.
    """
    prices = [each for each in price_lines(buyer, asks, on=on) if each.amount is not None]
    with transaction.atomic():
        saved = save_promotion(staff, row)
        terms = settlement_terms(buyer, prices, circumstances, on=on, with_all_promotions=True)
        transaction.set_rollback(True)
    before = settlement_terms(buyer, prices, circumstances, on=on)
    lines = [SettleLine(one.variant_id, one.quantity, one.amount or ZERO, "", one.level, one.list_id) for one in prices]
    after = settle(lines, terms)
    outcome = next(each for each in after.considered if each.promotion.id == saved.pk)
    return Trial(prices, settle(lines, before), after, outcome)
