"""How allauth behaves here: nobody registers alone, people come by invitation or from the ERP."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lonja.companies import devices
from lonja.companies.identity.stages import SecondStepStage
from lonja.companies.models import User
from lonja.companies.rules import login_key


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes open registration (S10): a B2B account belongs to a company that invited it."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_password": _("This is not your password."),
        "incorrect_code": _("This code is not right, or no longer valid."),
        "too_many_login_attempts": _("Too many failed attempts. Try again in an hour, or ask for a new password."),
        "rate_limited": _("Too many attempts. Try again in a few minutes."),
        "invalid_password_reset": _("This link is no longer valid. Ask for a new one."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count a guess against the account and the address, or against a known device alone; refuse one too many."""
        used = RateLimitUsage([])
        for limit in self._limits_of(request, **credentials):
            usage = ratelimit.consume(request, app="allauth.account", **limit)
            if usage is None:
                raise self.validation_error("too_many_login_attempts")
            used.usage += usage.usage
        self._login_failed_rl_usage = used  # allauth gives it back where the password was right

    def _limits_of(self, request: HttpRequest, **credentials: Any) -> list[dict[str, str]]:
        account = {"action": "login_failed", "key": self._get_login_attempts_cache_key(request, **credentials)}
        if devices.known_device(request, _login_of(credentials)):
            return [account]
        # on its own, because a right code of the second step or a new password clears the account's count
        return [{"action": "login_failed_from_address"}, account]

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Whose guesses are counted together: without allauth's host name, since a store may have several."""
        login = _login_of(credentials)
        device = devices.known_device(request, login)
        return f"device:{device}" if device else f"account:{login_key(login)}"

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Let go of what a provider said before a second step is waited for: whom it signs in is decided.

        allauth would look the provider up again by the client id, which the providers of two companies may share.
        """
        (kwargs.get("signal_kwargs") or {}).pop("sociallogin", None)
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def get_login_stages(self) -> list[str]:
        """allauth's, with our own second step in the place of its one."""
        ours = f"{SecondStepStage.__module__}.{SecondStepStage.__qualname__}"
        stages: list[str] = super().get_login_stages()
        return [ours if each == "allauth.mfa.stages.AuthenticateStage" else each for each in stages]

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Know this browser from now on; go on in the language that the person has chosen, whatever it says."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        devices.remember(response, user.email)
        if user.language:
            remember_language(response, user.language)
        return response


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The words of the second factor."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or no longer valid."),
        "cannot_generate_recovery_codes": _("Recovery codes need an authenticator app or a passkey first."),
    }


def _login_of(credentials: Mapping[str, Any]) -> str:
    return str(credentials.get("email") or credentials.get("username") or "")


def remember_language(response: HttpResponse, language: str) -> None:
    """Have the browser ask for its pages in this language, as Django's own language switch does; '' forgets it."""
    if not language:
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, path=settings.LANGUAGE_COOKIE_PATH)
        return
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
