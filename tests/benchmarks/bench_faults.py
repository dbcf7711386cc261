"""The crash matrix at every statement, and the bad weather with 10,000 orders: as in tests/faults, at full length.

    python3 dev.py test tests/benchmarks/bench_faults.py -n0
    FAULT_ORDERS=2000 FAULT_SECONDS=300 python3 dev.py test tests/benchmarks/bench_faults.py -n0 -k weather

The storm ends by itself after `FAULT_SECONDS` (3600): whoever had not come by then does not come. The run's summary says
how many did, at how many points a process died, and in how many ways events came.
"""

import os

import pytest

from payments.sandbox import Sandbox
from tests.faults.test_combined_faults import delivering, weathered
from tests.faults.test_crash_matrix import OTHERS, WHOLE, killed_at_every_step, ours
from tests.figures import Figures

pytestmark = pytest.mark.django_db(transaction=True)
ORDERS = int(os.environ.get("FAULT_ORDERS", "10000"))
SECONDS = int(os.environ.get("FAULT_SECONDS", "3600"))
WAYS = int(os.environ.get("FAULT_WAYS", "2"))  # stories for each statement

__all__ = ["delivering"]  # a fixture


@pytest.mark.parametrize("stage", ours(WHOLE), ids=lambda stage: f"{stage} {WHOLE[stage]}")
def test_killed_at_every_statement(stage: int, stripe: Sandbox, figures: Figures) -> None:
    killed_at_every_step(WHOLE, stage, stripe, figures, rounds=WAYS, lasting=False)


@pytest.mark.parametrize("end", OTHERS)
def test_killed_at_every_statement_of_coming_to_nothing(end: str, stripe: Sandbox, figures: Figures) -> None:
    for stage in ours(OTHERS[end]):
        killed_at_every_step(OTHERS[end], stage, stripe, figures, rounds=WAYS, lasting=False)


def test_nothing_is_lost_in_bad_weather(delivering: Sandbox, figures: Figures) -> None:
    assert weathered(delivering, figures, orders=ORDERS, processes=True, seconds=SECONDS) == []
