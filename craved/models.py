from craved.flags import Flag

__all__ = ["Flag"]
