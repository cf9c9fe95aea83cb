"""What can go wrong with consent."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, NotAllowed, Refused


class ApprovalsError(LonjaError):
    """Base of this room's errors."""

    code = "approvals_error"


class NobodyCanApprove(ApprovalsError, Refused):
    """A rule asks for a consent that nobody in the company can give."""

    code = "nobody_can_approve"
    message = _(
        "This needs approval by '%(rule)s', and nobody in your company can give it. Ask your company's administrator to"
        " give somebody the right to approve. Nothing was changed."
    )


class RefusedByRule(ApprovalsError, Refused):
    """A rule of the company does not let this be bought; its own sentence says why."""

    code = "refused_by_rule"
    message = _("Your company's rule '%(rule)s' does not allow this: %(sentence)s Nothing was changed.")


class OwnRequest(ApprovalsError, NotAllowed):
    """Nobody approves what he asked for himself, nor what a machine asked for with a key that he made."""

    code = "own_request"
    message = _(
        "You cannot decide on your own request, nor on one made with an API key of yours."
        " Somebody else in your company must."
    )


class NotYourTurn(ApprovalsError, NotAllowed):
    """The current step belongs to somebody else."""

    code = "not_your_turn"
    message = _("It is not your turn to decide on this: it waits for %(who)s.")


class AlreadyDecided(ApprovalsError, Conflict):
    """The request, or the step, was decided, withdrawn or replaced before."""

    code = "already_decided"
    message = _("This request no longer waits for a decision: it is %(state)s.")


class ContentChanged(ApprovalsError, Conflict):
    """What was shown to the approver is not what would be bought."""

    code = "content_changed"
    message = _("This was changed after you opened it. Look at what it contains now, then decide.")


class ReasonMissing(ApprovalsError, Refused):
    """A rejection without a word of why."""

    code = "reason_missing"
    message = _("Say in a few words why you reject it: the requester will read it.")


class OverrideReasonMissing(ApprovalsError, Refused):
    """A consent to go past a budget without a word of why."""

    code = "override_reason_missing"
    message = _("This goes past a budget: say in a few words why you approve it all the same.")


class BudgetExceeded(ApprovalsError, Refused):
    """A purchase goes past a budget that refuses it."""

    code = "budget_exceeded"
    message = _(
        "The budget of %(cost_center)s leaves %(left)s, and this order takes %(asked)s of it. Charge lines to another"
        " cost center, order less, or ask who keeps the budget to raise it. Nothing was changed."
    )


class BudgetMoved(ApprovalsError, Conflict):
    """Another order has used the budget meanwhile, so that this one needs a consent that nobody was asked for."""

    code = "budget_moved"
    message = _(
        "Another order has just used the budget of %(cost_center)s, so this one needs approval now. Look at it again"
        " and send it: your cart is kept."
    )


class BudgetInvalid(ApprovalsError, Refused):
    """A budget cannot be set so; the message says which part of it is wrong."""

    code = "budget_invalid"
    message = _("The budget cannot be set so.")


class RequestOpen(ApprovalsError, Conflict):
    """The subject already has a request that waits."""

    code = "request_open"
    message = _("Approval was already asked for. Wait for the decision, or withdraw it first.")


class LinkInvalid(ApprovalsError, Refused):
    """The link was used, has expired, or its step is no longer this person's to decide."""

    code = "link_invalid"
    status = 410
    message = _(
        "This link is no longer valid: it was used, has expired, or somebody has decided meanwhile."
        " Sign in to see how things stand."
    )


class SignInNeeded(ApprovalsError, NotAllowed):
    """The company, or the person, wants more than a link from a mail for this decision."""

    code = "sign_in_needed"
    message = _("Sign in to decide on this: a link from a mail is not enough for it. Nothing was decided.")


class DelegationInvalid(ApprovalsError, Refused):
    """A delegation cannot be made so; the message says why."""

    code = "delegation_invalid"
    message = _("Nobody can stand in for you so.")


class RuleInvalid(ApprovalsError, Refused):
    """An approval rule cannot be saved so; the message says which part of it is wrong."""

    code = "rule_invalid"
    message = _("The rule cannot be saved so.")
