"""Operations on the targets to which closed purchases are told: by mail, by webhook, as a file to fetch."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.payables import schemas
from lonja.api.payables.router import KEEPING, notice_of, router
from lonja.core.errors import NotFound
from lonja.notifications.models import PayableTarget, TargetKind
from lonja.notifications.payables import actions, queries
from lonja.notifications.payables.errors import TargetInvalid

__all__ = ["router"]

ONE = "/payable-targets/{uuid:target_id}"


@operation(router, "GET", "/payable-targets", needs=KEEPING, answer=schemas.PayableTargets)
def list_payable_targets(request: CallerRequest) -> schemas.PayableTargets:
    """List targets of notices.

    How the company's accounts payable is told of closed purchases, by name.
    """
    return {"data": [_target(one) for one in queries.payable_targets(request.actor)]}


@operation(
    router,
    "POST",
    "/payable-targets",
    needs=KEEPING,
    answer=schemas.PayableTarget,
    status=201,
    raises=(TargetInvalid,),
)
def add_payable_target(request: CallerRequest, body: Body[schemas.TargetIn]) -> schemas.PayableTarget:
    """Add a target of notices.

    It counts from the next order on. A webhook is signed with a secret of its own.
    """
    return _target(actions.save_target(request.actor, _draft(body)))


@operation(router, "PUT", ONE, needs=KEEPING, answer=schemas.PayableTarget, raises=(NotFound, TargetInvalid))
def change_payable_target(
    request: CallerRequest, target_id: UUID, body: Body[schemas.TargetIn]
) -> schemas.PayableTarget:
    """Change a target of notices.

    From the next order on; one that is not in use is told nothing.
    """
    return _target(actions.save_target(request.actor, _draft(body), target_id))


@operation(router, "POST", ONE + "/try", needs=KEEPING, answer=schemas.PayableNotice, raises=(NotFound,))
def try_payable_target(request: CallerRequest, target_id: UUID) -> schemas.PayableNotice:
    """Try a target of notices.

    An example goes to it, which says that it is one; read the notice again to see how it went.
    """
    return notice_of(actions.try_target(request.actor, target_id))


@operation(router, "GET", ONE + "/secret", needs=KEEPING, answer=schemas.TargetSecret, raises=(NotFound,))
def read_payable_secret(request: CallerRequest, target_id: UUID) -> schemas.TargetSecret:
    """Read the secret of a target.

    With which its notices are signed (HMAC-SHA256): who gets them checks them with it. Empty for what is no webhook.
    """
    return {"secret": queries.target_or_404(request.actor, target_id).secret}


@operation(router, "PUT", ONE + "/secret", needs=KEEPING, answer=schemas.TargetSecret, raises=(NotFound,))
def renew_payable_secret(request: CallerRequest, target_id: UUID) -> schemas.TargetSecret:
    """Renew the secret of a target.

    Notices are signed with the new one at once.
    """
    return {"secret": actions.renew_secret(request.actor, target_id).secret}


def _draft(body: schemas.TargetIn) -> actions.TargetDraft:
    return actions.TargetDraft(
        body.name, TargetKind(body.kind), tuple(body.recipients), body.url, body.format, body.is_active
    )


def _target(one: PayableTarget) -> schemas.PayableTarget:
    return {
        "id": str(one.pk),
        "name": one.name,
        "kind": one.kind,  # type: ignore[typeddict-item] # a word of Kind
        "recipients": one.recipients,
        "url": one.url,
        "format": one.format,  # type: ignore[typeddict-item] # a word of FileFormatName
        "is_active": one.is_active,
    }
