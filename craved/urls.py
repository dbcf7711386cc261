"""Where everything is. Pages first, then what machines ask for."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.static import serve

handler500 = "craved.errors.server_error"
urlpatterns = [
    path("", include("orders.urls")),
    path("", include("payments.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("ops.urls")),
    path("api/", include("orders.api.urls")),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
]
