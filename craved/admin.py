"""People, roles, flags and jobs: what the frame itself has to show."""

from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.safestring import SafeString
from procrastinate.contrib.django import app as jobs
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob
from procrastinate.exceptions import ConnectorException
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from craved.accounts.models import User
from craved.backoffice import (
    Count,
    ModelAdmin,
    NeverDeleted,
    ReadOnly,
    badge,
    list_link,
    page_link,
    staff,
)
from craved.flags import KNOWN, Flag


def counts(request: HttpRequest) -> Iterator[Count]:
    if request.user.has_perm("procrastinate.view_procrastinatejob"):
        yield Count(
            "Failed jobs", ProcrastinateJob.objects.filter(status="failed").count(),
            list_link(ProcrastinateJob, status="failed"), "error", "Tried again and again, then left for you.",
            alarming=True,
        )  # fmt: skip


# --- People ----------------------------------------------------------------------------------------------------------


def granted(user: User) -> set[int]:
    """The keys of all permissions a person has or would have while active; everything for a superuser."""
    permissions = Permission.objects.all()
    if not user.is_superuser:
        permissions = permissions.filter(models.Q(group__user=user) | models.Q(user=user))
    return set(permissions.values_list("pk", flat=True))


@admin.register(User)
class UserAdmin(NeverDeleted, ModelAdmin[User]):
    """Nobody changes somebody who may do more than they may, and nobody gives away what they do not have.

    There are no passwords here: people sign in with a code sent to their address, and can then set one.
    """

    list_display = ["email", "first_name", "last_name", "roles", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff", "groups"]
    search_fields = ["email", "first_name", "last_name"]
    ordering = ["email"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        may = ["is_active", "is_staff", "groups"]
        if staff(request).is_superuser:
            may.append("is_superuser")
        sections: list[tuple[str | None, dict[str, Any]]] = [
            (None, {"fields": ["email", "first_name", "last_name"]}),
            ("What they may do", {"fields": may}),
        ]
        if obj is not None:
            sections.append(("Dates", {"fields": ["last_login", "date_joined"]}))
        return sections

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        # Sign-in remembers the address it verified: a person with a new address is a new person here.
        return [] if obj is None else ["email", "last_login", "date_joined"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"is_staff": True}

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "groups":
            options |= {
                "queryset": self._roles_to_give(staff(request)), "widget": UnfoldAdminCheckboxSelectMultipleWidget,
                "label": "Roles", "help_text": "What each of them may do is under “Roles”.",
            }  # fmt: skip
        return super().formfield_for_manytomany(db_field, request, **options)

    def _roles_to_give(self, giver: User) -> models.QuerySet[Group]:
        more = Permission.objects.exclude(pk__in=granted(giver))
        return Group.objects.exclude(permissions__in=more).order_by("name")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or staff(request).is_superuser or self._is_no_mightier(obj, than=staff(request))

    def _is_no_mightier(self, user: User, *, than: User) -> bool:
        return not user.is_superuser and granted(user) <= granted(than)

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm[User], change: bool) -> None:
        if not change:
            obj.email = obj.email.lower()
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if not change:
            EmailAddress.objects.create(user=obj, email=obj.email, primary=True)  # the first code confirms it
            messages.info(request, f"{obj.email} signs in with a code sent there, and can then set a password.")

    @admin.display(description="Roles")
    def roles(self, user: User) -> str:
        return ", ".join(sorted(group.name for group in user.groups.all())) or "none"


@admin.register(Group)
class RoleAdmin(ReadOnly, ModelAdmin[Group]):
    """Roles are written in craved/accounts/roles.py and granted by every release: here they are only looked at."""

    list_display = ["name", "people"]
    search_fields = ["name"]
    ordering = ["name"]
    fields = ["name", "may", "people"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Group]:
        return super().get_queryset(request).prefetch_related("user_set", "permissions")

    @admin.display(description="May")
    def may(self, group: Group) -> str:
        return ", ".join(sorted(permission.name for permission in group.permissions.all()))

    @admin.display(description="People")
    def people(self, group: Group) -> str:
        return ", ".join(sorted(user.email for user in group.user_set.all())) or "nobody"


# --- Flags -----------------------------------------------------------------------------------------------------------


@admin.register(Flag)
class FlagAdmin(NeverDeleted, ModelAdmin[Flag]):
    """The flags of craved/flags.py. They are made and deleted there, and turned on and off here."""

    list_display = ["name", "state", "reason", "delete_when"]
    ordering = ["name"]
    fields = ["name", "reason", "delete_when", "everyone", "superusers", "staff", "groups", "note"]
    readonly_fields = ["name", "reason", "delete_when"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        options["widget"] = UnfoldAdminCheckboxSelectMultipleWidget
        return super().formfield_for_manytomany(db_field, request, **options)

    @admin.display(description="Now")
    def state(self, flag: Flag) -> SafeString:
        match flag.everyone:
            case True:
                return badge("On for everyone", "good")
            case False:
                return badge("Off for everyone", "bad")
            case _:
                return badge("On for some", "waiting")

    @admin.display(description="Why there is one")
    def reason(self, flag: Flag) -> str:
        return next((known.reason for known in KNOWN if known.name == flag.name), "Nobody asks for it any more.")

    @admin.display(description="Delete it")
    def delete_when(self, flag: Flag) -> str:
        return next((known.delete_when for known in KNOWN if known.name == flag.name), "now")


# --- Jobs ------------------------------------------------------------------------------------------------------------

Jobs = models.QuerySet[ProcrastinateJob]
JOB_STATES = {
    "todo": ("Waiting", "waiting"),
    "doing": ("Running", "busy"),
    "succeeded": ("Done", "good"),
    "failed": ("Failed", "bad"),
    "cancelled": ("Cancelled", ""),
    "aborted": ("Stopped", "bad"),
}


class JobStateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(state, words) for state, (words, _) in JOB_STATES.items()]

    def queryset(self, request: HttpRequest, queryset: Jobs) -> Jobs:
        return queryset.filter(status=self.value()) if self.value() in JOB_STATES else queryset


@admin.register(ProcrastinateJob)
class JobAdmin(ReadOnly, ModelAdmin[ProcrastinateJob]):
    """Work for later, as procrastinate keeps it. A job's arguments are keys of rows, never personal data."""

    list_display = ["id", "task_name", "about", "state", "attempts", "scheduled_at", "last_event"]
    list_filter = [JobStateFilter, "task_name"]
    search_fields = ["task_name"]
    search_help_text = "By the job's name"
    ordering = ["-id"]
    actions = ["run_selected_again"]
    fields = ["task_name", "about", "state", "attempts", "scheduled_at", "lock", "queueing_lock", "history"]
    change_form_template = "admin/job.html"

    def get_queryset(self, request: HttpRequest) -> Jobs:
        latest = ProcrastinateEvent.objects.filter(job=models.OuterRef("pk")).order_by("-at", "-id")
        return super().get_queryset(request).annotate(last_event_at=models.Subquery(latest.values("at")[:1]))

    def get_urls(self) -> list[URLPattern]:
        again = path(
            "<path:object_id>/another-run/",
            self.admin_site.admin_view(self.run_again_view),
            name="procrastinate_procrastinatejob_run_again",
        )
        return [again, *super().get_urls()]

    def has_run_again_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("procrastinate.change_procrastinatejob")

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        job = context.get("original")
        context["may_run_again"] = job and job.status == "failed" and self.has_run_again_permission(request)
        return super().render_change_form(request, context, *args, **options)

    def run_again_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        job = self.get_or_404(request, object_id)
        if not self.has_run_again_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            if run_again(job.pk):
                messages.success(request, "It runs again in a moment.")
            else:
                messages.warning(request, "It did not fail, or the same job waits already, so nothing was changed.")
            return redirect(page_link(job))
        return self.confirmation(
            request, job, title=f"Run {job.task_name} again?", button="Run again", back=page_link(job), form=forms.Form(),
            explanation="Jobs are safe to run twice. If its cause is still there, it will fail again.",
        )  # fmt: skip

    @admin.action(description="Run again", permissions=["run_again"])
    def run_selected_again(self, request: HttpRequest, queryset: Jobs) -> None:
        done = [job for job in queryset if run_again(job.pk)]
        messages.info(request, f"{len(done)} of {len(queryset)} run again; the others did not fail.")

    @admin.display(description="About")
    def about(self, job: ProcrastinateJob) -> str:
        return ", ".join(f"{name} {value}" for name, value in job.args.items() if value != "")

    @admin.display(description="State", ordering="status")
    def state(self, job: ProcrastinateJob) -> SafeString:
        return badge(*JOB_STATES.get(job.status, (job.status, "")))

    @admin.display(description="Last heard of", ordering="last_event_at")
    def last_event(self, job: ProcrastinateJob) -> Any:
        return job.last_event_at  # type: ignore[attr-defined]  # annotated above

    @admin.display(description="What happened")
    def history(self, job: ProcrastinateJob) -> str:
        events = ProcrastinateEvent.objects.filter(job=job).order_by("id")
        return "\n".join(
            f"{timezone.localtime(event.at):%b %-d, %H:%M:%S}: {event.type.replace('_', ' ')}"
            for event in events
            if event.at
        )


def run_again(job_id: int) -> bool:
    """Put a failed job back in the queue. False if it did not fail, or if another like it waits already."""
    try:
        with transaction.atomic():
            if not ProcrastinateJob.objects.select_for_update().filter(pk=job_id, status="failed").first():
                return False
            jobs.job_manager.retry_job_by_id(job_id, retry_at=timezone.now())
    except ConnectorException:  # the database's word that its queueing lock is taken
        return False
    return True
