"""Below /api/. Addresses of version 1 keep their meaning: fields may be added to answers, nothing is taken away."""

from django.urls import path, re_path

from craved.api import Docs, Schema, unknown
from orders.api import views

app_name = "api"
urlpatterns = [
    path("v1/products/", views.ProductList.as_view(), name="products"),
    path("v1/products/<slug:slug>/", views.ProductDetail.as_view(), name="product"),
    path("v1/categories/", views.CategoryList.as_view(), name="categories"),
    path("v1/artisans/", views.ArtisanList.as_view(), name="artisans"),
    path("v1/artisans/<slug:slug>/", views.ArtisanDetail.as_view(), name="artisan"),
    path("v1/orders/<slug:code>/<str:key>/", views.OrderByLink.as_view(), name="order"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(url_name="api:schema"), name="docs"),
    re_path("", unknown),
]
