"""Settings. Everything a machine decides comes from the environment; everything else is here."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlparse

from csp.constants import NONE, SELF

from closedset.formats import secret_files
from closedset.site import mailing, storing

SITE = Path(__file__).resolve().parent
ROOT = SITE.parents[2]
VAR = Path(os.environ.get("CLOSEDSET_VAR", ROOT / "var"))
"""Where a single machine keeps its database, files, keys and collected static files."""

DEBUG = os.environ.get("CLOSEDSET_DEBUG") == "1"
TESTING = "PYTEST_VERSION" in os.environ


def _secret(name: str, given: str) -> str:
    """The secret that was given, else one made once and kept in `VAR`."""
    return given or secret_files.kept(VAR / f"{name}.secret")


SECRET_KEY = _secret("django", os.environ.get("CLOSEDSET_DJANGO", ""))
CLOSEDSET_KEK = _secret("kek", os.environ.get("CLOSEDSET_KEK", ""))
"""Key-encryption key, 32 bytes as hex: wraps the key of each person. Keep it apart from the database."""
CLOSEDSET_CHECKPOINT_KEY = _secret("checkpoint", os.environ.get("CLOSEDSET_CHECKPOINT_KEY", ""))
"""Ed25519 seed, 32 bytes as hex: signs the record's checkpoints."""

CLOSEDSET_SEAL_DEVICE = os.environ.get("CLOSEDSET_SEAL_DEVICE", "")
"""Dotted path of a function that answers an organisation's id with a `Signer` whose key is in a device."""
CLOSEDSET_TSA = os.environ.get("CLOSEDSET_TSA", "")
"""Address of a timestamp authority (RFC 3161); empty for none, and seals then say our own clock's time."""
CLOSEDSET_TSA_ROOTS = os.environ.get("CLOSEDSET_TSA_ROOTS", "")
"""A PEM file with that authority's roots; with it, what later years need is put into every seal."""
CLOSEDSET_SCAN = os.environ.get("CLOSEDSET_SCAN", "")
"""Who looks at a file before it is kept: `unix:` and a socket of clamd, `tcp:host:port`, or a command; empty
for nobody. See `rooms.documents.scanning`."""

SEALED_STATUS: dict[str, str] = {"rider": "closedset.rooms.riders.queries.sealed_status"}
"""For a kind of sealed paper, the dotted path of a function (id, version digest, instant) that says in words
how it stands today; empty words for in force. What a public page may not tell, it does not say."""
ENVELOPES: dict[str, str] = {"rider": "closedset.rooms.riders.envelope_actions"}
"""For a kind of thing that people sign, the module that answers for it: `rooms.signing.subjects.Kind`."""
CLOSEDSET_UNDO_SECONDS = float(os.environ.get("CLOSEDSET_UNDO_SECONDS", "120"))
"""How long an envelope can be taken back before anybody is written to."""

HELD = "closedset.rooms.keeping.queries.why_held"
"""The function (class of things, production) that says why nothing of it may be destroyed; empty for none."""

SENDABLE = {"rider": "closedset.rooms.riders.sendable", "paper": "closedset.rooms.papers.sendable"}
"""For a kind of paper that copies can be handed out of, the module that answers for it:
`rooms.sending.sendable.Sendable` says what it is asked."""

