"""Files that come by a page: looked at, read, applied and undone by the worker, who may die at any moment."""

from __future__ import annotations

import io
import time
from datetime import timedelta
from decimal import Decimal
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
import xlsxwriter
from django.db import connection, transaction
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.companies.queries import actor_for
from lonja.core.clock import now
from lonja.core.errors import Busy
from lonja.core.sheets.errors import EmptyFile, FileTooLarge
from lonja.exchange.actions import (
    Reading,
    ask_to_apply,
    ask_to_undo,
    bring,
    forget_mapping,
    read_as,
    try_again,
    undo,
)
from lonja.exchange.actions import files as files_of_imports
from lonja.exchange.actions.files import forget_files
from lonja.exchange.actions.undo import UNDOABLE_FOR, forget_images
from lonja.exchange.actions.working import give_up, work_on
from lonja.exchange.errors import (
    ColumnsMissing,
    ImportUnknown,
    KindUnknown,
    NotConfirmed,
    NotPossibleNow,
    TooLateToUndo,
)
from lonja.exchange.jobs import TRIES, work_on_import
from lonja.exchange.kinds import KINDS
from lonja.exchange.labels import EXAMPLES, label_of
from lonja.exchange.models import ColumnMapping, FilePart, Import, RowImages
from lonja.exchange.progress import HowFar, how_far, shown_progress
from lonja.exchange.queries import import_of, imports_visible_to, model_file, readings_of, rejected_rows
from lonja.exchange.reading import open_table
from lonja.exchange.states import ImportState
from lonja.exchange.undoing import undo_preview
from lonja.pricing.actions import EntryRow, set_price
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange import bmecat_files
from tests.exchange.files import counts, csv_of, xlsx_of

pytestmark = pytest.mark.django_db

TAKE_IN = import_module("lonja.exchange.actions.take_in")
PRICES = "list;sku;price;remark\nretail;BOLT;1.50;a\nretail;NUT;0.25;b\n"


@pytest.fixture
def desk() -> Actor:
    make.make_seller()
    make.make_price_list("retail")
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku)
    return actor_for(make.make_staff(), None)


def brought(actor: Actor, data: str | bytes, name: str = "list.csv") -> Import:
    """A file that was brought, after the worker had it."""
    content = csv_of(data) if isinstance(data, str) else data
    record = bring(actor, name, [content])
    work_on(actor, record.pk)
    record.refresh_from_db()
    return record


def worked(actor: Actor, record: Import, **wishes: Any) -> Import:
    work_on(actor, record.pk, **wishes)
    record.refresh_from_db()
    return record


def test_a_file_that_means_one_thing_needs_no_question_and_is_applied_when_asked(desk: Actor) -> None:
    record = brought(desk, PRICES)
    assert (record.kind, record.state, counts(record)) == ("prices", ImportState.READY, (2, 0, 0, 0))
    assert record.counts["unused"] == ["remark"]
    assert not PriceEntry.objects.exists()
    ask_to_apply(desk, record.pk)
    assert worked(desk, record).state == ImportState.APPLIED
    assert sorted(PriceEntry.objects.values_list("unit_price", flat=True)) == [Decimal("0.25"), Decimal("1.5")]


def test_the_request_is_committed_with_its_job_or_not_at_all(desk: Actor) -> None:
    with pytest.raises(RuntimeError, match="lights out"), transaction.atomic():
        bring(desk, "list.csv", [PRICES.encode()])
        raise RuntimeError("lights out")
    assert not Import.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name="work_on_import").exists()
    record = bring(desk, "list.csv", [PRICES.encode()])
    (job,) = ProcrastinateJob.objects.filter(task_name="work_on_import")
    assert job.args == {"number": record.pk, "user_id": str(desk.user_id)}


def test_what_the_worker_is_asked_twice_is_done_once(desk: Actor) -> None:
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    worked(desk, record)
    before = list(PriceEntry.objects.order_by("pk").values_list())
    assert worked(desk, record).state == ImportState.APPLIED
    assert list(PriceEntry.objects.order_by("pk").values_list()) == before
    with pytest.raises(NotPossibleNow):
        ask_to_apply(desk, record.pk)


def test_a_document_says_itself_what_it_is(desk: Actor) -> None:
    """In any encoding; no sheet is asked for, and there is no model file of it."""
    for encoding in ("utf-8", "utf-16"):
        text = bmecat_files.NEW.replace("UTF-8", encoding.upper())
        record = brought(desk, text.encode(encoding))
        assert (record.kind, record.state) == ("bmecat", ImportState.READY), record.problem
    ask_to_apply(desk, record.pk)
    work_on(desk, record.pk)
    record.refresh_from_db()
    assert record.state == ImportState.APPLIED
    assert readings_of(desk, record) == []
    with pytest.raises(KindUnknown):
        model_file(desk, "bmecat")


