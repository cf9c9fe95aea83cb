"""Why this price: every list that could have given it, and what it stood back for."""

from __future__ import annotations

from lonja.pricing.rules.choice import answer_of, earlier, entry_for, place_of
from lonja.pricing.rules.facts import (
    NO_NAMES,
    AgreedPrice,
    Answer,
    Ask,
    AssignedList,
    Candidate,
    Level,
    Mixing,
    PriceBook,
    Reason,
    Strategy,
)


def candidates_for(book: PriceBook, ask: Ask, answer: Answer | None) -> tuple[Candidate, ...]:
    """Every list in the order in which it is asked, those behind a stop last; an agreed price before them all."""
    asked = [_candidate(book, ask, one, answer) for one in book.asked]
    stopped = [_stopped(book, ask, one) for one in book.stopped]
    if ask.agreed is None:
        return (*asked, *stopped)
    beaten = [
        one if one.reason in (Reason.BELOW_BREAK, Reason.NO_PRICE) else _beaten(one, Reason.AGREED, ask.agreed.source)
        for one in (*asked, *stopped)
    ]
    return (_agreed(ask.agreed), *beaten)


def _agreed(agreed: AgreedPrice) -> Candidate:
    return Candidate(None, agreed.source, NO_NAMES, Level.AGREED, agreed.unit_price, None, None, Reason.WON)


def _candidate(book: PriceBook, ask: Ask, assigned: AssignedList, won: Answer | None) -> Candidate:
    told, answer = _told(book, ask, assigned)
    if answer is None:
        return told
    if won is not None and assigned is won.assigned:
        return told._replace(reason=Reason.WON)
    reason = _why(book.strategy, answer, won)
    if won is None or reason in (Reason.ADDS_NOTHING, Reason.STANDS_ALONE):
        return _beaten(told, reason, _first_supplier(book, ask.variant_id).code)
    if reason is Reason.ON_REQUEST_FIRST:
        return _beaten(told, reason, _first_on_request(book, ask).code)
    return _beaten(told, reason, won.assigned.code)


def _stopped(book: PriceBook, ask: Ask, assigned: AssignedList) -> Candidate:
    told, answer = _told(book, ask, assigned)
    stop = next(one for one in reversed(book.asked) if one.stops_here)
    return told if answer is None else _beaten(told, Reason.STOPPED, stop.code)


def _told(book: PriceBook, ask: Ask, assigned: AssignedList) -> tuple[Candidate, Answer | None]:
    """What a list says: for the quantity asked, or from which quantity on it would say something."""
    entries = book.entries.get((assigned.source_id, ask.variant_id), ())
    reached = entry_for(entries, ask.quantity)
    entry = reached or min(entries, key=place_of, default=None)
    answer = answer_of(book, assigned, ask.variant_id, entry) if entry else None
    told = Candidate(
        list_id=assigned.list_id,
        list_code=assigned.code,
        list_names=assigned.names,
        level=assigned.level,
        unit_price=answer.unit_price if answer else None,
        min_quantity=entry.min_quantity if entry else None,
        valid_until=earlier(assigned.valid_until, entry.valid_until if entry else None),
        reason=Reason.BELOW_BREAK if entry else Reason.NO_PRICE,
    )
    return told, answer if reached else None


def _beaten(candidate: Candidate, reason: Reason, by: str) -> Candidate:
    return candidate._replace(reason=reason, beaten_by=by)


def _first_supplier(book: PriceBook, variant_id: int) -> AssignedList:
    return next(one for one in book.asked if book.entries.get((one.source_id, variant_id)))


def _first_on_request(book: PriceBook, ask: Ask) -> AssignedList:
    return next(one for one in book.asked if (a := _told(book, ask, one)[1]) is not None and a.unit_price is None)


def _why(strategy: Strategy, said: Answer, won: Answer | None) -> Reason:
    """Why a list that has an answer for the quantity did not give the price."""
    shut_out = Reason.ADDS_NOTHING if said.assigned.mixing is Mixing.ALONE else Reason.STANDS_ALONE
    if won is None:
        return shut_out
    said_level, won_level = said.assigned.level, won.assigned.level
    if strategy is Strategy.CONTRACT_LOCKS and said_level != won_level and Level.CONTRACT in (said_level, won_level):
        return Reason.CONTRACT_LOCKS if won_level is Level.CONTRACT else shut_out
    is_by_price = strategy is Strategy.LOWEST or (
        strategy is Strategy.CONTRACT_LOCKS and won_level is not Level.CONTRACT
    )
    if is_by_price:
        return _why_not_lowest(said, won)
    if said.assigned.mixing is Mixing.ALONE:
        return Reason.ADDS_NOTHING
    if said.assigned.order < won.assigned.order:
        return Reason.HIGHER_BREAK
    return _why_later(said.assigned, won.assigned)


def _why_not_lowest(said: Answer, won: Answer) -> Reason:
    if said.unit_price is not None and (won.unit_price is None or said.unit_price < won.unit_price):
        return Reason.ON_REQUEST_FIRST  # a lower price that did not count: a list before it said 'on request'
    if said.unit_price is None or said.unit_price == won.unit_price:
        return _why_later(said.assigned, won.assigned)
    return Reason.DEARER


def _why_later(loser: AssignedList, winner: AssignedList) -> Reason:
    if loser.level != winner.level:
        return Reason.NEARER_LEVEL
    if loser.position != winner.position:
        return Reason.UNIT_FIRST if loser.level is Level.UNIT else Reason.SEGMENT_FIRST
    if loser.priority != winner.priority:
        return Reason.HIGHER_PRIORITY
    return Reason.LIST_FIRST
