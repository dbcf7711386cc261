"""Looking around: what there is, and who made it."""

from dataclasses import dataclass
from math import ceil
from urllib.parse import urlencode

from django.db.models import Case, Count, Prefetch, Q, Value, When, Window
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from orders.context import links
from orders.forms import ShopForm
from orders.models import Artisan, Category, DeliveryMethod, Product
from orders.models.product import ProductQuerySet

PER_PAGE = 24
NEWEST_ON_HOME = 8
UNIQUE_ON_HOME = 4
ARTISANS_ON_HOME = 3
MORE_OF_THE_SAME = 4
ON_OFFER = Prefetch("artisan__delivery_methods", queryset=DeliveryMethod.objects.on_offer())


@dataclass(frozen=True)
class Page:
    """One page of products. `found` counts all of them; numbers start at 1."""

    products: list[Product]
    found: int
    number: int
    query: str

    @property
    def last(self) -> int:
        return max(ceil(self.found / PER_PAGE), 1)

    def _url(self, number: int) -> str:
        return f"?{self.query}&page={number}" if self.query else f"?page={number}"

    @property
    def previous_url(self) -> str:
        return self._url(self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        return self._url(self.number + 1) if self.number < self.last else ""

    @classmethod
    def of(cls, products: ProductQuerySet, request: HttpRequest) -> "Page":
        """The page a request asks for. Counting comes with the rows, so a page is one query and its prefetches."""
        asked = request.GET.get("page", "1")
        number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
        if number < 1:
            raise Http404
        start = (number - 1) * PER_PAGE
        rows = list(products.for_cards().annotate(found=Window(Count("pk")))[start : start + PER_PAGE])
        if not rows and number > 1:
            raise Http404
        query = urlencode([(key, value) for key, value in request.GET.items() if key != "page" and value])
        return cls(rows, getattr(rows[0], "found", 0) if rows else 0, number, query)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    products = Product.objects.on_sale().newest_first()
    newest = products.filter(one_of_a_kind=False).one_of_each_artisan().values("pk")[:NEWEST_ON_HOME]
    unique = products.filter(one_of_a_kind=True).in_stock().values("pk")[:UNIQUE_ON_HOME]
    shown = Product.objects.for_cards().newest_first().filter(Q(pk__in=newest) | Q(pk__in=unique))
    categories = list(Category.objects.in_order())
    context = {
        "categories": categories,
        "navigation": links(categories),
        "newest": [product for product in shown if not product.one_of_a_kind],
        "unique": [product for product in shown if product.one_of_a_kind],
        "artisans": Artisan.objects.active().order_by("name")[:ARTISANS_ON_HOME],
    }
    return render(request, "orders/home.html", context)


@require_safe
def shop(request: HttpRequest) -> HttpResponse:
    """Everything, or what a search finds."""
    form = ShopForm(request.GET)
    page = Page.of(form.narrow(Product.objects.on_sale()), request)
    return render(request, "orders/shop.html", {"form": form, "page": page, "query": form.words})


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    categories = list(Category.objects.in_order())
    shown = next((category for category in categories if category.slug == slug), None)
    if shown is None:
        raise Http404
    form = ShopForm(request.GET)
    page = Page.of(form.narrow(Product.objects.on_sale().filter(category=shown)), request)
    context = {"category": shown, "navigation": links(categories), "form": form, "page": page}
    return render(request, "orders/category.html", context)


@require_safe
def product(request: HttpRequest, slug: str) -> HttpResponse:
    """The product and other things its artisan sells, read together: the one asked for comes first."""
    asked_first = Case(When(slug=slug, then=Value(0)), default=Value(1))
    found = Product.objects.on_sale().for_cards().select_related("category").prefetch_related(ON_OFFER)
    found = found.filter(artisan__products__slug=slug).order_by(asked_first, "pk")
    shown, *more = found[: 1 + MORE_OF_THE_SAME] or [None]
    if shown is None or shown.slug != slug:
        raise Http404
    methods = shown.artisan.delivery_methods.all()
    methods_that_fit = [method for method in methods if (shown.pickup if method.is_pickup else shown.ships)]
    context = {"product": shown, "delivery_methods": methods_that_fit, "more": more}
    return render(request, "orders/product.html", context)


@require_safe
def artisans(request: HttpRequest) -> HttpResponse:
    return render(request, "orders/artisans.html", {"artisans": Artisan.objects.active().order_by("name")})


@require_safe
def artisan(request: HttpRequest, slug: str) -> HttpResponse:
    goods = Product.objects.on_sale().for_cards().prefetch_related(ON_OFFER).order_by("name")
    products = list(goods.filter(artisan__slug=slug))
    shown = products[0].artisan if products else get_object_or_404(Artisan.objects.active(), slug=slug)
    return render(request, "orders/artisan.html", {"artisan": shown, "products": products})
