"""What programs may read: the catalogue, and an order whose link they were given."""

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.generics import GenericAPIView, ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from craved.api import NoQuery, Public, ReadOnly, answers
from orders.api import examples, serializers
from orders.api.queries import ProductQuery
from orders.models import Artisan, Category, DeliveryMethod, Order, OrderEvent, OrderLine, Parcel, Product
from orders.models.product import ArtisanQuerySet, CategoryQuerySet, ProductQuerySet

SLUG = r"^[-a-zA-Z0-9_]+$"


def slug(whose: str) -> OpenApiParameter:
    return OpenApiParameter("slug", str, OpenApiParameter.PATH, description=f"{whose}, from a list.", pattern=SLUG)


class ProductList(Public, ListAPIView[Product]):
    serializer_class = serializers.Product

    @property
    def throttle_scope(self) -> str:  # type: ignore[override]  # a search costs more than a list
        return "search" if "search" in self.request.query_params else "catalogue"

    @extend_schema(
        operation_id="list_products",
        tags=["Catalogue"],
        summary="List or search products",
        description="What is on sale now. Filters narrow the list together; a parameter that does not exist, or makes no "
        "sense, is refused rather than ignored.",
        parameters=[ProductQuery],
        responses=answers(serializers.Product(many=True), 400, 404),
        examples=[examples.PRODUCTS],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.list(request, *args, **kwargs)

    def get_queryset(self) -> ProductQuerySet:
        products = Product.objects.on_sale().for_cards().select_related("category")
        return ProductQuery.of(self.request).narrow(products)


class ProductDetail(Public, RetrieveAPIView[Product]):
    serializer_class = serializers.ProductDetail
    lookup_field = "slug"

    @extend_schema(
        operation_id="get_product",
        tags=["Catalogue"],
        summary="Read a product",
        description="One product with its variants, what can be bought of each, and the ways it reaches its buyer.",
        parameters=[slug("The product's")],
        responses=answers(serializers.ProductDetail, 404),
        examples=[examples.PRODUCT],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.retrieve(request, *args, **kwargs)

    def get_queryset(self) -> ProductQuerySet:
        methods = Prefetch("artisan__delivery_methods", queryset=DeliveryMethod.objects.on_offer())
        return Product.objects.on_sale().for_cards().select_related("category").prefetch_related(methods)


class CategoryList(Public, ListAPIView[Category]):
    serializer_class = serializers.Category

    @extend_schema(
        operation_id="list_categories",
        tags=["Catalogue"],
        summary="List categories",
        description="In the order the shop shows them, with the number of products on sale in each.",
        responses=answers(serializers.Category(many=True), 400, 404),
        examples=[examples.CATEGORIES],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.list(request, *args, **kwargs)

    def get_queryset(self) -> CategoryQuerySet:
        NoQuery.of(self.request)
        counts = Product.objects.on_sale().filter(category=OuterRef("pk")).order_by().values("category")
        count = Subquery(counts.annotate(count=Count("pk")).values("count"), output_field=IntegerField())
        return Category.objects.annotate(product_count=Coalesce(count, 0)).in_order()


class ArtisanList(Public, ListAPIView[Artisan]):
    serializer_class = serializers.Artisan

    @extend_schema(
        operation_id="list_artisans",
        tags=["Catalogue"],
        summary="List artisans",
        description="Everyone who sells here, by name.",
        responses=answers(serializers.Artisan(many=True), 400, 404),
        examples=[examples.ARTISANS],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.list(request, *args, **kwargs)

    def get_queryset(self) -> ArtisanQuerySet:
        NoQuery.of(self.request)
        return Artisan.objects.active().order_by("name")


class ArtisanDetail(Public, RetrieveAPIView[Artisan]):
    serializer_class = serializers.ArtisanDetail
    lookup_field = "slug"

    @extend_schema(
        operation_id="get_artisan",
        tags=["Catalogue"],
        summary="Read an artisan",
        description="One artisan with their story and the ways they deliver. Their goods: `/api/v1/products/?artisan=…`.",
        parameters=[slug("The artisan's")],
        responses=answers(serializers.ArtisanDetail, 404),
        examples=[examples.ARTISAN],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.retrieve(request, *args, **kwargs)

    def get_queryset(self) -> ArtisanQuerySet:
        methods = Prefetch("delivery_methods", queryset=DeliveryMethod.objects.on_offer())
        return Artisan.objects.active().prefetch_related(methods)


@method_decorator(never_cache, name="dispatch")
class OrderByLink(ReadOnly, GenericAPIView[Order]):
    serializer_class = serializers.Order
    throttle_scope = "orders"

    @extend_schema(
        operation_id="get_order",
        tags=["Orders"],
        summary="Follow an order",
        description="The order behind a link. Code and key are in the address of its page, which the customer was sent: "
        "`/orders/{code}/{key}/`. A wrong key is answered like an order that never was. Names, postal addresses and "
        "telephone numbers are not told, and of the email address only enough to recognise it.",
        parameters=[
            OpenApiParameter(
                "code", str, OpenApiParameter.PATH, description="What the customer calls it.", pattern=SLUG
            ),
            OpenApiParameter("key", str, OpenApiParameter.PATH, description="The secret half of its link."),
        ],
        responses=answers(serializers.Order, 404),
        examples=[examples.ORDER],
    )
    def get(self, request: Request, code: str, key: str) -> Response:
        events = (
            OrderEvent.objects.filter(kind__in=serializers.Told.values).select_related("parcel").order_by("at", "pk")
        )
        orders = (
            Order.objects.all()
            .prefetch_related(Prefetch("parcels", queryset=Parcel.objects.order_by("pk")))
            .prefetch_related(Prefetch("parcels__lines", queryset=OrderLine.objects.order_by("pk")))
            .prefetch_related(Prefetch("events", queryset=events, to_attr="told"))
        )
        try:
            order = orders.by_link(code, key)
        except Order.DoesNotExist:
            raise NotFound from None
        context = {**self.get_serializer_context(), "currency": order.currency}
        return Response(serializers.Order(order, context=context).data)
