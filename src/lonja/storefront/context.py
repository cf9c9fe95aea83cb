"""What stands on every page of the store: the actor, his cart, what waits for him. Asked only when drawn."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from lonja.approvals.queries import waiting_ids
from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind, Permission
from lonja.ordering.queries import cart_summary


class Frame:
    """The facts of the frame for one request; each costs its query when a template first reads it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def actor(self) -> Actor:
        """Who looks at the page."""
        actor: Actor = self._request.actor  # type: ignore[attr-defined]
        return actor

    @property
    def is_buyer(self) -> bool:
        """Whether the reader acts for a customer company."""
        return self.actor.company is not None

    @property
    def is_staff(self) -> bool:
        """Whether the reader is one of the seller's people, as himself."""
        return (
            self.actor.kind is ActorKind.STAFF
            and self.actor.person is not None
            and bool(self.actor.grants or self.actor.awaits_second_step)
        )

    @property
    def name(self) -> str:
        """The store's name."""
        return self.actor.channel.name if self.actor.channel else "Lonja"

    @property
    def place(self) -> str:
        """Unit and roles of the reader, as the switcher shows them; the root, named like the company, goes unsaid."""
        actor = self.actor
        unit = "" if actor.company is not None and actor.unit_name == actor.company.name else actor.unit_name
        return " · ".join(part for part in (unit, ", ".join(actor.role_names)) if part)

    @property
    def has_mailbox(self) -> bool:
        """Whether this is the demo, whose mails stay in a page of the store."""
        return bool(settings.DEMO)

    @cached_property
    def cart(self) -> tuple[int, Decimal]:
        """Number of lines and net sum of the current cart."""
        return cart_summary(self.actor) if self.is_buyer else (0, Decimal(0))

    @cached_property
    def waiting(self) -> int:
        """How many approvals wait for the reader now."""
        if not (self.is_buyer and self.actor.may(Permission.ORDERS_APPROVE)):
            return 0
        return len(waiting_ids(self.actor))

    def may(self, permission: str) -> bool:
        """Whether the reader holds a permission at any scope."""
        return self.actor.may(Permission(permission))


def frame(request: HttpRequest) -> dict[str, Any]:
    """The values that every template may read."""
    return {"frame": Frame(request)}
