"""Running the jobs a test has caused, in the test's own transaction."""

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def run_jobs(*names: str) -> list[str]:
    """Run what is waiting, and what that causes in turn, the oldest first. Returns the names of what ran.

    With `names`, only those jobs. What a job raises is raised here, and the job goes on waiting.
    """
    ran = []
    while job := _next(names):
        app.tasks[job.task_name](**job.args)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])
        ran.append(job.task_name)
    return ran


def waiting() -> list[str]:
    """The names of the jobs that wait, the oldest first."""
    return list(ProcrastinateJob.objects.filter(status="todo").order_by("id").values_list("task_name", flat=True))


def _next(names: tuple[str, ...]) -> ProcrastinateJob | None:
    jobs = ProcrastinateJob.objects.filter(status="todo").order_by("id")
    return (jobs.filter(task_name__in=names) if names else jobs).first()
