"""The demo shop's staff, one for each role. They exist only where `seed_demo` was run, and never with real money."""

from dataclasses import dataclass

from craved.accounts.roles import Role


@dataclass(frozen=True)
class DemoLogin:
    email: str
    role: Role
    what_for: str


DEMO_PASSWORD = "handmade-demo"  # noqa: S105  # printed on the demo's own start page; guards nothing
DEMO_STAFF = [
    DemoLogin("owner@example.com", Role.OWNER, "everything"),
    DemoLogin("packer@example.com", Role.FULFILMENT, "pack, ship and hand over"),
    DemoLogin("catalogue@example.com", Role.CATALOGUE, "products, pictures and stock"),
    DemoLogin("books@example.com", Role.BOOKS, "payments and refunds"),
]
