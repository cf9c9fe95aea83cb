"""What is asked and answered about signing in."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, NO_NUL, Id, IdIn, Moment
from lonja.companies.models import ProviderKind

KindName = Annotated[
    str,
    Field(
        description="The protocol.", json_schema_extra={"enum": [str(each) for each in ProviderKind]}, examples=["oidc"]
    ),
]
IssuerIn = Annotated[str, Field(max_length=500, pattern=NAME, examples=["https://login.company.com"])]
ClientIn = Annotated[str, Field(max_length=191, pattern=NAME, examples=["lonja"])]
StepIn = Annotated[bool, Field(description="Whether a sign-in there is also the second step here.", examples=[True])]
AskIn = Annotated[
    bool,
    Field(description="Whether unknown people of the domains ask to join, instead of being refused.", examples=[False]),
]


class Provider(TypedDict):
    """The company's identity provider; its secret is told to nobody."""

    id: Id
    kind: KindName
    name: Annotated[str, Field(description="Issuer or entity id.", examples=["https://login.company.com"])]
    is_active: Annotated[bool, Field(examples=[True])]
    checks_second_step: StepIn
    lets_ask: AskIn
    keeper_id: Annotated[Id | None, Field(description="Who gets in by password where nobody else does.")]
    worked_at: Annotated[Moment | None, Field(description="When it last let somebody in, as it is set up now.")]
    failure: Annotated[str, Field(description="What went wrong last; '' if nothing did.", examples=[""])]


class SignIn(TypedDict):
    """How the company's people sign in."""

    needs_second_step: Annotated[bool, Field(examples=[False])]
    needs_provider: Annotated[bool, Field(description="Whether the provider is the only way in.", examples=[False])]
    domains: Annotated[
        list[str], Field(description="For addresses in which the provider may speak.", examples=[["company.com"]])
    ]
    provider: Provider | None


class SecondStepIn(Schema):
    """Whether a second step is wanted."""

    model_config = ConfigDict(extra="forbid")

    is_needed: Annotated[bool, Field(examples=[True])]


class OidcIn(Schema):
    """A provider that speaks OpenID Connect; without a secret the one that was given stays."""

    model_config = ConfigDict(extra="forbid")

    issuer: IssuerIn
    client_id: ClientIn
    secret: Annotated[str, Field(max_length=500, pattern=NO_NUL, examples=["from-the-provider"])] = ""


class SamlIn(Schema):
    """A provider that speaks SAML."""

    model_config = ConfigDict(extra="forbid")

    metadata: Annotated[str, Field(max_length=500_000, pattern=NO_NUL, examples=["<EntityDescriptor/>"])]


class UseIn(Schema):
    """Whether the provider is in use, and what a sign-in there counts for."""

    model_config = ConfigDict(extra="forbid")

    is_active: Annotated[bool, Field(examples=[True])]
    checks_second_step: StepIn = False
    lets_ask: AskIn = False


class OnlyWayIn(Schema):
    """Who keeps the way in by password while the provider is the only one; null: passwords sign in as well."""

    model_config = ConfigDict(extra="forbid")

    keeper_id: IdIn | None
