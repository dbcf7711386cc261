"""People, roles, flags and jobs in the back office."""

import re
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from craved.accounts.models import User
from craved.accounts.roles import Role
from craved.demo import DEMO_PASSWORD, DEMO_STAFF, DemoLogin
from craved.flags import Flag
from craved.jobs import defer
from orders.models import OrderMail
from tests.jobs import run_jobs, waiting
from tests.orders.admin.staff import as_, signed_in, somebody, text, told
from tests.orders.factories import place_order

pytestmark = pytest.mark.django_db

PEOPLE = "/admin/accounts/user/"
JOBS = "/admin/procrastinate/procrastinatejob/"
MAILS = "/admin/orders/ordermail/"


@pytest.fixture(autouse=True)
def _asked_for_twice_is_no_loop(settings: Settings) -> None:
    """Somebody signed in looks at somebody else; sign-in (allauth's) asks again for what it asked before."""
    settings.ZEAL_ALLOWLIST = [{"model": "*", "field": "get()"}]


@pytest.fixture
def owner() -> Client:
    return signed_in(Role.OWNER)


# --- Coming in -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("login", DEMO_STAFF, ids=lambda login: login.role)
def test_the_demos_logins_open_the_back_office(login: DemoLogin) -> None:
    call_command("seed_demo", "--without-pictures", stdout=StringIO())
    client = Client()

    shown = told(client, "/accounts/login/?next=/admin/", {"login": login.email, "password": DEMO_PASSWORD})

    assert f"Demo {login.role.value}" in shown
    assert "Back office" in shown


def test_an_invited_colleague_signs_in_with_a_code(owner: Client, mailoutbox: list[EmailMessage]) -> None:
    told(owner, f"{PEOPLE}add/", {"email": "new@example.com", "is_active": "on", "is_staff": "on"})
    client = Client()

    told(client, "/accounts/login/code/?next=/admin/", {"email": "new@example.com"})
    [code] = re.findall(r"^[A-Z0-9-]{6,}$", str(mailoutbox[-1].body), re.MULTILINE)
    shown = told(client, "/accounts/login/code/confirm/?next=/admin/", {"code": code})

    assert "Back office" in shown


# --- People ----------------------------------------------------------------------------------------------------------


def test_a_new_colleague_has_a_role_and_no_password(owner: Client) -> None:
    packing = Group.objects.get(name=Role.FULFILMENT)
    asked = {"email": "New@Example.com", "is_active": "on", "is_staff": "on", "groups": [packing.pk]}

    shown = told(owner, f"{PEOPLE}add/", asked)

    user = User.objects.get(email="new@example.com")
    assert list(user.groups.all()) == [packing]
    assert not user.has_usable_password()
    assert "signs in with a code" in shown


def test_the_same_address_in_other_letters_is_the_same_person(owner: Client) -> None:
    somebody(Role.BOOKS, email="mei@example.com")

    shown = told(owner, f"{PEOPLE}add/", {"email": "MEI@example.com", "is_active": "on"})

    assert "errornote" in shown
    assert User.objects.filter(email__iexact="mei@example.com").count() == 1


def test_an_owner_makes_no_superuser_and_touches_none(owner: Client) -> None:
    root = User.objects.create_superuser("root@example.com")
    packer = somebody(Role.FULFILMENT)
    sleeping = User.objects.create_superuser("sleeping@example.com", is_active=False)

    for target in [root, sleeping]:
        assert owner.post(f"{PEOPLE}{target.pk}/change/", {"first_name": "Mine", "is_active": "on"}).status_code == 403
    told(owner, f"{PEOPLE}{packer.pk}/change/", {"is_active": "on", "is_staff": "on", "is_superuser": "on"})
    told(owner, f"{PEOPLE}add/", {"email": "new@example.com", "is_active": "on", "is_superuser": "on"})

    assert set(User.objects.filter(is_superuser=True)) == {root, sleeping}
    assert User.objects.get(pk=root.pk).first_name == ""
    assert not User.objects.get(pk=sleeping.pk).is_active


def test_nobody_gives_away_more_than_they_have() -> None:
    """Somebody who may edit people, but is no owner, makes neither themselves nor others one."""
    registrar = somebody(Role.FULFILMENT, email="registrar@example.com")
    registrar.user_permissions.set(Permission.objects.filter(codename__in=["view_user", "add_user", "change_user"]))
    client = as_(registrar)
    boss = somebody(Role.OWNER)
    groups = {role: Group.objects.get(name=role).pk for role in Role}
    grab = {"is_active": "on", "is_staff": "on", "groups": [groups[Role.OWNER]]}

    refused = told(client, f"{PEOPLE}{registrar.pk}/change/", grab)
    told(client, f"{PEOPLE}{registrar.pk}/change/", grab | {"groups": [groups[Role.FULFILMENT]]})

    assert "is not one of the available choices" in refused
    assert [group.name for group in registrar.groups.all()] == [Role.FULFILMENT]
    assert client.post(f"{PEOPLE}{boss.pk}/change/", {"is_active": ""}).status_code == 403


