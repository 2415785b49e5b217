"""Two versions in the editor of the person at the terminal, who makes one of them."""

from collections.abc import Mapping
from pathlib import Path

from sr_cli.store.merging.markers import Conflict, conflicts_in
from sr_cli.wizard.editor import edit


def edited_by_hand(conflict: Conflict, path: str, environ: Mapping[str, str]) -> str | None:
    """Give the lines that the person makes of both versions; None where the markers still stand, or nothing came of it.

    The editor sees a file of the same name as the one at `path`, with both versions between their markers.
    SystemFailed where there is no editor.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="sr-") as folder:
        file = Path(folder, Path(path).name)
        file.write_bytes(conflict.text.encode())
        if not edit(file, environ):
            return None
        text = file.read_bytes().decode(errors="replace")
    try:
        is_open = bool(conflicts_in(text).conflicts)
    except ValueError:
        is_open = True
    return None if is_open else text
