from html.parser import HTMLParser

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory

from craved.styleguide import SampleForm, styleguide


class Elements(HTMLParser):
    """Every start tag of a piece of HTML, as (name, attributes)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def ids(self) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get("id"))]


def test_a_field_names_the_elements_that_describe_it() -> None:
    form = SampleForm({"email": "no address"})

    page = Elements(form["email"].as_field_group())

    control = next(attributes for tag, attributes in page.found if tag == "input")
    assert control["aria-invalid"] == "true"
    assert control["autocomplete"] == "email"
    assert (control["aria-describedby"] or "").split() == ["id_email_helptext", "id_email_error"]
    assert {"id_email_helptext", "id_email_error"} <= set(page.ids())


def test_a_group_of_choices_is_named_by_its_legend() -> None:
    html = SampleForm()["how"].as_field_group()

    assert "<fieldset" in html
    assert "<legend>How would you like to get it?" in html


def test_what_may_be_left_empty_says_so() -> None:
    form = SampleForm()

    assert "(optional)" in form["note"].as_field_group()
    assert "(optional)" not in form["name"].as_field_group()


def test_every_error_of_a_form_links_to_its_control() -> None:
    form = SampleForm({})

    summary = Elements(render_to_string("craved/components/error_summary.html", {"form": form}))

    links = {(attributes["href"] or "").removeprefix("#") for tag, attributes in summary.found if tag == "a"}
    fields = {name for field in form for name in Elements(field.as_field_group()).ids()}
    assert len(links) == len(form.errors)
    assert links <= fields


def test_an_error_of_the_whole_form_is_in_its_summary() -> None:
    class Picky(forms.Form):
        def clean(self) -> None:
            raise forms.ValidationError("A price changed meanwhile.")

    assert "A price changed meanwhile." in render_to_string("craved/components/error_summary.html", {"form": Picky({})})


@pytest.mark.django_db
def test_the_page_of_all_components_has_no_inline_script_or_style(rf: RequestFactory) -> None:
    page = Elements(styleguide(rf.get("/styleguide/")).content.decode())

    assert not [attributes for _, attributes in page.found if "style" in attributes]
    assert not [
        tag for tag, attributes in page.found if tag == "style" or (tag == "script" and "src" not in attributes)
    ]
    assert not [name for _, attributes in page.found for name in attributes if name.startswith("on")]
    assert len(page.ids()) == len(set(page.ids()))
