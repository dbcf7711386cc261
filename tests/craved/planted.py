"""Secrets to plant, as hypothesis draws them: what is written, and the part of it that nobody may read afterwards."""

from dataclasses import dataclass

from django.core.signing import Signer
from hypothesis import strategies as st

from craved.redaction import luhn


@dataclass(frozen=True)
class Planted:
    text: str
    secret: str


def _whole(text: str) -> Planted:
    return Planted(text, text)


def _card(digits: str) -> str:
    check = next(check for check in range(10) if luhn([int(digit) for digit in digits] + [check]))
    return f"{digits}{check}"


def _in_groups(number: str, separator: str) -> str:
    return separator.join(number[start : start + 4] for start in range(0, len(number), 4))


def matching(pattern: str) -> st.SearchStrategy[str]:
    return st.from_regex(pattern, fullmatch=True)


LETTERS = r"[A-Za-z0-9]{12,30}"
stripe_keys = matching(rf"(sk|rk)_(live|test)_{LETTERS}").map(_whole)
webhook_secrets = matching(rf"whsec_{LETTERS}").map(_whole)
client_secrets = st.builds(
    lambda about, secret: Planted(f"{about}_secret_{secret}", f"_secret_{secret}"),
    matching(r"(pi|seti|cs_test)_[A-Za-z0-9]{14}"),
    matching(LETTERS),
)
cards = st.builds(
    lambda digits, separator: _whole(_in_groups(_card(digits), separator)),
    matching(r"[2-6][0-9]{11,17}"),
    st.sampled_from(["", " ", "-"]),
)
emails = st.one_of(
    st.emails().filter(lambda email: not set("'=") & set(email)),
    matching(r"[a-z]{2,8}[.+_'-]?[a-z0-9]{2,8}(%40|@)[a-z]{3,9}\.(com|org|co\.uk)"),
).map(_whole)
phones = matching(r"\+1 [2-9][0-9]{2} [0-9]{3} [0-9]{4}|\([2-9][0-9]{2}\) [0-9]{3}-[0-9]{4}").map(_whole)
order_links = matching(r"[2-9BCDFGHJKLMNPQRSTVWXYZ]{8}").map(
    lambda code: Planted(
        f"/orders/{code}/{Signer(salt='order-link').signature(code)}/", Signer(salt="order-link").signature(code)
    )
)
database_urls = matching(r"[A-Za-z0-9._~!*+-]{8,30}").map(
    lambda password: Planted(f"postgresql://craved:{password}@db.example.com:5432/craved", f":{password}@")
)
headers = st.builds(
    lambda name, value: Planted(f"{name}{value}", value),
    st.sampled_from(
        [
            *("Cookie: sessionid=", "Set-Cookie: a=b; csrftoken=", "Authorization: Bearer ", "authorization=Basic "),
            *("'HTTP_COOKIE': 'sessionid=", "password=", '"token": "', "?api_key="),
        ]
    ),
    matching(r"[a-z0-9]{16,40}"),
)
addresses = st.builds(
    lambda name, value: Planted(name.format(value), value),
    st.sampled_from(
        ["Contact(name='{}')", "{{'phone': '{}'}}", ' "line1": "{}"', ", city='{}'", '{{"postal_code":"{}"']
    ),
    matching(r"[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}"),
)
anything = st.one_of(
    *(stripe_keys, webhook_secrets, client_secrets, cards, emails, phones),
    *(order_links, database_urls, headers, addresses),
)
around = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PERSONAL_FIELDS = ["email", "phone", "line1", "line2", "city", "postal_code", "address", "shipping", "note"]
SECRET_FIELDS = [
    "Cookie",
    "Set-Cookie",
    "Authorization",
    "X-Api-Key",
    "password",
    "client_secret",
    "sessionid",
    "csrftoken",
]
