"""Addresses of the kit itself: the reader's language and theme, and (in development) the gallery of components."""

from django.conf import settings
from django.urls import path
from django.views.i18n import set_language

from lonja.web import views

app_name = "web"

urlpatterns = [
    path("language/", set_language, name="language"),
    path("theme/", views.choose_theme, name="theme"),
]
if settings.DEBUG:
    urlpatterns.append(path("kit/", views.gallery, name="kit"))
