from django.apps import AppConfig


class CravedConfig(AppConfig):
    name = "craved"
    verbose_name = "The shop's frame"
