"""The kit's own addresses and nothing else, so that its tests stand without the rooms above."""

from django.urls import include, path

from lonja.web import views

urlpatterns = [path("", include("lonja.web.urls")), path("gallery/", views.gallery)]
handler404 = "lonja.web.views.not_found"
