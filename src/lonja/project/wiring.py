"""Who reacts to what, what hangs on people, and who keeps shelves: the only registries."""

from __future__ import annotations

from collections.abc import Mapping

HANDLERS: Mapping[str, tuple[str, ...]] = {
    "PersonInvited": ("lonja.notifications.handlers.person_invited",),
    "RegistrationMade": ("lonja.notifications.handlers.registration_made",),
    "RegistrationAnswered": ("lonja.notifications.handlers.registration_answered",),
    "RegistrationAsked": ("lonja.notifications.handlers.registration_asked",),
    "RegistrationRefused": ("lonja.notifications.handlers.registration_refused",),
    "DomainProofAsked": ("lonja.notifications.joining.domain_proof_asked",),
    "JoinAsked": ("lonja.notifications.joining.join_asked",),
    "JoinWaits": ("lonja.notifications.joining.join_waits",),
    "JoinRefused": ("lonja.notifications.joining.join_refused",),
    "PasswordResetAsked": ("lonja.notifications.handlers.password_reset_asked",),
    "ApprovalAsked": ("lonja.notifications.handlers.approval_asked",),
    "ApprovalNudged": ("lonja.notifications.handlers.approval_nudged",),
    "OrderPlaced": (
        "lonja.notifications.handlers.order_placed",
        "lonja.notifications.handlers.purchase_closed",
        "lonja.fulfillment.handlers.order_placed",
        "lonja.quotes.handlers.order_placed",
    ),
    "OrderRejected": ("lonja.notifications.handlers.order_rejected", "lonja.quotes.handlers.order_rejected"),
    "OrderWithdrawn": ("lonja.quotes.handlers.order_withdrawn",),
    "OrderCut": ("lonja.notifications.handlers.order_cut",),
    "OrderReturned": ("lonja.notifications.handlers.order_returned",),
    "OrderPassedOn": ("lonja.notifications.handlers.order_passed_on",),
    "OrderShipped": ("lonja.notifications.handlers.order_shipped", "lonja.rebates.handlers.order_shipped"),
    "PromisesWithdrawn": ("lonja.ordering.handlers.promises_withdrawn",),
    "LicenseKeysArrived": ("lonja.fulfillment.handlers.license_keys_arrived",),
    "LicensePoolLow": ("lonja.notifications.handlers.license_pool_low",),
    "OrderDelayed": ("lonja.notifications.handlers.order_delayed",),
    "CommitmentSettled": (
        "lonja.group_buying.handlers.commitment_settled",
        "lonja.notifications.handlers.commitment_settled",
    ),
    "CommitmentRefused": ("lonja.notifications.handlers.commitment_refused",),
    "QuoteRequested": ("lonja.notifications.quote_handlers.quote_requested",),
    "QuoteSent": ("lonja.notifications.quote_handlers.quote_sent",),
    "QuoteExpiring": ("lonja.notifications.quote_handlers.quote_expiring",),
    "QuoteAccepted": ("lonja.notifications.quote_handlers.quote_accepted",),
    "QuoteDeclined": ("lonja.notifications.quote_handlers.quote_declined",),
    "QuoteWithdrawn": ("lonja.notifications.quote_handlers.quote_withdrawn",),
    "QuoteRanOut": ("lonja.notifications.quote_handlers.quote_ran_out",),
    "QuoteCommented": ("lonja.notifications.quote_handlers.quote_commented",),
    "QuoteConsentAsked": ("lonja.notifications.quote_handlers.quote_consent_asked",),
    "QuoteConsentGiven": ("lonja.notifications.quote_handlers.quote_consent_given",),
    "GuestRequestMade": ("lonja.notifications.guest_handlers.guest_request_made",),
    "GuestRequestConfirmed": ("lonja.notifications.guest_handlers.guest_request_confirmed",),
    "GuestRequestRefused": ("lonja.notifications.guest_handlers.guest_request_refused",),
    "GuestRequestTaken": ("lonja.notifications.guest_handlers.guest_request_taken",),
    "FrameworkEnding": ("lonja.notifications.framework_handlers.framework_ending",),
    "FrameworkRanOut": ("lonja.notifications.framework_handlers.framework_ran_out",),
    "RoundOpened": ("lonja.notifications.handlers.round_opened",),
    "RoundReminded": ("lonja.notifications.handlers.round_reminded",),
    "RoundLocked": ("lonja.notifications.handlers.round_locked",),
    "RecurringRunAnnounced": ("lonja.notifications.recurring_handlers.run_announced",),
    "RecurringRunSettled": ("lonja.notifications.recurring_handlers.run_settled",),
    "RecurringOrderPassedOn": ("lonja.notifications.recurring_handlers.passed_on",),
    "CartOrdered": ("lonja.notifications.cart_handlers.ordered",),
    "CartHandedOver": ("lonja.notifications.cart_handlers.handed_over",),
    "OrderCancelled": ("lonja.notifications.handlers.order_cancelled",),
}

BELONGINGS = (
    "lonja.lists.leaving.LISTS",
    "lonja.group_buying.leaving.COMMITMENTS",
    "lonja.ordering.leaving.RECURRING",
    "lonja.quotes.leaving.QUOTES",
    "lonja.lists.leaving.CARTS",
    "lonja.lists.leaving.QUICK_ORDERS",
    "lonja.ordering.leaving.SENT_BACK",
    "lonja.ordering.leaving.APPROVALS",
    "lonja.companies.keys_of_leaver.KEYS",
    "lonja.companies.cost_centers_of_leaver.COST_CENTERS",
    "lonja.companies.keeper_of_leaver.KEEPER",
)
"""What hangs on a person who leaves his company, in the order in which core.locks has its locks."""

SHELVES = "lonja.lists.shelves.SHELVES"
"""What keeps the levels by which recurring orders refill: purchase lists."""
