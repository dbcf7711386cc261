"""The frame of the back office: the site staff work in, and what its pages are made of.

Each app's `admin/` builds on these classes. They give django-unfold, which has no types, the types of Django's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from allauth.account.decorators import secure_admin_login
from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminTextInputWidget

from craved.accounts.models import User
from craved.forms import MoneyField

if TYPE_CHECKING:
    from django.contrib.admin import AdminSite as _AdminSite
    from django.contrib.admin import ModelAdmin as _ModelAdmin
    from django.contrib.admin import TabularInline as _TabularInline
else:
    from unfold.admin import ModelAdmin as _ModelAdmin
    from unfold.admin import TabularInline as _TabularInline
    from unfold.sites import UnfoldAdminSite as _AdminSite

M = TypeVar("M", bound=models.Model)
P = TypeVar("P", bound=models.Model)

OURS = {"craved", "orders", "payments", "ops"}


class BackOffice(_AdminSite):
    """Only pages of our own making. Libraries bring some that show secret keys or let history be edited."""

    index_template = "admin/start.html"
    empty_value_display = "–"

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        if admin_class is not None and admin_class.__module__.partition(".")[0] in OURS:
            super().register(model_or_iterable, admin_class, **options)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Staff sign in where customers do: second factors and rate limits count there."""
        response: HttpResponse = secure_admin_login(super().login)(request, extra_context)
        return response

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """What waits for somebody today, as far as this person may do something about it."""
        counts = [count for path in settings.BACK_OFFICE_COUNTS for count in import_string(path)(request)]
        return super().index(request, {"title": "Today", "counts": counts, **(extra_context or {})})


@dataclass(frozen=True)
class Count:
    """A number on the start page, with the list it counts. `alarming` when anything above none needs a human."""

    name: str
    number: int
    link: str
    icon: str
    hint: str
    alarming: bool = False


def list_link(model: type[models.Model], **filters: str) -> str:
    """The address of a model's list, filtered."""
    path = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return f"{path}?{urlencode(filters)}" if filters else path


def page_link(row: models.Model) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """The navigation of settings.BACK_OFFICE_SIDEBAR, without what this person may not see."""
    here = request.get_full_path()
    entries = [
        (group, title, icon, reverse(f"admin:{name}") + query)
        for group, pages in settings.BACK_OFFICE_SIDEBAR
        for title, icon, name, query, permission in pages
        if not permission or request.user.has_perm(permission)
    ]
    # The longest address that leads here is the page's own: a filtered list before the list.
    active = max((link for *_, link in entries if here == link or _within(here, link)), key=len, default="")
    return [
        {
            "title": group,
            "items": [
                {"title": title, "icon": icon, "link": link, "active": link == active}
                for its_group, title, icon, link in entries
                if its_group == group
            ],
        }
        for group, _ in settings.BACK_OFFICE_SIDEBAR
    ]


def _within(here: str, link: str) -> bool:
    return "?" not in link and link != reverse("admin:index") and here.startswith(link)


# --- What pages are made of ------------------------------------------------------------------------------------------


def badge(text: str, tone: str = "") -> SafeString:
    """A small label. Tones: good, busy, waiting, bad, or none."""
    return format_html('<span class="bo-badge bo-badge--{}">{}</span>', tone or "plain", text)


def staff(request: HttpRequest) -> User:
    """Who is signed in. Admin views are reached by nobody else."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is filled with; nothing on the first look at it."""
    return request.POST if request.method == "POST" else None


class _MoneyFields:
    """Turns the amounts named in `money_fields` (name → help text) into dollars and back."""

    money_fields: dict[str, str] = {}

    def formfield_for_dbfield(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest | None, **options: Any
    ) -> Any:  # fmt: skip
        if db_field.name in self.money_fields:
            return MoneyField(
                label=f"{db_field.verbose_name.capitalize()} ($)",
                required=not db_field.blank,
                initial=db_field.default if db_field.has_default() else None,
                help_text=self.money_fields[db_field.name],
                widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "class": "bo-amount"}),
            )
        return super().formfield_for_dbfield(db_field, request, **options)  # type: ignore[misc]  # ModelAdmin's, or an inline's


class ModelAdmin(_MoneyFields, _ModelAdmin[M]):
    list_per_page = 50
    list_filter_sheet = False
    compressed_fields = True
    warn_unsaved_form = True

    def get_or_404(self, request: HttpRequest, object_id: str) -> M:
        """The row an address names, if this person may see it."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        return row

    def page(
        self, request: HttpRequest, template: str, *, row: M | None, title: str, **context: Any
    ) -> TemplateResponse:
        """A page of our own about one row, or about none, in the frame of the others. The trail above it ends with either."""
        about = {"opts": self.opts, "original": row} if row else {"model_admin": self}
        frame = {**self.admin_site.each_context(request), **about, "title": title}
        return TemplateResponse(request, template, frame | context)

    def confirmation(
        self, request: HttpRequest, row: M | None, *, title: str, button: str, back: str, form: forms.Form,
        explanation: str = "", dangerous: bool = False, template: str = "admin/confirmation.html", **context: Any,
    ) -> TemplateResponse:  # fmt: skip
        """Ask before doing. The page posts to its own address."""
        return self.page(
            request, template, row=row, title=title, button=button, back=back, form=form,
            explanation=explanation, dangerous=dangerous, **context,
        )  # fmt: skip


class TabularInline(_MoneyFields, _TabularInline[M, P]):
    extra = 0


class NeverDeleted:
    """Old orders and books refer to it. It can be hidden or ended, but not taken away."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnly(NeverDeleted):
    """What the shop wrote down by itself is looked at and never edited; its own buttons are the only way to act."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ChoiceFilter(admin.SimpleListFilter):
    """A list filter whose choices are querysets' own words: value → (label, what it makes of the queryset)."""

    options: dict[str, tuple[str, Callable[[Any], models.QuerySet[Any]]]] = {}

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, label) for value, (label, _) in self.options.items()]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        chosen = self.options.get(self.value() or "")
        return chosen[1](queryset) if chosen else queryset
