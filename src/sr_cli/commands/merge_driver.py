"""`sr merge-driver`: how git merges a file of a portfolio. Git calls it, nobody else; see `sr hooks install`.

It is called once for each file, so it loads nothing but what it needs.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sr_cli.store.merging.merge import CannotMerge, Merged, merge
from sr_cli.store.merging.versions import Three
from sr_cli.store.source.kinds import kind_of

MERGED: Final = 0
CONFLICTS: Final = 10
"""No code by which Python or a shell tells a failure of its own."""
FAILED: Final = 2

_TOP: Final = "portfolio"


def run(arguments: Sequence[str]) -> int:
    """Merge three files into the second of them, and tell how that went by MERGED, CONFLICTS or FAILED.

    Args:
        arguments: the names of the files with the versions base, ours, theirs, the size of conflict markers, and the
            path of the file from the top of the repository. Git puts them in place of `%O %A %B %L %P`.

    """
    try:
        base, ours, theirs, marker_size, path = arguments
        texts = Three(base, ours, theirs).each(lambda name: Path(name).read_bytes().decode())
        merged = _merged(texts, path, int(marker_size))
        _put(Path(ours), merged.text)
    except CannotMerge:
        return FAILED
    except (OSError, ValueError) as refusal:
        sys.stderr.write(f"sr merge-driver: {refusal}\n")
        return FAILED
    return CONFLICTS if merged.conflicts else MERGED


def _merged(texts: Three[str], path: str, marker_size: int) -> Merged:
    """Merge the versions of a file; the portfolio may stand anywhere in the repository."""
    folders = path.split("/")
    for start, folder in enumerate(folders):
        kind = kind_of("/".join(folders[start:])) if folder == _TOP else None
        if kind:
            return merge(texts, kind, len(folders) - start - 1, marker_size)
    raise CannotMerge


def _put(target: Path, text: str) -> None:
    """Write a file so that it is there whole or stays as it was."""
    beside = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(text.encode())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
