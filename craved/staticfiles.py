import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')


class FoldedStaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Folds the `@import`s of our style sheet into it, so that a telephone asks for one file instead of thirty.

    Only imports of the form `@import url("…") layer(…);` are folded, one level deep. An imported file that itself
    names another by `url("…")` must lie beside the style sheet, because the address is then read from there.
    """

    folded = "craved/css/craved.css"

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if self.folded in paths and not dry_run:
            # Read from where the files come from: what an earlier run left here is already folded.
            def source(name: str) -> str:
                storage, path = paths[name]
                with storage.open(path) as file:
                    text: str = file.read().decode()
                return text

            def layer(match: re.Match[str]) -> str:
                imported = str(PurePosixPath(self.folded).parent / match["path"])
                return f"@layer {match['layer']} {{\n{source(imported)}}}"

            sheet = IMPORT.sub(layer, source(self.folded))
            self.delete(self.folded)
            self.save(self.folded, ContentFile(sheet.encode()))
            paths[self.folded] = (self, self.folded)
        yield from super().post_process(paths, dry_run, **options)
