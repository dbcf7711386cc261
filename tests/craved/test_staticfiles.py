from pathlib import Path

import pytest
from django.core.management import call_command
from django.templatetags.static import static
from pytest_django import Settings


@pytest.fixture
def sheets(tmp_path: Path, settings: Settings) -> Path:
    """A site of two style sheets, one importing the other, collected the way production does it."""
    folder = tmp_path / "source" / "craved" / "css"
    folder.mkdir(parents=True)
    (folder / "craved.css").write_text('@layer base;\n@import url("base.css") layer(base);\n')
    (folder / "base.css").write_text("a { color: red; }\n")
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "craved.staticfiles.FoldedStaticFilesStorage"},
    }
    return folder


def collected(settings: Settings) -> str:
    call_command("collectstatic", interactive=False, verbosity=0)
    name = static("craved/css/craved.css").removeprefix(settings.STATIC_URL)
    return (Path(settings.STATIC_ROOT) / name).read_text()


@pytest.mark.usefixtures("sheets")
def test_the_imported_sheets_arrive_in_one_file(settings: Settings) -> None:
    sheet = collected(settings)

    assert sheet == "@layer base;\n@layer base {\na { color: red; }\n}\n"


def test_collecting_again_sees_what_changed_in_an_imported_sheet(sheets: Path, settings: Settings) -> None:
    collected(settings)

    (sheets / "base.css").write_text("a { color: blue; }\n")

    assert "blue" in collected(settings)
