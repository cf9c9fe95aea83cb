"""All settings. What varies comes from the environment; what a seller decides lives in his rooms' tables.

`DEBUG`, `SECRET_KEY`, `LONJA_HOSTS` (comma separated), `DATABASE_URL`, `LONJA_DATA`, `LONJA_TIME_ZONE`,
`EMAIL_URL` (smtp://user:password@host:587, smtps://... or `mailbox:` for the demo's own mailbox), `LONJA_FROM`,
`LONJA_TRUSTED_PROXIES` (how many reverse proxies of yours stand before the store; 0: X-Forwarded-For is not believed),
`LONJA_INTERNAL_HOSTS` (comma separated: hosts of your own network that the store may ask, as an identity provider).
"""

from __future__ import annotations

import os
from urllib.parse import unquote, urlsplit

import pghistory
from csp.constants import NONE, SELF

from lonja.core.database import data_dir, database_settings

DEMO_SECRET_KEY = "only-for-the-demo-on-this-machine"  # noqa: S105

DEBUG = os.environ.get("DEBUG", "") in {"1", "true", "yes"}
DEMO = os.environ.get("LONJA_DEMO", "") in {"1", "true", "yes"}
SECRET_KEY = os.environ.get("SECRET_KEY", DEMO_SECRET_KEY)
LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
ALLOWED_HOSTS = [host for host in os.environ.get("LONJA_HOSTS", "").split(",") if host] or LOCAL_HOSTS
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host not in LOCAL_HOSTS]
INTERNAL_HOSTS = [host for host in os.environ.get("LONJA_INTERNAL_HOSTS", "").split(",") if host]
IS_LOCAL = set(ALLOWED_HOSTS) <= set(LOCAL_HOSTS)

INSTALLED_APPS = [
    "lonja.core",
    "lonja.web",
    "lonja.companies",
    "lonja.catalog",
    "lonja.pricing",
    "lonja.inventory",
    "lonja.payments",
    "lonja.approvals",
    "lonja.ordering",
    "lonja.fulfillment",
    "lonja.rebates",
    "lonja.group_buying",
    "lonja.quotes",
    "lonja.lists",
    "lonja.notifications",
    "lonja.exchange",
    "lonja.erp",
    "lonja.api",
    "lonja.backoffice",
    "lonja.storefront",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lonja.companies.middleware.ActorMiddleware",
    "lonja.web.middleware.ErrorPagesMiddleware",
    "lonja.storefront.looking.LookingMiddleware",
]

ROOT_URLCONF = "lonja.project.urls"
WSGI_APPLICATION = "lonja.project.wsgi.application"
EVENT_WIRING = "lonja.project.wiring.HANDLERS"
BELONGINGS = "lonja.project.wiring.BELONGINGS"
SHELVES = "lonja.project.wiring.SHELVES"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "lonja.web.jinja.environment",
            "context_processors": ["lonja.storefront.context.frame"],
        },
    },
    {  # Django's admin only
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

DATABASES = {"default": database_settings()}
CACHES = {  # for allauth alone: attempts counted and codes used up, by all processes together (decision 6)
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "core_cachedvalue",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # beyond it, Django forgets some that still count
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "companies.User"
AUTHENTICATION_BACKENDS = ["lonja.companies.authentication.PersonBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "lonja.companies.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {  # fewer than 20 guesses an hour, whoever asks from wherever (decision 10)
    "login_failed": "5/5m/key,19/h/key",  # by account or known device; by person for codes of the second step
    "login_failed_from_address": "10/m/ip,19/h/ip",
    "reauthenticate": "10/m/user,19/h/user",
    "change_password": "5/m/user,19/h/user",
    "register": "5/h/ip,20/d/ip",
    "register_address": "3/d/key",
    "provider": "120/m/ip,1200/h/ip",  # a whole office comes from one address
    "guest_request": "5/h/ip,20/d/ip",
    "guest_address": "3/d/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("LONJA_TRUSTED_PROXIES", "") or 0)
ACCOUNT_FORMS = {"reset_password": "lonja.companies.forms.ResetPasswordForm"}
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
PASSWORD_RESET_TIMEOUT = 4 * 3600
SOCIALACCOUNT_ADAPTER = "lonja.companies.identity.adapter.ProviderAdapter"
MFA_ADAPTER = "lonja.companies.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Lonja"
MFA_TOTP_TOLERANCE = 1  # clocks of telephones differ; the rate limit makes up for it
MFA_ALLOW_UNVERIFIED_EMAIL = True  # every address was proved by its invitation
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or IS_LOCAL

LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("LONJA_TIME_ZONE", "Europe/Madrid")

STATIC_URL = "/static/"
STATIC_ROOT = data_dir() / "static"
MEDIA_ROOT = data_dir() / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_MAX_AGE = 0 if DEBUG else 60

SESSION_ENGINE = "lonja.companies.authentication"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not IS_LOCAL
SESSION_COOKIE_NAME = "lonja_session" if IS_LOCAL else "__Host-lonja_session"
CSRF_COOKIE_SECURE = not IS_LOCAL
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "lonja_csrf" if IS_LOCAL else "__Host-lonja_csrf"
CSRF_FAILURE_VIEW = "lonja.web.views.csrf_failure"
DEVICE_COOKIE_NAME = "lonja_device" if IS_LOCAL else "__Host-lonja_device"
LANGUAGE_COOKIE_NAME = "lonja_language"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 31536000
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
KEY_REQUESTS_PER_MINUTE = int(os.environ.get("LONJA_KEY_REQUESTS", "") or 3_000)
"""How many requests an API key may send in a minute; 0: any number."""

ORDER_GUESSER = os.environ.get("LONJA_ORDER_GUESSER", "")
"""The path of a function (lonja.lists.guessing.Guesser) that is asked about lines of orders that nobody understood.

Empty: nobody is asked, and no line leaves this machine.
"""

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 12_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

_mail = urlsplit(os.environ.get("EMAIL_URL", "mailbox:" if DEMO else "smtp://localhost:25"))
EMAIL_BACKEND = (
    "lonja.notifications.mailbox.MailboxBackend"
    if _mail.scheme == "mailbox"
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or 25
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = _mail.scheme == "smtp" and bool(_mail.username)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("LONJA_FROM", "store@localhost.example")
BASE_URL = os.environ.get("LONJA_BASE_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")

PGHISTORY_APPEND_ONLY = True
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(related_name="history", related_query_name="history")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LONJA_LOG", "WARNING")},
}
