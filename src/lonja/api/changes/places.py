"""Places in the feed of changes as cursors: opaque, signed, of one database, and valid as long as changes are kept."""

from __future__ import annotations

from collections.abc import Sequence

from django.core import signing

from lonja.api.errors import InputInvalid
from lonja.api.validation import field_problem
from lonja.exchange.errors import FeedRestarted
from lonja.exchange.feed import KEPT_FOR, Begin, Place, identity
from lonja.exchange.feed.log import Spot
from lonja.exchange.feed.whole import Step

_SALT = "lonja.api changes"


def written(place: Place, kinds: Sequence[str]) -> str:
    """The cursor of a place for these kinds."""
    step = [place.step.kind, place.step.owner, place.step.id] if isinstance(place, Begin) else None
    spot = place.spot if isinstance(place, Begin) else place
    return signing.dumps([identity(), list(kinds), step, [spot.transaction, spot.change, spot.offset]], salt=_SALT)


def read(cursor: str, asked: Sequence[str]) -> tuple[Place, tuple[str, ...]]:
    """The place and the kinds of a cursor.

    Raises InputInvalid for nobody's cursor or that of other kinds than were asked for, FeedRestarted for one that is
    older than what is kept, or of another database.
    """
    try:
        database, kinds, step, spot = signing.loads(cursor, salt=_SALT, max_age=KEPT_FOR)
    except signing.SignatureExpired:
        raise FeedRestarted from None
    except (signing.BadSignature, ValueError):
        raise _refused() from None
    if asked and set(asked) != set(kinds):
        raise _refused()
    if database != identity():
        raise FeedRestarted
    return (Begin(Step(*step), Spot(*spot)) if step else Spot(*spot)), tuple(kinds)


def _refused() -> InputInvalid:
    return InputInvalid([field_problem("query", ["since"], "cursor")])
