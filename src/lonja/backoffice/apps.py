from django.apps import AppConfig


class BackofficeConfig(AppConfig):
    name = "lonja.backoffice"
    label = "backoffice"
    default_auto_field = "django.db.models.BigAutoField"
