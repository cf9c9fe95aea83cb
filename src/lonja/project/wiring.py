"""Who reacts to what: event -> handlers. The only registry; read it top to bottom in a minute."""

from __future__ import annotations

from collections.abc import Mapping

HANDLERS: Mapping[str, tuple[str, ...]] = {
    "PersonInvited": ("lonja.notifications.handlers.person_invited",),
    "PasswordResetAsked": ("lonja.notifications.handlers.password_reset_asked",),
    "ApprovalAsked": ("lonja.notifications.handlers.approval_asked",),
    "OrderPlaced": ("lonja.notifications.handlers.order_placed", "lonja.fulfillment.handlers.order_placed"),
    "OrderRejected": ("lonja.notifications.handlers.order_rejected",),
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
    "OrderCancelled": ("lonja.notifications.handlers.order_cancelled",),
}