ALLOWED_HOSTS = os.environ.get("CLOSEDSET_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ORIGIN = os.environ.get("CLOSEDSET_ORIGIN", "http://127.0.0.1:8000")
CSRF_FAILURE_VIEW = "closedset.site.views.not_allowed"
CSRF_TRUSTED_ORIGINS = [ORIGIN]
SECURE = ORIGIN.startswith("https://")
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CLOSEDSET_PROXIES", "0"))
"""How many proxies stand before us and say in X-Forwarded-For and X-Forwarded-Proto who asks, and how. With
0 nobody is believed: then limits by address and the addresses in evidence are of whoever connects to us."""
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

ROOMS = (
    "record",
    "people",
    "documents",
    "signing",
    "sending",
    "productions",
    "breakdown",
    "planning",
    "closed_set",
    "conversations",
    "days",
    "auditions",
    "riders",
    "garments",
    "choreography",
    "departments",
    "papers",
    "keeping",
)
"""From first to last, as the work goes."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "csp",
    *(f"closedset.rooms.{room}" for room in ROOMS),
    "closedset.site.apps.Site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "closedset.site.middleware.privacy",
    "closedset.site.middleware.own_ways",
    "closedset.site.middleware.scope",
    "closedset.site.middleware.refusals",
]

ROOT_URLCONF = "closedset.site.urls"
WSGI_APPLICATION = "closedset.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "closedset.site.furniture.around",
            ],
        },
    },
]


def _database() -> dict[str, object]:
    """`CLOSEDSET_DATABASE` as `postgresql://user:password@host:port/name`, else SQLite in `VAR`."""
    url = urlparse(os.environ.get("CLOSEDSET_DATABASE", ""))
    if url.scheme.startswith("postgres"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": url.path.lstrip("/"),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": url.hostname or "",
            "PORT": url.port or "",
            "ATOMIC_REQUESTS": True,
        }
    VAR.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "closedset.sqlite3",
        "ATOMIC_REQUESTS": True,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
                "PRAGMA mmap_size=134217728;"
            ),
        },
    }


DATABASES = {"default": _database()}

CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        if TESTING
        else {"BACKEND": "closedset.site.counting.Together", "LOCATION": str(VAR / "counted.sqlite3")}
    )
}
"""Limits are counted by all processes of this machine together, and outlive their restart."""

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "screen_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    # Django ships the 20,000 commonest passwords of public breaches; the check never leaves the machine.
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_PATH = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "closedset.rooms.people.adapter.ByInvitation"
MFA_ADAPTER = "closedset.rooms.people.adapter.Factors"
USERSESSIONS_ADAPTER = "closedset.rooms.people.adapter.Sessions"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "5/5m/key,20/m/ip",
    "verify": "10/m/ip",
    "signing_link": "60/m/ip",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # half a minute either way: clocks of phones differ
MFA_FORMS = {
    "authenticate": "closedset.rooms.people.second_factors.SignIn",
    "reauthenticate": "closedset.rooms.people.second_factors.Again",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Closed Set"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE
USERSESSIONS_TRACK_ACTIVITY = True

SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "img-src": [SELF, "data:"],
    },
}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [SITE / "locale"]
if extra := os.environ.get("CLOSEDSET_EXTRA_LOCALE"):
    # A further language as `code=folder`; the tests serve a right-to-left pseudo-locale this way.
    LANGUAGES.append((extra.split("=")[0], extra.split("=")[0]))
    LOCALE_PATHS.append(Path(extra.split("=", 1)[1]))

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": storing.files(os.environ.get("CLOSEDSET_FILES", ""), folder=VAR / "files"),
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG or TESTING
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        ),
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

TASKS = {
    "default": {
        "BACKEND": (
            "django_tasks.backends.immediate.ImmediateBackend"
            if TESTING
            else "django_tasks_db.DatabaseBackend"
        )
    }
}

_MAIL_FROM = os.environ.get("CLOSEDSET_MAIL_FROM", "")
_MAIL = mailing.server(os.environ.get("CLOSEDSET_MAIL", ""), sender=_MAIL_FROM)
EMAIL_BACKEND = _MAIL.backend
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.starttls, _MAIL.tls
EMAIL_TIMEOUT = mailing.TIMEOUT
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _MAIL_FROM or "closedset@localhost"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS: list[str] = []

# --- What the server says of itself ------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"sparing": {"()": "closedset.site.logs.Sparing"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "sparing"}},
    "loggers": {"django": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
