"""Settings, driven by the environment; every variable is described in docs/reference/reglages.md."""

import os
import sys
from pathlib import Path

import dj_database_url

from config.connexion import *  # noqa: F403
from config.connexion import LIMITES, external_provider
from config.csp import policy
from repere.socle.langue import LANGUES
from repere.socle.reglages import (
    lire_booleen,
    lire_choix,
    lire_entier,
    lire_hotes,
    lire_liste,
    lire_tuiles,
    lire_url,
    processeurs,
    secret_persistant,
)

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("REPERE_DATA_DIR", BASE_DIR / "var")).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = lire_booleen("REPERE_DEBUG", defaut=False)
SECRET_KEY = os.environ.get("REPERE_SECRET_KEY") or secret_persistant(DATA_DIR / "secret")
ALLOWED_HOSTS = lire_liste("REPERE_HOTES", defaut=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = lire_liste("REPERE_ORIGINES", defaut=[])

# Where this instance is at home. "24" is Centre-Val de Loire; several codes, or "france".
REPERE_REGIONS = lire_liste("REPERE_REGIONS", defaut=["24"])
# Where the observatory takes official files, « population=https://… »; else where their producers publish them.
REPERE_OBSERVATOIRE_ADRESSES = lire_liste("REPERE_OBSERVATOIRE_ADRESSES", defaut=[])
REPERE_NOM = os.environ.get("REPERE_NOM", "Repère")
REPERE_TERRITOIRE = os.environ.get("REPERE_TERRITOIRE", "Centre-Val de Loire")
# Who publishes the data, as the file name of the national standard wants it: SIRET or RNA.
REPERE_PRODUCTEUR = os.environ.get("REPERE_PRODUCTEUR", "00000000000000")
# Who answers for this site, and where a mistake is reported.
REPERE_EDITEUR = os.environ.get("REPERE_EDITEUR", "")
REPERE_CONTACT = os.environ.get("REPERE_CONTACT", "")
REPERE_LIMITES = lire_booleen("REPERE_LIMITES", defaut=True)
# Requests a minute for one network address: the API, its writing by partners, then the downloads, which cost
# more.
REPERE_API_PAR_MINUTE = lire_entier("REPERE_API_PAR_MINUTE", defaut=120)
REPERE_PARTENAIRES_PAR_MINUTE = lire_entier("REPERE_PARTENAIRES_PAR_MINUTE", defaut=60)
REPERE_DONNEES_PAR_MINUTE = lire_entier("REPERE_DONNEES_PAR_MINUTE", defaut=20)
# Processes that answer; half the memory of each is shared with the others.
REPERE_OUVRIERS = max(1, lire_entier("REPERE_OUVRIERS", defaut=processeurs()))
# Messages a minute to the assistant: a library and its twenty readers share one address.
REPERE_ASSISTANT_PAR_MINUTE = lire_entier("REPERE_ASSISTANT_PAR_MINUTE", defaut=120)
# Reports of errors a minute for one network address, and days that the address to answer is kept.
REPERE_SIGNALEMENTS_PAR_MINUTE = lire_entier("REPERE_SIGNALEMENTS_PAR_MINUTE", defaut=5)
REPERE_COURRIELS_JOURS = lire_entier("REPERE_COURRIELS_JOURS", defaut=90)
# Whether places that nobody holds are reminded at their own public address.
REPERE_RAPPELS_AUX_LIEUX = lire_booleen("REPERE_RAPPELS_AUX_LIEUX", defaut=False)
# Months without signing in after which an account is erased, a month after its owner was told.
REPERE_COMPTES_MOIS = max(2, lire_entier("REPERE_COMPTES_MOIS", defaut=24))
# Tools of partners may be told at addresses inside our own network: for trials on one machine.
REPERE_CONNECTEURS_PRIVES = lire_booleen("REPERE_CONNECTEURS_PRIVES", defaut=False)
# How many proxies of ours stand before us: so many hops of X-Forwarded-For are believed.
REPERE_MANDATAIRES = lire_entier("REPERE_MANDATAIRES", defaut=0)
REPERE_URL = os.environ.get(
    "REPERE_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
).rstrip("/")
# Map tiles of somebody else's; without them, the map draws its own ground.
REPERE_TUILES, _ORIGINES_TUILES = lire_tuiles("REPERE_TUILES")
REPERE_TUILES_ATTRIBUTION = os.environ.get("REPERE_TUILES_ATTRIBUTION", "")
# Finds addresses; without it, the commune named in the text serves.
REPERE_GEOCODEUR = lire_url("REPERE_GEOCODEUR")
# A language model that fills what the assistant's rules left empty: off, shadow (compares only) or assist.
REPERE_LLM_MODE = lire_choix("REPERE_LLM_MODE", parmi=("off", "shadow", "assist"))
REPERE_LLM_URL = lire_url("REPERE_LLM_URL")
REPERE_LLM_CLE = os.environ.get("REPERE_LLM_CLE", "")
REPERE_LLM_MODELE = os.environ.get("REPERE_LLM_MODELE", "")
if REPERE_LLM_MODE != "off" and not REPERE_LLM_URL:
    raise SystemExit("REPERE_LLM_MODE demande aussi REPERE_LLM_URL, l’adresse du serveur.")
# Sites that may show the directory in a frame of theirs: nobody else, and nothing but those pages.
REPERE_INTEGRATION_HOTES = lire_hotes("REPERE_INTEGRATION_HOTES")
# Another site where people may prove who they are (OpenID Connect); without it, codes by e-mail.
REPERE_OIDC_URL = lire_url("REPERE_OIDC_URL")
REPERE_OIDC_NOM = os.environ.get("REPERE_OIDC_NOM", "un autre site")
SOCIALACCOUNT_PROVIDERS = external_provider(
    REPERE_OIDC_URL,
    REPERE_OIDC_NOM,
    os.environ.get("REPERE_OIDC_CLIENT", ""),
    os.environ.get("REPERE_OIDC_SECRET", ""),
    proconnect=lire_booleen("REPERE_OIDC_PROCONNECT", defaut=False),
)
CONTENT_SECURITY_POLICY = policy(images=_ORIGINES_TUILES, connexion=REPERE_OIDC_URL)

INSTALLED_APPS = [
    "repere.socle",
    "repere.territoires",
    "repere.annuaire",
    "repere.recherche",
    "repere.assistant",
    "repere.comptes",
    "repere.reseau",
    "repere.monographies",
    "repere.professionnels",
    "repere.observatoire",
    "repere.api",
    "repere.annuaire.apps.AdministrationConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "repere.socle.traduction.LangueMiddleware",
    "repere.socle.compression.CompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "repere.socle.fraicheur.FraicheurMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "repere.socle.acces.ConnexionExigee",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "repere.socle.lecture_seule.LectureSeuleMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "repere.socle.contexte.instance",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{DATA_DIR / 'repere.sqlite3'}", conn_max_age=60, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # IMMEDIATE: a writer waits its turn instead of failing half-way through its transaction.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Grounds of maps, addresses found, states of downloads: each worker has its own.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
    # Pictures to take away: 50 to 200 kB each, and as many as there are addresses. Of their own, so that
    # 200 of them, some 40 MB in each process at worst, never push out what pages keep.
    "images": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "images",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# The language of the instance; pages that exist in others say so in their address (decision 12).
LANGUAGE_CODE = os.environ.get("REPERE_LANGUE", "fr")
LANGUAGES = list({LANGUAGE_CODE: LANGUAGE_CODE, **LANGUES}.items())
# What translators write, then what ``repere preparer`` and ``repere pseudolangue`` make of it.
LOCALE_PATHS = [BASE_DIR / "repere" / "locale", DATA_DIR / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
# Files are for our own pages: those that other sites load (integrer.js) say so themselves.
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "repere.socle.feuilles.FeuilleAssemblee",
    "repere.socle.statiques.FichiersNpm",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "repere.socle.statiques.FichiersImmuables"},
}

ACCOUNT_RATE_LIMITS = LIMITES if REPERE_LIMITES else False
# Without a mail server, messages are files, that one opens to read the code.
DEFAULT_FROM_EMAIL = os.environ.get(
    "REPERE_COURRIEL_EXPEDITEUR", f"{REPERE_NOM} <repere@localhost>"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_HOST = os.environ.get("REPERE_COURRIEL_HOTE", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "courriels"
EMAIL_HOST_USER = os.environ.get("REPERE_COURRIEL_UTILISATEUR", "")
EMAIL_HOST_PASSWORD = os.environ.get("REPERE_COURRIEL_SECRET", "")
_CHIFFREMENT = lire_choix("REPERE_COURRIEL_CHIFFREMENT", parmi=("starttls", "tls", "aucun"))
EMAIL_USE_TLS = _CHIFFREMENT == "starttls"
EMAIL_USE_SSL = _CHIFFREMENT == "tls"
EMAIL_PORT = lire_entier("REPERE_COURRIEL_PORT", defaut=465 if EMAIL_USE_SSL else 587)
# Somebody waits before a page while the message leaves.
EMAIL_TIMEOUT = 10

# Behind a proxy that ends TLS, an operator sets REPERE_HTTPS=1.
if lire_booleen("REPERE_HTTPS", defaut=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000
    # To promise for every subdomain, and to every browser for ever, is for who owns the domain.
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"ligne": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "stream": sys.stderr, "formatter": "ligne"}
    },
    # These write whole addresses of requests, hence what people type.
    "loggers": {nom: {"level": "WARNING"} for nom in ("httpx", "httpcore")},
    "root": {"handlers": ["console"], "level": os.environ.get("REPERE_JOURNAL", "WARNING")},
}