def test_titles_that_nobody_knows_are_asked_for_once(desk: Actor) -> None:
    record = brought(desk, "L;Teilenummer;EK\nretail;BOLT;1,50")
    assert (record.kind, record.state) == ("", ImportState.ASKING)
    columns = {"list": "L", "sku": "Teilenummer"}
    with pytest.raises(ColumnsMissing):
        read_as(desk, record.pk, Reading("prices", "", columns))
    wanted = Reading("prices", "", {**columns, "price": "EK"}, ("L", "Teilenummer", "EK"), save_as="German shop")
    read_as(desk, record.pk, wanted)
    assert worked(desk, record).state == ImportState.READY
    again = brought(desk, "L;Teilenummer;EK\nretail;NUT;2,50")
    assert (again.kind, again.state, counts(again)) == ("prices", ImportState.READY, (1, 0, 0, 0))
    forget_mapping(desk, ColumnMapping.objects.get().pk)
    assert brought(desk, "L;Teilenummer;EK\nretail;NUT;2,50").state == ImportState.ASKING


def test_of_several_sheets_that_fit_one_is_chosen_by_a_person(desk: Actor) -> None:
    record = brought(desk, two_sheets(), "list.xlsx")
    assert (record.kind, record.state) == ("", ImportState.ASKING)
    found = [(fit.kind, fit.sheet) for fit in readings_of(desk, record) if fit.is_usable]
    assert found == [("prices", "2026"), ("prices", "2027")]
    fit = readings_of(desk, record)[1]
    read_as(desk, record.pk, Reading("prices", fit.sheet, fit.columns))
    worked(desk, record)
    assert record.examples["priceentry"]["new"][0]["after"]["unit_price"] == 2.5


def two_sheets() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name, price in (("2026", 1.5), ("2027", 2.5)):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["list", "sku", "price"])
            sheet.write_row(1, 0, ["retail", "BOLT", price])
    return target.getvalue()


def test_a_guard_waits_for_its_words_to_be_agreed_to(desk: Actor) -> None:
    skus = [f"S{n}" for n in range(30)]
    for sku in skus:
        make.make_variant(sku)
        set_price(SYSTEM, EntryRow("retail", sku, Decimal(100)))
    record = brought(desk, "list;sku;price\n" + "\n".join(f"retail;{sku};10" for sku in skus))
    assert [alarm["guard"] for alarm in record.guards] == ["falling"]
    with pytest.raises(NotConfirmed):
        ask_to_apply(desk, record.pk)
    assert set(PriceEntry.objects.values_list("unit_price", flat=True)) == {Decimal(100)}
    ask_to_apply(desk, record.pk, ["falling"])
    assert worked(desk, record).state == ImportState.APPLIED
    assert set(PriceEntry.objects.values_list("unit_price", flat=True)) == {Decimal(10)}


def test_what_became_worse_since_it_was_agreed_to_is_asked_again(desk: Actor) -> None:
    skus = [f"S{n}" for n in range(40)]
    for sku in skus:
        make.make_variant(sku)
        set_price(SYSTEM, EntryRow("retail", sku, Decimal(100 if int(sku[1:]) < 25 else 10)))
    record = brought(desk, "list;sku;price\n" + "\n".join(f"retail;{sku};10" for sku in skus))
    ask_to_apply(desk, record.pk, ["falling"])
    for sku in skus[25:]:
        set_price(SYSTEM, EntryRow("retail", sku, Decimal(100)))
    assert worked(desk, record).state == ImportState.HELD
    assert set(PriceEntry.objects.values_list("unit_price", flat=True)) == {Decimal(100)}


