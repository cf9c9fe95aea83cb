"""The product's own settings, with a data folder, a database and a haste that only tests may have."""

import os
from pathlib import Path

os.environ["LONJA_DATA"] = os.environ.get("LONJA_TEST_DATA", str(Path(__file__).parents[1] / "var" / "test"))
os.environ["LONJA_PROCESS"] = "web"

from lonja.project.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
