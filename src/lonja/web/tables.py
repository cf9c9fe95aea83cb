"""What a list page knows of itself: which slice is shown, how it is sorted, which filters are on.

All three keep the rest of the query string, so that sorting does not lose a filter, and turning a page keeps both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from django.http import HttpRequest, QueryDict

Row = TypeVar("Row")


def query(request: HttpRequest, **changes: str | int | None) -> str:
    """The address of this page with some parameters changed (None removes one): '?q=m8&page=2'."""
    parameters: QueryDict = request.GET.copy()
    for name, value in changes.items():
        parameters.pop(name, None)
        if value is not None:
            parameters[name] = str(value)
    return f"?{parameters.urlencode()}"


def without(request: HttpRequest, name: str, value: str | None = None) -> str:
    """The address of page 1 with one value of a repeated parameter taken out (all of them without `value`)."""
    parameters: QueryDict = request.GET.copy()
    kept = [each for each in parameters.getlist(name) if value is not None and each != value]
    parameters.setlist(name, kept)
    parameters.pop("page", None)
    return f"?{parameters.urlencode()}"


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One numbered page of a list whose total is known.

    `first` and `last` are the ordinal numbers of the rows shown (0 and 0 when there are none).
    """

    rows: Sequence[Row]
    number: int
    size: int
    total: int
    request: HttpRequest

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The ordinal number of the first row shown."""
        return (self.number - 1) * self.size + 1 if self.rows else 0

    @property
    def last(self) -> int:
        """The ordinal number of the last row shown."""
        return self.first + len(self.rows) - 1 if self.rows else 0

    @property
    def previous_url(self) -> str | None:
        """The address of the page before, if any."""
        return self.url(self.number - 1) if self.number > 1 else None

    @property
    def next_url(self) -> str | None:
        """The address of the page after, if any."""
        return self.url(self.number + 1) if self.number < self.count else None

    def url(self, number: int) -> str:
        """The address of page `number`."""
        return query(self.request, page=number if number > 1 else None)

    def around(self) -> list[int | None]:
        """The page numbers to offer: the ends and those around this one; None stands for a gap."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        numbers = sorted(each for each in near if 1 <= each <= self.count)
        offered: list[int | None] = []
        for each in numbers:
            if offered and offered[-1] is not None and each - offered[-1] > 1:
                offered.append(None)
            offered.append(each)
        return offered


@dataclass(frozen=True)
class Slice(Generic[Row]):
    """A part of a list too long to count, reached by cursors; a cursor is the room's own opaque text."""

    rows: Sequence[Row]
    request: HttpRequest
    previous: str | None = None
    next: str | None = None

    @property
    def previous_url(self) -> str | None:
        """The address of the part before, if any."""
        return query(self.request, before=self.previous, after=None) if self.previous else None

    @property
    def next_url(self) -> str | None:
        """The address of the part after, if any."""
        return query(self.request, after=self.next, before=None) if self.next else None


def page_number(request: HttpRequest) -> int:
    """The page asked for by `?page=`; 1 where it is absent or not a sensible number."""
    asked = request.GET.get("page", "")
    return min(max(1, int(asked)), 1_000_000) if asked.isdecimal() and len(asked) < 8 else 1


@dataclass(frozen=True)
class Sort:
    """How a list is sorted: by one of its `keys`, '-' before it for descending; `?sort=-placed_at`."""

    key: str
    descending: bool
    keys: frozenset[str]
    request: HttpRequest

    @classmethod
    def of(cls, request: HttpRequest, keys: Iterable[str], default: str) -> Sort:
        """Read `?sort=`; an unknown key gives the `default` (such as '-placed_at')."""
        allowed = frozenset(keys)
        asked = request.GET.get("sort", default)
        chosen = asked if asked.removeprefix("-") in allowed else default
        return cls(chosen.removeprefix("-"), chosen.startswith("-"), allowed, request)

    @property
    def order_by(self) -> str:
        """The chosen order in the shape of `QuerySet.order_by`."""
        return f"-{self.key}" if self.descending else self.key

    def url(self, key: str) -> str:
        """The address that sorts by `key`, or turns the order round if it is sorted by it already."""
        turned = "-" if key == self.key and not self.descending else ""
        return query(self.request, sort=f"{turned}{key}", page=None)

    def state(self, key: str) -> str:
        """The value of `aria-sort` for the column of `key`."""
        if key != self.key:
            return "none"
        return "descending" if self.descending else "ascending"


class Choice(NamedTuple):
    """One value of a facet: what is sent, what is read, how many rows have it, whether it is on."""

    value: str
    label: str
    number: int | None = None
    is_on: bool = False


class Facet(NamedTuple):
    """One group of a list's filters, sent as the repeated parameter `name`."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    is_open: bool = True

    @classmethod
    def of(cls, request: HttpRequest, name: str, label: str, counts: Iterable[tuple[str, str, int]]) -> Facet:
        """Make a facet from (value, label, count) rows, with those on that the address asks for."""
        asked = set(request.GET.getlist(name))
        return cls(name, label, tuple(Choice(value, text, count, value in asked) for value, text, count in counts))


@dataclass(frozen=True)
class Filter:
    """A filter that is on, shown as a chip with the address that takes it off."""

    label: str
    off_url: str


def filters_on(request: HttpRequest, labels: Mapping[str, Mapping[str, str]]) -> list[Filter]:
    """The chips for the parameters in `labels` (name -> value -> text) that the address carries."""
    return [
        Filter(texts[value], without(request, name, value))
        for name, texts in labels.items()
        for value in request.GET.getlist(name)
        if value in texts
    ]
