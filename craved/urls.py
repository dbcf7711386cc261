"""Where everything is. Pages first, then what machines ask for."""

from django.conf import settings
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path, re_path
from django.utils.functional import lazy
from django.views.generic import RedirectView, TemplateView
from django.views.static import serve

from craved.styleguide import styleguide

handler500 = "craved.errors.server_error"
urlpatterns = [
    path("", include("orders.urls")),
    path("", include("payments.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("ops.urls")),
    path("api/", include("orders.api.urls")),
    path("robots.txt", TemplateView.as_view(template_name="craved/robots.txt", content_type="text/plain")),
    path("favicon.ico", RedirectView.as_view(url=lazy(static, str)("craved/icons/favicon-32.png"))),
    path("demo/mailbox/", include("craved.mailbox")),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
]
if settings.DEBUG:
    urlpatterns += [path("styleguide/", styleguide)]
