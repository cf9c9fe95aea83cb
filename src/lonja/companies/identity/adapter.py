"""What allauth asks on the way to a company's identity provider and back (settings.SOCIALACCOUNT_ADAPTER)."""

from __future__ import annotations

from typing import Any, NoReturn
from uuid import UUID

import requests
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError, Provider
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from lonja.companies import actions
from lonja.companies.errors import CompaniesError
from lonja.companies.identity.rules import Identity
from lonja.companies.identity.social_apps import social_app
from lonja.companies.models import IdentityProvider, ProviderKind, User
from lonja.core import egress

PAGE = "account_provider"
"""The page of a provider: where one goes to it, and comes back to when it did not work."""


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Providers come from our table, go out by our one way, and sign in whom `actions.admit` lets in; nobody else."""

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        """The one provider with this id, which is its provider id for OIDC and its slug for SAML."""
        try:
            key = UUID(str(client_id if provider == "saml" else provider))
        except ValueError:
            return []
        kind = ProviderKind.SAML if provider == "saml" else ProviderKind.OIDC
        found = IdentityProvider.objects.select_related("company").filter(pk=key, kind=kind).first()
        is_logout = request.resolver_match is not None and request.resolver_match.url_name == "saml_sls"
        return [social_app(found, is_logout=is_logout)] if found else []

    def get_requests_session(self) -> requests.Session:
        """The server's one way out."""
        return egress.session()

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """Note what the provider says, and keep no more of it than that."""
        sociallogin.identity = _identity(sociallogin, data)
        sociallogin.account.extra_data = {}
        user: User = sociallogin.user
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Say whom of ours it is; or tell a person why he does not get in, or an administrator how his trial went."""
        provider_id = UUID(sociallogin.account.provider)
        trial = (sociallogin.state.get("data") or {}).get("trial")
        try:
            if trial:
                person = actions.judge(provider_id, sociallogin.identity)
                done = _("It works: %(person)s (%(email)s) would be signed in.")
                messages.success(request, done % {"person": person.name, "email": person.email})
                raise ImmediateHttpResponse(redirect(trial))
            sociallogin.user = actions.admit(provider_id, sociallogin.identity)
        except CompaniesError as refused:
            self._refuse(request, provider_id, str(refused), trial)

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Provider,
        error: str | None = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Tell what can be told, and keep for the administrator what the provider or the library said."""
        context = extra_context or {}
        provider_id, trial = (
            UUID(provider.app.provider_id),
            ((context.get("state") or {}).get("data") or {}).get("trial"),
        )
        reason = context.get("saml_last_error_reason") or exception
        if error == AuthError.CANCELLED:
            self._refuse(request, provider_id, _("The sign-in was cancelled there."), trial)
        if reason:
            actions.note_provider_failure(provider_id, str(reason))
        text = _("The sign-in could not be completed. Try it once more from here.")
        self._refuse(request, provider_id, f"{text} ({reason})" if trial and reason else text, trial)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: whoever may come in has come in by `pre_social_login`."""
        return False

    def _refuse(self, request: HttpRequest, provider_id: UUID, text: str, back: str | None) -> NoReturn:
        messages.error(request, text)
        raise ImmediateHttpResponse(redirect(back) if back else redirect(PAGE, provider_id))


def _identity(sociallogin: SocialLogin, data: dict[str, Any]) -> Identity:
    """The claims of OIDC (the token's must be of the same person as those asked for later), or SAML's attributes."""
    raw = sociallogin.account.extra_data
    token, asked = (raw.get(part) or {} for part in ("id_token", "userinfo"))
    claims = {**token, **asked}
    is_one = not claims or all(part.get("sub") == sociallogin.account.uid for part in (token, asked) if part)
    first_and_last = " ".join(str(data.get(part) or "") for part in ("first_name", "last_name"))
    verified = claims.get("email_verified", data.get("email_verified"))
    return Identity(
        subject=sociallogin.account.uid if is_one else "",
        email=str(data.get("email") or "").strip().lower(),
        name=str(data.get("name") or first_and_last).strip()[:150],
        is_proved=None if verified is None else str(verified).lower() in {"true", "1", "yes"},
        hosted_domain=str(claims.get("hd") or ""),
    )
