"""What takes long to write is made by the worker, while its buyer does something else, and is taken away later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils import translation

from lonja.catalog.queries import visible_categories, way_to
from lonja.catalog.queries.tree import Branch
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries import actor_acting_for, actor_for
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import LonjaError
from lonja.core.texts import in_one_language, in_register
from lonja.exchange.errors import ExchangeRefused, PreparedUnknown
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, file_name, write_price_list
from lonja.exchange.models import PreparedFile
from lonja.exchange.papers import PAPERS
from lonja.exchange.states import PreparedKind, PreparedState

LARGE = 300
"""Variants or lines above which pages are too many to wait for: so many are set in two seconds on a busy machine."""

AT_ONCE = 2
"""Lists whose pages are set while somebody waits, in all processes together: each takes a processor for seconds."""

KEPT_FOR = timedelta(days=2)


def is_large(actor: Actor, ask: PriceListAsk) -> bool:
    """Whether this list should be prepared instead of waited for: only pages cost so much.

    Raises CategoryUnknown for a branch in which the actor sees nothing.
    """
    if ask.format is not ListFormat.PDF:
        return False
    path = way_to(actor, ask.category).category.path if ask.category else ""
    return _seen(visible_categories(actor), path) > LARGE


@contextmanager
def turn_to_wait(ask: PriceListAsk) -> Iterator[bool]:
    """Whether somebody may wait for this list now: of those that cost much, no more than AT_ONCE are made at a time.

    The turn lasts as long as the block. Who gets none has the list prepared, or comes back.
    """
    if ask.format is not ListFormat.PDF:
        yield True
        return
    turn = next((number for number in range(AT_ONCE) if _advisory("pg_try_advisory_lock", number)), None)
    try:
        yield turn is not None
    finally:
        if turn is not None:
            _advisory("pg_advisory_unlock", turn)


def _advisory(function: str, number: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(hashtext('price list pages'), %s)", [number])
        return bool(cursor.fetchone()[0])


def _seen(branches: list[Branch], path: str) -> int:
    if not path:
        return sum(branch.count for branch in branches)
    for branch in branches:
        if branch.category.path == path:
            return branch.count
        if path.startswith(branch.category.path):
            return _seen(branch.children, path)
    return 0


def is_large_paper(actor: Actor, kind: PreparedKind, subject_id: UUID) -> bool:
    """Whether this paper should be prepared instead of waited for. Raises NotFound as its subject's page does."""
    return PAPERS[kind].lines(actor, subject_id) > LARGE


def prepare_list(actor: Actor, ask: PriceListAsk) -> PreparedFile:
    """Have a price list made for the actor's company; asked again while it is not ready, it is the same one.

    Raises PermissionMissing for somebody who acts for no company, and for a machine.
    """
    return _prepare(actor, kind=PreparedKind.PRICE_LIST, format=ask.format.value, category=ask.category,
                    language=ask.language)  # fmt: skip


def prepare_paper(actor: Actor, kind: PreparedKind, subject_id: UUID) -> PreparedFile:
    """Have the pages of an order, a quote or a purchase list set, as `prepare_list` does; in the active language.

    Raises PermissionMissing for a machine. The caller guards sight; it is asked again when the pages are set.
    """
    return _prepare(actor, kind=kind, subject_id=subject_id, format=ListFormat.PDF.value)


def _prepare(actor: Actor, *, language: str = "", **ask: Any) -> PreparedFile:
    from lonja.exchange.jobs import make_prepared

    if actor.user_id is None:
        raise PermissionMissing
    wish: dict[str, Any] = {
        "company_id": actor.company_id,
        "unit_id": actor.own_unit_id,
        "user_id": actor.user_id,
        "language": language or translation.get_language() or "en",
        **ask,
    }
    with transaction_by(actor, "prepare_file"):
        list(User.objects.select_for_update(no_key=True).filter(pk=actor.user_id))
        waiting = PreparedFile.objects.filter(state__in=(PreparedState.WAITING, PreparedState.MAKING), **wish).first()
        if waiting is not None:
            return waiting
        wanted = PreparedFile.objects.create(**wish, created_at=now())
        make_prepared.defer(prepared_id=str(wanted.pk))
    return wanted


def prepared_file(actor: Actor, prepared_id: UUID) -> PreparedFile:
    """A file that this person asked for, for this company. Raises PreparedUnknown."""
    if actor.user_id is None:
        raise PreparedUnknown
    mine = PreparedFile.objects.filter(company_id=actor.company_id, user_id=actor.user_id)
    found = mine.filter(pk=prepared_id).first()
    if found is None:
        raise PreparedUnknown
    return found


def path_of(wanted: PreparedFile) -> Path:
    """Where it lies once it is ready."""
    return Path(settings.MEDIA_ROOT).parent / "prepared" / str(wanted.pk)


def make(prepared_id: UUID) -> None:
    """Write a file, with the rights that its person has by now; what goes wrong is said on its page.

    Does nothing for one that is ready or was taken away.
    """
    wanted = (
        PreparedFile.objects.select_related("user").filter(pk=prepared_id).exclude(state=PreparedState.READY).first()
    )
    if wanted is None:
        return
    _move(wanted, PreparedState.MAKING)
    try:
        with translation.override(wanted.language):
            _write(wanted)
    except Exception as failure:
        with translation.override(wanted.language):
            problem = failure if isinstance(failure, LonjaError) else ExchangeRefused()
            _move(wanted, PreparedState.FAILED, problem=str(problem))
        raise


def _write(wanted: PreparedFile) -> None:
    actor, path = _actor(wanted), path_of(wanted)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    try:
        with unfinished.open("wb") as target:
            name = _write_into(actor, wanted, target)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    _move(wanted, PreparedState.READY, file_name=name, size=path.stat().st_size, ready_at=now())


def _write_into(actor: Actor, wanted: PreparedFile, target: IO[bytes]) -> str:
    """Write what is wanted, and give its name. Raises NotFound where the person sees its subject no more."""
    if wanted.subject_id is None:
        ask = PriceListAsk(ListFormat(wanted.format), wanted.category, wanted.language)
        write_price_list(actor, ask, target)
        return file_name(actor, ask)
    paper = PAPERS[wanted.kind]
    with in_register(actor.register), in_one_language():
        target.write(paper.pages(actor, wanted.subject_id))
        return paper.name(actor, wanted.subject_id)


def _actor(wanted: PreparedFile) -> Actor:
    """Who asked, in the unit for which he asked, as he is now. Raises PermissionMissing where he is that no more."""
    actor = actor_for(wanted.user, wanted.unit_id)
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_ACT_AS)
        return actor_acting_for(actor, wanted.company_id)
    if actor.company is None or actor.company.id != wanted.company_id:
        raise PermissionMissing
    return actor


def _move(wanted: PreparedFile, state: PreparedState, **facts: object) -> None:
    with transaction_by(SYSTEM, "make_prepared"):
        PreparedFile.objects.filter(pk=wanted.pk).update(state=state, **facts)


def forget_prepared() -> None:
    """Delete files that were asked for long ago."""
    with transaction_by(SYSTEM, "forget_prepared"):
        for old in PreparedFile.objects.filter(created_at__lt=now() - KEPT_FOR):
            path_of(old).unlink(missing_ok=True)
            old.delete()
