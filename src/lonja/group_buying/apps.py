from django.apps import AppConfig


class GroupBuyingConfig(AppConfig):
    name = "lonja.group_buying"
    label = "group_buying"
    default_auto_field = "django.db.models.BigAutoField"
