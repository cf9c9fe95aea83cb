"""Writes: offers of another program that come in a file; each is taken in, or refused with a sentence, by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.core.audit import transaction_by
from lonja.core.errors import LonjaError
from lonja.quotes.actions.foreign import take_in_offer
from lonja.quotes.actions.rows import DraftRow, LineRow
from lonja.quotes.errors import OfferFileInvalid, OfferSkusUnknown, QuoteNobodyToTell
from lonja.quotes.models import Quote, Side
from lonja.quotes.offer_files import FileLine, FileOffer, read_offers
from lonja.quotes.queries.access import side_of


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of an offer of a file: sent as new, as a new revision, known already, or refused for `reason`."""

    external_id: str
    row: int
    kind: Literal["new", "revised", "same", "refused"]
    quote: Quote | None = None
    reason: str = ""


def take_in_file(actor: Actor, data: bytes, source: str) -> list[TakenIn]:
    """Send the offers of a file, as `take_in_offer` does; the same file again sends nothing.

    Each in a transaction of its own, so that one that is refused stops none of the others. Raises OfferFileInvalid and
    what reading the file does, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    if side_of(actor) is not Side.SELLER:
        raise PermissionMissing
    if not source.strip():
        raise OfferFileInvalid(reason=_("say of which program it is."))
    return [_taken_in(actor, source.strip()[:40], offer) for offer in read_offers(data)]


def _taken_in(actor: Actor, source: str, offer: FileOffer) -> TakenIn:
    if offer.flaw:
        return TakenIn(offer.external_id, offer.row, "refused", reason=offer.flaw)
    held = Quote.objects.filter(source=source, external_id=offer.external_id).first()
    before = held.revisions.count() if held is not None else 0
    try:
        with transaction_by(actor, "take_in_file"):
            made = _send(actor, source, offer)
    except LonjaError as refused:
        return TakenIn(offer.external_id, offer.row, "refused", held, str(refused))
    if held is None:
        return TakenIn(offer.external_id, offer.row, "new", made)
    return TakenIn(offer.external_id, offer.row, "same" if made.revisions.count() == before else "revised", made)


def _send(actor: Actor, source: str, offer: FileOffer) -> Quote:
    company = Company.objects.filter(external_id=offer.company).first()
    person = User.objects.filter(email__iexact=offer.email).first()
    if company is None or person is None:
        raise QuoteNobodyToTell
    eyes = actor_acting_for(actor, company.pk)
    draft = DraftRow(lines=_lines(eyes, offer.lines), valid_until=offer.valid_until)
    subject = offer.subject or offer.external_id
    whom = {"company_id": company.pk, "person_id": person.pk}
    return take_in_offer(actor, source, offer.external_id, draft, subject=subject[:120], **whom)


def _lines(eyes: Actor, lines: Sequence[FileLine]) -> list[LineRow]:
    found = find_by_codes(eyes, {line.sku for line in lines})
    known = {sku: matches[0].variant.pk for sku, matches in found.items() if len(matches) == 1}
    if unknown := sorted({line.sku for line in lines} - known.keys()):
        raise OfferSkusUnknown(skus=", ".join(unknown[:10]))
    return [LineRow(line.quantity, known[line.sku], unit_price=line.unit_price, note=line.note) for line in lines]