def test_an_address_is_not_taken_over_and_single_permissions_are_not_given(owner: Client) -> None:
    packer = somebody(Role.FULFILMENT)
    everything = list(Permission.objects.values_list("pk", flat=True))
    asked = {
        "email": "thief@example.com", "is_active": "on", "is_staff": "on", "user_permissions": everything,
        "groups": [Group.objects.get(name=Role.FULFILMENT).pk],
    }  # fmt: skip

    told(owner, f"{PEOPLE}{packer.pk}/change/", asked)

    packer.refresh_from_db()
    assert packer.email == "fulfilment@example.com"
    assert not packer.user_permissions.exists()


def test_people_are_sent_away_and_not_deleted(owner: Client) -> None:
    packer = somebody(Role.FULFILMENT)
    client = as_(packer)
    assert client.get("/admin/").status_code == 200

    assert owner.post(f"{PEOPLE}{packer.pk}/delete/", {"post": "yes"}).status_code == 403
    told(owner, f"{PEOPLE}{packer.pk}/change/", {"first_name": "Gone"})

    packer.refresh_from_db()
    assert not packer.is_active
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("role", [Role.FULFILMENT, Role.CATALOGUE, Role.BOOKS])
def test_only_owners_see_people_flags_and_jobs(role: Role) -> None:
    client = signed_in(role)

    for path in [PEOPLE, "/admin/auth/group/", "/admin/craved/flag/", JOBS, MAILS]:
        assert client.get(path).status_code == 403


def test_roles_are_read_here_and_written_in_the_code(owner: Client) -> None:
    group = Group.objects.get(name=Role.BOOKS)

    assert "Can have it paid" in text(owner.get(f"/admin/auth/group/{group.pk}/change/"))
    assert owner.post(f"/admin/auth/group/{group.pk}/change/", {"name": "Everything"}).status_code == 403


# --- Flags -----------------------------------------------------------------------------------------------------------


def test_a_flag_is_turned_off_and_keeps_its_name(owner: Client) -> None:
    flag = Flag.objects.get(name="checkout")
    address = f"/admin/craved/flag/{flag.pk}/change/"
    assert "New orders can be stopped in seconds" in text(owner.get(address))

    told(owner, address, {"name": "renamed", "everyone": "false"})

    flag.refresh_from_db()
    assert (flag.name, flag.everyone) == ("checkout", False)
    assert owner.get("/admin/craved/flag/add/").status_code == 403


# --- Jobs ------------------------------------------------------------------------------------------------------------


def job(status: str) -> ProcrastinateJob:
    defer("orders.send_mail", mail_id=7)
    latest: ProcrastinateJob = ProcrastinateJob.objects.latest("id")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, latest.pk])
    return latest


def test_failed_jobs_are_found_and_run_again(owner: Client) -> None:
    failed = job("failed")

    shown = text(owner.get(f"{JOBS}?status=failed"))
    told(owner, f"{JOBS}{failed.pk}/another-run/")
    again = told(owner, f"{JOBS}{failed.pk}/another-run/")

    assert "mail_id 7" in shown
    assert waiting() == ["orders.send_mail"]
    assert "nothing was changed" in again


@pytest.mark.parametrize("status", ["doing", "succeeded", "todo"])
def test_a_job_that_did_not_fail_is_left_alone(owner: Client, status: str) -> None:
    other = job(status)

    assert "nothing was changed" in told(owner, f"{JOBS}{other.pk}/another-run/")
    told(owner, JOBS, {"action": "run_selected_again", "_selected_action": [other.pk]})

    assert ProcrastinateJob.objects.get(pk=other.pk).status == status


def test_a_job_whose_like_waits_already_is_left_alone(owner: Client) -> None:
    failed = job("failed")
    waits = job("todo")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET queueing_lock = 'same' WHERE id = ANY(%s)", [[failed.pk, waits.pk]]
        )

    shown = told(owner, f"{JOBS}{failed.pk}/another-run/")

    assert "the same job waits already" in shown
    assert ProcrastinateJob.objects.get(pk=failed.pk).status == "failed"


def test_several_failed_jobs_run_again_at_once(owner: Client) -> None:
    failed = [job("failed").pk, job("failed").pk]

    told(owner, JOBS, {"action": "run_selected_again", "_selected_action": failed})

    assert len(waiting()) == 2


def test_nobody_edits_a_job(owner: Client) -> None:
    failed = job("failed")

    assert owner.post(f"{JOBS}{failed.pk}/change/", {"task_name": "other"}).status_code == 403
    assert owner.post(f"{JOBS}{failed.pk}/delete/", {"post": "yes"}).status_code == 403


# --- Mails -----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_mail_is_sent_again_once(owner: Client, mailoutbox: list[EmailMessage]) -> None:
    place_order()
    run_jobs()
    mail = OrderMail.objects.get()
    seen = {"sent": str(mail.sent_at.isoformat() if mail.sent_at else "")}

    told(owner, f"{MAILS}{mail.pk}/sending/", seen)
    told(owner, f"{MAILS}{mail.pk}/sending/", seen)
    run_jobs()
    told(owner, f"{MAILS}{mail.pk}/sending/", seen)
    run_jobs()

    assert len(mailoutbox) == 2


@pytest.mark.django_db(transaction=True)
def test_a_mail_whose_job_failed_is_tried_again(owner: Client) -> None:
    place_order()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    mail = OrderMail.objects.get()

    assert "Not sent yet" in text(owner.get(f"{MAILS}?state=unsent"))
    told(owner, f"{MAILS}{mail.pk}/sending/")
    told(owner, f"{MAILS}{mail.pk}/sending/")

    assert waiting() == ["orders.send_mail"]
