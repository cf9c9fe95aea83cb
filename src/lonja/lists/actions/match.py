"""Give each line of a quick order its product and the quantity that fits, or what there is to choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from lonja.catalog.configuring import services_in, with_services
from lonja.catalog.queries import CodeMatch, find_by_codes, find_by_words, services_of, variant_facts
from lonja.companies.actor import Actor
from lonja.lists.guessing import guesses
from lonja.lists.models import LineStatus, QuickOrderLine
from lonja.lists.queries.dictionary import unit_counts
from lonja.lists.rules import Remark, RequestedLine
from lonja.lists.rules.guesses import LONGEST_NUMBER, is_worded, with_zeros
from lonja.lists.rules.matching import NO_COUNTS, Counts, Sale, settle
from lonja.ordering.queries import Wanted, configured
from lonja.pricing.queries import price_lines

MOST_CANDIDATES = 20


def match_lines(actor: Actor, lines: Sequence[RequestedLine]) -> list[QuickOrderLine]:
    """A line for each that was asked for, not saved yet; a constant number of queries.

    What no code tells is looked for in three more ways, and then it is for the buyer to choose: a number that may have
    lost its zeros, and the words of the line.
    """
    found = list(_matches(actor, lines))
    asked = {(matches[0].variant.pk, line.unit) for line, matches in found if matches and line.unit}
    counts = unit_counts(actor, asked)
    made = [_matched(line, matches, counts) for line, matches in found]
    _offer(actor, [line for line in made if line.status == LineStatus.UNKNOWN])
    return made


def _offer(actor: Actor, lines: Sequence[QuickOrderLine]) -> None:
    """Give unknown lines what they may mean."""
    longer = {line.code: with_zeros(line.code) for line in lines if len(line.code) <= LONGEST_NUMBER}
    found = find_by_codes(actor, {code for codes in longer.values() for code in codes}) if any(longer.values()) else {}
    for line in lines:
        variants = {match.variant.pk for code in longer.get(line.code, ()) for match in found.get(code, ())}
        _let_choose(line, list(variants), Remark.ZEROS_LOST)
    rest = [line.code for line in lines if line.status == LineStatus.UNKNOWN and is_worded(line.code)]
    named = find_by_words(actor, rest, MOST_CANDIDATES) if rest else {}
    for line in lines:
        if line.status == LineStatus.UNKNOWN:
            _let_choose(line, [variant.pk for variant in named.get(line.code, ())], Remark.FOUND_BY_WORDS)
    _guess(actor, [line for line in lines if line.status == LineStatus.UNKNOWN])


def _guess(actor: Actor, lines: Sequence[QuickOrderLine]) -> None:
    """Offer what a guesser says of the lines that are still unknown, if the seller has one."""
    said = guesses([line.code for line in lines])
    texts = {text for each in said.values() for text in each}
    if not texts:
        return
    coded, worded = find_by_codes(actor, texts), find_by_words(actor, sorted(texts))
    for line in lines:
        meant = said.get(line.code, ())
        found = [match.variant.pk for text in meant for match in coded.get(text, ())]
        found += [variant.pk for text in meant for variant in worded.get(text, ())]
        _let_choose(line, list(dict.fromkeys(found)), Remark.GUESSED)


def _let_choose(line: QuickOrderLine, variant_ids: list[int], remark: Remark) -> None:
    if variant_ids:
        line.status, line.candidates = LineStatus.CHOOSE, variant_ids[:MOST_CANDIDATES]
        line.remarks = [*line.remarks, remark.value]


def _matches(actor: Actor, lines: Sequence[RequestedLine]) -> Iterable[tuple[RequestedLine, tuple[CodeMatch, ...]]]:
    wanted = {line.code for line in lines} | {line.barcode for line in lines}
    found = find_by_codes(actor, wanted - {""})
    for line in lines:
        yield line, found.get(line.code, ()) or found.get(line.barcode, ())


def _matched(line: RequestedLine, matches: tuple[CodeMatch, ...], counts: Mapping[int, Counts]) -> QuickOrderLine:
    made = QuickOrderLine(
        position=line.position,
        raw=line.raw,
        code=line.code[:120],
        requested=line.quantity,
        unit=line.unit[:10],
        department=line.department[:120],
        remarks=[str(remark) for remark in line.remarks],
    )
    if Remark.PROSE in line.remarks:
        made.status = LineStatus.TEXT
    elif not line.is_usable or line.quantity is None:
        made.status = LineStatus.INVALID
    elif not matches:
        made.status = LineStatus.UNKNOWN
    elif len(matches) > 1 or matches[0].via in ("similar", "successor", "substitute"):
        made.status = LineStatus.CHOOSE
        remark = {"successor": Remark.CODE_REPLACED, "substitute": Remark.CODE_ENDED}.get(matches[0].via)
        made.remarks += [remark.value] if remark else []
        made.candidates = [match.variant.pk for match in matches[:MOST_CANDIDATES]]
    else:
        fill(made, matches[0], line.quantity, counts.get(matches[0].variant.pk, NO_COUNTS))
    return made


def match_again(actor: Actor, line: QuickOrderLine) -> None:
    """Look for the product of a line whose quantity was not readable before; its candidates may be new ones."""
    remarks = tuple(Remark(remark) for remark in line.remarks)
    asked = RequestedLine(line.position, line.code, line.requested, line.raw, line.unit, remarks=remarks)
    (made,) = match_lines(actor, [asked])
    for name in ("status", "variant_id", "quantity", "candidates", "remarks"):
        setattr(line, name, getattr(made, name))
    mark_unpriced(actor, [line])


def sale_of(variant: Any) -> Sale:
    """How a variant is sold."""
    return Sale(variant.sales_unit, variant.content, variant.quantity_minimum, variant.quantity_step)


def fill(line: QuickOrderLine, match: CodeMatch, requested: Decimal, counts: Counts = NO_COUNTS) -> None:
    """Give a line its variant and the quantity that fits, with every reason why it differs from the one written."""
    is_own = match.via == "own"
    settled = settle(requested, line.unit, match.factor, sale_of(match.variant), counts, is_own=is_own)
    line.variant_id = match.variant.pk
    line.quantity = settled.quantity
    line.status = LineStatus.ADJUSTED if settled.changes else LineStatus.EXACT
    line.remarks = [*line.remarks, *(str(change) for change in settled.changes)]


def mark_unpriced(actor: Actor, lines: Sequence[QuickOrderLine]) -> None:
    """Lines whose variant has no price for the company, or that cannot be bought as they were configured, say so.

    At once, and not only in the cart.
    """
    filled = [line for line in lines if line.variant_id is not None and line.quantity is not None]
    _take_off_ended_services(actor, filled)
    facts = variant_facts(actor, [line.variant_id for line in filled if line.variant_id])
    wanted = [
        Wanted(line.variant_id, line.quantity, line.configuration, facts[line.variant_id].is_configurable)
        for line in filled
        if line.variant_id and line.quantity
    ]
    held = configured(actor, wanted)
    for line, one, price in zip(filled, held, price_lines(actor, [one.ask for one in held]), strict=True):
        if price.unit_price is None or one.flaw:
            line.status = LineStatus.UNAVAILABLE
        if one.flaw:
            line.remarks = [*line.remarks, Remark.CHOOSE_OPTIONS.value]


def _take_off_ended_services(actor: Actor, lines: Sequence[QuickOrderLine]) -> None:
    """Lines of an earlier order go without the service levels that are no longer offered with them, and say so."""
    served = [(line, set(services_in(line.configuration))) for line in lines if services_in(line.configuration)]
    offered = services_of(actor, [line.variant_id for line, _ in served if line.variant_id])
    for line, chosen in served:
        still = {service.code for service in offered.get(line.variant_id or 0, ())} & chosen
        if still != chosen:
            line.configuration = with_services(line.configuration, still)
            line.remarks = [*line.remarks, Remark.SERVICE_ENDED.value]
