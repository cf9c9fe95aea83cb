"""Sentences about prices, for those who ask 'why this price'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from lonja.core.texts import localized
from lonja.pricing.rules import AdjustmentKind, Candidate, Considered, Level, PromotionKind, Reason, Settlement, Verdict
from lonja.web import formats


def level_label(level: Level) -> str:
    """For whom a price was set, seen from the buyer."""
    texts = {
        Level.AGREED: _("this line alone"),
        Level.CONTRACT: _("your contract"),
        Level.UNIT: _("your unit"),
        Level.COMPANY: _("your company"),
        Level.SEGMENT: _("your group of companies"),
        Level.CHANNEL: _("everybody"),
    }
    return texts[level]


def reason_text(candidate: Candidate) -> str:
    """Why a list gave the price, or why it did not."""
    if candidate.reason is Reason.BELOW_BREAK and candidate.min_quantity is not None:
        return _("begins at a quantity of %(quantity)s") % {"quantity": _plain(candidate.min_quantity)}
    texts = {
        Reason.WON: _("gives your price") if candidate.unit_price is not None else _("gives its price on request"),
        Reason.AGREED: _("a price was agreed for this line"),
        Reason.CONTRACT_LOCKS: _("your contract fixes the price, also where another is lower"),
        Reason.STOPPED: _("your own conditions leave out lists made for others"),
        Reason.NEARER_LEVEL: _("a list made more closely for you comes first"),
        Reason.UNIT_FIRST: _("a list for a unit closer to yours comes first"),
        Reason.SEGMENT_FIRST: _("another of your groups comes first"),
        Reason.HIGHER_PRIORITY: _("a list of higher priority comes first"),
        Reason.LIST_FIRST: _("another list of the same priority comes first"),
        Reason.HIGHER_BREAK: _("another list has a price from a higher quantity on"),
        Reason.STANDS_ALONE: _("the list before it prices this product alone"),
        Reason.ADDS_NOTHING: _("it only prices products that no list before it prices"),
        Reason.ON_REQUEST_FIRST: _("a list that comes first gives its price on request"),
        Reason.DEARER: _("another list is cheaper"),
    }
    return texts.get(candidate.reason, _("has no price for this product"))


def reason_for_seller(candidate: Candidate) -> str:
    """The same in the words of those who sell."""
    texts = {
        Reason.WON: _("gives the price") if candidate.unit_price is not None else _("says: on request"),
        Reason.CONTRACT_LOCKS: _("the contract fixes the price, also where another is lower"),
        Reason.STOPPED: _("the asking stopped before it"),
        Reason.NEARER_LEVEL: _("a list of a nearer level comes first"),
        Reason.UNIT_FIRST: _("a list of a nearer unit comes first"),
        Reason.SEGMENT_FIRST: _("another segment of the company comes first"),
    }
    return texts.get(candidate.reason) or reason_text(candidate)


def adjustment_label(kind: str, code: str, names: Mapping[str, str], percent: Decimal | None = None) -> str:
    """A discount or charge as it stands beside its amount."""
    name = localized(names) or code
    match AdjustmentKind(kind):
        case AdjustmentKind.PROMOTION:
            return name
        case AdjustmentKind.COMPANY_PERCENT:
            return _("Your permanent discount")
        case AdjustmentKind.LADDER:
            return _("Order discount of %(percent)s") % {"percent": formats.percent(percent or Decimal(0))}
        case AdjustmentKind.FREIGHT:
            return _("Freight (%(promotion)s)") % {"promotion": name} if name else _("Freight")
        case _:
            return _("Surcharge for a small order")


def verdict_text(considered: Considered, currency: str) -> str:
    """Why a promotion counts, or what is missing to it."""
    promotion = considered.promotion
    if considered.verdict is Verdict.BELOW_QUANTITY:
        return _("counts from a quantity of %(quantity)s of its products on") % {
            "quantity": formats.quantity(promotion.from_quantity)
        }
    if considered.verdict is Verdict.BELOW_AMOUNT:
        return _("counts from %(amount)s of its products on") % {
            "amount": formats.money(promotion.from_amount, currency)
        }
    if considered.verdict is Verdict.BEATEN and promotion.kind is PromotionKind.FREE_GOODS:
        return _("cannot be combined; another promotion that gives goods comes first")
    texts = {
        Verdict.APPLIED: _("counts"),
        Verdict.NO_GOODS: _("is for products that are not in the cart"),
        Verdict.FIRST_ORDER_ONLY: _("is for a company's first order"),
        Verdict.ONLINE_ONLY: _("is for what customers order online themselves"),
        Verdict.BEATEN: _("cannot be combined; another promotion saves you more"),
        Verdict.NOTHING_TO_TAKE_OFF: _("has nothing to take off here"),
        Verdict.USED_UP: _("has been used up"),
        Verdict.ENDED: _("has ended"),
        Verdict.NEEDS_CODE: _("needs its code"),
        Verdict.SWITCHED_OFF: _("is switched off"),
        Verdict.NOT_STARTED: _("has not begun"),
        Verdict.OTHER_BUYERS: _("is for others"),
    }
    return texts.get(considered.verdict, _("does not count for your company now"))


_INVITING = frozenset((Verdict.APPLIED, Verdict.BELOW_QUANTITY, Verdict.BELOW_AMOUNT))


def promotion_notes(settlements: Iterable[Settlement], currency: str, *, for_seller: bool = False) -> list[str]:
    """The promotions behind prices, each once: those that count or would with more of the same; for the seller all."""
    notes: dict[str, str] = {}
    for settlement in settlements:
        for one in settlement.considered:
            if for_seller or one.verdict in _INVITING:
                name = localized(one.promotion.names) or one.promotion.code
                text = name if one.verdict is Verdict.APPLIED else f"{name} · {verdict_text(one, currency)}"
                if one.promotion.code not in notes or one.verdict is Verdict.APPLIED:
                    notes[one.promotion.code] = text
    return list(notes.values())


def promotion_hints(settlement: Settlement, currency: str) -> list[str]:
    """What more of some goods in the cart would bring: '2 more: Gloves, buy 3, pay 2'."""
    hints = []
    for one in settlement.considered:
        if not one.missing or one.verdict is Verdict.APPLIED:
            continue
        is_amount = one.verdict is Verdict.BELOW_AMOUNT
        more = formats.money(one.missing, currency) if is_amount else formats.quantity(one.missing)
        name = localized(one.promotion.names) or one.promotion.code
        hints.append(_("%(more)s more of its products: %(promotion)s") % {"more": more, "promotion": name})
    return hints


def _plain(quantity: Decimal) -> str:
    return f"{quantity:f}".rstrip("0").rstrip(".") if quantity % 1 else f"{quantity:.0f}"
