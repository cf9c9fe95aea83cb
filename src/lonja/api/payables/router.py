"""Operations on notices to accounts payable."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from ninja import Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.payables import schemas
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.notifications.models import PayableNotice
from lonja.notifications.payables.actions import resend_notice
from lonja.notifications.payables.queries import notice_or_404, payable_notices

router = Router(tags=["Accounts payable"])

KEEPING = (Permission.PAYABLES_MANAGE,)


@operation(router, "GET", "/payable-notices", needs=KEEPING, answer=schemas.PayableNotices)
def list_payable_notices(request: CallerRequest, asked: Query[schemas.NoticesAsk]) -> schemas.PayableNotices:
    """List notices to accounts payable.

    What the company's targets were told of closed purchases, the latest first, with all that was told.
    """
    place = place_in(request, asked.cursor)
    notices = payable_notices(request.actor)
    if asked.state:
        notices = notices.filter(state__in=asked.state)
    if asked.kind:
        notices = notices.filter(target__kind__in=asked.kind)
    found, after = newest_first(notices, "created_at", place, asked.limit)
    return {"data": [notice_of(one) for one in found], "next": cursor_after(request, after)}


@operation(
    router,
    "GET",
    "/payable-notices/{uuid:notice_id}",
    needs=KEEPING,
    answer=schemas.PayableNotice,
    raises=(NotFound,),
)
def read_payable_notice(request: CallerRequest, notice_id: UUID) -> schemas.PayableNotice:
    """Read a notice to accounts payable.

    How far it is, and what it tells.
    """
    return notice_of(notice_or_404(request.actor, notice_id))


@operation(
    router,
    "POST",
    "/payable-notices/{uuid:notice_id}/resend",
    needs=KEEPING,
    answer=schemas.PayableNotice,
    raises=(NotFound,),
)
def resend_payable_notice(request: CallerRequest, notice_id: UUID) -> schemas.PayableNotice:
    """Send a notice again.

    The same content under the same id: whoever booked it before books nothing.
    """
    return notice_of(resend_notice(request.actor, notice_id))


def notice_of(one: PayableNotice) -> schemas.PayableNotice:
    """A notice with all that it tells."""
    facts = {
        "id": str(one.pk),
        "target": one.target.name,
        "kind": one.target.kind,
        "state": one.state,
        "is_test": one.is_test,
        "attempts": one.attempts,
        "error": one.error,
        "created_at": fields.moment(one.created_at),
        "delivered_at": fields.moment_or_none(one.delivered_at),
        "content": one.content,
    }
    return cast(schemas.PayableNotice, facts)
