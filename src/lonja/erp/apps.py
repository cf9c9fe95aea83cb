from django.apps import AppConfig


class ErpConfig(AppConfig):
    name = "lonja.erp"
    label = "erp"
    default_auto_field = "django.db.models.BigAutoField"
