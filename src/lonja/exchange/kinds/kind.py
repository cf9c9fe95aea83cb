"""What a kind of import is made of: its columns, its key, where its rows land, what guards it, who applies it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.staged import Landing
from lonja.exchange.columns import Column
from lonja.exchange.faults import Fault
from lonja.exchange.gathering import Alarm, Gathered

if TYPE_CHECKING:
    from lonja.core.xml import Content
    from lonja.exchange.models import Import

ROWS = "exchange_rows"
"""The temporary table of a file's good rows: `number`, and a column for each of the kind's."""

ROW = _("Row")

Present = Collection[str]
"""Names of the columns that the file has."""


@dataclass(frozen=True, slots=True)
class Target:
    """One table that a kind changes.

    `rows` gives SQL of what is compared (from ROWS and from the landings before it), by the columns that the file has;
    `values` SQL of each attribute, over `r` (one of these rows) and `there`; `gone` is a condition on `there` for
    what a whole file that does not name it takes away ('' for nothing). `label` is SQL over `s` (a staged row) that
    names it as people do, `preview` the same while the landings before it are there; `title` is what all of them are
    called. `dropped` is such a condition for what goes by what the file's own cells say, whole or not. `price` is the
    attribute whose fall is guarded, `warning` what a person must know of new rows, because undoing cannot make it good.
    """

    landing: Landing
    title: str | Promise
    values: Callable[[Present], Mapping[str, str]]
    label: str
    rows: Callable[[Present], str] = lambda present: f"SELECT * FROM {ROWS}"  # noqa: S608
    gone: str = ""
    dropped: Callable[[Present], str] = lambda present: ""
    price: str = ""
    preview: str = ""
    warning: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A condition over the columns of a row (SQL over `r`) under which it is rejected; asked when all rows are cast."""

    condition: str
    column: str
    fault: Fault
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of import. `key` are the columns by which two rows are about the same thing, `unique` those whose values
    may stand in one row only.

    `judge` rejects rows for reasons that SQL cannot know.
    `prepare` locks what is compared, told whether the file is the whole; `apply` brings what the landings hold to the
    tables, `restore` puts back what an image table holds for one of them (by its place in `targets`): all three lead to
    verbs of the room that owns the tables. `columns_of` makes columns of titles that nobody could foresee;
    `open_columns` gives all that there could be. A kind whose files are documents, not tables, has no columns, knows
    one by its `beginning`, and reads and stages it itself by `gather`; `place` is what a rejected row's number counts.
    `main` is the place of the target that has a row for each row. What `clears` names stays where a row in JSON does
    not name it, and is ended by null. One that `takes_archives` reads ZIP files too: a list with the files of which it
    tells. Where a kind `repeats`, rows with one key are no mistake. `alarms` are guards of its own, asked when all is
    compared.
    """

    code: str
    label: str | Promise
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    targets: tuple[Target, ...]
    permission: Permission
    apply: Callable[[Actor], None]
    restore: Callable[[Actor, int, str], None]
    checks: tuple[Check, ...] = ()
    unique: tuple[str, ...] = ()
    judge: Callable[[Present], None] = lambda present: None
    prepare: Callable[[bool], None] = lambda is_whole: None
    columns_of: Callable[[Sequence[str]], Sequence[Column]] | None = None
    main: int = 0
    clears: tuple[str, ...] = ()
    open_columns: Callable[[], Sequence[Column]] = lambda: ()
    gather: Callable[[Actor, Import, Content, Callable[[int], None]], Gathered] | None = None
    place: str | Promise = ROW
    beginning: re.Pattern[bytes] | None = None
    takes_archives: bool = False
    repeats: bool = False
    alarms: Callable[[], list[Alarm]] = lambda: []

    @property
    def is_document(self) -> bool:
        """Whether its files are documents, which say themselves what they are."""
        return self.gather is not None

    @property
    def takes_away(self) -> bool:
        """Whether a file that is the whole takes anything away."""
        return any(target.gone for target in self.targets)
