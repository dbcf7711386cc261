"""Products and prices: what a line of a Checkout Session sells."""

from payments.sandbox import amounts, ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work

_RECURRING = {"interval_count": 1, "meter": None, "trial_period_days": None, "usage_type": "licensed"}


def create_product(work: Work, params: Record) -> Record:
    product = new_product(work, params)
    work.emit("product.created", product)
    return product


def new_product(work: Work, params: Record, *, active: bool = True) -> Record:
    return work.save(
        {
            "id": params.get("id") or ids.new("prod_"),
            "object": "product",
            "active": params.get("active", active),
            "created": work.created,
            "default_price": None,
            "description": params.get("description") or None,
            "images": params.get("images") or [],
            "livemode": False,
            "marketing_features": [],
            "metadata": metadata.merged({}, params.get("metadata")),
            "name": params["name"],
            "package_dimensions": None,
            "shippable": params.get("shippable"),
            "statement_descriptor": params.get("statement_descriptor"),
            "tax_code": params.get("tax_code"),
            "type": "service",
            "unit_label": params.get("unit_label"),
            "updated": work.created,
            "url": params.get("url"),
        }
    )


def create_price(work: Work, params: Record) -> Record:
    if "product" in params:
        product = work.fetch("product", params["product"], param="product", status=400)
    elif "product_data" in params:
        product = new_product(work, params["product_data"])
        work.emit("product.created", product)
    else:
        raise StripeError("Missing required param: product.", code="parameter_missing", param="product")
    price = new_price(work, params, product, path="")
    work.emit("price.created", price)
    return price


def new_price(work: Work, params: Record, product: Record, *, path: str, active: bool = True) -> Record:
    """`path` is where the parameters stand in the request, for the refusals."""

    def at(key: str) -> str:
        return f"{path}[{key}]" if path else key

    recurring = params.get("recurring")
    amount = params.get("unit_amount")
    if amount is None:
        raise StripeError(
            f"Missing required param: {at('unit_amount')}.", code="parameter_missing", param=at("unit_amount")
        )
    if amount < 0:
        raise StripeError("Invalid non-negative integer", code="parameter_invalid_integer", param=at("unit_amount"))
    return work.save(
        {
            "id": ids.new("price_1"),
            "object": "price",
            "active": active,
            "billing_scheme": "per_unit",
            "created": work.created,
            "currency": amounts.check_currency(params["currency"], at("currency")),
            "custom_unit_amount": None,
            "livemode": False,
            "lookup_key": params.get("lookup_key"),
            "metadata": metadata.merged({}, params.get("metadata")),
            "nickname": params.get("nickname"),
            "product": product["id"],
            "recurring": _RECURRING | recurring if recurring else None,
            "tax_behavior": params.get("tax_behavior", "unspecified"),
            "tiers_mode": None,
            "transform_quantity": None,
            "type": "recurring" if recurring else "one_time",
            "unit_amount": amount,
            "unit_amount_decimal": str(amount),
        }
    )


def retrieve_product(work: Work, params: Record, id: str) -> Record:
    return work.fetch("product", id)


def retrieve_price(work: Work, params: Record, id: str) -> Record:
    return work.fetch("price", id, param="price")


def list_products(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="product", url="/v1/products", match=["active"])


def list_prices(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="price", url="/v1/prices", match=["active", "currency", "product"])
