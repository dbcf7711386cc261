"""Settings under which dj-stripe's own webhook view is served: the measure for ours in bench_webhooks.py.

The shop's settings and middleware, without the two apps of ours that change how dj-stripe calls Stripe.
"""

from craved.settings import *  # noqa: F403  # settings are names, and all of them are meant
from craved.settings import INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in {"ops", "payments"}]
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("ops.")]
ROOT_URLCONF = "djstripe.urls"
