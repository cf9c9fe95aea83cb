"""Whose a request is: Django's sessions and allauth's backend, reading by statements that were written once."""

from __future__ import annotations

import functools
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session

from lonja.companies import queries
from lonja.companies.models import User
from lonja.core.clock import now
from lonja.core.ids import new_id
from lonja.core.statements import Statement


class SessionStore(db.SessionStore):
    """Django's sessions in the database."""

    def _get_session_from_db(self) -> Session | None:
        found = _session_in_use().objects(self.session_key, now())
        if not found:
            self._session_key = None
        return found[0] if found else None


class PersonBackend(AuthenticationBackend):  # type: ignore[misc]
    """Signing in as allauth does it; the person of a session comes together with his roles."""

    def get_user(self, user_id: UUID | str) -> User | None:
        """The person with this id, unless he was deactivated."""
        person = queries.person_with_roles(UUID(str(user_id)))
        return person if person is not None and self.user_can_authenticate(person) else None


@functools.cache
def _session_in_use() -> Statement[Session]:
    key, moment = str(new_id()), now()
    return Statement(Session.objects.filter(session_key=key, expire_date__gt=moment), key, moment)
