from django.apps import AppConfig


class RebatesConfig(AppConfig):
    name = "lonja.rebates"
    label = "rebates"
    default_auto_field = "django.db.models.BigAutoField"
