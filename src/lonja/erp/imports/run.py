"""One import from end to end: survey, stage, apply, report; in one transaction, or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction
from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel
from lonja.core.audit import transaction_by
from lonja.erp.errors import ChannelMissing, ImportRunning
from lonja.erp.imports import reading
from lonja.erp.imports.apply_cancellations import apply_cancellations
from lonja.erp.imports.apply_catalog import apply_catalog
from lonja.erp.imports.apply_companies import apply_companies
from lonja.erp.imports.apply_orders import apply_orders
from lonja.erp.imports.apply_prices import apply_prices, price_ladders
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.rejects import RejectsFile
from lonja.erp.imports.report import Changes, FileRead, Report, Share
from lonja.erp.imports.rules import Outcome
from lonja.erp.imports.staging import Listener, Progress, Rejected, Source, stage

FIRST_REJECTED = 10
ADVISORY_LOCK = 0x4C4F4E4A41  # 'LONJA'; held until the transaction ends


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be imported. `channel` is a code, '' the default one; `rejects` is where the rest is written."""

    files: tuple[Path, ...]
    table: TransactionMap
    rejects: Path
    channel: str = ""
    is_dry_run: bool = False


def silent(stage: str, done: int, total: int) -> None:
    """The progress of somebody who does not want to hear of it."""


def import_transactions(actor: Actor, request: Request, progress: Progress = silent) -> Report:
    """Make companies, products, prices and order history of the files, and account for every row.

    A dry run does all of it and takes it back. Only the system may. Raises PermissionMissing and the errors of
    erp/errors.py; then nothing has changed.
    """
    if not actor.is_system:
        raise PermissionMissing
    sources = [_source(path, request.table) for path in request.files]
    report = _empty_report(request, sources)
    with RejectsFile(request.rejects) as rejects, transaction_by(actor, "import_transactions"):
        _lock()
        listener = Listener(progress, lambda rejected: _reject(report, rejects, rejected))
        staged = stage(sources, request.table, listener)
        report.rows, report.faults = staged.rows, dict(staged.faults)
        report.seconds["read"] = staged.seconds
        with _timed(report, "apply"):
            _apply(actor, request, report, progress)
        with _timed(report, "report"):
            report.outcomes = _outcomes([source.survey.path.name for source in sources])
            rejects.add_left_out([source.survey.path.name for source in sources])
        if request.is_dry_run:
            transaction.set_rollback(True)
    return report


def _source(path: Path, table: TransactionMap) -> Source:
    found = reading.survey(path)
    return Source(found, reading.layout(found, table.headers))


def _empty_report(request: Request, sources: Sequence[Source]) -> Report:
    table = request.table
    files = [
        FileRead(s.survey.path.name, s.survey.rows, s.survey.encoding, s.layout.delimiter, s.survey.sha256)
        for s in sources
    ]
    return Report(
        map_name=table.name,
        source=table.source,
        license=table.license,
        currency=table.currency,
        is_dry_run=request.is_dry_run,
        files=files,
        rejects_file=str(request.rejects),
    )


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        if not cursor.fetchone()[0]:
            raise ImportRunning


def _reject(report: Report, rejects: RejectsFile, rejected: Rejected) -> None:
    rejects.add(rejected)
    if len(report.first_rejected) < FIRST_REJECTED:
        report.first_rejected.append(rejected)


@contextmanager
def _timed(report: Report, stage: str) -> Iterator[None]:
    started = time.monotonic()
    yield
    report.seconds[stage] = time.monotonic() - started


def _apply(actor: Actor, request: Request, report: Report, progress: Progress) -> None:
    table, channel = request.table, _channel(request.channel)
    progress(_("companies"), 1, 5)
    companies = apply_companies(actor, table, channel.code)
    progress(_("prices"), 2, 5)
    ladders = price_ladders()
    report.priced_products = len(ladders)
    report.quantity_breaks = sum(len(ladder.breaks) for ladder in ladders.values())
    progress(_("products"), 3, 5)
    products = apply_catalog(actor, table, ladders.keys())
    prices = apply_prices(actor, table, channel, ladders)
    progress(_("orders"), 4, 5)
    orders = apply_orders(table)
    progress(_("cancellations"), 5, 5)
    report.changes = Changes(
        companies=companies,
        products=products,
        prices_made=prices.made,
        prices_changed=prices.changed,
        prices_removed=prices.removed,
        orders=orders.orders,
        order_lines=orders.lines,
        lines_taken_back=apply_cancellations(),
    )


def _channel(code: str) -> Channel:
    found = Channel.objects.filter(code=code) if code else Channel.objects.filter(is_default=True)
    channel = found.first()
    if channel is None:
        raise ChannelMissing(channel=code or _("that is the default one"))
    return channel


_OUTCOMES = """
    WITH shares AS (
        SELECT outcome, count(*) AS rows, round(sum(quantity * unit_price), 2) AS amount, min(number) AS first
        FROM staged GROUP BY outcome
    )
    SELECT shares.outcome, rows, amount, file, row, invoice, code
    FROM shares JOIN staged ON staged.number = shares.first
"""


def _outcomes(files: Sequence[str]) -> dict[Outcome, Share]:
    with connection.cursor() as cursor:
        cursor.execute(_OUTCOMES)
        return {
            Outcome(outcome): Share(rows, amount, f"{files[file]}:{row} {invoice} {code}")
            for outcome, rows, amount, file, row, invoice, code in cursor.fetchall()
        }
