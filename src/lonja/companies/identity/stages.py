"""The second step on the way in, which a provider may have checked already."""

from __future__ import annotations

from typing import Any

from allauth.mfa.stages import AuthenticateStage

from lonja.companies.sessions import provider_checked_second_step


class SecondStepStage(AuthenticateStage):  # type: ignore[misc]
    """Asks for one's own code or passkey, unless a provider let in that does so itself, as its company says."""

    def handle(self) -> tuple[Any, bool]:
        """Go on, or ask."""
        if provider_checked_second_step(self.request, self.login.user):
            return None, True
        answer: tuple[Any, bool] = super().handle()
        return answer
