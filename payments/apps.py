from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    name = "payments"
    verbose_name = "Payments"

    def ready(self) -> None:
        """dj-stripe calls Stripe through the package's global settings: give it our timeouts and our one condition."""
        import stripe

        from payments import gateway

        stripe.default_http_client = gateway.HTTP
        stripe.max_network_retries = gateway.RETRIES
