import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')


class FoldedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Folds the `@import`s of our style sheet into it, so that a telephone asks for one file instead of thirty.

    Only imports of the form `@import url("…") layer(…);` are folded, one level deep. An imported file that itself
    names another by `url("…")` must lie beside the style sheet, because the address is then read from there.
    """

    folded = "craved/css/craved.css"

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if self.folded in paths and not dry_run:
            folder = PurePosixPath(self.folded).parent

            def content(match: re.Match[str]) -> str:
                with self.open(str(folder / match["path"])) as imported:
                    return f"@layer {match['layer']} {{\n{imported.read().decode()}}}"

            with self.open(self.folded) as entry:
                sheet = IMPORT.sub(content, entry.read().decode())
            self.delete(self.folded)
            self.save(self.folded, ContentFile(sheet.encode()))
            # From here on the folded file is the source, not the one in the app's static folder.
            paths[self.folded] = (self, self.folded)
        yield from super().post_process(paths, dry_run, **options)
