from payments.models.case import Case
from payments.models.inbox import InboxEvent
from payments.models.payment import Payment
from payments.models.refund import Refund

__all__ = ["Case", "InboxEvent", "Payment", "Refund"]
