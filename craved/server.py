"""gunicorn's own words, in the shop's form: `gunicorn --logger-class craved.server.Logger`."""

import sys

from gunicorn.config import Config
from gunicorn.glogging import Logger as GunicornLogger

from craved import logs


class Logger(GunicornLogger):  # type: ignore[misc]  # gunicorn has no types
    """The master process never loads the settings, so its logger is told here how to write.

    It keeps no access log: craved.request_log writes that, knowing which parts of an address are secret.
    """

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        handler = logs.Handler(sys.stdout)
        handler.setFormatter(logs.formatter(console=logs.for_people()))
        handler._gunicorn = True  # type: ignore[attr-defined]  # so that it takes this one away when set up again
        self.error_log.handlers = [handler]