def test_a_worker_that_fails_leaves_a_sentence_and_a_second_try(desk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    with monkeypatch.context() as patch:
        patch.setattr(TAKE_IN, "_apply", _raise(MemoryError()))
        with pytest.raises(MemoryError):
            work_on(desk, record.pk)
    record.refresh_from_db()
    assert (record.state, bool(record.problem)) == (ImportState.FAILED, True)
    assert not PriceEntry.objects.exists()
    try_again(desk, record.pk)
    assert worked(desk, record).state == ImportState.READY
    assert record.problem == ""


def _raise(failure: Exception) -> Any:
    def fails(*_: Any, **__: Any) -> None:
        raise failure

    return fails


def test_while_others_hold_the_table_it_waits_and_gives_up_in_the_end(
    desk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    monkeypatch.setattr(TAKE_IN, "compare", _raise(Busy()))
    with pytest.raises(Busy) as busy:
        work_on(desk, record.pk)
    record.refresh_from_db()
    assert record.state == ImportState.APPLYING
    give_up(desk, record.pk, busy.value)
    record.refresh_from_db()
    assert (record.state, record.problem) == (ImportState.FAILED, str(busy.value))


def test_what_was_asked_and_never_done_is_asked_anew(desk: Actor) -> None:
    record = bring(desk, "list.csv", [PRICES.encode()])
    ProcrastinateJob.objects.all().delete()
    try_again(desk, record.pk)
    assert ProcrastinateJob.objects.filter(task_name="work_on_import").count() == 1
    assert worked(desk, record).state == ImportState.READY


def test_a_right_that_was_lost_meanwhile_counts_no_more(desk: Actor) -> None:
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    warehouse = actor_for(make.make_staff("warehouse"), None)
    assert worked(warehouse, record).state == ImportState.FAILED
    assert not PriceEntry.objects.exists()


def test_who_may_not_bring_files_or_this_kind_is_refused(desk: Actor) -> None:
    sales, warehouse = (actor_for(make.make_staff(role), None) for role in ("sales-desk", "warehouse"))
    with pytest.raises(PermissionMissing):
        bring(sales, "list.csv", [PRICES.encode()])
    record = brought(desk, PRICES)
    for ask in (ask_to_apply, ask_to_undo, try_again):
        with pytest.raises(PermissionMissing):
            ask(warehouse, record.pk)
    record.refresh_from_db()
    assert record.state == ImportState.READY
    assert brought(warehouse, PRICES).state == ImportState.ASKING


def test_a_file_that_nobody_can_read_says_why(desk: Actor) -> None:
    record = brought(desk, b"%PDF-1.4 something", "list.pdf")
    assert record.state == ImportState.FAILED
    assert "PDF" in record.problem


def test_an_empty_or_too_large_file_is_not_kept(desk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EmptyFile):
        bring(desk, "list.csv", [])
    monkeypatch.setattr(files_of_imports, "MAX_BYTES", 10)
    with pytest.raises(FileTooLarge):
        bring(desk, "list.csv", [b"12345", b"678901"])
    assert (Import.objects.count(), FilePart.objects.count()) == (0, 0)


def test_a_large_file_is_kept_in_pieces_and_is_whole_again(desk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files_of_imports, "PART", 7)
    record = brought(desk, PRICES)
    assert [len(part.data) for part in record.parts.all()[:2]] == [7, 7]
    assert counts(record) == (2, 0, 0, 0)


def test_a_file_of_which_nobody_knows_the_kind_is_for_who_brought_it(desk: Actor) -> None:
    """It may hold prices, or customers: others see it once they may bring what it is."""
    warehouse = actor_for(make.make_staff("warehouse"), None)
    record = brought(desk, "L;Teilenummer;EK\nretail;BOLT;1,50")
    assert record.state == ImportState.ASKING
    assert import_of(desk, record.pk) == record
    for refused in (import_of, try_again):
        with pytest.raises(ImportUnknown):
            refused(warehouse, record.pk)
    assert record in imports_visible_to(desk)
    assert record not in imports_visible_to(warehouse)
    own = brought(warehouse, "L;Teilenummer\nretail;BOLT")
    assert list(imports_visible_to(warehouse)) == [own]
    record.refresh_from_db()
    assert record.state == ImportState.ASKING


def test_the_rejected_rows_come_back_as_the_file_was(desk: Actor) -> None:
    book = xlsx_of(["remark", "list", "sku", "price"], [["keep", "retail", "BOLT", Decimal("1.234")], ["x", "", "", 5]])
    record = brought(desk, book, "list.xlsx")
    columns, rows = rejected_rows(desk, record.pk)
    assert [column.title for column in columns][:4] == ["remark", "list", "sku", "price"]
    assert next(rows)[:5] == ["x", "", "", 5, 3]


def test_undoing_shows_first_what_it_would_restore(desk: Actor) -> None:
    set_price(SYSTEM, EntryRow("retail", "BOLT", Decimal(9)))
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    worked(desk, record)
    (preview,) = undo_preview(desk, record.pk)
    assert (preview.back, preview.going, preview.returning, preview.changed) == (1, 1, 0, 0)
    ((name, now, before),) = preview.examples
    assert (name, now["unit_price"], before["unit_price"]) == ("retail BOLT 1", 1.5, 9)
    set_price(SYSTEM, EntryRow("retail", "NUT", Decimal(7)))
    (preview,) = undo_preview(desk, record.pk)
    assert (preview.changed, preview.names) == (1, ["retail NUT 1"])
    ask_to_undo(desk, record.pk)
    assert worked(desk, record).state == ImportState.APPLIED
    assert "retail NUT 1" in record.problem
    ask_to_undo(desk, record.pk)
    assert worked(desk, record, keeps_changed=True).state == ImportState.UNDONE
    assert sorted(PriceEntry.objects.values_list("unit_price", flat=True)) == [7, 9]


def test_how_far_the_worker_is_can_be_seen_from_outside_until_it_ends(desk: Actor) -> None:
    assert _seen(12) is None
    with shown_progress(12) as meter:
        meter(200)(50)
        found = _seen(12)
        assert found is not None
        assert (found.rows, found.total, found.percent, found.is_read) == (50, 200, 25, False)
        assert _seen(1) is None
    assert any(_seen(12) is None or time.sleep(0.02) for _ in range(100))  # the server drops a session a moment later


def _seen(number: int) -> HowFar | None:
    """As a page sees it, which is not all day in one transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
    return how_far(number)


def test_files_are_forgotten_after_a_while_and_then_cannot_be_read(desk: Actor) -> None:
    record = brought(desk, PRICES)
    assert record.asked_at is not None
    forget_files(record.asked_at)
    assert record.parts.exists()
    forget_files(record.asked_at + timedelta(seconds=1))
    with pytest.raises(NotPossibleNow):
        ask_to_apply(desk, record.pk)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", [kind.code for kind in KINDS.values() if not kind.is_document])
def test_a_model_file_has_titles_that_are_read_back(code: str, language: str) -> None:
    with translation.override(language):
        kind, data = KINDS[code], model_file(SYSTEM, code)
        table = open_table(data, kind)
        assert [found.column.name for found in table.found] == [column.name for column in kind.columns]
        assert list(table.titles) == [label_of(code, column) for column in kind.columns]
    assert set(EXAMPLES[code]) <= {column.name for column in kind.columns}


def job(record: Import, actor: Actor, attempts: int = 0) -> None:
    """What the worker calls."""
    context: Any = SimpleNamespace(job=SimpleNamespace(attempts=attempts))
    work_on_import(context, number=record.pk, user_id=str(actor.user_id))
    record.refresh_from_db()


def test_the_job_works_with_the_rights_and_in_the_language_of_the_person(desk: Actor) -> None:
    User.objects.filter(pk=desk.user_id).update(language="en")
    record = bring(desk, "list.pdf", [b"%PDF-1.4 something"])
    job(record, desk)
    assert (record.state, record.problem[:4]) == (ImportState.FAILED, "This")
    other = bring(desk, "list.csv", [PRICES.encode()])
    job(other, actor_for(make.make_staff("warehouse"), None))
    assert other.state == ImportState.ASKING


def test_the_job_gives_up_after_its_last_try_and_after_what_nobody_expected(
    desk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = bring(desk, "list.csv", [PRICES.encode()])
    monkeypatch.setattr(TAKE_IN, "compare", _raise(Busy()))
    with pytest.raises(Busy):
        job(record, desk, attempts=TRIES - 1)
    record.refresh_from_db()
    assert record.state == ImportState.READING
    with pytest.raises(Busy):
        job(record, desk, attempts=TRIES)
    record.refresh_from_db()
    assert record.state == ImportState.FAILED
    try_again(desk, record.pk)
    monkeypatch.setattr("lonja.exchange.actions.working.look_at", _raise(ZeroDivisionError()))
    Import.objects.filter(pk=record.pk).update(state=ImportState.NEW)
    with pytest.raises(ZeroDivisionError):
        job(record, desk)
    record.refresh_from_db()
    assert (record.state, bool(record.problem)) == (ImportState.FAILED, True)


def test_the_job_of_somebody_who_is_gone_may_do_nothing(desk: Actor) -> None:
    record = brought(desk, PRICES)
    ask_to_apply(desk, record.pk)
    context: Any = SimpleNamespace(job=SimpleNamespace(attempts=0))
    work_on_import(context, number=record.pk, user_id=str(make.unknown_id()))
    record.refresh_from_db()
    assert record.state == ImportState.FAILED
    assert not PriceEntry.objects.exists()


def test_what_stood_there_before_is_kept_for_a_year_and_then_forgotten(desk: Actor) -> None:
    record = bring(desk, "list.csv", [PRICES.encode()])
    work_on(desk, record.pk)
    ask_to_apply(desk, record.pk)
    work_on(desk, record.pk)
    assert (forget_images(), RowImages.objects.count() > 0) == (0, True)
    Import.objects.filter(pk=record.pk).update(applied_at=now() - UNDOABLE_FOR)
    assert forget_images() == 0
    with pytest.raises(TooLateToUndo):
        undo_preview(desk, record.pk)
    with pytest.raises(TooLateToUndo):
        undo(desk, record.pk)
    assert PriceEntry.objects.exists()
    Import.objects.filter(pk=record.pk).update(applied_at=now() - UNDOABLE_FOR - timedelta(days=2))
    assert forget_images() > 0
    assert not RowImages.objects.exists()
