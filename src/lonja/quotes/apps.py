from django.apps import AppConfig


class QuotesConfig(AppConfig):
    name = "lonja.quotes"
    label = "quotes"
    default_auto_field = "django.db.models.BigAutoField"
