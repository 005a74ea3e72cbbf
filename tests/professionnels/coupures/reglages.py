"""The settings of a real server, but for files of the site that nobody collected."""

from config.settings import *  # noqa: F403
from config.settings import STORAGES

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
REPERE_LIMITES = False
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
