"""Who on the staff may do what. A role is a group; its permissions are those listed here, no more and no fewer."""

from django.contrib.auth.models import Group, Permission
from django.db import models


class Role(models.TextChoices):
    OWNER = "Owner"
    FULFILMENT = "Fulfilment"
    CATALOGUE = "Catalogue"
    BOOKS = "Books"


_SEE_ORDERS = ["orders.view_order", "orders.view_orderline", "orders.view_parcel", "orders.view_orderevent"]
_DECIDE_REFUNDS = ["payments.view_payment", "payments.view_refund", "payments.decide_refund"]  # but not pay them
_FULFIL = [*_SEE_ORDERS, *_DECIDE_REFUNDS, "orders.pack_order", "orders.ship_order", "orders.hand_over_order"]
_CATALOGUE = [
    *(
        f"orders.{verb}_{noun}"
        for noun in ["artisan", "category", "product", "productimage", "variant", "deliverymethod"]
        for verb in ["view", "add", "change"]
    ),
    "orders.delete_productimage",
    "orders.view_stock",
    "orders.view_stockmovement",
    "orders.change_stock",
]
_BOOKS = [
    *_SEE_ORDERS,
    "orders.cancel_order",
    *_DECIDE_REFUNDS,
    *(
        f"payments.view_{noun}"
        for noun in [
            "case", "inboxevent", "dispute", "payout", "balancetransaction", "commissionrate", "linecommission",
            "artisanpayout", "journalentry", "journalline", "reconciliationrun",
        ]
    ),
    "payments.pay_refund",
    "payments.answer_dispute",
    "payments.issue_artisanpayout",
    "payments.run_reconciliation",
    "payments.resolve_case",
    "payments.replay_inboxevent",
    *(f"orders.{verb}_{noun}" for noun in ["taxrate", "taxclass", "discount"] for verb in ["view", "add", "change"]),
]  # fmt: skip
_OWNER = [
    *_FULFIL, *_CATALOGUE, *_BOOKS,
    "payments.approve_refund",
    "payments.pay_artisanpayout",
    *(f"payments.{verb}_commissionrate" for verb in ["add", "change", "delete"]),  # as long as it has not begun
    *(f"accounts.{verb}_user" for verb in ["view", "add", "change"]),
    "auth.view_group",
    "craved.view_flag", "craved.change_flag",
    "orders.view_ordermail", "orders.resend_ordermail",
    "procrastinate.view_procrastinatejob", "procrastinate.change_procrastinatejob",  # the latter: to run one again
]  # fmt: skip

PERMISSIONS: dict[Role, list[str]] = {
    Role.OWNER: _OWNER,
    Role.FULFILMENT: _FULFIL,
    Role.CATALOGUE: _CATALOGUE,
    Role.BOOKS: _BOOKS,
}


def grant() -> None:
    """Give each role its permissions, as far as they exist yet (a first migrate makes them app by app)."""
    existing = {
        f"{app}.{codename}": pk
        for pk, app, codename in Permission.objects.values_list("pk", "content_type__app_label", "codename")
    }
    for role, names in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=role.value)
        group.permissions.set([existing[name] for name in set(names) if name in existing])
