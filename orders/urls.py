"""The storefront, in the order a customer walks through it."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path

from orders.sitemaps import SITEMAPS
from orders.views import cart, catalogue, checkout, orders, policies

app_name = "orders"
urlpatterns = [
    # Looking around
    path("", catalogue.home, name="home"),
    path("shop/", catalogue.shop, name="shop"),
    path("categories/<slug:slug>/", catalogue.category, name="category"),
    path("products/<slug:slug>/", catalogue.product, name="product"),
    path("artisans/", catalogue.artisans, name="artisans"),
    path("artisans/<slug:slug>/", catalogue.artisan, name="artisan"),
    path("refunds/", policies.refund_policy, name="refund-policy"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    # Choosing
    path("cart/", cart.show, name="cart"),
    path("cart/lines/", cart.add, name="cart-add"),
    path("cart/lines/<int:line_id>/", cart.change, name="cart-change"),
    path("cart/discount/", cart.discount, name="cart-discount"),
    # Ordering
    path("checkout/", checkout.checkout, name="checkout"),
    # Following it (payments/urls.py has the steps between the two that are about money)
    path("orders/<slug:code>/<str:key>/", orders.order, name="order"),
    path("orders/<slug:code>/<str:key>/thank-you/", orders.thank_you, name="thank-you"),
]
