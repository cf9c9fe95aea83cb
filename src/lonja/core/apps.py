from django.apps import AppConfig

from lonja.core import lookups


class CoreConfig(AppConfig):
    name = "lonja.core"
    label = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        lookups.register()
