"""Every address of the house; each room of pages owns its own branch."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from lonja.backoffice.access import guard_admin

urlpatterns = [
    path("api/v1/", include("lonja.api.urls")),
    path("", include("lonja.project.health")),
    path("", include("lonja.storefront.urls")),
    path("", include("lonja.web.urls")),
    path("office/", include("lonja.backoffice.urls")),
    path("account/", include("lonja.storefront.urls.account")),
    path("demo/mailbox/", include("lonja.notifications.urls")),
]
if settings.DEBUG or settings.IS_LOCAL:
    guard_admin(admin.site)
    urlpatterns.append(path("admin/", admin.site.urls))
handler400 = "lonja.web.views.bad_request"
handler403 = "lonja.web.views.forbidden"
handler404 = "lonja.web.views.not_found"
handler500 = "lonja.web.views.server_error"
