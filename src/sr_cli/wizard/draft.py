"""What was typed survives: a draft is left wherever a record is not written, and `sr new --from` takes it up."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Final

from sr_cli.message import Message
from sr_cli.session import Session
from sr_cli.wizard.source import Origin
from sr_cli.wizard.values import Values

_PREFIX: Final = ".sr-draft-"
_SUFFIX: Final = ".toml"
_HEADER: Final = "# A draft of sr new: it need not be complete.\n"


@contextmanager
def kept(values: Values, origin: Origin, root: Path, session: Session) -> Iterator[None]:
    """Leave a draft of the values, and say where, if what is done with them fails or is interrupted.

    Values that still are what stands in the file that they came from need none.
    """
    untouched = deepcopy(origin.values) if origin.lasting else {}
    try:
        yield
    except BaseException:
        if values != untouched:
            named = {"id": origin.identifier} if origin.identifier else {}
            path = _save({**named, **values}, root, origin.file)
            session.talk.line(Message("What was typed is kept. Go on with:"))
            session.talk.verbatim(f"  sr new --from {_quoted(path)}")
        raise


def is_draft(path: Path) -> bool:
    """Tell whether a file is a draft of ours."""
    return path.name.startswith(_PREFIX) and path.suffix == _SUFFIX


def _save(values: Values, root: Path, file: Path | None) -> Path:
    """Write a draft: over the one that it came from, else into the root, else where temporary files go."""
    import tempfile

    from tomli_w import dumps

    text = (_HEADER + dumps(values, multiline_strings=True)).encode(errors="replace")
    if file and is_draft(file):
        file.write_bytes(text)
        return file
    try:
        handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, root)
    except OSError:
        handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX)
    with open(handle, "wb") as stream:  # noqa: PTH123 - mkstemp gives an open file
        stream.write(text)
    return Path(name)


def _quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)
