"""Fill an empty shop with the demo catalogue, its taxes and its staff."""

from argparse import ArgumentParser
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.base import File
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from craved.accounts.models import User
from craved.demo import DEMO_PASSWORD, DEMO_STAFF
from orders.demo import catalogue as demo
from orders.models import (
    Artisan,
    Category,
    DeliveryMethod,
    Discount,
    Product,
    ProductImage,
    Stock,
    TaxClass,
    TaxRate,
    Variant,
)
from orders.models.stock import Reason

# Rounded to what these states charged when the demo was written; nobody's taxes are computed from it.
SALES_TAX = {
    "goods": {"MA": "6.25", "NY": "8", "VT": "6", "CT": "6.35", "NJ": "6.625", "PA": "6", "CA": "7.25"},
    "delivery": {"NY": "8", "VT": "6", "CT": "6.35", "NJ": "6.625", "PA": "6"},
    "food": {},
}


class Command(BaseCommand):
    help = (
        "Fill an empty shop with a demo catalogue, tax rates, a discount code and one staff login a role. "
        "Does nothing where there are products already. Exit codes: 0 done or nothing to do, 1 refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--without-pictures", action="store_true", help="Leave the pictures out, which is quicker.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_SHOP:
            raise CommandError("This is not a demo shop (DEMO_SHOP is off): made-up goods have no place in it.")
        if settings.STRIPE_LIVE_MODE:
            raise CommandError("This shop takes real money (live Stripe key): made-up goods have no place in it.")
        if Product.objects.exists():
            self.stdout.write("The shop has products already; nothing was changed.")
            return
        shop = demo.load()
        with transaction.atomic():
            self._staff()
            classes = self._taxes()
            self._catalogue(shop, classes, pictures=not options["without_pictures"], at=timezone.now())
            Discount.objects.get_or_create(code="WELCOME10", defaults={"percent": 10})
        self.stdout.write(f"{Artisan.objects.count()} artisans and {Product.objects.count()} products are on sale.")
        self.stdout.write("Next: open the shop, or sign in as " + ", ".join(login.email for login in DEMO_STAFF) + ".")

    def _staff(self) -> None:
        for login in DEMO_STAFF:
            user = User.objects.filter(email=login.email).first() or User.objects.create_user(
                login.email, DEMO_PASSWORD, is_staff=True, first_name="Demo", last_name=login.role.value
            )
            user.groups.add(Group.objects.get(name=login.role.value))
            # Nobody could confirm an address that does not exist, and without that nobody may sign in.
            EmailAddress.objects.get_or_create(
                user=user, email=login.email, defaults={"verified": True, "primary": True}
            )

    def _taxes(self) -> dict[str, TaxClass]:
        names = {"food": "Food", "goods": "Goods", "delivery": "Delivery"}
        classes = {
            code: TaxClass.objects.get_or_create(code=code, defaults={"name": name})[0] for code, name in names.items()
        }
        for code, rates in SALES_TAX.items():
            for region, percent in rates.items():
                TaxRate.objects.get_or_create(
                    region=region,
                    tax_class=classes[code],
                    defaults={"percent": Decimal(percent), "valid_from": date(2020, 1, 1)},
                )
        return classes

    def _catalogue(
        self, shop: demo.Catalogue, classes: dict[str, TaxClass], *, pictures: bool, at: datetime
    ) -> None:  # fmt: skip
        categories = {}
        for position, given in enumerate(shop.categories):
            category = Category(
                slug=given.slug, name=given.name, description=given.summary, position=position,
                picture_alt=given.picture.alt,
            )  # fmt: skip
            self._save_with(given.picture, category, pictures=pictures)
            categories[given.slug] = category
        for number, maker in enumerate(shop.artisans, 1):
            self.stdout.write(f"  {number:>2} of {len(shop.artisans)}  {maker.name}")
            artisan = Artisan(
                slug=maker.slug, name=maker.name, craft=maker.craft, tagline=maker.tagline, story=maker.story,
                town=maker.town, region=maker.region, picture_alt=maker.picture.alt,
            )  # fmt: skip
            self._save_with(maker.picture, artisan, pictures=pictures)
            for way in maker.delivery:
                collected = maker.pickup if way.kind == "pickup" else None
                DeliveryMethod.objects.create(
                    artisan=artisan, kind=way.kind, name=way.name, price=way.price, free_over=way.free_over,
                    days_min=way.days_min, days_max=way.days_max,
                    pickup_place=collected.place if collected else "", pickup_hours=collected.hours if collected else "",
                )  # fmt: skip
            for goods in maker.products:
                self._product(goods, artisan, categories[goods.category], classes, pictures=pictures, at=at)

    def _product(
        self, goods: demo.Product, artisan: Artisan, category: Category, classes: dict[str, TaxClass],
        *, pictures: bool, at: datetime,
    ) -> None:  # fmt: skip
        product = Product.objects.create(
            artisan=artisan, category=category, tax_class=classes[goods.tax_class],
            slug=goods.slug, name=goods.name, summary=goods.summary, description=goods.description,
            ingredients=", ".join(goods.ingredients), materials=", ".join(goods.materials),
            allergens=list(goods.allergens), storage=goods.care, lead_time_days=goods.lead_time_days,
            one_of_a_kind=goods.one_of_a_kind, ships=goods.ships, pickup=goods.pickup,
        )  # fmt: skip
        for position, picture in enumerate(goods.pictures):
            if pictures:
                self._save_with(
                    picture, ProductImage(product=product, alt=picture.alt, position=position), pictures=True
                )  # fmt: skip
        for position, size in enumerate(goods.variants):
            variant = Variant.objects.create(
                product=product, name=size.name, sku=size.sku, price=size.price,
                weight_grams=size.weight_grams, position=position,
            )  # fmt: skip
            Stock.adjust(variant, size.stock, reason=Reason.RECEIVED, by=None, at=at, note="Demo stock")

    def _save_with(
        self, picture: demo.Picture, owner: Artisan | Category | ProductImage, *, pictures: bool
    ) -> None:  # fmt: skip
        if pictures:
            with picture.path.open("rb") as file:
                owner.picture.save(picture.path.name, File(file), save=False)
        owner.save()
