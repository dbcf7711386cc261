"""Killed at every step of an order's way through the shop, with Stripe's events never, once or twice, in any order.

Nothing here is picked by hand: the steps are found by running each stage and dying one step later each time, until there
are no more; what comes when, and how often, is drawn from a seed. Then days pass, and two judges look at the books: the
referee, which knows the stand-in's own objects, and `manage.py reconcile`.

Here a process dies wherever something new has come to stay. tests/benchmarks/bench_faults.py has it die at every
statement, with more ways for each.
"""

from itertools import count
from typing import Any

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from payments import jobs
from payments.sandbox import Sandbox
from tests.faults import referee
from tests.faults.stories import Shop, Story, a_shop, days_pass, reconciled, recover
from tests.figures import Figures

BOUGHT = ["place", "start", "pay", "come_back"]
WHOLE = [
    *BOUGHT, "hear", "work",
    "refund_a_piece", "release", "work", "hear", "send",
    "dispute", "hear", "work", "answer", "hear", "work", "decide", "hear", "work",
    "pay_out", "hear", "work", "collect", "work",
]  # fmt: skip
OTHERS = {
    "gives up": ["place", "start", "give_up", "hear", "work"],
    "gives up too late": ["place", "start", "pay", "give_up", "hear", "work"],
    "taken back by staff": [*BOUGHT, "cancel_and_refund", "release", "work", "hear", "work"],
}
SLICE = 4  # every fourth step, in this suite
PATIENCE = 3  # stories without the step, after which there is none
NOT_OURS = {"pay", "send", "dispute", "decide", "pay_out"}  # nothing of ours runs, so nothing of ours dies


def ours(stages: list[str]) -> list[int]:
    return [index for index, name in enumerate(stages) if name not in NOT_OURS]


def killed_at_every_step(
    stages: list[str], stage: int, stripe: Sandbox, figures: Figures,
    *, rounds: int = 1, lasting: bool = True, every: int = 1,
) -> int:  # fmt: skip
    """`rounds` stories for each step of one stage, judged when all are over. Returns how many steps were died at.

    One story may have less to do in a stage than another, so several have to get through it before it is at its end.
    `every`: die at each step that number apart.
    """
    points, stories = 0, 0
    ways = set()
    with a_shop(stripe) as shop:
        for step in count(stage % every, every):
            deaths = 0
            for turn in range(rounds + PATIENCE):
                story = Story(shop, seed=f"{stages} {stage} {step} {turn}")
                deaths += story.go(stages, kill_in=stage, at_step=step, lasting=lasting)
                stories += 1
                ways.add((step, *story.brought))
                if deaths == rounds:
                    break
            if deaths == 0:
                break
            points += 1
        judge(shop, seed=f"{stages} {stage}")
    figures("crash matrix", crash_points=points, stories=stories, interleavings_of_events=len(ways))
    return points


def judge(shop: Shop, *, seed: str) -> None:
    days_pass(shop, seed=seed)
    # Events that never came must not have cost anybody an order.
    assert referee.lost(shop.stripe, shop.acknowledged) == []
    recover(shop)
    found = referee.violations(
        shop.stripe, acknowledged=shop.acknowledged, events=shop.kept, mails_may_repeat=True
    )  # fmt: skip
    assert found == []
    books = reconciled()
    assert books["differences"] == []
    assert books["code"] == 0


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("stage", ours(WHOLE), ids=lambda stage: f"{stage} {WHOLE[stage]}")
def test_killed_while_selling_refunding_disputing_and_paying_out(stage: int, stripe: Sandbox, figures: Figures) -> None:
    killed_at_every_step(WHOLE, stage, stripe, figures, every=SLICE)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("end", OTHERS)
def test_killed_while_coming_to_nothing(end: str, stripe: Sandbox, figures: Figures) -> None:
    stages = OTHERS[end]
    for stage in ours(stages):
        if stages[: stage + 1] != WHOLE[: stage + 1]:  # otherwise it is the same as above
            killed_at_every_step(stages, stage, stripe, figures, every=SLICE)


def tick_off_first(shop: Shop, job: ProcrastinateJob) -> None:
    """The mistake our workers do not make."""
    shop.tick_off(job)
    app.tasks[job.task_name](**job.args)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("guard", "without", "stages"),
    [
        ((jobs, "sweep"), lambda timestamp: None, BOUGHT[:2]),
        ((Shop, "do"), tick_off_first, [*BOUGHT, "work"]),
    ],
    ids=["the sweeper", "jobs that wait until they are done"],
)
def test_without_a_guard_it_is_noticed(
    guard: tuple[Any, str], without: Any, stages: list[str], stripe: Sandbox, figures: Figures,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The negative control: the judges tell a shop that bears being killed from one that does not."""
    monkeypatch.setattr(*guard, without)

    with pytest.raises(AssertionError, match=r"M10|M8"):
        killed_at_every_step(stages, len(stages) - 1, stripe, figures, rounds=2)
