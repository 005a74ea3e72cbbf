"""Settings of the tests: the same as everywhere, with every trap set.

An undefined template variable fails, static files need no collection, tasks run at once,
and unordered querysets come back shuffled (see tests/conftest.py).
"""

import os
import tempfile

os.environ.setdefault("REPERE_DATA_DIR", tempfile.mkdtemp(prefix="repere-tests-"))
# Workers of pytest-xdist inherit one folder, and their bases number rows alike: each writes its files apart.
os.environ["REPERE_DATA_DIR"] += "/" + os.environ.get("PYTEST_XDIST_WORKER", "")
os.environ.setdefault("REPERE_SECRET_KEY", "tests-only")

from config.settings import *  # noqa: F403
from config.settings import CACHES, DATABASES, TEMPLATES
from repere.socle.gabarits import VariableInconnue

ALLOWED_HOSTS = ["*"]
REPERE_LIMITES = False
ACCOUNT_RATE_LIMITS = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = VariableInconnue("%s")  # type: ignore[index]
DATABASES["default"]["CONN_MAX_AGE"] = 0
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
WHITENOISE_AUTOREFRESH = True
