"""How the back office writes days and moments: short, with the year, the hours from 0 to 23, in the shop's time zone.

Django's own columns use these by name, and so do our pages: `{{ refund.decided_at|date:"DATETIME_FORMAT" }}`.
"""

DATE_FORMAT = "M j, Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "M j, Y, H:i"
