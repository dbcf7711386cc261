"""One settings file. What differs between machines comes from the environment, under the names the runbook uses.

`python3 dev.py` sets everything a development machine needs. In production set at least
SESSION_SECRET, DATABASE_URL, SITE_URL, STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.
"""

from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
import environ
from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.urls import reverse_lazy

from craved import logs, redaction

django_stubs_ext.monkeypatch()  # so that ModelAdmin[Order] may be written where it is true

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()  # NAME, or NAME_FILE with the path of a file that holds the value


def required(name: str) -> str:
    value: str = env.str(name, "")
    if not value:
        message = f"{name} is not set. `python3 dev.py <command>` sets it on a development machine."
        raise ImproperlyConfigured(message)
    return value


# --- What this is ----------------------------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", False)
SITE_NAME = "Craved Artisan"
SITE_URL = env.str("SITE_URL", "http://localhost:3001").rstrip("/")
RELEASE = env.str("RENDER_GIT_COMMIT", env.str("RELEASE", "development"))
DEMO_SHOP = env.bool("DEMO_SHOP", DEBUG)  # says on every page that nothing here is really for sale
CURRENCY = "usd"
COUNTRY = "US"
ORDER_HOLD_MINUTES = 45  # how long stock waits for payment; Stripe's own sessions live at least 30 minutes
COMMISSION_PERCENT = Decimal(
    env.str("COMMISSION_PERCENT", "15")
)  # of a sale, where no rate in the books says otherwise
REFUND_APPROVAL_ABOVE = env.int("REFUND_APPROVAL_ABOVE", 200_00)  # minor units; more than that needs a second person
CART_DAYS = 60  # how long a basket is remembered
SUPPORT_EMAIL = env.str("SUPPORT_EMAIL", "hello@example.com")

# --- Secrets and hosts -----------------------------------------------------------------------------------------------
SECRET_KEY = required("SESSION_SECRET")
SECRET_KEY_FALLBACKS = env.list("SESSION_SECRET_FALLBACKS", default=[])
ALLOWED_HOSTS = [urlsplit(SITE_URL).hostname or "localhost", *env.list("ALLOWED_HOSTS", default=[])]
if DEBUG:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
HEALTH_TOKEN = env.str("HEALTH_TOKEN", "")  # who sends it sees the figures at /health

# --- Apps, in the order they may know of each other ------------------------------------------------------------------
INSTALLED_APPS = [
    "ops",
    "payments",
    "orders",
    "craved",
    "craved.accounts",
    # the admin's look comes before the admin
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "craved.apps.BackOfficeConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "djstripe",
    "waffle",
    "django_htmx",
    "pictures",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
]

MIDDLEWARE = [
    "craved.request_log.RequestLog",
    "ops.probes.Probes",
    "craved.errors.DatabaseUnavailable",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "craved.security.CSPMiddleware",
    "craved.accounts.middleware.StaffNeedSecondFactor",
]

ROOT_URLCONF = "craved.urls"
WSGI_APPLICATION = "craved.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "craved.context.site",
                "orders.context.storefront",
            ],
            "builtins": ["craved.templatetags.craved"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Database --------------------------------------------------------------------------------------------------------
DATABASES = {"default": {**env.db_url_config(required("DATABASE_URL")), "CONN_HEALTH_CHECKS": True}}
DATABASES["default"].setdefault("OPTIONS", {}).update(
    {
        # Few threads and a short wait: a full pool answers 503 with Retry-After long before the server gives up.
        "pool": {
            "min_size": 0,
            "max_size": env.int("DATABASE_POOL_SIZE", 8),
            "timeout": 3,  # seconds
            "max_waiting": 16,
            "max_lifetime": 1800,  # seconds
        },
        "connect_timeout": 3,  # seconds
        "application_name": f"craved-{env.str('PROCESS', 'manage')}",
    }
)

# --- Cache and sessions ----------------------------------------------------------------------------------------------
# Shared by every process: Redis or Valkey when there is one, otherwise the database. Flags are read from the
# process's own memory, for ten seconds at most, so that turning one off is felt everywhere within that time.
CACHES = {
    "default": env.cache_url("CACHE_URL", default="dbcache://craved_cache"),
    "flags": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "flags", "TIMEOUT": 10},
}
SESSION_ENGINE = "django.contrib.sessions.backends." + ("cached_db" if env.str("CACHE_URL", "") else "db")
MESSAGE_STORAGE = (
    "django.contrib.messages.storage.cookie.CookieStorage"  # a guest needs no session to be told something
)

