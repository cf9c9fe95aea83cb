"""The Django app of the page kit."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The page kit: templates, static files and catalogues; no tables."""

    name = "lonja.web"
    label = "web"
