"""Set up a company's identity provider, and say what a sign-in there counts for."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from lonja.companies import queries
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import (
    IssuerForEverybody,
    KeeperUnfit,
    MetadataUnreachable,
    MetadataUnusable,
    ProviderNeedsDomain,
    ProviderUntried,
    ProviderUnusable,
    SecretMissing,
)
from lonja.companies.identity import metadata
from lonja.companies.identity.rules import FOR_EVERYBODY, is_web_address, provider_id_of
from lonja.companies.models import Company, IdentityLink, IdentityProvider, ProviderKind
from lonja.companies.second_steps import with_second_step
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.sealed import seal


def save_oidc_provider(
    actor: Actor, *, issuer: str, client_id: str, secret: str, company_id: UUID | None = None
) -> IdentityProvider:
    """The company (the actor's by default) signs in by OpenID Connect at this issuer; '' keeps the secret as it is.

    A provider that is in use stays so. Another issuer forgets who is who there. For who manages all of the company's
    people. Raises NotFound, PermissionMissing, ProviderUnusable, SecretMissing.
    """
    company, issuer = queries.managed_company(actor, company_id), issuer.strip()
    if FOR_EVERYBODY.match(issuer):
        raise IssuerForEverybody
    if not is_web_address(issuer, settings.INTERNAL_HOSTS) or "?" in issuer:
        raise ProviderUnusable(what=issuer[:120])
    with transaction_by(actor, "save_identity_provider"):
        provider = _provider_for(company)
        is_same = (provider.issuer, provider.client_id) == (issuer, client_id.strip())
        if not secret and not (is_same and provider.sealed_secret):
            raise SecretMissing
        if secret:
            provider.sealed_secret, provider.secret_set_at = seal(secret.strip()), now()
        provider.kind, provider.client_id = ProviderKind.OIDC, client_id.strip()
        provider.metadata_url, provider.metadata, provider.idp, provider.read_at = "", "", {}, None
        return _saved(provider, issuer=issuer)


def save_saml_provider(
    actor: Actor, *, metadata_url: str = "", xml: str = "", company_id: UUID | None = None
) -> IdentityProvider:
    """The company signs in by SAML at the provider with this metadata, which stands at an address or is given as text.

    With an address it is read again every day. Raises NotFound, PermissionMissing, MetadataUnreachable,
    MetadataUnusable.
    """
    company, address = queries.managed_company(actor, company_id), metadata_url.strip()
    text = metadata.fetch(address) if address else xml
    idp = metadata.read(text)
    with transaction_by(actor, "save_identity_provider"):
        provider = _provider_for(company)
        provider.kind, provider.client_id, provider.sealed_secret, provider.secret_set_at = (
            ProviderKind.SAML,
            "",
            "",
            None,
        )
        provider.metadata_url, provider.metadata, provider.read_at = address, text, now()
        is_same = provider.idp.get("entityId") == idp["entityId"]
        provider.idp = idp
        return _saved(provider, issuer="", is_same=is_same)


def set_provider_policy(
    actor: Actor, *, checks_second_step: bool, lets_ask: bool, company_id: UUID | None = None
) -> IdentityProvider:
    """Whether a sign-in there is also the second step here; whether unknown people ask to join or are refused.

    Raises NotFound, PermissionMissing.
    """
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "set_provider_policy"):
        provider.checks_second_step, provider.lets_ask = checks_second_step, lets_ask
        provider.save(update_fields=["checks_second_step", "lets_ask"])
    return provider


def switch_provider(actor: Actor, *, is_active: bool, company_id: UUID | None = None) -> IdentityProvider:
    """Let people sign in there, or no more; then nobody must either.

    Raises NotFound, PermissionMissing, ProviderNeedsDomain.
    """
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "switch_on_provider" if is_active else "switch_off_provider"):
        lock_company(provider.company_id)
        if is_active and not queries.domains_for_sign_in(provider.company_id):
            raise ProviderNeedsDomain
        provider.is_active = is_active
        provider.save(update_fields=["is_active"])
        if not is_active:
            _waive(provider)
    return provider


def require_provider(actor: Actor, keeper_id: UUID, *, company_id: UUID | None = None) -> IdentityProvider:
    """Let nobody act for the company who did not sign in there, from his next page on; but the keeper, who gets in by
    password and second step. API keys go on.

    Raises NotFound, PermissionMissing, ProviderNeedsDomain, ProviderUntried, KeeperUnfit.
    """
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "require_provider"):
        lock_company(provider.company_id)
        if not provider.is_active or not queries.domains_for_sign_in(provider.company_id):
            raise ProviderNeedsDomain
        if provider.worked_at is None:
            raise ProviderUntried
        is_administrator = queries.administrators_of(provider.company_id).filter(pk=keeper_id).exists()
        if not is_administrator or not with_second_step([keeper_id]):
            raise KeeperUnfit
        provider.keeper_id = keeper_id
        provider.save(update_fields=["keeper"])
        Company.objects.filter(pk=provider.company_id).update(needs_provider=True)
    return provider


def waive_provider(actor: Actor, *, company_id: UUID | None = None) -> IdentityProvider:
    """Let the company's people sign in by password as well. Raises NotFound, PermissionMissing."""
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "waive_provider"):
        _waive(provider)
    return provider