# --- Who may come in -------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_ADAPTER = "craved.accounts.adapter.AccountAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
STAFF_NEED_SECOND_FACTOR = env.bool("STAFF_NEED_SECOND_FACTOR", not DEMO_SHOP)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ["UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator"]
]

# --- Stripe ----------------------------------------------------------------------------------------------------------
STRIPE_SECRET_KEY = env.str("STRIPE_SECRET_KEY", "")
STRIPE_LIVE_MODE = STRIPE_SECRET_KEY.startswith(("sk_live_", "rk_live_"))
STRIPE_WEBHOOK_SECRETS = env.list("STRIPE_WEBHOOK_SECRET", default=[])  # several, separated by commas, during a roll
STRIPE_API_BASE = env.str("STRIPE_API_BASE", "https://api.stripe.com")
STRIPE_CHECKOUT_ORIGIN = env.str("STRIPE_CHECKOUT_ORIGIN", "https://checkout.stripe.com")
STRIPE_API_VERSION = "2026-08-26.dahlia"  # the version the locked stripe package is written for
if STRIPE_API_BASE != "https://api.stripe.com":
    STRIPE_API_HOST = STRIPE_API_BASE  # dj-stripe's name for it; it warns when that is set without need
DJSTRIPE_FOREIGN_KEY_TO_FIELD = "id"

# --- Jobs ------------------------------------------------------------------------------------------------------------
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# --- Flags -----------------------------------------------------------------------------------------------------------
WAFFLE_FLAG_MODEL = "craved.Flag"
WAFFLE_CACHE_NAME = "flags"

