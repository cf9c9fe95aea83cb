"""Operations on signing in: by the verbs of the administrator's page, for people only."""

from __future__ import annotations

from ninja import Body, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.sign_in import schemas
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import (
    IssuerForEverybody,
    KeeperUnfit,
    MetadataUnusable,
    ProviderNeedsDomain,
    ProviderUntried,
    ProviderUnusable,
    SecretMissing,
)
from lonja.companies.models import IdentityProvider
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound

router = Router(tags=["People and units"])

MANAGING = (Permission.PEOPLE_MANAGE,)


@operation(router, "GET", "/sign-in", needs=MANAGING, answer=schemas.SignIn, persons_only=True)
def read_sign_in(request: CallerRequest) -> schemas.SignIn:
    """Read how people sign in.

    The second step, the company's own identity provider, and the domains for which that may speak.
    """
    return _read(request.actor)


@operation(router, "PUT", "/sign-in/second-step", needs=MANAGING, answer=schemas.SignIn, persons_only=True)
def set_second_step(request: CallerRequest, body: Body[schemas.SecondStepIn]) -> schemas.SignIn:
    """Want a second step, or none.

    From the next request on nobody has rights in the company who has not used one in his session.
    """
    actions.require_companys_second_step(request.actor, is_needed=body.is_needed)
    return _read(request.actor)


@operation(
    router,
    "PUT",
    "/sign-in/provider/oidc",
    needs=MANAGING,
    answer=schemas.SignIn,
    raises=(ProviderUnusable, IssuerForEverybody, SecretMissing),
    persons_only=True,
)
def set_oidc_provider(request: CallerRequest, body: Body[schemas.OidcIn]) -> schemas.SignIn:
    """Set up an OpenID provider.

    It must let somebody in before it can be the only way in.
    """
    actions.save_oidc_provider(request.actor, issuer=body.issuer, client_id=body.client_id, secret=body.secret)
    return _read(request.actor)


@operation(
    router,
    "PUT",
    "/sign-in/provider/saml",
    needs=MANAGING,
    answer=schemas.SignIn,
    raises=(MetadataUnusable,),
    persons_only=True,
)
def set_saml_provider(request: CallerRequest, body: Body[schemas.SamlIn]) -> schemas.SignIn:
    """Set up a SAML provider.

    It must let somebody in before it can be the only way in.
    """
    actions.save_saml_provider(request.actor, xml=body.metadata)
    return _read(request.actor)


@operation(
    router,
    "PUT",
    "/sign-in/provider",
    needs=MANAGING,
    answer=schemas.SignIn,
    raises=(NotFound, ProviderNeedsDomain),
    persons_only=True,
)
def use_provider(request: CallerRequest, body: Body[schemas.UseIn]) -> schemas.SignIn:
    """Use the provider, or no more.

    And say what a sign-in there counts for. Without it everybody signs in by password.
    """
    actor = request.actor
    actions.switch_provider(actor, is_active=body.is_active)
    actions.set_provider_policy(actor, checks_second_step=body.checks_second_step, lets_ask=body.lets_ask)
    return _read(actor)


@operation(
    router,
    "PUT",
    "/sign-in/only-way-in",
    needs=MANAGING,
    answer=schemas.SignIn,
    raises=(NotFound, ProviderNeedsDomain, ProviderUntried, KeeperUnfit),
    persons_only=True,
)
def set_only_way_in(request: CallerRequest, body: Body[schemas.OnlyWayIn]) -> schemas.SignIn:
    """Make the provider the only way in, or one of two.

    One administrator keeps the way in by password and second step.
    """
    if body.keeper_id is None:
        actions.waive_provider(request.actor)
    else:
        actions.require_provider(request.actor, body.keeper_id)
    return _read(request.actor)


@operation(router, "DELETE", "/sign-in/provider", needs=MANAGING, raises=(NotFound,), persons_only=True)
def forget_provider(request: CallerRequest) -> None:
    """Forget the provider.

    And who is who there: everybody signs in by password.
    """
    actions.remove_provider(request.actor)


def _read(actor: Actor) -> schemas.SignIn:
    company = queries.managed_company(actor)
    provider = queries.provider_of(actor)
    return {
        "needs_second_step": company.needs_second_step,
        "needs_provider": company.needs_provider,
        "domains": sorted(queries.domains_for_sign_in(company.pk)),
        "provider": _provider(provider) if provider else None,
    }


def _provider(provider: IdentityProvider) -> schemas.Provider:
    return {
        "id": str(provider.pk),
        "kind": provider.kind,
        "name": provider.issuer or str(provider.idp["entityId"]),
        "is_active": provider.is_active,
        "checks_second_step": provider.checks_second_step,
        "lets_ask": provider.lets_ask,
        "keeper_id": str(provider.keeper_id) if provider.keeper_id else None,
        "worked_at": fields.moment_or_none(provider.worked_at),
        "failure": provider.failure,
    }
