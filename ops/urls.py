"""What operators look at. The probes /healthz and /readyz are answered before any URL is: see ops/probes.py."""

from django.urls import path

from ops import views

app_name = "ops"
urlpatterns = [
    path("health", views.health_report, name="health"),
]
