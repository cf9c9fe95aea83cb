"""A real OpenID provider, allauth's own, in a process of its own: `python openid_provider.py CALLBACK EMAIL PASSWORD`.

It prints its address, client id and client secret, and knows one person.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.urls import include, path

CLIENT, SECRET = "lonja", "the-secret-of-the-journey"

if not settings.configured:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    settings.configure(
        SECRET_KEY="of the provider",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=[
            "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages",
            "allauth", "allauth.account", "allauth.idp.oidc",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "allauth.account.middleware.AccountMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(Path(tempfile.mkdtemp()) / "provider.sqlite"),
            }
        },
        AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
        ACCOUNT_LOGIN_METHODS={"email"},
        ACCOUNT_EMAIL_VERIFICATION="none",
        LOGIN_URL="account_login",
        IDP_OIDC_PRIVATE_KEY=key.decode(),
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )  # fmt: skip
    django.setup()

urlpatterns = [path("account/", include("allauth.account.urls")), path("", include("allauth.idp.urls"))]


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *args: object) -> None:
        pass


def main(callback: str, email: str, password: str) -> None:
    """Make the person and the client, then answer for good."""
    from allauth.account.models import EmailAddress
    from allauth.idp.oidc.models import Client
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    person = User.objects.create_user("person", email, password)
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    client = Client(id=CLIENT, name="Lonja", scopes="openid\nprofile\nemail", skip_consent=True)
    client.set_secret(SECRET)
    client.set_redirect_uris([callback])
    client.save()
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    print(f"http://127.0.0.1:{server.server_port}", CLIENT, SECRET, flush=True)  # noqa: T201
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:4])