# --- Mail ------------------------------------------------------------------------------------------------------------
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://localhost:25")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"{SITE_NAME} <hello@example.com>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- Files -----------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", str(BASE_DIR / "var" / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "craved.staticfiles.FoldedStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
PICTURES = {
    "BREAKPOINTS": {"phone": 640, "wide": 1200},
    "GRID_COLUMNS": 4,
    "CONTAINER_WIDTH": 1200,
    "FILE_TYPES": ["WEBP"],
    "PIXEL_DENSITIES": [1, 2],
    "USE_PLACEHOLDERS": False,
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# --- The back office -------------------------------------------------------------------------------------------------
# (group, [(title, icon, page, query, permission)]); icons are names of Material Symbols.
BACK_OFFICE_SIDEBAR = [
    (
        "Today",
        [
            ("Start", "wb_sunny", "index", "", ""),
            ("To pack", "package_2", "orders_order_changelist", "?status=to_pack", "orders.view_order"),
            ("Ready for pickup", "storefront", "orders_order_changelist", "?way=ready", "orders.view_order"),
            ("Open cases", "front_hand", "payments_case_changelist", "?state=open", "payments.view_case"),
        ],
    ),
    (
        "Orders",
        [
            ("Orders", "receipt_long", "orders_order_changelist", "", "orders.view_order"),
            ("Mails", "mail", "orders_ordermail_changelist", "", "orders.view_ordermail"),
        ],
    ),
    (
        "Catalogue",
        [
            ("Products", "bakery_dining", "orders_product_changelist", "", "orders.view_product"),
            ("Stock", "shelves", "orders_stock_changelist", "", "orders.view_stock"),
            ("Stock movements", "swap_vert", "orders_stockmovement_changelist", "", "orders.view_stockmovement"),
            ("Artisans", "person_apron", "orders_artisan_changelist", "", "orders.view_artisan"),
            ("Categories", "category", "orders_category_changelist", "", "orders.view_category"),
            ("Delivery", "local_shipping", "orders_deliverymethod_changelist", "", "orders.view_deliverymethod"),
        ],
    ),
    (
        "Money",
        [
            ("Payments", "payments", "payments_payment_changelist", "", "payments.view_payment"),
            ("Refunds", "undo", "payments_refund_changelist", "", "payments.view_refund"),
            ("Disputes", "balance", "payments_dispute_changelist", "", "payments.view_dispute"),
            ("Cases", "gavel", "payments_case_changelist", "", "payments.view_case"),
            ("Payouts", "account_balance", "payments_payout_changelist", "", "payments.view_payout"),
        ],
    ),
    (
        "Artisans' money",
        [
            ("Balances", "savings", "payments_artisanpayout_balances", "", "payments.view_artisanpayout"),
            ("Paid to artisans", "send_money", "payments_artisanpayout_changelist", "", "payments.view_artisanpayout"),
            ("Commission", "pie_chart", "payments_commissionrate_changelist", "", "payments.view_commissionrate"),
        ],
    ),
    (
        "Books",
        [
            ("Accounts", "account_tree", "payments_journalentry_accounts", "", "payments.view_journalentry"),
            ("Journal", "menu_book", "payments_journalentry_changelist", "", "payments.view_journalentry"),
            (
                "Stripe balance",
                "swap_horiz",
                "payments_balancetransaction_changelist",
                "",
                "payments.view_balancetransaction",
            ),
            (
                "Reconciliation",
                "compare_arrows",
                "payments_reconciliationrun_changelist",
                "",
                "payments.view_reconciliationrun",
            ),
            ("Discounts", "sell", "orders_discount_changelist", "", "orders.view_discount"),
            ("Tax rates", "percent", "orders_taxrate_changelist", "", "orders.view_taxrate"),
            ("Tax classes", "label", "orders_taxclass_changelist", "", "orders.view_taxclass"),
        ],
    ),
    (
        "Operations",
        [
            ("Webhooks", "webhook", "payments_webhooks", "", "payments.replay_inboxevent"),
            ("Inbox", "inbox", "payments_inboxevent_changelist", "", "payments.view_inboxevent"),
            (
                "Jobs",
                "checklist",
                "procrastinate_procrastinatejob_changelist",
                "",
                "procrastinate.view_procrastinatejob",
            ),
            ("Flags", "flag", "craved_flag_changelist", "", "craved.view_flag"),
            ("People", "group", "accounts_user_changelist", "", "accounts.view_user"),
            ("Roles", "badge", "auth_group_changelist", "", "auth.view_group"),
        ],
    ),
]
# What the start page counts: functions of a request, in the order of the page.
BACK_OFFICE_COUNTS = ["orders.admin.today.counts", "payments.admin.today.counts", "craved.admin.counts"]
UNFOLD = {
    "SITE_TITLE": SITE_NAME,
    "SITE_HEADER": SITE_NAME,
    "SITE_SUBHEADER": "Back office",
    "SITE_ICON": lambda request: static("craved/icons/favicon.svg"),
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("craved/icons/favicon.svg")}
    ],
    "STYLES": [lambda request: static("craved/admin/admin.css")],
    "SHOW_BACK_BUTTON": False,
    "BORDER_RADIUS": "6px",
    "SIDEBAR": {"show_search": False, "navigation": "craved.backoffice.sidebar"},
    "ACCOUNT": {
        "navigation": [
            {"title": "Second factor", "link": reverse_lazy("mfa_index")},
            {"title": "Change password", "link": reverse_lazy("account_change_password")},
        ]
    },
    "COLORS": {
        # The shop's paper and beet, in the steps the admin's pages ask for.
        "base": {
            "50": "oklch(98.2% .006 90)", "100": "oklch(95.4% .009 90)", "200": "oklch(90% .014 88)",
            "300": "oklch(84% .017 88)", "400": "oklch(69% .018 95)", "500": "oklch(54% .014 130)",
            "600": "oklch(44% .013 150)", "700": "oklch(36% .013 155)", "800": "oklch(28% .013 155)",
            "900": "oklch(22% .012 155)", "950": "oklch(15% .010 155)",
        },
        "primary": {
            "50": "oklch(97% .012 8)", "100": "oklch(94% .026 8)", "200": "oklch(88% .055 8)",
            "300": "oklch(80% .100 8)", "400": "oklch(71% .150 8)", "500": "oklch(60% .175 8)",
            "600": "oklch(43% .145 8)", "700": "oklch(38% .130 8)", "800": "oklch(33% .110 8)",
            "900": "oklch(28% .090 8)", "950": "oklch(21% .070 8)",
        },
    },
}  # fmt: skip

