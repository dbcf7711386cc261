from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class CravedConfig(AppConfig):
    name = "craved"
    verbose_name = "The shop's frame"
    default = True


class BackOfficeConfig(admin_apps.AdminConfig):
    """Django's admin, with our own site in it."""

    default = False
    default_site = "craved.backoffice.BackOffice"
