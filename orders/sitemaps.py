"""What search engines may list. The addresses are those of the request's host."""

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from orders.models import Artisan, Category, Product


class Pages(Sitemap[str]):
    def items(self) -> list[str]:
        return ["orders:home", "orders:shop", "orders:artisans", "orders:refund-policy"]

    def location(self, item: str) -> str:
        return reverse(item)


class Categories(Sitemap[Category]):
    def items(self) -> QuerySet[Category]:
        return Category.objects.in_order()


class Artisans(Sitemap[Artisan]):
    def items(self) -> QuerySet[Artisan]:
        return Artisan.objects.active().order_by("pk")


class Products(Sitemap[Product]):
    def items(self) -> QuerySet[Product]:
        return Product.objects.on_sale().order_by("pk")


SITEMAPS = {"pages": Pages, "categories": Categories, "artisans": Artisans, "products": Products}