# --- Words and numbers -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-us"
USE_I18N = False
FORMAT_MODULE_PATH = "craved.formats"  # how the back office writes days and moments
USE_TZ = True
TIME_ZONE = env.str("SHOP_TIME_ZONE", "America/New_York")

# --- JSON API --------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],  # what it tells is public, or opened by a signed link
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_THROTTLE_RATES": {"catalogue": "120/min", "search": "40/min", "orders": "40/min", "schema": "20/min"},
    "NUM_PROXIES": env.int("NUM_PROXIES", 0),  # our own, in front of the web server: whom X-Forwarded-For is believed
    "EXCEPTION_HANDLER": "craved.api.exception_handler",
    "URL_FORMAT_OVERRIDE": None,  # `format` is a parameter like any other, and there is none
}
SPECTACULAR_SETTINGS = {
    "TITLE": f"{SITE_NAME} API",
    "VERSION": "1",
    "DESCRIPTION": (
        "The catalogue, and an order by its link, for programs. Everything is read-only and public.\n\n"
        "**Money** is an integer of minor units (cents) beside its currency, with the same for people. Prices are before "
        "tax.\n\n"
        "**Problems** have one shape, that of RFC 9457. Name the `request_id` when you ask us about one.\n\n"
        "**Limits** count requests by address and minute. Over the limit the answer is 429, and `Retry-After` says how "
        "many seconds to wait. Catalogue answers carry an `ETag`; asking with `If-None-Match` saves the transfer."
    ),
    "OAS_VERSION": "3.1.1",
    "SCHEMA_PATH_PREFIX": r"/api/v[0-9]+",
    "SERVE_INCLUDE_SCHEMA": False,
    "SORT_OPERATIONS": False,
    "SORT_OPERATION_PARAMETERS": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None, "defaultModelsExpandDepth": 0},
    "ENUM_NAME_OVERRIDES": {
        "OrderMomentKind": "orders.api.serializers.Told",
        "OrderStatus": "orders.models.order.Status",
        "ParcelStatus": "orders.models.order.ParcelStatus",
        "DeliveryKind": "orders.models.DeliveryMethod.Kind",
        "Allergen": "orders.models.Allergen",
        "CancelReason": "orders.models.Order.CancelReason",
    },
    "TAGS": [
        {"name": "Catalogue", "description": "What is on sale, and who makes it."},
        {"name": "Orders", "description": "Where an order is now."},
    ],
}

# --- In the browser --------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        # Browsers also apply this to where a posted form is redirected: the way to the payment page.
        "form-action": [SELF, STRIPE_CHECKOUT_ORIGIN],
    }
}
# The admin's own pages are written with inline scripts; only they are allowed them.
ADMIN_CONTENT_SECURITY_POLICY = {
    "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
    "form-action": [SELF],
}
SECURE_REFERRER_POLICY = "same-origin"  # an order's signed link must not travel to other sites
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = SESSION_COOKIE_HTTPONLY = True
if urlsplit(SITE_URL).scheme == "https":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health$"]  # asked from inside, over plain HTTP
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SILENCED_SYSTEM_CHECKS = [
    "djstripe.I001",
    "djstripe.W001",
    "djstripe.W003",  # the mirror reads its key from STRIPE_SECRET_KEY alone
]

# --- Logs ------------------------------------------------------------------------------------------------------------
redaction.hide(
    [
        *(SECRET_KEY, *SECRET_KEY_FALLBACKS, HEALTH_TOKEN, STRIPE_SECRET_KEY, *STRIPE_WEBHOOK_SECRETS),
        *(DATABASES["default"].get("PASSWORD", ""), EMAIL_CONFIG.get("EMAIL_HOST_PASSWORD") or ""),
    ]
)
LOGGING = logs.configuration(console=logs.for_people(), level=env.str("LOG_LEVEL", "INFO"))

# --- Where things go that need a look --------------------------------------------------------------------------------
SENTRY_DSN = env.str("SENTRY_DSN", "")
if SENTRY_DSN:
    from craved import sentry

    MIDDLEWARE.insert(1, "craved.sentry.TagRequest")
    sentry.start(
        SENTRY_DSN,
        release=RELEASE,
        environment=env.str("SENTRY_ENVIRONMENT", "development" if DEBUG else "production"),
        traces=env.float("SENTRY_TRACES", 0.0),  # the share of requests taken apart; each costs about a millisecond
    )
