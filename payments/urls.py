from django.urls import path

from payments import views, webhooks

app_name = "payments"
urlpatterns = [
    path("orders/<slug:code>/<str:key>/payment/", views.start, name="start"),
    path("orders/<slug:code>/<str:key>/payment/return/", views.returned, name="returned"),
    path("orders/<slug:code>/<str:key>/cancellation/", views.cancellation, name="cancellation"),
    # The path operators know: stripe listen --forward-to localhost:3001/api/checkout/webhook
    path("api/checkout/webhook", webhooks.webhook, name="webhook"),
]