def remove_provider(actor: Actor, *, company_id: UUID | None = None) -> None:
    """Forget the provider and who is who there; everybody signs in by password. Raises NotFound, PermissionMissing."""
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "remove_provider"):
        _waive(provider)
        provider.delete()


def forget_identity(actor: Actor, link_id: UUID, *, company_id: UUID | None = None) -> None:
    """Forget who a person is at the provider, who has got another account there. Raises NotFound, PermissionMissing."""
    provider = queries.provider_or_404(actor, company_id)
    with transaction_by(actor, "forget_identity"):
        deleted, _ = IdentityLink.objects.filter(pk=link_id, provider=provider).delete()
        if not deleted:
            raise NotFound


def read_metadata_again() -> int:
    """Read the metadata of all SAML providers that publish it, as their certificates change; gives how many changed.

    What cannot be read, or names another provider, is kept as a failure for the administrator, and the old one counts.
    """
    published = IdentityProvider.objects.filter(kind=ProviderKind.SAML).exclude(metadata_url="")
    return sum(_read_again(each) for each in published)


def _read_again(provider: IdentityProvider) -> bool:
    try:
        text = metadata.fetch(provider.metadata_url)
        idp = metadata.read(text)
        if idp["entityId"] != provider.idp["entityId"]:
            raise MetadataUnusable(reason=f"entityID {idp['entityId']}"[:120])
    except (MetadataUnreachable, MetadataUnusable) as failure:
        with transaction_by(SYSTEM, "read_metadata_again"):
            IdentityProvider.objects.filter(pk=provider.pk).update(failure=str(failure)[:300], failed_at=now())
        return False
    with transaction_by(SYSTEM, "read_metadata_again"):
        same = IdentityProvider.objects.filter(pk=provider.pk, metadata_url=provider.metadata_url)
        same.update(metadata=text, idp=idp, read_at=now())
    return bool(idp != provider.idp)


def _provider_for(company: Company) -> IdentityProvider:
    """The company's provider, its row locked with the company's; a new one where it has none."""
    lock_company(company.pk)
    found = IdentityProvider.objects.filter(company=company).first()
    return found or IdentityProvider(id=provider_id_of(company.pk), company=company)


def _saved(provider: IdentityProvider, *, issuer: str, is_same: bool | None = None) -> IdentityProvider:
    """Save it as changed, so that it must prove itself anew; who was known at another one is not known at this."""
    is_same = provider.issuer == issuer if is_same is None else is_same
    provider.issuer, provider.worked_at, provider.failure, provider.failed_at = issuer, None, "", None
    if not is_same and not provider._state.adding:
        IdentityLink.objects.filter(provider=provider).delete()
    provider.save()
    return provider


def _waive(provider: IdentityProvider) -> None:
    Company.objects.filter(pk=provider.company_id).update(needs_provider=False)
    IdentityProvider.objects.filter(pk=provider.pk).update(keeper=None)
