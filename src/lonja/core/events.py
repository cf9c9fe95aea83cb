"""Facts recorded with the change that made them true, and told to the other rooms after the commit."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.utils.module_loading import import_string

from lonja.core.ids import new_id
from lonja.core.models import RecordedEvent
from lonja.core.statements import insert

Handler = Callable[[UUID, Any], None]


@dataclasses.dataclass(frozen=True)
class Event:
    """A fact that others may hear: named in the past tense, made of JSON-able fields."""

    registry: ClassVar[dict[str, type[Event]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        Event.registry[cls.__name__] = cls


def record(event: Event) -> UUID:
    """Write `event` and queue its handlers in the current transaction; returns the event's id.

    Raises RuntimeError outside a transaction, where the fact could not share its fate.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{type(event).__name__} recorded outside a transaction")
    from lonja.core.jobs import deliver_event

    name = type(event).__name__
    row = RecordedEvent(id=new_id(), name=name, facts=_facts(event))
    insert(row)
    handlers = wiring().get(name, ())
    if handlers:
        jobs: list[dict[str, Any]] = [{"event_id": str(row.id), "handler": path} for path in handlers]
        deliver_event.batch_defer(*jobs)
    return row.id


def record_all(batch: Sequence[Event]) -> None:
    """As `record`, for many events at once, in a number of statements that does not grow with them."""
    if not connection.in_atomic_block:
        raise RuntimeError("events recorded outside a transaction")
    from lonja.core.jobs import deliver_event

    rows = [RecordedEvent(id=new_id(), name=type(event).__name__, facts=_facts(event)) for event in batch]
    RecordedEvent.objects.bulk_create(rows)
    jobs: list[dict[str, Any]] = [
        {"event_id": str(row.id), "handler": path} for row in rows for path in wiring().get(row.name, ())
    ]
    if jobs:
        deliver_event.batch_defer(*jobs)


def deliver(event_id: UUID, handler: str) -> None:
    """Hand the recorded event to the handler at this dotted path. At least once: handlers are idempotent."""
    row = RecordedEvent.objects.get(pk=event_id)
    call: Handler = import_string(handler)
    call(row.id, _revive(Event.registry[row.name], row.facts))


@functools.cache
def wiring() -> Mapping[str, tuple[str, ...]]:
    """Event name -> dotted paths of its handlers, read from the one registry that settings name."""
    table: Mapping[str, tuple[str, ...]] = import_string(settings.EVENT_WIRING)
    return table


def _facts(event: Event) -> Any:
    import json

    return json.loads(json.dumps(dataclasses.asdict(event), cls=DjangoJSONEncoder))


_READERS: Mapping[Any, Callable[[str], Any]] = {
    UUID: UUID,
    Decimal: Decimal,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}


def _revive(kind: type[Event], facts: Mapping[str, Any]) -> Event:
    hints = typing.get_type_hints(kind)
    values = {field.name: _read(hints[field.name], facts[field.name]) for field in dataclasses.fields(kind)}
    return kind(**values)


def _read(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    for option in (hint, *typing.get_args(hint)):
        if option in _READERS:
            return _READERS[option](value)
    if typing.get_origin(hint) is tuple:
        return tuple(value)
    return value
