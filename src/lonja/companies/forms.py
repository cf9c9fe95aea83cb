"""Where allauth's own forms must do otherwise (settings.ACCOUNT_FORMS)."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ResetPasswordForm as AllauthResetPasswordForm
from django.http import HttpRequest
from django.utils.translation import get_language

from lonja.companies import actions


class ResetPasswordForm(AllauthResetPasswordForm):  # type: ignore[misc]
    """Asks for a link to a new password; takes as long, and answers the same, for known and unknown addresses."""

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Have a job look whether the address is known and write to it."""
        email: str = self.cleaned_data["email"]
        actions.ask_password_reset(email, get_language() or "")
        return email
