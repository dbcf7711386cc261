import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "craved.settings")
os.environ.setdefault("PROCESS", "web")  # in its database connections' names; servers log to stdout
application = get_wsgi_application()
